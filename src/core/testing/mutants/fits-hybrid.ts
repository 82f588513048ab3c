import { vpcOf } from '../../network/location'
import { beside, near } from './beside'
import { hasRoom } from './hosts'
import type { Operator } from './mutant'

/** Hubs and sites that AWS takes although they look wrong. */
export const fittingHubs: readonly Operator[] = [
  near(
    'field',
    'appliance mode off with a firewall in one zone',
    null,
    ['transit-gateway'],
    ({ id }, diagram) =>
      beside(
        diagram,
        {
          newVpc: { service: 'vpc' },
          newZone: { service: 'availability-zone', in: 'newVpc' },
          newFirewall: { service: 'firewall-endpoint', in: 'newZone' },
        },
        [{ is: `newVpc -> ${id} : transit-gateway-attachment`, config: { applianceMode: false } }],
      ),
  ),
  near('field', 'two sites with static routes that do not talk', null, ['vpc'], (_, diagram, graph) =>
    hasRoom(graph)
      ? beside(
          diagram,
          {
            newVpc: { service: 'vpc' },
            newServer: { service: 'ec2', in: 'newVpc' },
            newGateway: { service: 'vgw', in: 'newVpc' },
            newSiteA: { service: 'site' },
            newSiteB: { service: 'site' },
            // One ASN on both sides is fine as long as nothing goes from site to site.
            newRouterA: { service: 'customer-gateway', in: 'newSiteA', config: { asn: 65_000 } },
            newRouterB: { service: 'customer-gateway', in: 'newSiteB', config: { asn: 65_000 } },
            newClientA: { service: 'client', in: 'newSiteA' },
            newClientB: { service: 'client', in: 'newSiteB' },
          },
          [
            { is: 'newRouterA -> newGateway : site-to-site-vpn', config: { routing: 'static' } },
            { is: 'newRouterB -> newGateway : site-to-site-vpn', config: { routing: 'static' } },
            'newClientA -> newServer : traffic tcp/443',
            'newClientB -> newServer : traffic tcp/443',
          ],
        )
      : undefined,
  ),
  near(
    'swap',
    'spokes that talk over a transit gateway',
    null,
    ['transit-gateway'],
    ({ id }, diagram, graph) =>
      hasRoom(graph) && graph.resources('transit-gateway-route-table', 'network-firewall').length === 0
        ? beside(
            diagram,
            {
              newOne: { service: 'vpc' },
              newOther: { service: 'vpc' },
              newClient: { service: 'ec2', in: 'newOne' },
              newServer: { service: 'ec2', in: 'newOther' },
            },
            [
              `newOne -> ${id} : transit-gateway-attachment`,
              `newOther -> ${id} : transit-gateway-attachment`,
              'newClient -> newServer : traffic tcp/443',
            ],
          )
        : undefined,
  ),
  near(
    'field',
    'an inbound rule for a group behind a transit gateway',
    null,
    ['vpc'],
    (_, diagram, graph) => {
      const rules = [
        { direction: 'inbound', protocol: 'tcp', fromPort: 443, toPort: 443, group: { ref: 'newTheirs' } },
      ]
      return hasRoom(graph)
        ? beside(
            diagram,
            {
              newHub: { service: 'transit-gateway', config: { securityGroupReferencing: true } },
              newOne: { service: 'vpc' },
              newOther: { service: 'vpc' },
              newTheirs: { service: 'security-group', in: 'newOther' },
              newOurs: { service: 'security-group', in: 'newOne', config: { rules } },
            },
            [
              'newOne -> newHub : transit-gateway-attachment',
              'newOther -> newHub : transit-gateway-attachment',
            ],
          )
        : undefined
    },
  ),
  near('swap', 'the way out of another VPC by a transit gateway', null, ['vpc'], (_, diagram, graph) =>
    hasRoom(graph)
      ? beside(
          diagram,
          {
            newHub: { service: 'transit-gateway' },
            newSpoke: { service: 'vpc' },
            newExit: { service: 'vpc' },
            newOpen: { service: 'subnet', in: 'newExit', config: { access: 'public' } },
            newNat: { service: 'nat-gateway', in: 'newOpen' },
            newGateway: { service: 'igw', in: 'newExit' },
            newServer: { service: 'ec2', in: 'newSpoke' },
            newInternet: { service: 'internet' },
          },
          [
            'newSpoke -> newHub : transit-gateway-attachment',
            'newExit -> newHub : transit-gateway-attachment',
            'newServer -> newInternet : traffic tcp/443',
          ],
        )
      : undefined,
  ),
  near(
    'duplicate',
    'VPN as a backup of Direct Connect on one gateway',
    null,
    ['vgw'],
    ({ id }, diagram, graph) => {
      const vpc = vpcOf(graph, id)
      const busy = graph.connections('direct-connect-interface', 'gateway-association').length > 0
      const taken = [...graph.incoming(id, 'site-to-site-vpn'), ...graph.outgoing(id, 'site-to-site-vpn')]
      if (vpc === undefined || busy || taken.length > 8) return undefined
      return beside(
        diagram,
        {
          newLine: { service: 'direct-connect-location' },
          newSite: { service: 'site' },
          newRouter: { service: 'customer-gateway', in: 'newSite' },
        },
        [
          { is: `newLine -> ${id} : direct-connect-interface`, config: { interface: 'private' } },
          { is: `newRouter -> ${id} : site-to-site-vpn`, config: { routing: 'BGP', tunnels: 2 } },
        ],
      )
    },
  ),
]
