import type { Diagram } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { vpcOf } from '../../network/location'
import { beside, few, near } from './beside'
import { eachLine, operator, stating, type Operator } from './mutant'

/** Routes that AWS does not take. */
export const routes: readonly Operator[] = [
  near(
    'swap',
    'traffic between VPCs of one Direct Connect gateway',
    'vpcs-on-one-direct-connect-gateway',
    ['direct-connect-gateway', 'direct-connect-location'],
    ({ id, service }, diagram) =>
      beside(
        diagram,
        {
          ...(service === 'direct-connect-gateway'
            ? {}
            : { newGateway: { service: 'direct-connect-gateway' } }),
          ...pairOfVpcs,
        },
        pairLines(service === 'direct-connect-gateway' ? id : 'newGateway'),
      ),
  ),
  near(
    'duplicate',
    'two routes to one destination',
    'route-stated-twice',
    ['igw'],
    ({ id }, diagram, graph) =>
      withRoutes(graph, diagram, id, [
        { destination: '0.0.0.0/0', target: { ref: id } },
        { destination: '0.0.0.0/0', target: { ref: id } },
      ]),
  ),
  near(
    'field',
    'a route to an internet gateway of another VPC',
    'route-table-of-another-vpc',
    ['igw'],
    ({ id }, diagram, graph) =>
      vpcOf(graph, id) === undefined
        ? undefined
        : beside(diagram, {
            newVpc: { service: 'vpc' },
            newTable: {
              service: 'route-table',
              in: 'newVpc',
              config: { routes: [{ destination: '0.0.0.0/0', target: { ref: id } }] },
            },
          }),
  ),
  operator('field', 'a route table for subnets of two VPCs', 'route-table-of-another-vpc', (graph, diagram) =>
    few(
      eachLine(graph, ['vpc-peering', 'transit-gateway-attachment'], ({ from }) => {
        const vpc = vpcOf(graph, from)
        const one = graph.resources('subnet').find(({ id }) => vpcOf(graph, id)?.id === vpc?.id)
        const other = graph.resources('subnet').find(({ id }) => vpcOf(graph, id)?.id !== vpc?.id)
        if (vpc === undefined || one === undefined || other === undefined) return undefined
        const subnets = [{ ref: one.id }, { ref: other.id }]
        return beside(diagram, { newTable: { service: 'route-table', config: { subnets } } })
      }),
    ),
  ),
  near(
    'field',
    'a part of the VPC’s own addresses by a transit gateway',
    'route-within-the-local-route',
    ['vpc'],
    ({ id }, diagram) =>
      beside(
        stating(diagram, id, { cidr: '10.99.0.0/16', secondaryCidrs: undefined }),
        {
          newHub: { service: 'transit-gateway' },
          newTable: {
            service: 'route-table',
            in: id,
            config: { routes: [{ destination: '10.99.8.0/24', target: { ref: 'newHub' } }] },
          },
        },
        [`${id} -> newHub : transit-gateway-attachment`],
      ),
  ),
]

const pairOfVpcs = {
  newOne: { service: 'vpc' },
  newOther: { service: 'vpc' },
  newVgwOne: { service: 'vgw', in: 'newOne' },
  newVgwOther: { service: 'vgw', in: 'newOther' },
  newClient: { service: 'ec2', in: 'newOne', config: { publicAddress: false } },
  newServer: { service: 'ec2', in: 'newOther', config: { publicAddress: false } },
}

const pairLines = (gateway: string) => [
  `${gateway} -> newVgwOne : gateway-association`,
  `${gateway} -> newVgwOther : gateway-association`,
  'newClient -> newServer : traffic tcp/443',
]

function withRoutes(
  graph: DiagramGraph,
  diagram: Diagram,
  gateway: Parameters<typeof vpcOf>[1],
  routes: readonly unknown[],
): Diagram | undefined {
  const vpc = vpcOf(graph, gateway)
  if (vpc === undefined) return undefined
  return beside(diagram, { newTable: { service: 'route-table', in: vpc.id, config: { routes } } })
}
