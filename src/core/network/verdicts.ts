import type { Endpoint, OneTraffic, Verdict } from '../model/answers'
import type { DiagramGraph } from '../model/graph'
import { verdictBetween } from './ask'
import { kindOfSubnet } from './engine/alike'

/**
 * Who reaches whom: row by row the verdicts from each of `ends` to each, over connections; `null` on the diagonal.
 *
 * Subnets that no route and no rule tells apart are asked about once.
 */
export function verdicts(
  graph: DiagramGraph,
  ends: readonly Endpoint[],
  traffic: 'any' | OneTraffic = 'any',
): readonly (readonly (Verdict | null)[])[] {
  const kinds = numbered(ends.map((end) => kindOf(graph, end)))
  const known = new Map<number, Verdict>()
  return ends.map((from, row) =>
    ends.map((to, column) => {
      if (row === column) return null
      const key = (kinds[row] ?? 0) * ends.length + (kinds[column] ?? 0)
      let verdict = known.get(key)
      if (verdict === undefined) {
        verdict = verdictBetween(graph, { from, to, traffic, direction: 'connection' })
        known.set(key, verdict)
      }
      return verdict
    }),
  )
}

/** What tells an end apart; of a subnet all that routes and rules see of it. */
function kindOf(graph: DiagramGraph, end: Endpoint): string {
  if (end === 'internet') return end
  if (!('node' in end)) return `${end.address} ${end.behind ?? ''}`
  return graph.resource(end.node)?.service === 'subnet' ? kindOfSubnet(graph, end.node) : end.node
}

/** A number for each text, the same for equal ones. */
function numbered(texts: readonly string[]): readonly number[] {
  const numbers = new Map<string, number>()
  return texts.map((text) => {
    const number = numbers.get(text) ?? numbers.size
    numbers.set(text, number)
    return number
  })
}
