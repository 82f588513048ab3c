import type { Answer } from '../../model/answers'
import { shortReason } from './short-reasons'

/** A verdict in the words of a line, with the way that it takes (“ through …”); what stops it in brackets. */
export function verdictText(answer: Answer | undefined, way = ''): string {
  switch (answer?.verdict) {
    case 'reachable':
      return `reachable${way}`
    case 'possible':
      return `possible${way} (not all is stated)`
    case 'blocked':
      return `blocked (${shortReason(answer.blockers)})`
    case 'unknown':
    case undefined:
      return 'not stated'
  }
}
