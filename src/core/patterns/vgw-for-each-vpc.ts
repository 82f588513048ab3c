import { definePattern } from './pattern'
import { cloud, routeTable, type Nodes } from './shared/network-parts'
import { dataCentre as site } from './shared/sites'
import { nodesOf, spokesFor } from './shared/spokes'

const draw = ({ vpcs }: { readonly vpcs: number }) => {
  const spokes = spokesFor(vpcs)
  const gateways = spokes.map(({ vpc, letter, subnet }): { readonly nodes: Nodes } => ({
    nodes: {
      [`gateway-${letter}`]: { service: 'vgw', name: 'Virtual private gateway', in: vpc },
      [`routes-${letter}`]: routeTable(`Routes ${letter.toUpperCase()}`, {
        vpc,
        subnets: [subnet],
        propagatesFrom: `gateway-${letter}`,
      }),
    },
  }))
  return {
    nodes: { ...site.nodes, ...cloud, ...nodesOf(spokes), ...nodesOf(gateways) },
    connections: spokes.map(({ letter }) => ({
      is: `${site.gateway} -> gateway-${letter} : site-to-site-vpn`,
      config: { routing: 'BGP', tunnels: 2 },
    })),
    steps: [
      {
        at: [site.gateway],
        text: 'One customer gateway, with one public address, carries a VPN connection to each VPC.',
      },
      {
        at: ['gateway-a'],
        text: 'Each VPC has a virtual private gateway of its own; it serves no other VPC.',
      },
      {
        at: ['subnet-a'],
        text: 'The subnet’s route table learns the site’s network by route propagation.',
      },
      {
        at: spokes.slice(-1).map(({ vpc }) => vpc),
        text: 'No way leads from VPC to VPC through AWS. Only the site’s own router could send packets back out.',
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
  id: 'vgw-for-each-vpc',
  title: 'Many VPCs, one site: a virtual private gateway for each VPC',
  summary:
    'Each VPC has its own virtual private gateway and VPN connection; all of them end on the site’s one customer gateway.',
  category: 'networking',
  notes: {
    wording: ["Each vpc has it's own VGW and it connects to the single CGW"],
    today:
      'Still right. A Region has five virtual private gateways until AWS raises the quota, and VPCs reach each other only where the site’s router sends packets back out.',
  },
  whenToUse: [
    'Two to five VPCs need the same site, and nothing from each other.',
    'Each VPC shall keep a VPN connection that nobody else can load or break.',
  ],
  tradeOffs: [
    { text: 'Simple, and the VPCs stay apart from each other.', from: 'aws' },
    { text: 'You pay for one VPN connection for each VPC, and configure each at the site.', from: 'aws' },
    {
      text: 'One tunnel of each connection carries what leaves the VPC: there is no ECMP on a virtual private gateway.',
      from: 'aws',
    },
    {
      text: 'Five virtual private gateways and fifty VPN connections in a Region, until AWS raises the quotas.',
      from: 'aws',
    },
  ],
  scaling: 'By hand: a further VPC is a further gateway and VPN connection, each tunnel up to 1.25 Gbps.',
  zoneLoss: 'The tunnels of a connection end in different zones, so one of the two is left.',
  parameters: [{ id: 'vpcs', label: 'VPCs', usual: 3, most: 6, breaks: ['quota-exceeded/exceededUnless'] }],
  draw,
  twin: {
    question: 'Can a sixth VPC in this Region get a virtual private gateway of its own?',
    answer:
      'Not in a new account: a Region has five virtual private gateways, and five VPCs, until AWS raises the quotas. Ask for more, spread the VPCs over accounts, or attach them to one transit gateway.',
    findings: ['quota-exceeded/exceededUnless'],
    draw: () => draw({ vpcs: 6 }),
  },
  facts: [
    'vgw.per-region',
    'vpc.per-region',
    'vgw.one-per-vpc',
    'vpn.per-region',
    'cgw.reuse',
    'rt.propagated',
    'vpn.bandwidth',
  ],
  sources: [
    {
      title: 'AWS Site-to-Site VPN quotas',
      url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-limits.html',
      asOf: '2026',
    },
    {
      title: 'AWS Site-to-Site VPN architectural scenarios',
      url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/site-site-architectures.html',
      asOf: '2026',
    },
  ],
})
