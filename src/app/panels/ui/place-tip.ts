import type { Side } from './Tip'

interface Size {
  readonly width: number
  readonly height: number
}
interface Box extends Size {
  readonly x: number
  readonly y: number
}

/** Sideways tips stand outside the panel that their control is in. */
const gaps: Readonly<Record<Side, number>> = { top: 6, bottom: 6, left: 24, right: 6 }
const margin = 8
const opposite: Readonly<Record<Side, Side>> = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' }

/** Where a tip of this size goes: on its side, on the other one where there is no room, never out of the window. */
export function placeTip(
  anchor: Box,
  side: Side,
  tip: Size,
  window: Size,
): { readonly x: number; readonly y: number } {
  const wished = at(anchor, side, tip)
  const { x, y } = fits(wished, side, tip, window) ? wished : at(anchor, opposite[side], tip)
  return {
    x: Math.round(Math.max(margin, Math.min(window.width - tip.width - margin, x))),
    y: Math.round(Math.max(margin, Math.min(window.height - tip.height - margin, y))),
  }
}

/** The side that an attribute names; below where it names none. */
export function sideOf(name: string | null): Side {
  return name === 'top' || name === 'left' || name === 'right' ? name : 'bottom'
}

function at(anchor: Box, side: Side, tip: Size) {
  const gap = gaps[side]
  const centred = {
    x: anchor.x + (anchor.width - tip.width) / 2,
    y: anchor.y + (anchor.height - tip.height) / 2,
  }
  switch (side) {
    case 'top':
      return { ...centred, y: anchor.y - gap - tip.height }
    case 'bottom':
      return { ...centred, y: anchor.y + anchor.height + gap }
    case 'left':
      return { x: anchor.x - gap - tip.width, y: anchor.y }
    case 'right':
      return { x: anchor.x + anchor.width + gap, y: anchor.y }
  }
}

function fits(
  { x, y }: { readonly x: number; readonly y: number },
  side: Side,
  tip: Size,
  window: Size,
): boolean {
  return side === 'top' || side === 'bottom'
    ? y >= margin && y + tip.height <= window.height - margin
    : x >= margin && x + tip.width <= window.width - margin
}
