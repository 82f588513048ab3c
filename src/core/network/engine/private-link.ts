import type { Hop, Question } from '../../model/answers'
import type { NodeId } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { capitalised, nameOf } from '../wording'
import type { Front } from './fronts'
import { farEnd } from './plumbing'

/** From a consumer’s endpoint over PrivateLink to the service, the load balancer in front of it, and back. */
export function byPrivateLink(
  graph: DiagramGraph,
  { front, by }: Front,
  target: NodeId,
  direction: Question['direction'],
): readonly Hop[] {
  const name = (id: NodeId) => capitalised(nameOf(graph, id))
  const service = by === undefined ? target : farEnd(by, front)
  const link: readonly Hop[] =
    by === undefined
      ? []
      : [
          {
            place: { at: by.id },
            direction: 'forward',
            does: 'route',
            reason: `PrivateLink leads from ${nameOf(graph, front)} to ${nameOf(graph, service)}.`,
          },
        ]
  const onward: readonly Hop[] =
    service === target
      ? []
      : [
          {
            place: { at: service },
            direction: 'forward',
            does: 'route',
            reason: `${name(service)} is offered by ${nameOf(graph, target)}.`,
          },
        ]
  const back: readonly Hop[] =
    direction === 'one-way'
      ? []
      : [
          {
            place: { at: target },
            direction: 'return',
            does: 'send',
            reason: `${name(target)} answers by PrivateLink to ${nameOf(graph, front)}.`,
          },
        ]
  return [
    ...link,
    ...onward,
    {
      place: { at: target },
      direction: 'forward',
      does: 'deliver',
      reason: `It arrives at ${nameOf(graph, target)}, from an address of the service’s own network.`,
    },
    ...back,
  ]
}
