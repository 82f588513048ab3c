import { sketch } from '../../model/sketch'
import type { Classic } from './classic'
import { link, node, placedAt, subnet, vpc } from './parts'

const on = placedAt(
  sketch(
    {
      'spoke-a': vpc('Spoke A', '10.1.0.0/16'),
      hub: vpc('Hub', '10.0.0.0/16'),
      'spoke-b': vpc('Spoke B', '10.2.0.0/16'),
      'subnet-a': subnet('Subnet A', 'spoke-a', '10.1.1.0/24'),
      'subnet-hub': subnet('Hub subnet', 'hub', '10.0.1.0/24'),
      'subnet-b': subnet('Subnet B', 'spoke-b', '10.2.1.0/24'),
      orders: node('ec2', 'Orders', 'subnet-a'),
      directory: node('ec2', 'Directory', 'subnet-hub'),
      billing: node('ec2', 'Billing', 'subnet-b'),
    },
    [link('peering-a', 'spoke-a -> hub : vpc-peering'), link('peering-b', 'hub -> spoke-b : vpc-peering')],
  ),
  { 'spoke-a': [0, 0, 220, 230], hub: [400, 0, 220, 230], 'spoke-b': [800, 0, 220, 230] },
)

export const hubAndSpokes: Classic = {
  id: 'hub-and-spokes',
  title: 'One hub and two spokes, by peering',
  question: 'Two VPCs are peered with a hub. Do they reach the hub, and do they reach each other through it?',
  background:
    'A peering joins exactly two VPCs. A packet that arrives over it is delivered inside that VPC or dropped; no route table sends it on over a second peering. So each spoke reaches what lives in the hub, and nothing beyond it.',
  factIds: ['peering.non-transitive', 'peering.needs-routes-both'],
  cases: [
    {
      id: 'hub-and-spokes-to-hub',
      title: 'Does Orders in spoke A reach Directory in the hub?',
      on,
      from: 'orders',
      to: 'directory',
      expected: { is: 'possible', via: ['peering-a', 'directory'] },
    },
    {
      id: 'hub-and-spokes-to-spoke',
      title: 'Does Orders in spoke A reach Billing in spoke B?',
      on,
      from: 'orders',
      to: 'billing',
      expected: { is: 'blocked', code: 'PCX_REQUIRES_ADDRESS_IN_VPC_CIDR', at: 'peering-a' },
    },
  ],
  advice:
    'Peer the two spokes with each other, attach all three VPCs to a transit gateway, or let something in the hub end the connection and open its own (see “A load balancer or proxy in the hub”). Three VPCs need three peerings, ten need 45: with many VPCs a transit gateway is less work.',
}
