import type { Answer } from '../../model/answers'
import type { NodeId, Requirement, Selector } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { bypasses } from '../inspection'
import { siteOf, vpcOf } from '../location'
import type { Bypass } from './bypass'
import { foundOf, opening, type Found, type Judgement, type Violation } from './judgement'
import { isAll, lacksLeaveOnly, noAnswer, waysOfPairs, withVerdict, workloadPairs, type Pair } from './pairs'
import { networksOf, nodeOfEnd, partsOf } from './selected'

/** Whether all traffic, there and back, passes through something, and nothing offers it a way past. */
export function passingThrough(graph: DiagramGraph, requirement: Requirement): Judgement {
  const { through } = requirement
  if (through === undefined) return { found: [], met: null }
  const all = workloadPairs(graph, requirement)
  const { left, traffic } = all
  const isThrough = partsOf(graph, through)
  const pairs = all.pairs.filter((pair) => isConcerned(graph, requirement, pair, isThrough))
  const passes = ({ hops }: Answer, direction: 'forward' | 'return') => {
    const way = hops.filter((hop) => hop.direction === direction)
    return way.length === 0 || way.some(({ place }) => isThrough(place.at))
  }
  const { answers, unseen } = waysOfPairs(graph, pairs, traffic)
  const open = [...answers.keys()]
  const isPast = (pair: Pair) => {
    const answer = answers.get(pair)
    return answer !== undefined && !(passes(answer, 'forward') && passes(answer, 'return'))
  }
  const past = withVerdict(open.filter(isPast), 'reachable')
  const onReturn = past.length > 0 && past.every((pair) => passes(answers.get(pair) ?? noAnswer, 'forward'))
  const isSettled = (pair: Pair) => lacksLeaveOnly(answers.get(pair) ?? noAnswer)
  const notOpened = withVerdict(open, 'possible').filter((pair) => !isPast(pair) && !isSettled(pair))
  const found = [
    ...foundOf(graph, 'passedBy', past, traffic, onReturn ? { why: 'Its answers take another way.' } : {}),
    ...foundOf(graph, 'mayPassBy', withVerdict(open.filter(isPast), 'possible'), traffic),
    ...foundOf(graph, 'notOpened', notOpened, traffic, { write: opening(notOpened, traffic) }),
  ]
  const ways = past.length > 0 ? [] : waysPast(graph, through, pairs)
  const isSeen = found.some(({ is }) => is === 'mayPassBy')
  const led = ways.filter(({ leadsTo }) => leadsTo !== null)
  const stated = led.filter(({ isStated }) => isStated)
  const unclosed = isSeen ? [] : led.filter(({ isStated }) => !isStated)
  const lost = ways.filter(({ leadsTo }) => leadsTo === null)
  found.push(
    ...besides('wayPast', pairs, stated),
    ...besides('mayPassBy', pairs, unclosed),
    ...besides('mayBeLost', pairs, lost),
  )
  const isMet = found.length === 0 && isAll(pairs, left + unseen, ['reachable', 'possible', 'blocked'])
  return { found, met: isMet ? 'tgw.appliance-mode' : null }
}

/**
 * What begins or ends in it passes through it. Things of one VPC that are named together reach each other within it, and
 * pass through nothing elsewhere.
 */
function isConcerned(
  graph: DiagramGraph,
  { of, to }: Requirement,
  pair: Pair,
  isThrough: (at: string) => boolean,
): boolean {
  const [from, other] = [nodeOfEnd(pair.from), nodeOfEnd(pair.to)]
  if ([from, other].some((id) => id !== undefined && isThrough(id))) return false
  if (from === undefined || other === undefined) return true
  const vpc = vpcOf(graph, from)
  const isMany = [of, to].some((selector) => typeof selector === 'object' && !('node' in selector))
  return !isMany || vpc === undefined || vpc !== vpcOf(graph, other) || isThrough(vpc.id)
}

/** What is found beside the answers: told of the first way, with the places of all. */
function besides(is: Violation, [pair]: readonly Pair[], ways: readonly Bypass[]): readonly Found[] {
  const [first] = ways
  if (first === undefined || pair === undefined) return []
  const at = ways.map(({ place }) => place)
  const rest = { at, more: ways.length - 1, why: first.why, factId: first.factId }
  return [{ is, from: pair.from, to: pair.to, answer: noAnswer, ...rest }]
}

/** Ways past an inspection that concern these pairs, in either direction. */
function waysPast(graph: DiagramGraph, through: Selector, pairs: readonly Pair[]): readonly Bypass[] {
  const inspections =
    typeof through === 'object' && 'node' in through
      ? [through.node]
      : networksOf(graph, through).flatMap(({ end }) => nodeOfEnd(end) ?? [])
  // Of several inspections, a way past one may lead to another.
  const [inspection] = inspections
  if (inspection === undefined || inspections.length > 1) return []
  const [from, to] = [pairs.map((pair) => pair.from), pairs.map((pair) => pair.to)]
  const all = [...new Set([...from, ...to].flatMap((end) => nodeOfEnd(end) ?? []))]
  return bypasses(graph, inspection, all).filter(
    (way) =>
      way.leadsTo === null ||
      (isAmong(graph, to, way.leadsTo) && isAmong(graph, from, way.from)) ||
      (isAmong(graph, from, way.leadsTo) && isAmong(graph, to, way.from)),
  )
}

function isAmong(graph: DiagramGraph, ends: readonly Pair['from'][], network: Bypass['leadsTo']): boolean {
  return ends.some((end) => {
    const id = nodeOfEnd(end)
    return id === undefined ? network === 'internet' : network !== null && isIn(graph, id, network)
  })
}

function isIn(graph: DiagramGraph, id: NodeId, network: NonNullable<Bypass['leadsTo']>): boolean {
  const [vpc, site] = [vpcOf(graph, id), siteOf(graph, id)]
  switch (network) {
    case 'internet':
      return false
    case 'services':
      return vpc === undefined && site === undefined
    case 'sites':
      return site !== undefined
    default:
      // What is behind a Direct Connect gateway is a site; what is behind another transit gateway may be anything.
      return graph.resource(network)?.service === 'direct-connect-gateway'
        ? site !== undefined
        : graph.resource(network)?.service === 'transit-gateway' || (vpc ?? site)?.id === network
  }
}
