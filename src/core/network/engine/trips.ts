import type { Endpoint, Question } from '../../model/answers'
import type { DiagramGraph } from '../../model/graph'
import { kindOfSubnet } from './alike'
import type { Trip } from './journey'
import type { End } from './end'
import { endsOf } from './parties'
import { waysOutOf } from './plumbing'
import { tableOfSubnet } from './vpc-tables'

/**
 * The trips that a question may mean: between each interface of the one end and each of the other, at the private address
 * first, then at a stated public one; IPv4 first, then IPv6 where it is drawn.
 */
export function tripsOf(graph: DiagramGraph, question: Question): readonly Trip[] {
  const from = oneOfEachKind(graph, endsOf(graph, question.from, question.to), question.from)
  const to = oneOfEachKind(graph, endsOf(graph, question.to, question.from), question.to)
  const trips: Trip[] = []
  for (const source of from) {
    for (const target of to) {
      for (const toPublic of addressesFor(graph, source, target)) {
        for (const version of versionsFor(graph, source, target))
          trips.push({ from: source, to: target, toPublic, version, question })
      }
    }
  }
  return trips.toSorted((a, b) => Number(a.toPublic) - Number(b.toPublic) || a.version - b.version)
}

function addressesFor(graph: DiagramGraph, from: End, to: End): readonly boolean[] {
  if (to.address !== 'any') return [to.address === 'public']
  if (to.party.is !== 'interface') return [false]
  if (from.party.is === 'internet' || from.party.is === 'service') return [true]
  // Whole VPCs and subnets are asked about as networks; a thing may be called at its public address.
  const isThing = to.party.groups !== 'none' || graph.resource(to.party.node)?.service === 'nlb'
  return isThing && to.party.publicAddress !== 'ruled out' ? [false, true] : [false]
}

function versionsFor(graph: DiagramGraph, from: End, to: End): readonly (4 | 6)[] {
  const has = ({ party }: End, version: 4 | 6) => party.blocks.some((block) => block.version === version)
  const isV6Only = ({ party }: End) => party.blocks.length > 0 && !has({ party, address: 'any' }, 4)
  if (isV6Only(from) || isV6Only(to)) return [6]
  const toWorld = to.party.is === 'internet' || to.party.is === 'service'
  const fromWorld = from.party.is === 'internet'
  const isReady = (end: End) =>
    has(end, 6) ||
    (end.party.is === 'interface' &&
      end.party.isIpv4Only !== true &&
      waysOutOf(graph, end.party.vpc).egressOnly.length > 0)
  const both =
    (toWorld || isReady(to)) && (fromWorld || isReady(from)) && !(toWorld && to.party.blocks.length > 0)
  return both ? [4, 6] : [4]
}

/** Of many subnets alike one. */
function oneOfEachKind(graph: DiagramGraph, ends: readonly End[], endpoint: Endpoint): readonly End[] {
  if (ends.length < 2 || typeof endpoint !== 'object' || !('node' in endpoint)) return ends
  const isVpc = graph.resource(endpoint.node)?.service === 'vpc'
  const kinds = new Map<string, End>()
  for (const end of ends) {
    const { party } = end
    const subnet = party.is === 'interface' ? party.subnet : null
    const key =
      subnet === null
        ? `${party.is} ${party.node ?? ''}`
        : [
            kindOfSubnet(graph, subnet),
            // What a thing in several subnets needs is said of each of their tables.
            isVpc || tableOfSubnet(graph, subnet).node !== undefined ? '' : subnet,
            party.node === subnet ? '' : party.node,
          ].join('|')
    if (!kinds.has(key)) kinds.set(key, end)
  }
  return [...kinds.values()]
}
