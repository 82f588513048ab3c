/**
 * Lintel’s own form of what is copied, beside a picture or a text: browsers paint pictures on the clipboard anew, without
 * the diagram in them. The browser passes a type that begins with `web` on as it is, to pages alone.
 */
const ownType = 'web application/vnd.lintel+json'

/** To go into a `ClipboardItem` beside the rest; nothing where the browser would refuse the whole for it. */
export function ownForm(text: string): Readonly<Record<string, Blob>> {
  return isKept() ? { [ownType]: new Blob([text], { type: ownType.slice('web '.length) }) } : {}
}

/** Whether this browser passes our own form on. */
function isKept(): boolean {
  return (
    typeof ClipboardItem !== 'undefined' && 'supports' in ClipboardItem && ClipboardItem.supports(ownType)
  )
}

/** What the system’s clipboard holds that Lintel can paste: a text, a picture or neither. Rejects where it may not look. */
export async function systemClip(): Promise<{ readonly text: string; readonly picture: File | null }> {
  const items = await navigator.clipboard.read()
  const find = async (type: string) => items.find(({ types }) => types.includes(type))?.getType(type)
  const own = await (await find(ownType))?.text()
  const text = own ?? (await (await find('text/plain'))?.text()) ?? ''
  const picture = text.trim() === '' ? await find('image/png') : undefined
  return { text, picture: picture === undefined ? null : new File([picture], clipboardPicture) }
}

/** As Chromium names a picture that is pasted. */
export const clipboardPicture = 'image.png'

/**
 * Our own form of what is on the clipboard; null where there is none, or the browser does not let us look. One that keeps no
 * such form is not asked, since it would ask the person.
 */
export async function ownText(): Promise<string | null> {
  if (!isKept()) return null
  try {
    const items = await navigator.clipboard.read()
    const item = items.find(({ types }) => types.includes(ownType))
    return item === undefined ? null : await (await item.getType(ownType)).text()
  } catch {
    return null
  }
}
