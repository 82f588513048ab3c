import { definePattern } from './pattern'
import { cloud, transitTable } from './shared/network-parts'
import { dataCentre as site } from './shared/sites'
import { spokesFor } from './shared/spokes'
import { hub, inTable, spokesOnHub } from './shared/transit-hub'

const draw = ({ vpcs, block }: { readonly vpcs: number; readonly block?: string }) => {
  const onHub = spokesOnHub(spokesFor(vpcs, block === undefined ? {} : { block }), {
    destinations: ['10.0.0.0/8', site.cidr],
    attachment: inTable('table'),
  })
  return {
    nodes: {
      ...site.nodes,
      ...cloud,
      ...hub,
      table: transitTable('All attachments'),
      ...onHub.nodes,
    },
    connections: [
      {
        is: `${site.gateway} -> hub : site-to-site-vpn`,
        config: { routing: 'BGP', tunnels: 2, ...inTable('table') },
      },
      ...onHub.attachments,
    ],
    steps: [
      {
        at: [site.gateway],
        text: 'The site’s customer gateway holds one VPN connection with two tunnels.',
      },
      {
        at: ['hub'],
        text: 'The VPN connection ends on the transit gateway. Its route tables decide which attachment reaches which; here all share one.',
      },
      {
        at: ['vpc-a'],
        text: 'Each VPC has one attachment, with a subnet in each zone that uses it.',
      },
      {
        at: ['subnet-a'],
        text: 'The subnet’s route table sends the site’s network to the transit gateway. Nothing adds that route by itself.',
      },
    ],
    requirements: {
      'vpcs-reach-the-site': {
        must: 'reach' as const,
        of: { service: 'vpc' },
        to: { node: site.key },
        text: 'Every VPC reaches the data centre',
      },
    },
  }
}

export default definePattern({
  id: 'transit-gateway-to-one-site',
  title: 'Many VPCs, one site: transit gateway',
  summary: 'Several VPCs share one Site-to-Site VPN connection to a site through a transit gateway.',
  category: 'networking',
  notes: {
    wording: ["multiple VPC's to one customer site (on CGW)", 'AWS transit gateway'],
  },
  whenToUse: [
    'Three or more VPCs need the same site, and more will follow.',
    'VPCs should also reach each other, or be kept apart by route tables that you control in one place.',
  ],
  tradeOffs: [
    {
      text: 'One VPN connection serves all VPCs; with BGP its tunnels, and those of further connections, share the load (ECMP).',
      from: 'aws',
    },
    {
      text: 'You pay for each attachment by the hour, and for each GB that the transit gateway processes.',
      from: 'aws',
    },
    {
      text: 'Every subnet that uses it needs a route to the transit gateway; nothing adds it for you.',
      from: 'aws',
    },
    { text: 'It does not route between VPCs whose CIDR blocks overlap.', from: 'aws' },
  ],
  scaling: 'At once between VPCs; towards the site by further tunnels that share the load (ECMP).',
  zoneLoss: 'The attachment goes on in the zones that are left, where it has a subnet in each.',
  parameters: [{ id: 'vpcs', label: 'VPCs', usual: 3, most: 6, breaks: ['quota-exceeded/exceededUnless'] }],
  draw: ({ vpcs }) => draw({ vpcs }),
  twin: {
    question: 'Can two VPCs with the same CIDR block share this transit gateway?',
    answer:
      'Both can be attached, but the transit gateway learns the block from the first alone: the site reaches one of them, and the two do not reach each other. Give one of them a block of its own, or offer single services by PrivateLink.',
    findings: ['overlap-on-a-transit-gateway/overlap'],
    draw: () => ({ ...draw({ vpcs: 2, block: '10.1.0.0/16' }), requirements: {} }),
  },
  facts: [
    'vpn.bandwidth',
    'tgw.attachments',
    'tgw.one-association',
    'tgw.subnet-route-needed',
    'tgw.overlap',
    'vpc.per-region',
  ],
  sources: [
    {
      title: 'How AWS Transit Gateway works',
      url: 'https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html',
      asOf: '2026-H2',
    },
    {
      title: 'AWS Transit Gateway Quotas',
      url: 'https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-quotas.html',
      asOf: '2026',
    },
  ],
})
