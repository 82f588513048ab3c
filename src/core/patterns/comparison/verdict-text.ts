import type { Answer } from '../../model/answers'
import type { Row } from './row'
import { shortReason } from './short-reasons'

/** A verdict in the words of a line, with the way that it takes (“ through …”); what stops it in brackets. */
export function verdictText(answer: Answer | undefined, way = ''): string {
  switch (answer?.verdict) {
    case 'reachable':
      return `reachable${way}`
    case 'possible':
      return `possible${way}`
    case 'blocked':
      return `blocked (${shortReason(answer.blockers)})`
    case 'unknown':
    case undefined:
      return 'not stated'
  }
}

/** What “possible” means, for below a table that says it; null for one that does not. */
export function possibleMeans(rows: readonly Row[]): string | null {
  const isSaid = rows.some(({ cells }) =>
    cells.some((cell) => cell.some(({ verdict }) => verdict === 'possible')),
  )
  return isSaid
    ? '“Possible”: nothing that is drawn stands in the way, and not all that decides is drawn, such as security groups.'
    : null
}
