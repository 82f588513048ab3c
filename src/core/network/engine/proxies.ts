import type { Answer, Blocker, Need, Question, Verdict } from '../../model/answers'
import type { NodeId, Place, Row } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { codes } from '../codes'
import { capitalised, nameOf } from '../wording'
import { behind, forwarding, keptAddress, withoutHealthChecks } from './client-address'
import { frontsOf, type Front } from './fronts'
import { byPrivateLink } from './private-link'

type Ask = (graph: DiagramGraph, question: Question) => Answer

/**
 * The same question by something that ends the connection and opens its own: a load balancer before its targets, an
 * interface endpoint before a service. The better of the direct answer and those counts.
 */
export function byProxy(graph: DiagramGraph, question: Question, direct: Answer, ask: Ask): Answer {
  if (question.to === 'internet' || !('node' in question.to)) return direct
  const target = question.to.node
  const answers = frontsOf(graph, target)
    .filter(
      ({ front }) =>
        typeof question.from !== 'object' || !('node' in question.from) || question.from.node !== front,
    )
    .map((front) => through(graph, question, target, front, ask))
  return answers.reduce((best, answer) => (isBetter(answer, best) ? answer : best), direct)
}

const ranks: Readonly<Record<Verdict, number>> = { reachable: 0, possible: 1, unknown: 2, blocked: 3 }

function isBetter(a: Answer, b: Answer): boolean {
  const [rank, other] = [ranks[a.verdict], ranks[b.verdict]]
  if (rank !== other) return rank < other
  if (a.verdict === 'possible') return a.needs.length < b.needs.length
  // Of two that are blocked, what is drawn for the purpose says more than that a way without it is not there.
  return a.verdict === 'blocked' && isAbsent(b)
}

const isAbsent = ({ blockers }: Answer) => blockers.every(({ nature }) => nature === 'absent')

function through(graph: DiagramGraph, question: Question, target: NodeId, front: Front, ask: Ask): Answer {
  const first = ask(graph, { ...question, to: { node: front.front } })
  if (front.leads === 'privatelink') {
    return first.verdict === 'blocked'
      ? first
      : { ...first, hops: inserted(first, byPrivateLink(graph, front, target, question.direction)) }
  }
  const listened = listenerProblem(graph, front.front, question)
  const kept = keptAddress(graph, question, target, front, first)
  const own = ask(graph, { ...question, from: { node: front.front }, traffic: behind(graph, front) })
  const second = kept.isLetIn ? withoutHealthChecks(graph, target, front, own) : own
  return together(first, second, {
    blockers: [...listened, ...kept.blockers],
    needs: kept.needs,
    unknown: kept.unknown,
    hop: {
      place: { at: front.front },
      direction: 'forward',
      does: 'translate',
      reason: capitalised(
        `${nameOf(graph, front.front)} ${forwarding(graph, front)} ${nameOf(graph, target)}.`,
      ),
    },
  })
}

function listenerProblem(graph: DiagramGraph, balancer: NodeId, { traffic }: Question): readonly Blocker[] {
  const stated = graph.resource(balancer)?.config['listeners']
  if (!Array.isArray(stated) || traffic === 'any' || traffic.port === undefined) return []
  if (stated.some((row: Row) => row['port'] === traffic.port || row['port'] === undefined)) return []
  return [
    {
      place: { at: balancer, part: 'listeners' },
      direction: 'forward',
      code: 'ELBV2_LISTENERS_MISMATCH',
      nature: 'absent',
      reason: `${capitalised(nameOf(graph, balancer))} has no listener on port ${traffic.port}.`,
      factId: codes.ELBV2_LISTENERS_MISMATCH.factId,
    },
  ]
}

function together(
  first: Answer,
  second: Answer,
  more: {
    readonly blockers: readonly Blocker[]
    readonly needs: readonly Need[]
    readonly unknown: readonly Place[]
    readonly hop: Answer['hops'][number]
  },
): Answer {
  const blockers = [...first.blockers, ...more.blockers, ...second.blockers]
  const notModelled = [...first.notModelled, ...more.unknown, ...second.notModelled]
  const isUnknown = [first, second].some(({ verdict }) => verdict === 'unknown') || more.unknown.length > 0
  const needs = [...first.needs, ...second.needs, ...more.needs]
  const verdict: Verdict =
    blockers.length > 0 ? 'blocked' : isUnknown ? 'unknown' : needs.length > 0 ? 'possible' : 'reachable'
  const forward = second.hops.filter(({ direction }) => direction === 'forward')
  const back = second.hops.filter(({ direction }) => direction === 'return')
  const hops = first.verdict === 'blocked' ? first.hops : inserted(first, [more.hop, ...forward, ...back])
  return { verdict, hops, blockers, needs: verdict === 'possible' ? needs : [], notModelled }
}

/** Hops between the way there and the way back. */
function inserted({ hops }: Answer, more: Answer['hops']): Answer['hops'] {
  const at = hops.findIndex(({ direction }) => direction === 'return')
  return at < 0 ? [...hops, ...more] : [...hops.slice(0, at), ...more, ...hops.slice(at)]
}
