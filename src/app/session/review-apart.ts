import type { Diagram } from '../../core/model/diagram'
import type { Finding, Result } from '../../core/model/results'
import { ok, refuse } from '../../core/model/results'
import { askWorker } from './review'

/** The errors and warnings of a diagram that is not on the canvas. Refuses where the review is not running. */
export async function reviewApart(diagram: Diagram): Promise<Result<readonly Finding[]>> {
  const told = await askWorker(() => ({ ask: 'review-apart', diagram }))
  return told?.tell === 'reviewed-apart' ? ok(told.findings) : refuse('The checks have stopped.')
}
