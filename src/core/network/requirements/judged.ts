import type { Requirement, Selector } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { foundOf, type Judgement } from './judgement'
import { partedByLack, writingLack } from './lacking'
import { answerOf, isAll, isSameSelector, pairsOf, trafficOf, withVerdict, workloadPairs } from './pairs'
import { passingThrough } from './passing-through'
import { matchesAny, networksOf, workloadsOf, type Chosen } from './selected'
import { stayingPrivate } from './staying-private'

/** Of a requirement, the selectors that match nothing which sends, receives or, in between, passes on. */
export function emptySelectors(graph: DiagramGraph, { of, to, through }: Requirement): readonly Selector[] {
  const lost = [of, to].filter((selector) => networksOf(graph, selector).length === 0)
  return through === undefined || matchesAny(graph, through) ? lost : [...lost, through]
}

/** Whether a requirement holds in what is drawn and stated, and how it does not. */
export function judged(graph: DiagramGraph, requirement: Requirement): Judgement {
  switch (requirement.must) {
    case 'reach':
      return reaching(graph, requirement)
    case 'not-reach': {
      const { of, to } = requirement
      const apart = isSameSelector(of, to)
      return keepingApart(
        graph,
        requirement,
        networksOf(graph, of, { apart }),
        networksOf(graph, to, { apart }),
      )
    }
    case 'pass-through':
      return passingThrough(graph, requirement)
    case 'stay-private':
      return requirement.to === 'internet'
        ? keepingApart(graph, requirement, workloadsOf(graph, 'internet'), workloadsOf(graph, requirement.of))
        : stayingPrivate(graph, requirement)
  }
}

function reaching(graph: DiagramGraph, requirement: Requirement): Judgement {
  const { pairs, left, traffic } = workloadPairs(graph, requirement)
  const possible = withVerdict(pairs, 'possible')
  const { cut, lacking } = partedByLack(graph, withVerdict(pairs, 'blocked'), traffic)
  const write = writingLack([...lacking, ...possible], traffic, judged)
  const found = [
    ...foundOf(graph, 'cutOff', cut, traffic),
    ...foundOf(graph, 'lacking', lacking, traffic, { write }),
    ...foundOf(graph, 'notOpened', possible, traffic, { write }),
  ]
  return { found, met: isAll(pairs, left, ['reachable']) ? 'subnet.one-route-table' : null }
}

function keepingApart(
  graph: DiagramGraph,
  requirement: Requirement,
  from: readonly Chosen[],
  to: readonly Chosen[],
): Judgement {
  const traffic = trafficOf(requirement)
  const { pairs, left } = pairsOf(graph, from, to, traffic)
  const found = [
    ...foundOf(graph, 'reached', withVerdict(pairs, 'reachable'), traffic),
    ...foundOf(graph, 'notKeptApart', withVerdict(pairs, 'possible'), traffic),
  ]
  const [first] = pairs
  if (first === undefined || !isAll(pairs, left, ['blocked'])) return { found, met: null }
  return { found, met: answerOf(graph, first, traffic).blockers[0]?.factId ?? 'subnet.one-route-table' }
}
