import { sketch } from '../../model/sketch'
import type { Classic } from './classic'
import { attachment, link, node, placedAt, subnet, table, transitTable, vpc } from './parts'

const members = {
  'spoke-a': vpc('Spoke A', '10.1.0.0/16'),
  shared: vpc('Shared services', '10.0.0.0/16'),
  'spoke-b': vpc('Spoke B', '10.2.0.0/16'),
  'subnet-a': subnet('Subnet A', 'spoke-a', '10.1.1.0/24'),
  'subnet-shared': subnet('Shared subnet', 'shared', '10.0.1.0/24'),
  'subnet-b': subnet('Subnet B', 'spoke-b', '10.2.1.0/24'),
  orders: node('ec2', 'Orders', 'subnet-a'),
  replica: node('rds', 'Replica', 'subnet-shared'),
  billing: node('ec2', 'Billing', 'subnet-b'),
}

const byPeering = placedAt(
  sketch(members, [
    link('peering-a', 'spoke-a -> shared : vpc-peering'),
    link('peering-b', 'shared -> spoke-b : vpc-peering'),
  ]),
  { 'spoke-a': [0, 0, 220, 230], shared: [400, 0, 230, 230], 'spoke-b': [810, 0, 220, 230] },
)

const byTransitGateway = placedAt(
  sketch(
    {
      ...members,
      tgw: node('transit-gateway', 'Transit gateway'),
      'routes-a': table('Routes A', 'spoke-a', 'subnet-a', '10.0.0.0/8 tgw'),
      'routes-shared': table('Shared routes', 'shared', 'subnet-shared', '10.0.0.0/8 tgw'),
      'routes-b': table('Routes B', 'spoke-b', 'subnet-b', '10.0.0.0/8 tgw'),
      spokes: transitTable('Spokes', { associations: 'att-a att-b', propagations: 'att-shared' }),
      services: transitTable('Services', { associations: 'att-shared', propagations: 'att-a att-b' }),
    },
    [
      attachment('att-a', 'spoke-a', 'subnet-a'),
      attachment('att-b', 'spoke-b', 'subnet-b'),
      attachment('att-shared', 'shared', 'subnet-shared'),
    ],
  ),
  {
    'spoke-a': [0, 0, 290, 230],
    'spoke-b': [0, 280, 290, 230],
    tgw: [440, 210],
    shared: [680, 140, 320, 230],
  },
)

export const sharedServices: Classic = {
  id: 'shared-services',
  title: 'A shared services VPC, by peering and by transit gateway',
  question:
    'All data and services are replicated or proxied into one central VPC. Do the spokes reach it, and are they kept apart from each other?',
  background:
    'By peering, spokes are apart because peering is not transitive. By transit gateway they are apart because of its route tables: the spokes’ table knows only the shared VPC (which propagates into it), and the shared VPC’s table knows all spokes. An attachment is associated with exactly one table, which decides where it may send, and propagates into any number of tables, which decides who may send to it.',
  factIds: [
    'peering.non-transitive',
    'tgw.one-association',
    'tgw.propagation-many',
    'tgw.subnet-route-needed',
  ],
  corrected: {
    notes:
      'other VPCs can hub and spoke to this VPC and access all the stuff in this BUT can’t access transitive services one hop over',
    aws: 'Right for peering. With a transit gateway it is a matter of its route tables.',
  },
  cases: [
    {
      id: 'shared-services-by-peering',
      title: 'By peering: does Orders in spoke A reach the replica in the shared VPC?',
      on: byPeering,
      from: 'orders',
      to: 'replica',
      expected: { is: 'possible', via: ['peering-a', 'replica'] },
    },
    {
      id: 'shared-services-by-transit-gateway',
      title: 'By transit gateway: does Orders reach the replica?',
      on: byTransitGateway,
      from: 'orders',
      to: 'replica',
      expected: { is: 'possible', via: ['replica'] },
    },
    {
      id: 'shared-services-spoke-to-spoke',
      title: 'By transit gateway: does Orders in spoke A reach Billing in spoke B?',
      on: byTransitGateway,
      from: 'orders',
      to: 'billing',
      expected: { is: 'blocked', code: 'TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT', at: 'spokes' },
    },
  ],
  advice:
    'Few spokes: peering. Many spokes, sites that take part, or rules about who reaches whom: a transit gateway with one table for the spokes and one for the shared VPC. A copy of the data in the shared VPC avoids the question of transit altogether.',
}
