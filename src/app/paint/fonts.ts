import regularUrl from '@fontsource/inter/files/inter-latin-400-normal.woff2?url'
import semiboldUrl from '@fontsource/inter/files/inter-latin-600-normal.woff2?url'
import type { WriteContext } from '../../core/formats/format'

/** Font names for a canvas, as the pictures' SVG has them. */
export const fontFamily = "Inter, 'Helvetica Neue', Arial, sans-serif"

let files: Promise<NonNullable<WriteContext['fonts']>> | null = null

/** The font's Latin files, to embed into an SVG; null where they cannot be had, so that the SVG only names the font. */
export async function loadFonts(): Promise<WriteContext['fonts']> {
  files ??= Promise.all([bytesOf(regularUrl), bytesOf(semiboldUrl)]).then(([regular, semibold]) => {
    return { regular, semibold }
  })
  try {
    return await files
  } catch {
    files = null
    return null
  }
}

/** Resolves when a canvas can be painted with the font. A font that does not come is replaced by the next of its names. */
export async function fontsReady(): Promise<void> {
  await Promise.allSettled([document.fonts.load(`400 12px Inter`), document.fonts.load(`600 12px Inter`)])
}

/** The same in a worker, which has no style sheet: there the font's files are named by hand, once. */
export function workerFontsReady(fonts: FontFaceSet): Promise<unknown> {
  inWorker ??= Promise.allSettled(
    [[regularUrl, '400'] as const, [semiboldUrl, '600'] as const].map(async ([url, weight]) => {
      fonts.add(await new FontFace('Inter', `url(${JSON.stringify(url)})`, { weight }).load())
    }),
  )
  return inWorker
}

let inWorker: Promise<unknown> | null = null

async function bytesOf(url: string): Promise<Uint8Array> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`)
  return new Uint8Array(await answer.arrayBuffer())
}
