import { nodeAt, refuseMissing, withNode, without } from '../../edit/items'
import { place } from '../../layout/place'
import { withRoom } from '../../layout/with-room'
import type { NodeId } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { ok } from '../../model/results'
import type { Fix } from '../rule'
import { nameOf } from '../../network/wording'

/** Takes something out of the VPC that it is drawn in, into the Region or account around; it gets its place anew. */
export function outOfTheVpc(graph: DiagramGraph, id: NodeId): Fix {
  const vpc = graph.enclosing(id, 'vpc')
  // A file can hold a VPC inside a subnet: out means out of them all.
  const around = graph.around(id)
  const outermost = around.findLastIndex((one) => one.kind === 'resource' && network.has(one.service))
  const home = around[outermost + 1]?.id ?? null
  return {
    label: `Move it out of ${vpc === undefined ? 'the VPC' : nameOf(graph, vpc.id)}`,
    apply(diagram) {
      const node = nodeAt(diagram, id)
      if (node === undefined) return refuseMissing(id)
      const outside = withNode(diagram, { ...node, parentId: home })
      return ok(withRoom(diagram, place({ ...outside, layout: without(outside.layout, new Set([id])) })))
    },
  }
}

const network: ReadonlySet<string> = new Set(['vpc', 'availability-zone', 'subnet'])
