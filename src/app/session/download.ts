/** Hands a file to the browser's download. */
export function download(content: string | Uint8Array, name: string, mediaType: string): void {
  // A view on shared memory is no part of a file, which the types cannot see; bytes are copied into one that is not.
  const part = typeof content === 'string' ? content : new Uint8Array(content)
  const address = URL.createObjectURL(new Blob([part], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Some browsers read the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** A title as a file name that every system takes. */
export function fileNameFor(title: string, extension: string): string {
  const stem = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}_]+/gu, '-')
    .slice(0, 80)
    .replace(/^-|-$/g, '')
  return `${stem === '' ? 'diagram' : stem}${extension.startsWith('.') ? '' : '.'}${extension}`
}
