import { definePattern } from './pattern'
import { cloud, refs, transitTable } from './shared/network-parts'
import { groupOf, groupsOf, spokesFor } from './shared/spokes'
import { hub, inTable, spokesOnHub } from './shared/transit-hub'
import { reachable } from './shared/requirements'

const draw = ({ vpcs }: { readonly vpcs: number }) => {
  const spokes = spokesFor(vpcs, { group: groupOf })
  const onHub = spokesOnHub(spokes, {
    destinations: ['10.0.0.0/8'],
    side: 'both',
    attachment: inTable('table'),
  })
  return {
    nodes: {
      ...cloud,
      ...hub,
      table: transitTable('All attachments'),
      ...onHub.nodes,
      ...groupsOf(spokes),
    },
    connections: onHub.attachments,
    steps: [
      {
        at: ['hub'],
        text: 'Every VPC has one attachment to the transit gateway; no two VPCs are joined with each other.',
      },
      {
        at: ['subnet-a'],
        text: 'A route of the subnet sends the other VPCs’ networks to the transit gateway.',
      },
      {
        at: spokes.slice(-1).map(({ vpc }) => vpc),
        text: 'Every VPC propagates its CIDR blocks to the transit gateway’s route table, which leads back to it.',
      },
    ],
    requirements: {
      'vpcs-reach-each-other': reachable(
        { service: 'vpc' },
        { service: 'vpc' },
        'Every VPC reaches every other',
      ),
    },
  }
}

export default definePattern({
  id: 'transit-gateway-between-vpcs',
  title: 'Around non-transitive peering: a transit gateway',
  summary: 'VPCs are attached to one transit gateway, which routes between all of them.',
  category: 'networking',
  notes: { wording: ['work around VPC non-transitivity when VPC peering', 'transit gateway'] },
  whenToUse: [
    'Three or more VPCs need each other, or will: each costs one attachment instead of a peering with every other.',
    'Which VPC reaches which shall be decided in one place.',
  ],
  tradeOffs: [
    { text: 'Full routing between all VPCs, and one attachment for each further one.', from: 'notes' },
    {
      text: 'You pay for each attachment by the hour, and for each GB; peering has no price by the hour.',
      from: 'aws',
    },
    {
      text: 'It does not route between VPCs whose CIDR blocks overlap, though AWS attaches both.',
      from: 'aws',
    },
    {
      text: 'Only zones in which the attachment has a subnet can send to it, and each subnet needs a route.',
      from: 'aws',
    },
  ],
  scaling: 'At once, up to 100 Gbps for each VPC attachment and zone.',
  zoneLoss: 'The attachments go on in the zones that are left, where they have a subnet in each.',
  parameters: [{ id: 'vpcs', label: 'VPCs', usual: 3, most: 6, breaks: ['quota-exceeded/exceededUnless'] }],
  draw,
  twin: {
    question: 'Can a VPC have a second attachment, for the subnets of another team?',
    answer:
      'No: a VPC has one attachment to the same transit gateway. Name a subnet of each zone in it, which then serves every subnet of that zone, and keep teams apart by VPCs or security groups.',
    findings: ['vpc-attached-twice/again'],
    draw: () => {
      const { nodes, connections } = draw({ vpcs: 2 })
      return {
        nodes: {
          ...nodes,
          'subnet-other': {
            service: 'subnet',
            name: 'Second team',
            in: 'vpc-b',
            config: { access: 'private', cidr: '10.2.1.0/24' },
          },
        },
        connections: [
          ...connections,
          {
            is: 'hub -> vpc-b : transit-gateway-attachment "second team"',
            config: { subnets: refs(['subnet-other']), ...inTable('table') },
          },
        ],
      }
    },
  },
  facts: [
    'tgw.attachments',
    'tgw.bandwidth',
    'tgw.subnet-route-needed',
    'tgw.overlap',
    'tgw.az-attachment',
    'tgw.one-attachment-per-vpc',
    'vpc.per-region',
  ],
  sources: [
    {
      title: 'How AWS Transit Gateway works',
      url: 'https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html',
      asOf: '2026-H2',
    },
    {
      title: 'Amazon VPC attachments in AWS Transit Gateway',
      url: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html',
      asOf: '2026-H2',
    },
  ],
})
