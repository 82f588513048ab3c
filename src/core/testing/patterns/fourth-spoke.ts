import { addNode, type NewNode } from '../../edit/add-node'
import { connect } from '../../edit/connect'
import { tagNodes } from '../../edit/tag-nodes'
import type { Diagram, NodeId } from '../../model/diagram'
import type { Result } from '../../model/results'
import pattern from '../../patterns/inspection-vpc'

const fourth = 'spoke-d' as NodeId

/** The value of what has to work. */
export const done = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problem)
  return result.value
}

const withNode = (diagram: Diagram, id: string, node: NewNode): Diagram =>
  done(addNode(diagram, { ...node, id: id as NodeId })).diagram

/** A fourth spoke of the inspection pattern as somebody draws it: a VPC with an instance, attached to the transit gateway, and nothing stated of it. */
export function withFourthSpoke(): Diagram {
  let diagram = pattern.build({ spokes: 3 })
  diagram = withNode(diagram, fourth, {
    service: 'vpc',
    name: 'Spoke D',
    parentId: 'region' as NodeId,
    config: { cidr: '10.4.0.0/16' },
  })
  diagram = withNode(diagram, 'subnet-d', {
    service: 'subnet',
    parentId: fourth,
    config: { access: 'private', cidr: '10.4.0.0/24' },
  })
  diagram = withNode(diagram, 'group-d', {
    service: 'security-group',
    parentId: fourth,
    config: {
      rules: [{ direction: 'inbound', protocol: 'tcp', fromPort: 443, toPort: 443, cidr: '10.0.0.0/8' }],
    },
  })
  diagram = withNode(diagram, 'stock', {
    service: 'ec2',
    name: 'Stock',
    parentId: 'subnet-d' as NodeId,
    config: { securityGroups: [{ ref: 'group-d' as NodeId }] },
  })
  diagram = done(tagNodes(diagram, [fourth], 'spoke'))
  return done(connect(diagram, { from: 'hub' as NodeId, to: fourth })).diagram
}
