import { definePattern } from './pattern'
import { inspected, tablesAround, toInspection } from './shared/inspection'
import { cloud, ref } from './shared/network-parts'
import { groupOf, groupsOf, spokesFor } from './shared/spokes'
import { hub, inTable, spokesOnHub } from './shared/transit-hub'
import { passing, reachable } from './shared/requirements'

interface Drawn {
  readonly spokes: number
  /** The table to which the spokes propagate their networks. */
  readonly propagatesTo?: 'before' | 'after'
}

const draw = ({ spokes: number, propagatesTo = 'after' }: Drawn) => {
  const spokes = spokesFor(number, { kind: 'Spoke', tags: ['spoke'], group: groupOf })
  const attachment = propagatesTo === 'after' ? inspected : inTable('before')
  const onHub = spokesOnHub(spokes, {
    destinations: ['0.0.0.0/0'],
    side: 'both',
    attachment,
    label: propagatesTo === 'after' ? 'into “Inspected”' : 'into “To inspection”',
  })
  return {
    nodes: {
      ...cloud,
      ...hub,
      ...tablesAround(toInspection),
      ...onHub.nodes,
      ...groupsOf(spokes),
      firewall: {
        service: 'network-firewall',
        name: 'Network Firewall',
        in: 'region',
        config: { transitGatewayAttached: true, defaultAction: 'pass' },
      },
    },
    connections: [
      ...onHub.attachments,
      {
        is: 'hub -> firewall : transit-gateway-attachment',
        id: toInspection,
        config: { routeTable: ref('after') },
      },
    ],
    steps: [
      {
        at: ['subnet-a'],
        text: 'The route table of every spoke sends all its traffic to the transit gateway.',
      },
      {
        at: ['hub'],
        text: 'The table of the spokes has one static route: everything to the firewall’s attachment.',
      },
      {
        at: ['firewall'],
        text: 'AWS keeps what an inspection VPC would hold: subnets, endpoints, their routes and appliance mode.',
      },
      {
        at: [toInspection],
        text: 'What passes comes back, and goes by the table of the firewall’s attachment, to which every spoke propagates its networks.',
      },
    ],
    requirements: {
      'spokes-reach-each-other': reachable(
        { tag: 'spoke' },
        { tag: 'spoke' },
        'Every spoke reaches every other',
      ),
      'spokes-inspected': passing(
        { tag: 'spoke' },
        { tag: 'spoke' },
        { node: 'firewall' },
        'Traffic between spokes is inspected',
      ),
    },
  }
}

export default definePattern({
  id: 'firewall-on-transit-gateway',
  title: 'Network Firewall attached to the transit gateway',
  summary: 'A Network Firewall hangs on the transit gateway itself and inspects, without an inspection VPC.',
  category: 'networking',
  whenToUse: [
    'VPCs on one transit gateway shall be inspected, and nobody wants to keep an inspection VPC.',
    'Nothing else, such as NAT gateways, has to stand beside the firewall.',
  ],
  tradeOffs: [
    {
      text: 'No VPC, subnets, endpoints, routes or appliance mode to keep: AWS does that for the attachment.',
      from: 'aws',
    },
    {
      text: 'Routes to the firewall are static: its attachment propagates nothing.',
      from: 'aws',
    },
    {
      text: 'Network Firewall only; appliances of other vendors need a Gateway Load Balancer.',
      from: 'aws',
    },
  ],
  scaling: 'At once: the firewall grows by itself, up to 100 Gbps in each zone.',
  zoneLoss: 'The firewall goes on in the other zones that it was made for; choose more than one.',
  parameters: [
    { id: 'spokes', label: 'Spokes', usual: 3, most: 6, breaks: ['quota-exceeded/exceededUnless'] },
  ],
  draw,
  twin: {
    question: 'Is traffic inspected if the spokes propagate to their own route table?',
    answer:
      'No: a propagated network is a longer prefix than the default route to the firewall, so that each spoke goes straight to the other. Let the spokes propagate to the table of the firewall’s attachment alone.',
    findings: ['inspection-bypassed/past', 'requirement-violated/passedBy'],
    draw: () => draw({ spokes: 2, propagatesTo: 'before' }),
  },
  facts: [
    'nfw.bandwidth',
    'nfw.per-region',
    'tgw.nfw-attachment',
    'tgw.one-association',
    'tgw.route-order',
    'vpc.per-region',
  ],
  sources: [
    {
      title: 'How AWS Transit Gateway works',
      url: 'https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html',
      asOf: '2026-H2',
    },
    {
      title: 'AWS Network Firewall example architectures with routing',
      url: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/architectures.html',
      asOf: '2026-H2',
    },
  ],
})
