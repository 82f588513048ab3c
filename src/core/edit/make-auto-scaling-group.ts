import { fitContainers } from '../layout/fit-containers'
import { withRoom } from '../layout/with-room'
import { place } from '../layout/place'
import type { Diagram, DiagramNode, NodeId } from '../model/diagram'
import { graphOf, type DiagramGraph } from '../model/graph'
import { newNodeId } from '../model/new-id'
import { ok, refuse, type Result } from '../model/results'
import { sameRecords } from '../model/same-records'
import { commonContainer } from './homes'
import { nodeAt, withNode, type ItemId } from './items'
import { freeName } from './names'

/**
 * Makes an Auto Scaling group of these EC2 instances: drawn around them, in the VPC that all of them are in, else in the
 * nearest container around all. What else is selected is left aside. Refuses without an instance.
 */
export function makeAutoScalingGroup(
  diagram: Diagram,
  ids: Iterable<ItemId>,
): Result<{ readonly diagram: Diagram; readonly id: NodeId }> {
  const instances = [...new Set(ids)].flatMap((id) => {
    const node = nodeAt(diagram, id)
    return node?.kind === 'resource' && node.service === 'ec2' ? [node] : []
  })
  if (instances.length === 0)
    return refuse('An Auto Scaling group is made of EC2 instances; select at least one.')

  const id = newNodeId(diagram, 'asg')
  const group: DiagramNode = {
    id,
    parentId: homeFor(graphOf(diagram), instances),
    kind: 'resource',
    service: 'asg',
    name: freeName(diagram, 'Auto Scaling group'),
    config: { members: instances.map((instance) => ({ ref: instance.id })) },
  }
  // The outline needs more room above its members than a container keeps.
  const fitted = fitContainers(
    place(withNode(diagram, group)),
    instances.map((instance) => instance.id),
  )
  const roomy = withRoom(diagram, fitted)
  // In a collapsed container nothing has to make room.
  return ok({ diagram: { ...roomy, layout: sameRecords(diagram.layout, roomy.layout) }, id })
}

function homeFor(graph: DiagramGraph, nodes: readonly DiagramNode[]): NodeId | null {
  const vpcs = new Set(nodes.map(({ id }) => graph.enclosing(id, 'vpc')?.id))
  const [vpc] = vpcs
  return vpcs.size === 1 && vpc !== undefined
    ? vpc
    : commonContainer(
        graph,
        nodes.map(({ id }) => id),
      )
}
