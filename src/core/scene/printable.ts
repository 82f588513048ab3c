// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/gu

/**
 * The text as a picture may hold it: without control characters, which XML forbids and canvases draw as boxes, and
 * with a replacement character for half a surrogate pair. Order marks of right-to-left scripts stay.
 */
export function printable(text: string): string {
  return text.toWellFormed().replaceAll(unprintable, '')
}
