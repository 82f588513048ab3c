import type { NodeId } from '../../model/diagram'
import { sketch, type SketchedConnection } from '../../model/sketch'
import type { Classic } from './classic'
import { attachment, link, node, placedAt, ref, refs, subnet, table, transitTable, vpc } from './parts'

const zone = (letter: string) => ({ zone: `us-east-1${letter}` })

interface Variant {
  readonly applianceMode: boolean
  /** Routes of the first spoke besides the one to the transit gateway. */
  readonly routesA?: readonly string[]
  readonly routesB?: readonly string[]
  readonly more?: readonly SketchedConnection[]
}

/** Two spokes in two zones, and an inspection VPC with a firewall endpoint in each, behind one transit gateway. */
function drawing({ applianceMode, routesA = [], routesB = [], more = [] }: Variant) {
  return placedAt(
    sketch(
      {
        'spoke-a': vpc('Spoke A', '10.1.0.0/16'),
        'subnet-a': subnet('Subnet A', 'spoke-a', '10.1.1.0/24', zone('a')),
        orders: node('ec2', 'Orders', 'subnet-a'),
        'routes-a': table('Routes A', 'spoke-a', 'subnet-a', '0.0.0.0/0 tgw', ...routesA),
        'spoke-b': vpc('Spoke B', '10.2.0.0/16'),
        'subnet-b': subnet('Subnet B', 'spoke-b', '10.2.1.0/24', zone('b')),
        billing: node('ec2', 'Billing', 'subnet-b'),
        'routes-b': table('Routes B', 'spoke-b', 'subnet-b', '0.0.0.0/0 tgw', ...routesB),
        tgw: node('transit-gateway', 'Transit gateway'),
        spokes: transitTable('Spokes', {
          associations: 'att-a att-b',
          propagations: '',
          routes: ['0.0.0.0/0 att-inspection'],
        }),
        inspected: transitTable('Inspected', { associations: 'att-inspection', propagations: 'att-a att-b' }),
        inspection: vpc('Inspection', '10.100.0.0/16'),
        'zone-1': node('availability-zone', 'us-east-1a', 'inspection', zone('a')),
        'zone-2': node('availability-zone', 'us-east-1b', 'inspection', zone('b')),
        'transit-1': subnet('Transit 1', 'zone-1', '10.100.1.0/24'),
        'transit-2': subnet('Transit 2', 'zone-2', '10.100.2.0/24'),
        'firewall-1': subnet('Firewall 1', 'zone-1', '10.100.11.0/24'),
        'firewall-2': subnet('Firewall 2', 'zone-2', '10.100.12.0/24'),
        'endpoint-1': node('firewall-endpoint', 'Endpoint 1', 'firewall-1', { firewall: ref('firewall') }),
        'endpoint-2': node('firewall-endpoint', 'Endpoint 2', 'firewall-2', { firewall: ref('firewall') }),
        firewall: node('network-firewall', 'Firewall', 'inspection', {
          subnets: refs('firewall-1 firewall-2'),
          defaultAction: 'pass',
        }),
        'to-firewall-1': table('To endpoint 1', 'inspection', 'transit-1', '0.0.0.0/0 endpoint-1'),
        'to-firewall-2': table('To endpoint 2', 'inspection', 'transit-2', '0.0.0.0/0 endpoint-2'),
        'from-firewall': table('Back', 'inspection', 'firewall-1 firewall-2', '0.0.0.0/0 tgw'),
      },
      [
        attachment('att-a', 'spoke-a', 'subnet-a'),
        attachment('att-b', 'spoke-b', 'subnet-b'),
        attachment('att-inspection', 'inspection', 'transit-1 transit-2', { applianceMode }),
        ...more,
      ],
    ),
    { 'spoke-a': [0, 0, 290, 230], 'spoke-b': [0, 280, 290, 230], tgw: [440, 210], inspection: [680, 0] },
  )
}

export const inspectionVpc: Classic = {
  id: 'inspection-vpc',
  title: 'An inspection VPC behind a transit gateway',
  question:
    'All traffic between the spokes is to pass a firewall in an inspection VPC. Which route tables are needed, and what goes past it?',
  background:
    'The spokes’ transit gateway table has one route, for everything, to the inspection attachment. In the inspection VPC the attachment’s subnet sends to the firewall endpoint of the same zone, and the endpoint’s subnet sends back to the transit gateway. There the inspection attachment has a table of its own, which knows the spokes. Appliance mode keeps both directions of a connection in one zone; without it the answer takes the zone of its own sender, meets the other firewall endpoint, which never saw the question, and is dropped. Any route that is more specific, and any peering beside the transit gateway, leads past the firewall.',
  factIds: [
    'tgw.appliance-mode',
    'nfw.endpoint-per-az',
    'tgw.one-association',
    'nfw.no-peering',
    'tgw.nfw-attachment',
  ],
  corrected: {
    notes:
      'will have to use TRANSIT GATEWAY to direct all traffic from all sources to go through inspection VPC first then BACK to transit gateway',
    aws: 'Right, with two additions: appliance mode must be on at the inspection attachment, and since 2025 a Network Firewall can be attached to the transit gateway itself, without an inspection VPC.',
  },
  cases: [
    {
      id: 'inspection-vpc-appliance-mode',
      title: 'With appliance mode: does Orders reach Billing, and does the firewall see it?',
      on: drawing({ applianceMode: true }),
      from: 'orders',
      to: 'billing',
      through: 'firewall' as NodeId,
      expected: { is: 'possible', via: ['endpoint-1', 'billing'] },
    },
    {
      id: 'inspection-vpc-no-appliance-mode',
      title: 'Without appliance mode, the spokes being in two zones: does Orders reach Billing?',
      on: drawing({ applianceMode: false }),
      from: 'orders',
      to: 'billing',
      through: 'firewall' as NodeId,
      expected: { is: 'blocked', code: 'FIREWALL_ASYMMETRIC', back: true },
    },
    {
      id: 'inspection-vpc-bypass',
      title:
        'The two spokes are peered as well, with routes: does what Orders sends to Billing pass the firewall?',
      on: drawing({
        applianceMode: true,
        routesA: ['10.2.0.0/16 peering'],
        routesB: ['10.1.0.0/16 peering'],
        more: [link('peering', 'spoke-a -> spoke-b : vpc-peering')],
      }),
      from: 'orders',
      to: 'billing',
      through: 'firewall' as NodeId,
      expected: {
        is: 'possible',
        via: ['peering', 'billing'],
        avoids: ['endpoint-1', 'endpoint-2', 'firewall'],
      },
    },
  ],
  advice:
    'Turn appliance mode on, have one attachment subnet and one firewall endpoint in each zone, and give the table of the spokes no route but the one to the inspection attachment. Take away peerings, internet gateways, NAT gateways and virtual private gateways of the spokes. In Lintel, add the requirement “all traffic is inspected”: it finds each way that goes past.',
}
