import type { Answer, Question } from '../../model/answers'
import type { NodeId } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { ask } from '../../network/ask'
import { journeysOf, verdictOf } from '../../network/engine/journey'
import { tripsOf } from '../../network/engine/trips'
import { oncePerGraph } from '../../network/once'
import { vpcOf } from '../../network/location'

/**
 * How somebody on the internet opens a TCP connection to a database in a VPC; undefined where nobody does, or it has no
 * public address of its own and no load balancer sends to it.
 *
 * A subnet that gives out public addresses gives none to a database: only its own setting does.
 */
export const reachFromInternet = oncePerGraph((graph, id: NodeId): Answer | undefined => {
  const node = graph.resource(id)
  if (node === undefined || vpcOf(graph, id) === undefined) return undefined
  const isPublic = node.config['publiclyAccessible'] === true
  const isBalanced = graph.incoming(id, 'load-balancer-target').length > 0
  if (!isPublic && !isBalanced) return undefined
  const question: Question = {
    from: 'internet',
    to: { node: id },
    traffic: { protocol: 'tcp' },
    direction: 'connection',
  }
  // Why it is not reached nobody asks here, and that would cost far more.
  return isBalanced || isReachedDirectly(graph, question) ? ask(graph, question) : undefined
})

function isReachedDirectly(graph: DiagramGraph, question: Question): boolean {
  return tripsOf(graph, question).some((trip) => {
    const [best] = journeysOf(graph, trip, 'free').found
    return best !== undefined && verdictOf(best) === 'reachable'
  })
}
