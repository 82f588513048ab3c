import { textWidth, type Font } from '../measure/text'
import type { Colour } from './contrast'
import type { Role, TextShape } from './shapes'

/** One piece of a line that is set in several fonts. */
export interface Piece {
  readonly text: string
  readonly font: Font
  readonly fill: Colour
  readonly role: Role
}

const gap = 8

/** Width of the pieces side by side, 8 px apart; 0 for none. */
export function rowWidth(pieces: readonly Piece[]): number {
  if (pieces.length === 0) return 0
  return pieces.reduce((sum, { text, font }) => sum + textWidth(text, font) + gap, -gap)
}

/** The pieces side by side from `x` on, all on the baseline `y`. */
export function drawRow(pieces: readonly Piece[], x: number, y: number): readonly TextShape[] {
  let left = x
  return pieces.map(({ text, font, fill, role }) => {
    const shape = { kind: 'text', role, text, x: left, y, ...font, fill, anchor: 'start' } as const
    left += textWidth(text, font) + gap
    return shape
  })
}
