import type { Verdict } from '../../model/answers'
import type { Source } from '../../model/results'

/** One thing that a cell says. */
export interface Line {
  readonly text: string
  /** A value to be read before the text: “5 VPCs”. */
  readonly strong?: string
  /** What follows, less important: “from practice”. */
  readonly note?: string
  /** Of the network engine, where it is about who reaches whom. */
  readonly verdict?: Verdict
  readonly source?: Source
}

/** What one pattern has to say to a row. */
export type Cell = readonly Line[]

/** One respect in which patterns are compared, with a cell for each in their order. */
export interface Row {
  readonly id: string
  readonly head: string
  readonly section: Section
  readonly cells: readonly Cell[]
  /** Whether all say the same, so that there is nothing to learn from it. */
  readonly isSame: boolean
}

/** What rows are about, in the order in which they stand. */
export const sections = {
  reach: 'Who reaches whom',
  load: 'Limits and load',
  delivery: 'How messages get through',
  failure: 'When something fails',
  choice: 'How to choose',
} as const
export type Section = keyof typeof sections

/** A row of these cells; an empty cell says `nothing`. None where no pattern has anything to say. */
export function rowOf(
  { id, head, section, nothing }: Pick<Row, 'id' | 'head' | 'section'> & { readonly nothing: string },
  cells: readonly Cell[],
): readonly Row[] {
  if (cells.every((cell) => cell.length === 0)) return []
  const said = cells.map((cell) => (cell.length === 0 ? [{ text: nothing }] : cell))
  const [first, ...others] = said.map((cell) => JSON.stringify(cell))
  return [{ id, head, section, cells: said, isSame: others.every((other) => other === first) }]
}
