import { definePattern } from './pattern'
import { cloud } from './shared/network-parts'
import {
  inspected,
  inspectionAttachment,
  inspectionVpc,
  tablesAround,
  toInspection,
} from './shared/inspection'
import { groupOf, groupsOf, spokesFor } from './shared/spokes'
import { hub, spokesOnHub } from './shared/transit-hub'
import { passing, reachable } from './shared/requirements'

interface Drawn {
  readonly spokes: number
  readonly applianceMode?: boolean
}

const draw = ({ spokes: number, applianceMode = true }: Drawn) => {
  const spokes = spokesFor(number, {
    kind: 'Spoke',
    tags: ['spoke'],
    group: groupOf,
  })
  const onHub = spokesOnHub(spokes, {
    destinations: ['0.0.0.0/0'],
    side: 'left',
    attachment: inspected,
  })
  return {
    nodes: {
      ...cloud,
      ...hub,
      ...tablesAround(toInspection),
      ...onHub.nodes,
      ...groupsOf(spokes),
      ...inspectionVpc,
    },
    connections: [...onHub.attachments, inspectionAttachment({ applianceMode })],
    steps: [
      {
        at: ['subnet-a'],
        text: 'The route table of every spoke sends all its traffic to the transit gateway.',
      },
      {
        at: ['hub'],
        text: 'The attachments of the spokes are associated with a table that has one route: everything to the inspection VPC.',
      },
      {
        at: ['attachment-a'],
        text: 'Appliance mode keeps both directions of a connection in one zone. The attachment’s subnet there routes to the firewall endpoint of its own zone.',
      },
      {
        at: ['endpoint-a'],
        text: 'What the firewall lets through leaves its subnet for the transit gateway again.',
      },
      {
        at: [toInspection],
        text: 'The inspection VPC’s attachment has a table of its own, to which every spoke propagates its networks. It leads to the other spoke.',
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
        { node: 'inspection' },
        'Traffic between spokes is inspected',
      ),
    },
  }
}

export default definePattern({
  id: 'inspection-vpc',
  title: 'Inspection VPC between VPCs',
  summary:
    'A transit gateway sends everything that VPCs exchange through AWS Network Firewall in an inspection VPC.',
  category: 'networking',
  notes: {
    wording: [
      'set up an "inspection VPC" that has network firewall enabled that all traffic goes through',
      'HUB and Spoke model around a TGW with routing tables all configured to send all traffic through inspection VPC',
    ],
    today:
      'Right, with appliance mode on the inspection VPC’s attachment. A Network Firewall can also be attached to the transit gateway itself, without an inspection VPC.',
  },
  whenToUse: [
    'One policy has to see what VPCs send to each other, and one team keeps it.',
    'More VPCs will come, and none shall need a firewall of its own.',
  ],
  tradeOffs: [
    {
      text: 'One policy in one place; a new spoke needs two statements at its attachment and one route.',
      from: 'aws',
    },
    {
      text: 'Inspected traffic passes the transit gateway twice, and each GB is paid for there twice and once at the firewall.',
      from: 'aws',
    },
    {
      text: 'Without appliance mode, answers may take the other zone’s endpoint, which drops them.',
      from: 'aws',
    },
    {
      text: 'A peering between spokes, or a gateway of a spoke’s own, leads past the firewall; over a peering it inspects nothing.',
      from: 'aws',
    },
  ],
  scaling: 'The endpoint of each zone grows at once, up to 100 Gbps; further spokes are further attachments.',
  zoneLoss:
    'The other zone’s endpoint goes on: new connections pass there, those of the lost zone are set up again.',
  parameters: [
    { id: 'spokes', label: 'Spokes', usual: 3, most: 5, breaks: ['quota-exceeded/exceededUnless'] },
  ],
  draw,
  twin: {
    question: 'Does the inspection work with appliance mode off?',
    answer:
      'Only within one zone. The transit gateway keeps traffic in the zone of its sender, so that a connection between zones passes one firewall endpoint there and the other one back, which does not know it and drops it. Turn appliance mode on at the inspection VPC’s attachment.',
    findings: ['inspection-without-appliance-mode/off', 'requirement-violated/mayBeLost'],
    draw: () => draw({ spokes: 2, applianceMode: false }),
  },
  facts: [
    'nfw.bandwidth',
    'tgw.appliance-mode',
    'nfw.endpoint-per-az',
    'tgw.one-association',
    'nfw.no-peering',
    'tgw.nfw-attachment',
    'vpc.per-region',
  ],
  sources: [
    {
      title: 'AWS Network Firewall example architectures with routing',
      url: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/architectures.html',
      asOf: '2026-H2',
    },
    {
      title: 'Example: appliance in a shared services VPC',
      url: 'https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-appliance-scenario.html',
      asOf: '2026-H2',
    },
  ],
})
