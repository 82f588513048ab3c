import type { SoundDrawing } from './drawing'
import { line, ref, sparse } from './sparse'
import { alone, at, both, oneRegion, refs, vpcOverTwoZones, type Nodes } from './two-zones'

const site = '192.168.0.0/16'
const office: Nodes = {
  office: alone('site', { cidr: site }),
  server: at('server', 'office', { address: '192.168.1.10' }),
  cgw: at('customer-gateway', 'office', { asn: 65_001, publicIp: '203.0.113.10' }),
}
const vpn = line('cgw -> vgw : site-to-site-vpn', { routing: 'BGP', asn: 65_001, tunnels: 2 })
const vgw = at('vgw', 'hub', { asn: 64_512 })
const https = 'traffic tcp/443'
/** Two spokes with instances, and a hub; peerings are `red-hub` and `blue-hub`. */
const unpeered: Nodes = {
  ...oneRegion,
  ...vpcOverTwoZones('hub', 0, ['app']),
  ...vpcOverTwoZones('red', 1, ['app']),
  ...vpcOverTwoZones('blue', 2, ['app']),
  a: at('ec2', 'red-appA', { publicAddress: false }),
  b: at('ec2', 'blue-appB', { publicAddress: false }),
}
const nlb = at('nlb', 'hub', { scheme: 'internal', listener: 'TCP', ...both('hub', 'app') })
const toSite = { protocol: 'TCP', port: 443, targetType: 'ip', clientIpPreservation: false }
const sparseHub =
  'hub: vpc, red: vpc, blue: vpc, a in red: ec2, b in blue: ec2, office: site, cgw in office: customer-gateway, server in office: server'

/** Patterns 26 and 30: single services between VPCs and a site. */
export const privateLinks: readonly SoundDrawing[] = [
  {
    name: '26 Many VPCs, one site: PrivateLink',
    nodes: {
      ...unpeered,
      ...office,
      vgw,
      hubRoutes: at('route-table', 'hub', { ...both('hub', 'app'), propagatesFrom: ref('vgw') }),
      nlb,
      offer: at('endpoint-service', 'region', { loadBalancers: refs('nlb'), acceptanceRequired: true }),
      fromRed: at('interface-endpoint', 'red', { service: 'office', ...both('red', 'app') }),
      fromBlue: at('interface-endpoint', 'blue', { service: 'office', ...both('blue', 'app') }),
      queues: at('interface-endpoint', 'hub', { service: 'sqs', privateDns: true, ...both('hub', 'app') }),
      queue: at('sqs', 'region', { queueType: 'standard' }),
    },
    connections: [
      vpn,
      'offer -> nlb : association',
      line('fromRed -> offer : privatelink', { accepted: true }),
      line('fromBlue -> offer : privatelink', { accepted: true }),
      `a -> fromRed : ${https}`,
      `b -> fromBlue : ${https}`,
      line('nlb -> server : load-balancer-target', toSite),
      `server -> queues : ${https}`,
      'queues -> queue : privatelink',
    ],
  },
  sparse(
    '26 Many VPCs, one site: PrivateLink',
    `${sparseHub}, vgw in hub: vgw, nlb in hub: nlb, offer in hub: endpoint-service, e in red: interface-endpoint, f in blue: interface-endpoint`,
    [
      'cgw -> vgw : site-to-site-vpn',
      'nlb -> offer : association',
      'e -> offer : privatelink',
      'f -> offer : privatelink',
      'a -> e : data-access',
      'b -> f : traffic',
      'nlb -> server : load-balancer-target',
    ],
  ),
  {
    name: '30 Shared services VPC for on premises',
    nodes: {
      ...oneRegion,
      ...office,
      ...vpcOverTwoZones('hub', 0, ['app']),
      vgw,
      hubRoutes: at('route-table', 'hub', { ...both('hub', 'app'), propagatesFrom: ref('vgw') }),
      directory: at('ec2', 'hub-appA', { publicAddress: false }),
      replica: at('rds', 'hub', { engine: 'MySQL', multiAz: true, ...both('hub', 'app') }),
      toS3: at('interface-endpoint', 'hub', { service: 's3', ...both('hub', 'app') }),
      files: at('s3', 'region', { publicAccessBlocked: true, encryption: 'SSE-S3' }),
    },
    connections: [
      vpn,
      'server -> directory : traffic tcp/389',
      'server -> replica : data-access tcp/3306',
      `server -> toS3 : ${https}`,
      'toS3 -> files : privatelink',
    ],
  },
  sparse(
    '30 Shared services VPC for on premises',
    'hub: vpc, s in hub: ec2, e in hub: interface-endpoint, files: s3, vgw in hub: vgw, office: site, cgw in office: customer-gateway, pc in office: server',
    [
      'cgw -> vgw : site-to-site-vpn',
      'pc -> s : traffic',
      'pc -> e : traffic',
      'e -> files : privatelink',
      'pc -> files : data-access',
    ],
  ),
]
