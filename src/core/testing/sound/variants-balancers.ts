import type { SoundDrawing } from './drawing'
import { drawing, line, routesOf } from './sparse'
import { admits, alone, at, both, oneRegion, openVpc, refs, vpcOverTwoZones, type Nodes } from './two-zones'

/** Two accounts, the one with two Regions. */
const twoRegions: Nodes = {
  org: alone('aws-cloud'),
  accA: at('account', 'org', { accountId: '111122223333' }),
  accB: at('account', 'org', { accountId: '444455556666' }),
  east: at('region', 'accA', { region: 'us-east-1' }),
  west: at('region', 'accA', { region: 'us-west-2' }),
  other: at('region', 'accB', { region: 'us-east-1' }),
}
const office: Nodes = {
  office: alone('site', { cidr: '192.168.0.0/16' }),
  server: at('server', 'office', { address: '192.168.1.10' }),
  cgw: at('customer-gateway', 'office', { asn: 65_001, publicIp: '203.0.113.10' }),
}
const rest = { apiKind: 'REST', endpointType: 'Regional', timeoutSeconds: 29 }

/** Pattern 1 in other natural ways: other callers, protocols, Regions and accounts. */
export const variantBalancers: readonly SoundDrawing[] = [
  drawing(
    '1 NLB TLS, client over TGW',
    {
      ...oneRegion,
      ...vpcOverTwoZones('s', 0, ['app']),
      ...vpcOverTwoZones('c', 1, ['app']),
      tgw: at('transit-gateway', 'region'),
      cert: at('acm', 'region', { region: 'us-east-1' }),
      nlb: at('nlb', 's', { scheme: 'internal', listener: 'TLS', ...both('s', 'app') }),
      t: at('ec2', 's-appA'),
      client: at('ec2', 'c-appB'),
      r1: routesOf('s', 'app', { '10.1.0.0/16': 'tgw' }),
      r2: routesOf('c', 'app', { '10.0.0.0/16': 'tgw' }),
    },
    [
      line('s -> tgw : transit-gateway-attachment', both('s', 'app')),
      line('c -> tgw : transit-gateway-attachment', both('c', 'app')),
      'client -> nlb : traffic tcp/443',
      line('nlb -> t : load-balancer-target', { protocol: 'TLS', targetType: 'instance' }),
      'cert -> nlb : association',
    ],
  ),
  drawing(
    '1 NLB to ALB, API VPC link',
    {
      ...openVpc,
      api: at('api-gateway', 'region', rest),
      client: alone('client'),
      nlb: at('nlb', 'vpc', { scheme: 'internal', listener: 'TCP', ...both('vpc', 'private') }),
      alb: at('alb', 'vpc', { scheme: 'internal', listener: 'HTTP', ...both('vpc', 'private') }),
      web: at('ecs-service', 'vpc', { launchType: 'Fargate', ...both('vpc', 'private') }),
    },
    [
      'client -> api : sync-invoke',
      'api -> nlb : sync-invoke',
      line('nlb -> alb : load-balancer-target', { targetType: 'alb', protocol: 'TCP' }),
      'alb -> web : load-balancer-target',
    ],
  ),
  drawing(
    '1 NLB from on premises',
    {
      ...openVpc,
      ...office,
      vgw: at('vgw', 'vpc'),
      t: at('ec2', 'vpc-privateA'),
      u: at('ec2', 'vpc-privateB'),
      nlb: at('nlb', 'vpc', { scheme: 'internal', listener: 'UDP', ...both('vpc', 'private') }),
    },
    [
      'cgw -> vgw : site-to-site-vpn',
      'server -> nlb : traffic udp/514',
      line('nlb -> t : load-balancer-target', {
        protocol: 'UDP',
        targetType: 'instance',
        clientIpPreservation: true,
      }),
      line('nlb -> u : load-balancer-target', { protocol: 'UDP' }),
    ],
  ),
  drawing(
    '1 cross-Region cross-account peering to an NLB',
    {
      ...twoRegions,
      ...vpcOverTwoZones('s', 0, ['app'], 'east'),
      ...Object.fromEntries(
        Object.entries(vpcOverTwoZones('c', 1, ['app'], 'west')).map(([k, n]) => [
          k,
          n.service === 'availability-zone'
            ? { ...n, config: { zone: k === 'cA' ? 'us-west-2a' : 'us-west-2b' } }
            : n,
        ]),
      ),
      nlb: at('nlb', 's', { scheme: 'internal', listener: 'TCP', ...both('s', 'app') }),
      t: at('ec2', 's-appA'),
      client: at('ec2', 'c-appA'),
    },
    ['c -> s : vpc-peering', 'client -> nlb : traffic tcp/443', 'nlb -> t : load-balancer-target'],
  ),
  drawing(
    '1 NLB in one zone with security groups',
    {
      ...openVpc,
      users: alone('internet'),
      nlbGroup: at('security-group', 'vpc', {
        rules: [
          { direction: 'inbound', protocol: 'tcp', fromPort: 443, toPort: 443, cidr: '0.0.0.0/0' },
          { direction: 'outbound', protocol: 'all', cidr: '0.0.0.0/0' },
        ],
      }),
      nlb: at('nlb', 'vpc', {
        scheme: 'internet-facing',
        listener: 'TCP',
        subnets: refs('vpc-publicA'),
        securityGroups: refs('nlbGroup'),
      }),
      webGroup: admits(8443, 'nlbGroup'),
      t: at('ec2', 'vpc-privateA', { securityGroups: refs('webGroup') }),
    },
    [
      'users -> nlb : traffic tcp/443',
      line('nlb -> t : load-balancer-target', { protocol: 'TCP', port: 8443 }),
    ],
  ),
]
