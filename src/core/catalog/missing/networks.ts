import { apiServices } from '../connections/groups'
import { pages } from '../connections/pages'
import type { MissingPair } from './missing-pair'

const byGatewayEndpoint: ReadonlySet<string> = new Set(['s3', 'dynamodb', 's3-access-point', 's3-glacier'])
const plumbing = [
  'gateway-association',
  'transit-gateway-attachment',
  'transit-gateway-peering',
  'site-to-site-vpn',
  'vpc-peering',
] as const

/** What gateways do not lead to. */
export const missingWays: readonly MissingPair[] = [
  {
    id: 'gateway-endpoint-to-other-service',
    row: 48,
    from: ['gateway-endpoint'],
    to: apiServices.filter((id) => !byGatewayEndpoint.has(id)),
    claims: 'any kind',
    severity: 'error',
    cannot: 'lead to',
    why: 'gateway endpoints exist for S3 and DynamoDB only.',
    instead: 'Use an interface endpoint for the service.',
    evidence: pages.gatewayEndpoints,
  },
  {
    id: 'inbound-by-nat',
    row: 51,
    from: ['internet', 'users', 'user', 'client', 'mobile-client'],
    to: ['nat-gateway'],
    claims: ['traffic', 'sync-invoke', 'data-access'],
    severity: 'error',
    cannot: 'open connections through',
    why: 'a NAT gateway lets connections out and none in.',
    instead:
      'Let them in by an internet gateway and a load balancer; if the way out is meant, turn the arrow round.',
    evidence: pages.natGateways,
  },
  {
    id: 'virtual-private-gateway-to-transit-gateway',
    row: 52,
    from: ['vgw'],
    to: ['transit-gateway'],
    eitherWay: true,
    claims: plumbing,
    severity: 'error',
    cannot: 'be attached to',
    why: 'a virtual private gateway belongs to one VPC and is attached to nothing else.',
    instead: 'Attach the VPC to the transit gateway, and end the VPN there.',
    evidence: pages.vpnQuotas,
  },
  {
    id: 'private-interface-to-transit-gateway',
    row: 53,
    from: ['direct-connect-location', 'customer-gateway', 'site', 'server', 'router'],
    to: ['transit-gateway'],
    eitherWay: true,
    claims: ['direct-connect-interface'],
    when: [{ of: 'connection', key: 'interface', is: ['private', 'public'] }],
    severity: 'error',
    cannot: 'have a private or public virtual interface to',
    why: 'a transit gateway is reached by a transit virtual interface and a Direct Connect gateway.',
    instead: 'Put a Direct Connect gateway between, with a transit virtual interface.',
    between: [
      {
        services: ['direct-connect-gateway'],
        hops: [
          { kind: 'direct-connect-interface', config: { interface: 'transit' } },
          { kind: 'gateway-association' },
        ],
      },
    ],
    evidence: pages.directConnectGateways,
  },
]
