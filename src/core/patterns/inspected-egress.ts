import { definePattern } from './pattern'
import { egressConnections, egressVpc, toEgress } from './shared/egress'
import {
  inspected,
  inspectionAttachment,
  inspectionVpc,
  tablesAround,
  toInspection,
} from './shared/inspection'
import { cloud } from './shared/network-parts'
import { spokesFor } from './shared/spokes'
import { hub, inTable, spokesOnHub } from './shared/transit-hub'
import { passing, reachable } from './shared/requirements'

interface Drawn {
  readonly spokes: number
  /** The table that decides where answers from the internet go. */
  readonly egressTable?: 'before' | 'after'
}

const draw = ({ spokes: number, egressTable = 'before' }: Drawn) => {
  const spokes = spokesFor(number, { kind: 'Spoke', tags: ['spoke'] })
  const onHub = spokesOnHub(spokes, { destinations: ['0.0.0.0/0'], side: 'left', attachment: inspected })
  return {
    nodes: {
      ...cloud,
      ...hub,
      ...tablesAround(toInspection, { '0.0.0.0/0': toEgress }),
      ...onHub.nodes,
      ...inspectionVpc,
      ...egressVpc,
    },
    connections: [
      ...onHub.attachments,
      inspectionAttachment(),
      ...egressConnections(inTable(egressTable, 'after'), {
        label: egressTable === 'before' ? 'in “To inspection”' : 'in “Inspected”',
      }),
    ],
    steps: [
      {
        at: ['subnet-a'],
        text: 'The route table of every spoke sends all its traffic to the transit gateway.',
      },
      {
        at: [toInspection],
        text: 'The table of the spokes leads to the inspection VPC, where the firewall endpoint of the zone sees it first.',
      },
      {
        at: [toEgress],
        text: 'Back at the transit gateway, the inspection VPC’s own table has a default route to the egress VPC.',
      },
      {
        at: ['exit-a'],
        text: 'The attachment’s subnet is private and routes to the NAT gateway of its zone, which the internet gateway lets out.',
      },
      {
        at: ['hub'],
        text: 'Answers come in by the egress VPC’s attachment. It shares the table of the spokes, so they pass the firewall too.',
      },
    ],
    requirements: {
      'spokes-reach-the-internet': reachable(
        { tag: 'spoke' },
        'internet',
        'Every spoke reaches the internet',
      ),
      'egress-inspected': passing(
        { tag: 'spoke' },
        'internet',
        { node: 'inspection' },
        'Traffic from spokes to the internet is inspected',
      ),
    },
  }
}

export default definePattern({
  id: 'inspected-egress',
  title: 'Inspection of internet egress',
  summary:
    'Spokes reach the internet through Network Firewall in an inspection VPC, and by the NAT gateways of an egress VPC.',
  category: 'networking',
  notes: {
    wording: [
      'will have to use TRANSIT GATWEWAY to direct all traffic from all sources to go through inspection VPC first',
      'then BACK to transit gate way to go to the VPC with the IGW',
    ],
    today:
      'Right. NAT gateways and internet gateway may also be in the inspection VPC, which saves one passage of the transit gateway. What comes in from the internet is inspected in the VPC where it enters: AWS warns against handing it on to a transit gateway after inspection.',
  },
  whenToUse: [
    'Workloads of several VPCs may call the internet, but only what one policy allows.',
    'No VPC but one shall have an internet gateway.',
  ],
  tradeOffs: [
    {
      text: 'One exit for all VPCs: one place for policy, logs and the public addresses that others see.',
      from: 'notes',
    },
    {
      text: 'Every GB passes the transit gateway twice, the firewall and a NAT gateway, and is paid for at each.',
      from: 'aws',
    },
    {
      text: 'The attachment of the egress VPC needs private subnets: from a public one the internet gateway drops the packets.',
      from: 'aws',
    },
    {
      text: 'Nothing on the internet can open a connection this way.',
      from: 'aws',
    },
  ],
  scaling:
    'At once: a NAT gateway grows to 100 Gbps, with 55,000 connections to one destination for each address; so does the endpoint of a zone.',
  zoneLoss: 'The other zone’s endpoint and NAT gateway go on; connections of the lost zone are set up again.',
  parameters: [
    { id: 'spokes', label: 'Spokes', usual: 2, most: 4, breaks: ['quota-exceeded/exceededUnless'] },
  ],
  draw,
  twin: {
    question: 'May the egress VPC share the route table of the inspection VPC?',
    answer:
      'No: that table knows the spokes, so that answers from the internet go straight to them. The firewall sees one direction only, and a stateful one drops the connection. Associate the egress VPC with the table of the spokes, which leads to the inspection.',
    findings: ['inspection-bypassed/past', 'requirement-violated/cutOff'],
    draw: () => draw({ spokes: 2, egressTable: 'after' }),
  },
  facts: [
    'nat.bandwidth',
    'tgw.centralized-egress',
    'tgw.appliance-mode',
    'tgw.one-association',
    'nat.zonal',
    'igw.needs-public-ip',
    'nfw.bandwidth',
    'vpc.per-region',
  ],
  sources: [
    {
      title: 'AWS Network Firewall example architectures with routing',
      url: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/architectures.html',
      asOf: '2026-H2',
    },
    {
      title: 'How AWS Transit Gateway works',
      url: 'https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html',
      asOf: '2026-H2',
    },
  ],
})
