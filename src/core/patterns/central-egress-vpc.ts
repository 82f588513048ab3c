import { definePattern } from './pattern'
import { egressConnections, egressVpc, toEgress } from './shared/egress'
import { blackhole, cloud, transitTable } from './shared/network-parts'
import { spokesFor } from './shared/spokes'
import { hub, inTable, spokesOnHub } from './shared/transit-hub'
import { apart, passing, reachable } from './shared/requirements'

interface Drawn {
  readonly spokes: number
  /** The subnets of the egress VPC’s attachment. */
  readonly attached?: 'exit' | 'public'
}

const draw = ({ spokes: number, attached = 'exit' }: Drawn) => {
  const onHub = spokesOnHub(spokesFor(number, { kind: 'Spoke', tags: ['spoke'] }), {
    destinations: ['0.0.0.0/0'],
    side: 'left',
    attachment: inTable('out', 'back'),
  })
  return {
    nodes: {
      ...cloud,
      ...hub,
      out: transitTable('From spokes', { '0.0.0.0/0': toEgress, '10.0.0.0/8': blackhole }),
      back: transitTable('From egress'),
      ...onHub.nodes,
      ...egressVpc,
    },
    connections: [
      ...onHub.attachments,
      ...egressConnections(
        { routeTable: { ref: 'back' } },
        { subnets: attached, label: attached === 'exit' ? 'private subnets' : 'public subnets' },
      ),
    ],
    steps: [
      {
        at: ['subnet-a'],
        text: 'The route table of every spoke sends all its traffic to the transit gateway.',
      },
      {
        at: ['hub'],
        text: 'The table of the spokes leads to the egress VPC. A blackhole route for their own networks keeps them apart.',
      },
      {
        at: ['exit-a'],
        text: 'The attachment’s subnet is private: its route table sends everything to the NAT gateway of its zone.',
      },
      {
        at: ['nat-a'],
        text: 'The NAT gateway puts its public address on it, and the internet gateway lets it out.',
      },
      {
        at: [toEgress],
        text: 'Answers go from the public subnet back to the transit gateway, and by the table of the egress VPC to the spoke.',
      },
    ],
    requirements: {
      'spokes-reach-the-internet': reachable(
        { tag: 'spoke' },
        'internet',
        'Every spoke reaches the internet',
      ),
      'one-exit': passing(
        { tag: 'spoke' },
        'internet',
        { node: 'egress' },
        'Spokes reach the internet only through the egress VPC',
      ),
      'spokes-apart': apart({ tag: 'spoke' }, { tag: 'spoke' }, 'Spokes must not reach each other'),
    },
  }
}

export default definePattern({
  id: 'central-egress-vpc',
  title: 'Central egress VPC',
  summary:
    'Spokes without an internet gateway reach the internet by a transit gateway and the NAT gateways of one VPC.',
  category: 'networking',
  whenToUse: [
    'Many VPCs call the internet a little, so that NAT gateways in each would stand idle.',
    'Others admit your calls by address: here all come from the few of the egress VPC.',
  ],
  tradeOffs: [
    {
      text: 'One NAT gateway in each zone serves all VPCs instead of one in each zone of each VPC.',
      from: 'aws',
    },
    {
      text: 'Each GB is also paid for at the transit gateway; for large traffic, NAT gateways of a VPC’s own are cheaper.',
      from: 'aws',
    },
    {
      text: 'It works over a transit gateway only: over a peering nobody uses another VPC’s NAT gateway.',
      from: 'aws',
    },
    {
      text: 'All spokes share the ports of the NAT gateways: 55,000 for each address and destination.',
      from: 'aws',
    },
  ],
  scaling: 'At once: a NAT gateway grows from 5 to 100 Gbps by itself.',
  zoneLoss:
    'The NAT gateway of the other zone goes on, for what its attachment subnet gets; connections of the lost zone are set up again.',
  parameters: [
    { id: 'spokes', label: 'Spokes', usual: 3, most: 5, breaks: ['quota-exceeded/exceededUnless'] },
  ],
  draw,
  twin: {
    question: 'May the egress VPC be attached by its public subnets, where the NAT gateways are?',
    answer:
      'No: what comes by the attachment is then routed by the public subnet’s table, straight to the internet gateway, which drops it for want of a public address. Give the attachment private subnets of its own, whose table leads to the NAT gateway.',
    findings: ['requirement-violated/cutOff'],
    draw: () => draw({ spokes: 2, attached: 'public' }),
  },
  facts: [
    'nat.bandwidth',
    'tgw.centralized-egress',
    'igw.needs-public-ip',
    'nat.zonal',
    'nat.not-over-peering',
    'tgw.one-association',
    'vpc.per-region',
  ],
  sources: [
    {
      title: 'How AWS Transit Gateway works',
      url: 'https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html',
      asOf: '2026-H2',
    },
    {
      title: 'NAT gateway basics',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html',
      asOf: '2026-H2',
    },
  ],
})
