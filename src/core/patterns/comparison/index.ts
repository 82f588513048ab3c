import type { Pattern } from '../pattern'
import { reachOf, reachRows } from './reach'
import type { Row } from './row'
import { toldRows } from './told'

export { markdownOf } from './markdown'
export { askReach, reachRows, type Reach } from './reach'
export { sections, type Cell, type Line, type Row, type Section } from './row'
export { toldRows } from './told'
export { possibleMeans } from './verdict-text'

/** All rows of a comparison, in their order. Builds each diagram and asks the network engine about it. */
export function compare(patterns: readonly Pattern[]): readonly Row[] {
  return [...reachRows(patterns.map((pattern) => reachOf(pattern.build()))), ...toldRows(patterns)]
}
