import { performance } from 'node:perf_hooks'
import type { Diagram, NodeId } from '../src/core/model/diagram'
import { differenceBetween, wholeAsDifference } from '../src/core/model/difference'
import type { Result } from '../src/core/model/results'
import { connect } from '../src/core/edit/connect'
import { removeItems } from '../src/core/edit/remove-items'
import { renameNode } from '../src/core/edit/rename-node'
import { setField } from '../src/core/edit/set-field'
import { manyShops } from '../src/core/testing/many-shops'
import { createReviewer } from '../src/app/workers/reviewer'

type Edit = (diagram: Diagram, index: number) => Result<Diagram>
const id = (text: string) => text as NodeId

/** What people do to a drawing, each on another shop. */
const edits: Readonly<Record<string, Edit>> = {
  'rename a bucket': (diagram, n) => renameNode(diagram, id(`shop-${n}-files`), `Files ${n}`),
  'state a timeout': (diagram, n) => setField(diagram, id(`shop-${n}-worker`), 'timeoutSeconds', 31 + n),
  'state an engine': (diagram, n) => setField(diagram, id(`shop-${n}-database`), 'engine', 'MySQL'),
  'change a CIDR': (diagram, n) => setField(diagram, id(`shop-${n}-a`), 'cidr', `10.${n}.7.0/24`),
  'connect a function': (diagram, n) => {
    const connected = connect(diagram, { from: id(`shop-${n}-worker`), to: id(`shop-${n + 1}-queue`) })
    return connected.ok ? { ok: true, value: connected.value.diagram } : connected
  },
  'remove an instance': (diagram, n) => removeItems(diagram, [id(`shop-${n}-web-b`)]),
}

/**
 * The time from a message's arrival at the review worker to its answer, copied both ways as between threads, for single
 * edits of a sound architecture of so many resources; after a first review of the whole.
 */
export function benchReview(resources: number, rounds: number) {
  const whole = manyShops(Math.ceil(resources / 12))
  const reviewer = createReviewer()
  let diagram = whole
  let serial = 1
  const first = timed(() =>
    reviewer({ ask: 'update', difference: structuredClone(wholeAsDifference(whole, serial)) }),
  )
  const results = Object.entries(edits).map(([name, edit]) => {
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const edited = edit(diagram, round)
      if (!edited.ok) throw new Error(`${name}: ${edited.problem}`)
      const difference = differenceBetween(diagram, edited.value, { from: serial, to: serial + 1 })
      times.push(
        timed(() => structuredClone(reviewer({ ask: 'update', difference: structuredClone(difference) }))),
      )
      diagram = edited.value
      serial += 1
    }
    return { name, times: times.toSorted((a, b) => a - b) }
  })
  return { nodes: Object.keys(whole.nodes).length, first, results }
}

function timed(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}
