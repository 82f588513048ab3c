import { admitting, cloud, refs, routeTable, type Nodes } from './network-parts'
import { nodesOf, privateSubnet } from './spokes'
import type { Site } from './sites'

/** Sites, and one VPC whose virtual private gateway `gateway` takes their VPN connections; an application in it. */
export function sitesAndGateway(
  sites: readonly Site[],
  gateway: Readonly<Record<string, unknown>> = {},
): Nodes {
  return {
    ...nodesOf(sites),
    ...cloud,
    vpc: { service: 'vpc', name: 'VPC', in: 'region', config: { cidr: '10.0.0.0/16' } },
    gateway: { service: 'vgw', name: 'Virtual private gateway', in: 'vpc', config: gateway },
    subnet: privateSubnet('Private subnet', 'vpc', '10.0.1.0/24'),
    routes: routeTable('Routes', { vpc: 'vpc', subnets: ['subnet'], propagatesFrom: 'gateway' }),
    'app-group': admitting('From sites', 'vpc', 443, '192.168.0.0/16'),
    app: {
      service: 'ec2',
      name: 'Application',
      in: 'subnet',
      config: { securityGroups: refs(['app-group']) },
    },
  }
}

/** What holds of each of them. */
export const sitesReachTheApplication = {
  must: 'reach',
  of: { service: 'site' },
  to: { node: 'app' },
  protocol: 'tcp',
  port: 443,
  text: 'Every site reaches the application',
} as const
