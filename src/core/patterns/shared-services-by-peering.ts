import { definePattern } from './pattern'
import { cloud } from './shared/network-parts'
import { nodesOf, privateSubnet, spokesFor } from './shared/spokes'
import { apart } from './shared/requirements'

const draw = ({ spokes: number }: { readonly spokes: number }) => {
  const spokes = spokesFor(number, { kind: 'Spoke', tags: ['spoke'] })
  return {
    nodes: {
      ...cloud,
      ...nodesOf(spokes),
      shared: { service: 'vpc', name: 'Shared services', in: 'region', config: { cidr: '10.0.0.0/16' } },
      'subnet-shared': privateSubnet('Private subnet', 'shared', '10.0.0.0/24'),
      directory: { service: 'ec2', name: 'Directory', in: 'subnet-shared' },
    },
    connections: [
      // On both sides of the hub, by turns.
      ...spokes.map(({ vpc }, index) =>
        index % 2 === 0 ? `${vpc} -> shared : vpc-peering` : `shared -> ${vpc} : vpc-peering`,
      ),
      ...spokes.map(({ app }) => `${app} -> directory : traffic tcp/636`),
    ],
    steps: [
      { at: ['shared'], text: 'What everybody needs lives here, or is replicated or proxied here.' },
      {
        at: ['vpc-peering-1'],
        text: 'Each spoke has its own peering connection, with a route on both sides.',
      },
      {
        at: spokes.slice(-1).map(({ vpc }) => vpc),
        text: 'The spokes do not reach each other: peering is not transitive.',
      },
    ],
    requirements: {
      'spokes-apart': apart({ tag: 'spoke' }, { tag: 'spoke' }, 'Spokes do not reach each other'),
    },
  }
}

export default definePattern({
  id: 'shared-services-by-peering',
  title: 'Shared services VPC: hub and spoke by peering',
  summary: 'Spoke VPCs use services that live in a central VPC, each over its own peering connection.',
  category: 'networking',
  notes: {
    wording: [
      'can proxy or replicate all data/services from one site into a central VPC',
      "other VPC's can hub and spoke to this VPC and access all the stuff in this BUT can't access transitive services one hop over",
    ],
    today: 'Right for peering. With a transit gateway, route tables decide what is reached one hop over.',
  },
  whenToUse: [
    'Several VPCs use the same directory, proxy, monitoring or replica of data.',
    'The spokes need nothing from each other and nothing beyond the hub.',
  ],
  tradeOffs: [
    { text: 'One central place for what everybody needs.', from: 'notes' },
    {
      text: 'A spoke reaches what lives in the hub, and nothing one hop further: no other spoke, and none of the hub’s gateways.',
      from: 'aws',
    },
    {
      text: 'No price per hour, and no bandwidth limit of its own; routes are added by hand on both sides.',
      from: 'aws',
    },
    { text: 'CIDR blocks must not overlap. With many spokes, a transit gateway is less work.', from: 'aws' },
  ],
  scaling: 'At once: a peering connection has no bandwidth of its own; what is shared scales as it does.',
  zoneLoss: 'Peering goes on; only what runs in the lost zone is gone, so the shared services want two.',
  parameters: [
    { id: 'spokes', label: 'Spokes', usual: 2, most: 5, breaks: ['quota-exceeded/exceededUnless'] },
  ],
  draw,
  twin: {
    question: 'Does Orders reach Billing through the shared services VPC?',
    answer:
      'No: a peering carries only what starts and ends in the two VPCs that it joins. Peer the two spokes with each other, attach all VPCs to a transit gateway, or let a proxy in the hub end the connection.',
    findings: ['peering-is-not-transitive/beyondPeer'],
    draw: () => {
      const { nodes, connections } = draw({ spokes: 2 })
      return { nodes, connections: [...connections, 'orders -> billing : traffic tcp/443'] }
    },
  },
  facts: [
    'peering.active-per-vpc',
    'peering.non-transitive',
    'peering.no-overlap',
    'peering.needs-routes-both',
    'vpc.per-region',
  ],
  sources: [
    {
      title: 'How VPC peering connections work',
      url: 'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html',
      asOf: '2026-H2',
    },
  ],
})
