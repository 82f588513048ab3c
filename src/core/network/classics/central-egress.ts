import { sketch } from '../../model/sketch'
import type { Classic } from './classic'
import { attachment, node, placedAt, subnet, table, transitTable, vpc } from './parts'

/** A spoke, and an egress VPC with one NAT gateway, on a transit gateway; `attached` is the subnet of its attachment. */
const drawing = (attached: 'transit' | 'public') =>
  placedAt(
    sketch(
      {
        spoke: vpc('Spoke', '10.1.0.0/16'),
        'subnet-spoke': subnet('Spoke subnet', 'spoke', '10.1.1.0/24'),
        orders: node('ec2', 'Orders', 'subnet-spoke', { publicAddress: false }),
        'routes-spoke': table('Spoke routes', 'spoke', 'subnet-spoke', '0.0.0.0/0 tgw'),
        tgw: node('transit-gateway', 'Transit gateway'),
        spokes: transitTable('Spokes', {
          associations: 'att-spoke',
          propagations: '',
          routes: ['0.0.0.0/0 att-egress'],
        }),
        back: transitTable('Back', { associations: 'att-egress', propagations: 'att-spoke' }),
        egress: vpc('Egress', '10.100.0.0/16'),
        transit: subnet('Transit subnet', 'egress', '10.100.1.0/24'),
        public: subnet('Public subnet', 'egress', '10.100.2.0/24'),
        nat: node('nat-gateway', 'NAT gateway', 'public', { connectivity: 'public', availability: 'zonal' }),
        'routes-transit': table('To the NAT', 'egress', 'transit', '0.0.0.0/0 nat'),
        'routes-public': table('To the internet', 'egress', 'public', '0.0.0.0/0 igw', '10.1.0.0/16 tgw'),
        igw: node('igw', 'Internet gateway', 'egress'),
      },
      [attachment('att-spoke', 'spoke', 'subnet-spoke'), attachment('att-egress', 'egress', attached)],
    ),
    { spoke: [0, 0, 310, 230], tgw: [470, 70], egress: [720, 0, 700, 270] },
  )

export const centralEgress: Classic = {
  id: 'central-egress',
  title: 'One NAT gateway for all VPCs, behind a transit gateway',
  question:
    'May all VPCs share one NAT gateway in an egress VPC, and in which subnet must the attachment be?',
  background:
    'Over a transit gateway a VPC may use another VPC’s NAT gateway; over a peering it may not. The subnet of the egress VPC’s attachment must be private: its route table sends everything to the NAT gateway. If the attachment is in the public subnet, that subnet’s table sends packets straight to the internet gateway, which drops them because they have no public address. The public subnet needs a route back to the transit gateway for the answers.',
  factIds: [
    'tgw.centralized-egress',
    'nat.not-over-peering',
    'igw.needs-public-ip',
    'nat.public-needs-igw-route',
  ],
  cases: [
    {
      id: 'central-egress-private',
      title: 'Attachment in a private subnet: does Orders reach the internet?',
      on: drawing('transit'),
      from: 'orders',
      to: 'internet',
      expected: { is: 'reachable', via: ['tgw', 'nat', 'igw'] },
    },
    {
      id: 'central-egress-public',
      title: 'The mistake, attachment in the public subnet: does Orders reach the internet?',
      on: drawing('public'),
      from: 'orders',
      to: 'internet',
      expected: { is: 'blocked', code: 'IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS', at: 'igw' },
    },
  ],
  advice:
    'Give the attachment a small subnet of its own in each zone, with one route: everything to the NAT gateway of that zone.',
}
