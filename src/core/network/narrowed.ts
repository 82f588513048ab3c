import type { Answer, Question } from '../model/answers'
import type { DiagramGraph } from '../model/graph'
import type { Journey } from './engine/journey'
import { both, inWords, isNone, only, protocolsOf, trafficOf, without } from './engine/traffic'
import { usualTraffic } from './usual-traffic'

type Ask = (graph: DiagramGraph, question: Question) => Answer

/** What of the traffic that was asked for a journey lets through; nothing to say where that is all of it. */
export function passedBy({ there, back }: Journey, { traffic }: Question): Pick<Answer, 'passes'> {
  const wanted = trafficOf(traffic)
  const arrived = both(wanted, there.packet.traffic)
  // Answers go to ports of their own: of them it is the protocol that tells.
  const answered = back === null ? arrived : only(arrived, ...protocolsOf(back.packet.traffic))
  return isNone(without(wanted, answered)) || isNone(answered) ? {} : { passes: inWords(answered) }
}

/**
 * The answer to a question about any traffic, told of what is usually spoken there: what is still to be configured is then
 * for those ports alone. The verdict stays; where the usual traffic is answered otherwise, so does everything else.
 */
export function narrowed(graph: DiagramGraph, question: Question, answer: Answer, ask: Ask): Answer {
  const told = toldByBalancer(graph, question, answer, ask)
  if (told.verdict !== 'possible' || question.traffic !== 'any') return told
  const usual = usualTraffic(graph, question)
  const answers = usual.map((traffic) => ask(graph, { ...question, traffic }))
  const [first] = answers
  if (first === undefined || answers.some(({ verdict }) => verdict !== 'possible')) return told
  const needs = new Map(answers.flatMap(({ needs: own }) => own).map((need) => [need.text, need]))
  const passes = usual.map((traffic) => inWords(trafficOf(traffic))).join(', ')
  return { ...first, passes, needs: [...needs.values()] }
}

const balancers: ReadonlySet<string> = new Set(['alb', 'nlb', 'clb'])

/** What ends at a load balancer on its way lets through what the load balancer is reached by. */
function toldByBalancer(graph: DiagramGraph, question: Question, answer: Answer, ask: Ask): Answer {
  if (answer.passes !== undefined || answer.verdict === 'blocked' || answer.verdict === 'unknown')
    return answer
  const front = answer.hops
    .filter(({ does }) => does === 'translate')
    .flatMap(({ place }) => graph.resource(place.at) ?? [])
    .find(({ service }) => balancers.has(service))
  if (front === undefined) return answer
  const { passes } = ask(graph, { ...question, to: { node: front.id } })
  return passes === undefined ? answer : { ...answer, passes }
}
