/** The part of the File System Access API that the DOM library does not have, as far as a browser has it. */
export const filePickers = globalThis as {
  readonly showOpenFilePicker?: (options: object) => Promise<readonly FileSystemFileHandle[]>
  readonly showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle>
}
