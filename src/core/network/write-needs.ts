import type { Need } from '../model/answers'
import type { Diagram } from '../model/diagram'
import { ok, type Result } from '../model/results'

/** The diagram with all of these needs written into it, in their order; refuses as the first that cannot be written does. */
export function writeNeeds(diagram: Diagram, needs: readonly Need[]): Result<Diagram> {
  return needs.reduce<Result<Diagram>>((done, need) => (done.ok ? need.apply(done.value) : done), ok(diagram))
}
