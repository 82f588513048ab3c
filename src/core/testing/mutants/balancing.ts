import { refsOf, type Diagram, type ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { vpcOf } from '../../network/location'
import { beside, near } from './beside'
import { stating, type Operator } from './mutant'

/** Load balancers, their targets and their addresses, as AWS does not have them. */
export const balancing: readonly Operator[] = [
  near(
    'field',
    'an internet-facing load balancer in private subnets',
    'internet-facing-in-private-subnets',
    ['alb', 'nlb'],
    ({ id, config }, diagram, graph) => {
      const subnets = refsOf(config['subnets'])
      if (subnets.length === 0 || hasInspection(graph)) return undefined
      const closed = subnets.reduce((done, ref) => stating(done, ref, { access: 'private' }), diagram)
      return stating(closed, id, { scheme: 'internet-facing' })
    },
  ),
  near(
    'swap',
    'an instance of a peered VPC by its ID',
    'load-balancer-target-elsewhere',
    ['alb', 'nlb'],
    ({ id }, diagram, graph) => inPeer(graph, diagram, id, { targetType: 'instance' }),
  ),
  near(
    'field',
    'UDP to a target in a peered VPC',
    'load-balancer-target-elsewhere',
    ['nlb'],
    ({ id }, diagram, graph) => inPeer(graph, diagram, id, { targetType: 'ip', protocol: 'UDP' }),
  ),
  near(
    'field',
    'tasks on Fargate by instance ID',
    'load-balancer-target-type',
    ['alb', 'nlb'],
    ({ id, parentId }, diagram) =>
      beside(
        diagram,
        { newTasks: { service: 'ecs-service', ...inside(parentId), config: { launchType: 'Fargate' } } },
        [{ is: `${id} -> newTasks : load-balancer-target`, config: { targetType: 'instance' } }],
      ),
  ),
  near('field', 'a function by IP address', 'load-balancer-target-type', ['alb'], ({ id }, diagram) =>
    beside(diagram, { newFunction: { service: 'lambda' } }, [
      { is: `${id} -> newFunction : load-balancer-target`, config: { targetType: 'ip' } },
    ]),
  ),
  near(
    'field',
    'TCP from an Application Load Balancer',
    'load-balancer-target-type',
    ['alb'],
    ({ id, parentId }, diagram) =>
      beside(diagram, { newServer: { service: 'ec2', ...inside(parentId) } }, [
        { is: `${id} -> newServer : load-balancer-target`, config: { protocol: 'TCP' } },
      ]),
  ),
  near(
    'swap',
    'a function of another account behind a load balancer',
    'same-account',
    ['alb'],
    (alb, diagram, graph) => {
      if (graph.resources('account').length > 0) return undefined
      const [own] = outermost(graph, alb)
      if (own === undefined) return undefined
      const grown = beside(
        diagram,
        {
          newOwn: { service: 'account' },
          newOther: { service: 'account' },
          newFunction: { service: 'lambda', in: 'newOther' },
        },
        [`${alb.id} -> newFunction : load-balancer-target`],
      )
      const moved = grown.nodes[own.id]
      const account =
        grown.nodes[Object.values(grown.nodes).find(({ name }) => name === 'newOwn')?.id ?? own.id]
      if (moved === undefined || account === undefined) return undefined
      return { ...grown, nodes: { ...grown.nodes, [own.id]: { ...moved, parentId: account.id } } }
    },
  ),
  near(
    'field',
    'a NAT gateway with a security group',
    'nat-gateway-with-a-security-group',
    ['nat-gateway'],
    ({ id }, diagram, graph) => {
      const vpc = vpcOf(graph, id)
      return beside(diagram, { newGroup: { service: 'security-group', ...inside(vpc?.id) } }, [
        `newGroup -> ${id} : association`,
      ])
    },
  ),
  near(
    'field',
    'an instance with a public address behind a NAT gateway',
    'public-address-in-a-private-subnet',
    ['subnet'],
    ({ id, config }, diagram, graph) => {
      const vpc = vpcOf(graph, id)
      if (config['access'] !== 'private' || vpc === undefined || hasInspection(graph)) return undefined
      if (graph.referring(id).length > 0 || config['routeTable'] !== undefined) return undefined
      return beside(diagram, {
        newOpen: { service: 'subnet', in: vpc.id, config: { access: 'public' } },
        newNat: { service: 'nat-gateway', in: 'newOpen' },
        newTable: {
          service: 'route-table',
          in: vpc.id,
          config: {
            subnets: [{ ref: id }],
            routes: [{ destination: '0.0.0.0/0', target: { ref: 'newNat' } }],
          },
        },
        newServer: { service: 'ec2', in: id, config: { publicAddress: true } },
      })
    },
  ),
  near(
    'field',
    'SSH from everywhere',
    'port-open-to-everybody',
    ['subnet'],
    ({ id, config }, diagram, graph) => {
      const vpc = vpcOf(graph, id)
      if (config['access'] !== 'public' || vpc === undefined) return undefined
      const rules = [{ direction: 'inbound', protocol: 'tcp', fromPort: 22, toPort: 22, cidr: '0.0.0.0/0' }]
      return beside(diagram, {
        newGroup: { service: 'security-group', in: vpc.id, config: { rules } },
        newServer: { service: 'ec2', in: id, config: { securityGroups: [{ ref: 'newGroup' }] } },
      })
    },
  ),
  near(
    'swap',
    'a security group of another Region in a rule',
    'security-group-of-another-vpc',
    ['vpc'],
    ({ id }, diagram, graph) => {
      const region = graph.enclosing(id, 'region')
      if (region === undefined) return undefined
      const rules = [{ direction: 'inbound', protocol: 'tcp', fromPort: 443, group: { ref: 'newTheirs' } }]
      const grown = beside(
        diagram,
        {
          newRegion: { service: 'region', config: { region: 'sa-east-1' } },
          newVpc: { service: 'vpc', in: 'newRegion' },
          newTheirs: { service: 'security-group', in: 'newVpc' },
          newOurs: { service: 'security-group', in: id, config: { rules } },
        },
        [`newVpc -> ${id} : vpc-peering`],
      )
      return stating(grown, region.id, { region: 'eu-west-1' })
    },
  ),
]

const inside = (id: string | null | undefined) => (id === null || id === undefined ? {} : { in: id })

const hasInspection = (graph: DiagramGraph) =>
  graph.resources('network-firewall', 'firewall-endpoint', 'gwlb-endpoint').length > 0

function outermost(graph: DiagramGraph, node: ResourceNode): readonly ResourceNode[] {
  const parent = node.parentId === null ? undefined : graph.resource(node.parentId)
  return parent === undefined ? [node] : outermost(graph, parent)
}

/** An instance in a new VPC that is peered with the balancer’s. */
function inPeer(
  graph: DiagramGraph,
  diagram: Diagram,
  id: ResourceNode['id'],
  config: Readonly<Record<string, unknown>>,
): Diagram | undefined {
  const vpc = vpcOf(graph, id)
  if (vpc === undefined) return undefined
  return beside(diagram, { newVpc: { service: 'vpc' }, newServer: { service: 'ec2', in: 'newVpc' } }, [
    `newVpc -> ${vpc.id} : vpc-peering`,
    { is: `${id} -> newServer : load-balancer-target`, config },
  ])
}
