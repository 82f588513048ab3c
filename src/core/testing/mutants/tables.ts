import type { Diagram, ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { vpcOf } from '../../network/location'
import { routesOf } from '../../rules/shared/routes'
import { beside, few, near } from './beside'
import { each, eachLine, operator, stating, type Operator } from './mutant'

const everybody = { direction: 'inbound', protocol: 'tcp', cidr: '0.0.0.0/0' }

/** Stated routes and rules that lead where they should not. */
export const tables: readonly Operator[] = [
  near('field', 'a route whose target is gone', 'blackhole-route', ['route-table'], (table, diagram) => {
    const gone = { destination: '172.31.0.0/16', state: 'blackhole' }
    return withRow(diagram, table, gone)
  }),
  near(
    'field',
    'a blackhole of a transit gateway',
    null,
    ['transit-gateway-route-table'],
    (table, diagram) => {
      const apart = { destination: '172.31.0.0/16', state: 'blackhole' }
      return withRow(diagram, table, apart)
    },
  ),
  near(
    'field',
    'a public database that admits everybody',
    'database-reachable-from-internet',
    ['igw'],
    ({ id }, diagram, graph) => {
      const vpc = vpcOf(graph, id)
      if (vpc === undefined) return undefined
      return beside(diagram, {
        newSubnet: { service: 'subnet', in: vpc.id },
        newRoutes: {
          service: 'route-table',
          in: vpc.id,
          config: {
            subnets: [{ ref: 'newSubnet' }],
            routes: [{ destination: '0.0.0.0/0', target: { ref: id } }],
          },
        },
        newGroup: { service: 'security-group', in: vpc.id, config: { rules: [everybody] } },
        newDatabase: {
          service: 'rds',
          in: 'newSubnet',
          config: { publiclyAccessible: true, securityGroups: [{ ref: 'newGroup' }] },
        },
      })
    },
  ),
  near(
    'field',
    'a network ACL that lets nothing out of the NAT gateway’s subnet',
    'nat-gateway-without-way-out',
    ['igw'],
    ({ id }, diagram, graph) => {
      const vpc = vpcOf(graph, id)
      if (vpc === undefined) return undefined
      const deny = {
        number: 1,
        direction: 'outbound',
        protocol: 'all',
        cidr: '0.0.0.0/0',
        action: 'deny',
      }
      return beside(
        diagram,
        {
          newSubnet: { service: 'subnet', in: vpc.id },
          newNat: { service: 'nat-gateway', in: 'newSubnet', config: { connectivity: 'public' } },
          newRoutes: {
            service: 'route-table',
            in: vpc.id,
            config: {
              subnets: [{ ref: 'newSubnet' }],
              routes: [{ destination: '0.0.0.0/0', target: { ref: id } }],
            },
          },
          newAcl: {
            service: 'network-acl',
            in: vpc.id,
            config: { subnets: [{ ref: 'newSubnet' }], rules: [deny] },
          },
        },
        [`newNat -> ${id} : traffic`],
      )
    },
  ),
  operator('swap', 'a more specific route past the inspection', 'inspection-bypassed', (graph, diagram) =>
    few(
      each(graph, ['transit-gateway-route-table'], (table) => {
        const inspected = inspectedBy(graph, table)
        const other = graph
          .connections('transit-gateway-attachment')
          .find(({ id, config }) => id !== inspected && config['applianceMode'] !== true)
        if (inspected === undefined || other === undefined) return undefined
        const past = { destination: '10.77.0.0/16', target: { ref: other.id } }
        return withRow(diagram, table, past)
      }),
    ),
  ),
  operator('swap', 'a workload that is inspected one way', 'asymmetric-inspection', (graph, diagram) =>
    few(
      eachLine(graph, [...new Set(graph.connections().map(({ kind }) => kind))], ({ from }) => {
        const vpc = vpcOf(graph, from)
        const igw = graph.resources('igw').find(({ id }) => vpc !== undefined && vpcOf(graph, id) === vpc)
        const hasTable = graph.resources('route-table').some(({ config }) => config['gateway'] !== undefined)
        if (vpc === undefined || igw === undefined || hasTable) return undefined
        const all = (target: string) => [{ destination: '0.0.0.0/0', target: { ref: target } }]
        const table = (config: object) => ({
          service: 'route-table',
          in: vpc.id,
          config: { ...config },
        })
        return beside(diagram, {
          newFront: { service: 'subnet', in: vpc.id, config: { cidr: '10.250.1.0/24' } },
          newWall: { service: 'subnet', in: vpc.id, config: { cidr: '10.250.9.0/28' } },
          newServer: { service: 'ec2', in: 'newFront', config: { publicAddress: true } },
          newGate: { service: 'firewall-endpoint', in: 'newWall' },
          newFrontRoutes: table({ subnets: [{ ref: 'newFront' }], routes: all('newGate') }),
          newWallRoutes: table({ subnets: [{ ref: 'newWall' }], routes: all(igw.id) }),
          newEdgeRoutes: table({ gateway: { ref: igw.id }, routes: [] }),
        })
      }),
    ),
  ),
]

/** The diagram with one more route in a table. */
function withRow(diagram: Diagram, { id, config }: ResourceNode, row: object): Diagram {
  const rows = Array.isArray(config['routes']) ? (config['routes'] as readonly object[]) : []
  return stating(diagram, id, { routes: [...rows, row] })
}

/** The attachment that this table sends everything to, where that is an inspection VPC with appliance mode. */
function inspectedBy(graph: DiagramGraph, table: ResourceNode): string | undefined {
  const all = routesOf(table).find(({ block }) => block?.prefix === 0)?.target
  const attachment = all === undefined ? undefined : graph.connection(all)
  return attachment?.config['applianceMode'] === true ? attachment.id : undefined
}
