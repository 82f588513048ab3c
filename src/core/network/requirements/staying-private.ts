import type { Place, Requirement } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { foundOf, opening, type Judgement } from './judgement'
import { isAll, lacksLeaveOnly, noAnswer, waysOfPairs, withVerdict, workloadPairs, type Pair } from './pairs'

/** Whether traffic between two ends stays off the internet. */
export function stayingPrivate(graph: DiagramGraph, requirement: Requirement): Judgement {
  const { pairs, left, traffic } = workloadPairs(graph, requirement)
  const { answers, unseen } = waysOfPairs(graph, pairs, traffic)
  const open = [...answers.keys()]
  const isPublic = (pair: Pair) =>
    (answers.get(pair)?.hops ?? []).some(({ place }) => isInternet(graph, place))
  const isSettled = (pair: Pair) => lacksLeaveOnly(answers.get(pair) ?? noAnswer)
  const notOpened = withVerdict(open, 'possible').filter((pair) => !isPublic(pair) && !isSettled(pair))
  const found = [
    ...foundOf(graph, 'overInternet', withVerdict(open.filter(isPublic), 'reachable'), traffic),
    ...foundOf(graph, 'mayGoOverInternet', withVerdict(open.filter(isPublic), 'possible'), traffic),
    ...foundOf(graph, 'notOpened', notOpened, traffic, { write: opening(notOpened, traffic) }),
  ]
  const isMet = found.length === 0 && isAll(pairs, left + unseen, ['reachable', 'possible', 'blocked'])
  return { found, met: isMet ? 'igw.needs-public-ip' : null }
}

const onInternet: ReadonlySet<string> = new Set(['internet', 'igw', 'egress-only-igw'])

const isInternet = (graph: DiagramGraph, { at }: Place) => {
  const service = graph.resource(at)?.service
  return service !== undefined && onInternet.has(service)
}
