/** Everything stands on a grid of 8 px. */
export const grid = 8

/** The nearest place on the grid. */
export function snap(length: number): number {
  return Math.round(length / grid) * grid
}
