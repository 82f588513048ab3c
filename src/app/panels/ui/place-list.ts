/** Where a list stands in the window, in px. */
export interface ListPlace {
  readonly left: number
  readonly width: number
  readonly maxHeight: number
  readonly top?: number
  readonly bottom?: number
}

const gap = 4
const tallest = 288
const leastWidth = 300

/** Below its field where there is room, else above; never over the window's edge. */
export function placeList(
  field: { readonly left: number; readonly top: number; readonly bottom: number; readonly width: number },
  page: { readonly innerWidth: number; readonly innerHeight: number },
): ListPlace {
  const below = page.innerHeight - field.bottom - 2 * gap
  const above = field.top - 2 * gap
  const width = Math.min(Math.max(field.width, leastWidth), page.innerWidth - 2 * gap)
  const left = Math.max(gap, Math.min(field.left, page.innerWidth - width - gap))
  return below >= Math.min(tallest, above)
    ? { left, width, maxHeight: Math.min(tallest, below), top: field.bottom + gap }
    : { left, width, maxHeight: Math.min(tallest, above), bottom: page.innerHeight - field.top + gap }
}
