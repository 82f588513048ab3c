import { sketch, type SketchedConnection, type SketchedNode } from '../../model/sketch'
import type { Classic } from './classic'
import { type At, link, node, placedAt, subnet, vpc } from './parts'

const drawing = (
  more: Readonly<Record<string, SketchedNode>>,
  connections: readonly SketchedConnection[] = [],
  places: Readonly<Record<string, At>> = {},
) =>
  placedAt(
    sketch(
      {
        spoke: vpc('Spoke', '10.1.0.0/16'),
        hub: vpc('Hub', '10.0.0.0/16'),
        'subnet-spoke': subnet('Spoke subnet', 'spoke', '10.1.1.0/24'),
        'subnet-hub': subnet('Hub subnet', 'hub', '10.0.1.0/24'),
        orders: node('ec2', 'Orders', 'subnet-spoke', { publicAddress: false }),
        ...more,
      },
      [link('peering', 'spoke -> hub : vpc-peering'), ...connections],
    ),
    { spoke: [0, 0, 220, 230], hub: [420, 0, 310, 240], ...places },
  )

const withVpn = drawing(
  {
    directory: node('ec2', 'Directory', 'subnet-hub'),
    vgw: node('vgw', 'VGW', 'hub'),
    site: node('site', 'Head office', undefined, { cidr: '192.168.0.0/16', internetAccess: false }),
    router: node('customer-gateway', 'Router', 'site'),
    mainframe: node('server', 'Mainframe', 'site', { address: '192.168.0.10' }),
  },
  [link('vpn', 'vgw -> router : site-to-site-vpn')],
  {
    vgw: [272, 100],
    'subnet-hub': [64, 56, 160, 152],
    directory: [24, 56],
    site: [900, 20, 272, 200],
    router: [-48, 80],
    mainframe: [104, 56],
  },
)

const withNat = drawing({
  nat: node('nat-gateway', 'NAT gateway', 'subnet-hub', { connectivity: 'public' }),
  igw: node('igw', 'Internet gateway', 'hub'),
})

const withEndpoint = drawing(
  {
    directory: node('ec2', 'Directory', 'subnet-hub'),
    endpoint: node('gateway-endpoint', 'S3 gateway endpoint', 'hub', { service: 's3' }),
    bucket: node('s3', 'Reports'),
  },
  [],
  { bucket: [820, 70] },
)

export const gatewaysOfTheHub: Classic = {
  id: 'gateways-of-the-hub',
  title: 'The hub’s VPN, NAT gateway, internet gateway and gateway endpoint',
  question:
    'The hub has a VPN to the head office, a NAT gateway with an internet gateway, or a gateway endpoint for S3. May a peered spoke use them?',
  background:
    'Peering has no edge-to-edge routing: a VPC cannot use its peer’s internet gateway, NAT device, VPN connection, Direct Connect connection or gateway endpoint. It makes no difference that only one VPC is peered. From the other side it is the same: the hub’s virtual private gateway delivers only to addresses of the hub itself.',
  factIds: ['peering.no-edge-vpn', 'peering.no-edge-nat', 'peering.no-edge-igw', 'peering.no-edge-gwe'],
  corrected: {
    notes:
      'VPC peering/private link: one hub VPC with all the others peered to it, can route VPN traffic to a single peered VPC',
    aws: 'VPN traffic does not cross a peering, not even to one single peered VPC. The spokes reach the hub, not the site behind it. It works with a load balancer or a proxy in the hub, with PrivateLink, or with a transit gateway in place of the peerings.',
  },
  cases: [
    {
      id: 'gateways-of-the-hub-vpn',
      title: 'Does Orders in the spoke reach the mainframe over the hub’s VPN?',
      on: withVpn,
      from: 'orders',
      to: 'mainframe',
      expected: { is: 'blocked', code: 'PCX_REQUIRES_ADDRESS_IN_VPC_CIDR', at: 'peering' },
    },
    {
      id: 'gateways-of-the-hub-from-site',
      title: 'And the other way: does the mainframe reach Orders?',
      on: withVpn,
      from: 'mainframe',
      to: 'orders',
      expected: { is: 'blocked', code: 'VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS', at: 'vgw' },
    },
    {
      id: 'gateways-of-the-hub-nat',
      title: 'Does Orders reach the internet through the hub’s NAT gateway?',
      on: withNat,
      from: 'orders',
      to: 'internet',
      expected: { is: 'blocked', code: 'PCX_REQUIRES_ADDRESS_IN_VPC_CIDR', at: 'peering' },
    },
    {
      id: 'gateways-of-the-hub-endpoint',
      title: 'Does Orders reach a bucket through the hub’s gateway endpoint?',
      on: withEndpoint,
      from: 'orders',
      to: 'bucket',
      expected: { is: 'blocked' },
    },
  ],
  advice:
    'Give the spoke gateways of its own (a gateway endpoint costs nothing), or attach both VPCs and the VPN to a transit gateway. An interface endpoint in the hub, unlike a gateway endpoint, is an address in the hub and does serve the spokes.',
}
