/** Colours of the terminal; without colour each gives the text as it is. */
export interface Paint {
  readonly bold: Brush
  readonly dim: Brush
  readonly red: Brush
  readonly yellow: Brush
  readonly green: Brush
  readonly blue: Brush
}
type Brush = (text: string) => string

export function paint(hasColour: boolean): Paint {
  const brush =
    (on: number, off: number): Brush =>
    (text) =>
      hasColour && text !== '' ? `\u001B[${on}m${text}\u001B[${off}m` : text
  return {
    bold: brush(1, 22),
    dim: brush(2, 22),
    red: brush(31, 39),
    green: brush(32, 39),
    yellow: brush(33, 39),
    blue: brush(34, 39),
  }
}
