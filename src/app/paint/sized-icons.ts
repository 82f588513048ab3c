import type { Scene } from '../../core/scene/scene'
import type { IconImages } from './paint-scene'

/** An icon as a square bitmap of so many pixels. */
export interface SizedIcon {
  readonly path: string
  readonly side: number
}

/** A bitmap for each of the icons that can be had, in their order; null for the others. */
export type MakeIcons = (icons: readonly SizedIcon[]) => Promise<readonly (ImageBitmap | null)[]>

/** Larger ones are only a matter of memory: at this size nobody sees that they are made larger. */
const largestSide = 1024
/** What is kept at most; one picture never needs more. */
const mostKept = 1000

/** The bitmaps of a worker, which has to ask the page for them: each as large as it is painted, so that it is sharp. */
export function sizedIcons(make: MakeIcons) {
  let kept = new Map<string, ImageBitmap | null>()
  return async ({ shapes }: Pick<Scene, 'shapes'>, scale: number): Promise<IconImages> => {
    const sideOf = (size: number) => Math.min(largestSide, Math.max(1, Math.ceil(size * scale)))
    const wanted = new Map<string, SizedIcon>()
    for (const shape of shapes) {
      if (shape.kind !== 'icon') continue
      const icon = { path: shape.path, side: sideOf(shape.size) }
      wanted.set(keyOf(icon), icon)
    }
    const missing = [...wanted].filter(([key]) => !kept.has(key))
    if (kept.size + missing.length > mostKept) kept = new Map([...kept].filter(([key]) => wanted.has(key)))
    const made = missing.length === 0 ? [] : await make(missing.map(([, icon]) => icon))
    for (const [index, [key]] of missing.entries()) kept.set(key, made[index] ?? null)
    const bitmaps = kept
    return { get: (path, size) => bitmaps.get(keyOf({ path, side: sideOf(size) })) ?? undefined }
  }
}

function keyOf({ path, side }: SizedIcon): string {
  return `${side} ${path}`
}
