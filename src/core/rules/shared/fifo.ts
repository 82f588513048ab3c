import { setField } from '../../edit/set-field'
import { refsOf, type ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import type { Fix } from '../rule'
import { nameOf } from '../../network/wording'

export type MessageType = 'FIFO' | 'standard'

/** The type of a queue or topic: stated, or told by a name that ends in .fifo, which only FIFO ones have (sqs.fifo-suffix). */
export function messageTypeOf({ service, name, config }: ResourceNode): MessageType | undefined {
  const stated = config[typeField(service)]
  if (stated === 'FIFO' || stated === 'standard') return stated
  return name.trim().endsWith('.fifo') ? 'FIFO' : undefined
}

/** The field that states the type. */
export function typeField(service: string): 'topicType' | 'queueType' {
  return service === 'sns' ? 'topicType' : 'queueType'
}

/** States another type, where no queue or topic beside `apart` is of the present one and in touch with it. */
export function makeItOfType(
  graph: DiagramGraph,
  node: ResourceNode,
  type: MessageType,
  apart?: ResourceNode,
): readonly Fix[] {
  if (node.name.trim().endsWith('.fifo')) return []
  const others = [...graph.outgoing(node.id), ...graph.incoming(node.id)].map(({ from, to }) =>
    from === node.id ? to : from,
  )
  const bound = [
    ...others,
    ...graph.referring(node.id).map(({ id }) => id),
    ...refsOf(node.config['deadLetterQueue']),
  ]
  const isAllowed = bound.every((id) => {
    const end = graph.resource(id)
    return end === undefined || end === apart || isFree(end, type)
  })
  if (!isAllowed) return []
  return [
    {
      label: `Make ${nameOf(graph, node.id)} ${type}`,
      apply: (diagram) => setField(diagram, node.id, typeField(node.service), type),
    },
  ]
}

/** Whether this does not mind if the queue or topic becomes one of this type. */
function isFree(end: ResourceNode, type: MessageType): boolean {
  if (['sqs', 'sns'].includes(end.service)) return messageTypeOf(end) === type
  // Functions, buckets and the like send to standard ones and may read from both.
  return type === 'standard'
}
