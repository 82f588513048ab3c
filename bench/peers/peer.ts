import type { PlainBox, PlainGraph } from '../../scripts/bench/account'

/** Where the drawing stands in the window: a point of it is at `x + zoom * its x`. */
export interface View {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

/**
 * What `npm run bench -- --peers` needs of a program beside real input. Optional is what not every program has, or has keys
 * for: where `undo` is true, Ctrl+A, the arrow keys and Ctrl+Z do what they do in most editors.
 */
export interface Peer {
  /** Shows all of the drawing, gliding for so long; 0: at once. */
  fit(ms: number): unknown
  /** Shows the middle of the drawing at 100 %. */
  full(): unknown
  view(): View
  /** The top-left corner of a box now, in px of the drawing. */
  placeOf(id: string): { readonly x: number; readonly y: number }
  select(ids: readonly string[]): unknown
  readonly undo: boolean
  png?(width: number): Promise<Blob>
  svg?(): Promise<unknown>
}

/** Puts the drawing into this element, and answers when it is there, to be painted in the next frame. */
export type Start = (root: HTMLElement, graph: PlainGraph) => Promise<Peer>

/** The smallest box around all of these. */
export function bounds(boxes: readonly PlainBox[]) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** From the right edge of one box to the left edge of the other. */
export function lineBetween(from: PlainBox, to: PlainBox) {
  const start = { x: from.x + from.width, y: from.y + from.height / 2 }
  return { start, end: { x: to.x, y: to.y + to.height / 2 } }
}

export function byId(boxes: readonly PlainBox[]): (id: string) => PlainBox {
  const all = new Map(boxes.map((box) => [box.id, box]))
  return (id) => {
    const box = all.get(id)
    if (box === undefined) throw new Error(`There is no box ${id}.`)
    return box
  }
}
