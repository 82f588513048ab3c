import { isPng } from '../../core/formats/png/chunks'

/**
 * The last picture that this tab has copied, with our own form of what it shows: browsers that keep no form of ours beside a
 * picture give it back painted anew, without the diagram in it.
 */
let last: { readonly own: string; readonly picture: Uint8Array } | null = null

/** `own` is what pasting takes: text of a copied part, or of a whole diagram. */
export function rememberPicture(own: string, picture: Uint8Array): void {
  last = { own, picture }
}

/**
 * Our own form of a picture that is pasted, if it is the one that was copied here: an SVG by its text, a PNG by its size in pixels,
 * since what the browser has painted anew has other bytes.
 */
export function ownFormOf(pasted: Uint8Array | string): string | null {
  if (last === null) return null
  const isSame =
    typeof pasted === 'string'
      ? new TextDecoder().decode(last.picture) === pasted
      : sizeOf(pasted) !== null && sizeOf(pasted) === sizeOf(last.picture)
  return isSame ? last.own : null
}

/** Width and height, as the header of every PNG has them at the same place; null for other bytes. */
function sizeOf(png: Uint8Array): string | null {
  return isPng(png) && png.length >= 24 ? png.slice(16, 24).join() : null
}
