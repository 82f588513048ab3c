import type { DiagramGraph } from '../../model/graph'
import { vpcOf } from '../../network/location'
import { each, eachLine, joined, operator, withConnection, withNew, type Operator } from './mutant'
import { connectionId } from '../ids'

const other = (graph: DiagramGraph, service: string, than: string | undefined) =>
  graph.resources(service).find(({ id }) => id !== than)

/** A thing or a bond twice, of which AWS has only one. */
export const duplicates: readonly Operator[] = [
  operator('duplicate', 'a second internet gateway on a VPC', 'two-gateways-on-one-vpc', (graph, diagram) =>
    each(graph, ['igw'], ({ parentId }) =>
      graph.resource(parentId ?? connectionId(''))?.service === 'vpc'
        ? withNew(diagram, 'igw', parentId).diagram
        : undefined,
    ),
  ),
  operator(
    'duplicate',
    'a second virtual private gateway on a VPC',
    'two-gateways-on-one-vpc',
    (graph, diagram) =>
      each(graph, ['vgw'], ({ parentId }) =>
        graph.resource(parentId ?? connectionId(''))?.service === 'vpc'
          ? withNew(diagram, 'vgw', parentId).diagram
          : undefined,
      ),
  ),
  operator('duplicate', 'a second peering of two VPCs', 'vpcs-peered-twice', (graph, diagram) =>
    eachLine(graph, ['vpc-peering'], ({ from, to }) => joined(diagram, to, from, 'vpc-peering')),
  ),
  operator(
    'duplicate',
    'a gp3 volume on a second instance',
    'volume-on-several-instances',
    (graph, diagram) =>
      each(graph, ['ec2'], (instance) => {
        const { diagram: withVolume, node } = withNew(diagram, 'ebs', null, { volumeType: 'gp3' })
        const second = other(graph, 'ec2', instance.id)
        if (second === undefined) return undefined
        const once = joined(withVolume, instance.id, node.id, 'volume-attachment')
        return joined(once, second.id, node.id, 'volume-attachment')
      }),
  ),
  operator('duplicate', 'a second route table on a subnet', 'subnet-associated-twice', (graph, diagram) =>
    each(graph, ['subnet'], ({ id, parentId }) => {
      const one = withNew(diagram, 'route-table', parentId, { subnets: [{ ref: id }] }).diagram
      const { node } = withNew(diagram, 'route-table', parentId, { subnets: [{ ref: id }] })
      const twin = { ...node, id: `${node.id}-2` as typeof node.id }
      return { ...one, nodes: { ...one.nodes, [twin.id]: twin } }
    }),
  ),
  operator(
    'duplicate',
    'a virtual private gateway of another VPC joined to a second',
    'gateway-of-several-vpcs',
    (graph, diagram) =>
      each(graph, ['vgw'], ({ id }) => {
        const own = vpcOf(graph, id)
        const second = other(graph, 'vpc', own?.id)
        return own === undefined || second === undefined
          ? undefined
          : joined(diagram, second.id, id, 'gateway-association')
      }),
  ),
  operator('duplicate', 'a second mount target in one zone', 'mount-targets-in-one-zone', (graph, diagram) =>
    each(graph, ['subnet'], ({ id, parentId }) => {
      const { diagram: withTwin, node } = withNew(diagram, 'subnet', parentId, { zone: 'eu-west-1a' })
      const vpc = vpcOf(graph, id)
      const own = diagram.nodes[id]
      if (vpc === undefined || own?.kind !== 'resource') return undefined
      if (graph.enclosing(id, 'availability-zone') === undefined && own.config['zone'] === undefined)
        return undefined
      const zone = own.config['zone']
      const twin = { ...node, config: zone === undefined ? {} : { zone } }
      const placed = { ...withTwin, nodes: { ...withTwin.nodes, [twin.id]: twin } }
      return withNew(placed, 'efs', vpc.id, { subnets: [{ ref: id }, { ref: twin.id }] }).diagram
    }),
  ),
  operator('duplicate', 'a second web ACL on what has one', 'web-acl-scope', (graph, diagram) =>
    eachLine(graph, ['association'], ({ to }, from) => {
      if (from !== 'waf') return undefined
      const { diagram: withAcl, node } = withNew(diagram, 'waf', null)
      return joined(withAcl, node.id, to, 'association')
    }),
  ),
  operator('duplicate', 'a NAT gateway more in a subnet', null, (graph, diagram) =>
    each(graph, ['nat-gateway'], ({ parentId }) => withNew(diagram, 'nat-gateway', parentId).diagram),
  ),
  operator('duplicate', 'a reader more of a queue', null, (graph, diagram) =>
    eachLine(graph, ['poll'], ({ from }, service) => {
      if (service !== 'sqs') return undefined
      const { diagram: withReader, node } = withNew(diagram, 'lambda', null)
      return joined(withReader, from, node.id, 'poll')
    }),
  ),
  operator('duplicate', 'another use of the same thing', null, (graph, diagram) =>
    eachLine(graph, ['data-access'], (line) =>
      withConnection(diagram, { ...line, id: connectionId(`${line.id}-again`), config: {} }),
    ),
  ),
]
