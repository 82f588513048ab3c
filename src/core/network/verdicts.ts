import type { Endpoint, OneTraffic, Verdict } from '../model/answers'
import type { NodeId } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { kindOfSubnet, plainKindOfSubnet } from './engine/alike'
import { foundBetween } from './verdict-between'

/**
 * Who reaches whom: row by row the verdicts from each of `ends` to each, over connections; `null` on the diagonal.
 *
 * Subnets that no route and no rule tells apart are asked about once; where a way goes through no NAT gateway and no
 * firewall, those too that differ only in holding one.
 */
export function verdicts(
  graph: DiagramGraph,
  ends: readonly Endpoint[],
  traffic: 'any' | OneTraffic = 'any',
): readonly (readonly (Verdict | null)[])[] {
  const kinds = numbered(ends.map((end) => kindOf(graph, end, kindOfSubnet)))
  const plainKinds = numbered(ends.map((end) => kindOf(graph, end, plainKindOfSubnet)))
  const known = new Map<number, Verdict>()
  const knownPlain = new Map<number, Verdict>()
  return ends.map((from, row) =>
    ends.map((to, column) => {
      if (row === column) return null
      const keyIn = (of: readonly number[]) => (of[row] ?? 0) * ends.length + (of[column] ?? 0)
      const verdict = knownPlain.get(keyIn(plainKinds)) ?? known.get(keyIn(kinds))
      if (verdict !== undefined) return verdict
      const found = foundBetween(graph, { from, to, traffic, direction: 'connection' })
      if (found.isPlain) knownPlain.set(keyIn(plainKinds), found.verdict)
      else known.set(keyIn(kinds), found.verdict)
      return found.verdict
    }),
  )
}

/** What tells an end apart; of a subnet all that routes and rules see of it. */
function kindOf(
  graph: DiagramGraph,
  end: Endpoint,
  kindOfSubnet: (graph: DiagramGraph, id: NodeId) => string,
): string {
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
