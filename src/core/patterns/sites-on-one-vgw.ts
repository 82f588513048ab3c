import { definePattern } from './pattern'
import { sitesAndGateway, sitesReachTheApplication } from './shared/sites-on-gateway'
import { sitesFor } from './shared/sites'
import { apart } from './shared/requirements'

const draw = ({ sites: number }: { readonly sites: number }) => {
  const sites = sitesFor(number)
  return {
    nodes: sitesAndGateway(sites),
    connections: sites.map(({ gateway, cidr }) => ({
      is: `${gateway} -> gateway : site-to-site-vpn`,
      config: { routing: 'static', staticRoutes: [{ destination: cidr }], tunnels: 2 },
    })),
    steps: [
      {
        at: ['berlin-gateway'],
        text: 'Each site’s customer gateway has its own VPN connection, with static routes to the site’s network.',
      },
      {
        at: ['gateway'],
        text: 'All of them end on the one virtual private gateway that a VPC can have. It routes to the VPC, not between the sites.',
      },
      {
        at: ['subnet'],
        text: 'The subnet’s route table learns the sites’ networks by route propagation.',
      },
    ],
    requirements: {
      'sites-apart': apart({ service: 'site' }, { service: 'site' }, 'Sites must not reach each other'),
      'sites-reach-the-application': sitesReachTheApplication,
    },
  }
}

export default definePattern({
  id: 'sites-on-one-vgw',
  title: 'Many sites, one VPC: VPN connections on one virtual private gateway',
  summary: 'Each site has its own Site-to-Site VPN connection to the virtual private gateway of one VPC.',
  category: 'networking',
  notes: {
    wording: [
      'VPG can take multiple VPN connections(up to 10 by default)',
      'does not support transitive routing, so customer sites cannot communicate with each other directly.',
    ],
    today:
      'True for static routes. With BGP, an ASN of its own for each customer gateway and networks that do not overlap (VPN CloudHub) the sites do reach each other.',
  },
  whenToUse: [
    'A handful of sites need one VPC, and need not reach each other.',
    'The price of a transit gateway is not worth it yet.',
  ],
  tradeOffs: [
    { text: 'Cheap and simple: you pay for the VPN connections alone.', from: 'aws' },
    {
      text: 'With static routes the sites do not reach each other, whoever needs that or forbids it.',
      from: 'aws',
    },
    {
      text: 'One tunnel carries what leaves the VPC; there is no ECMP on a virtual private gateway.',
      from: 'aws',
    },
    {
      text: 'Ten VPN connections for each virtual private gateway, until AWS raises the quota.',
      from: 'aws',
    },
  ],
  scaling: 'By hand: a further site is a further VPN connection, each tunnel up to 1.25 Gbps.',
  zoneLoss: 'The tunnels of a connection end in different zones, so one of the two is left.',
  parameters: [{ id: 'sites', label: 'Sites', usual: 3, most: 11, breaks: ['quota-exceeded/exceeded'] }],
  draw,
  twin: {
    question: 'Can the Berlin office reach the Dublin office over this gateway?',
    answer:
      'Not with static routes: a virtual private gateway routes between the VPC and each site. BGP with an ASN of its own for each customer gateway (VPN CloudHub) or a transit gateway lets sites reach each other.',
    findings: ['sites-on-one-gateway/static'],
    draw: () => {
      const { nodes, connections } = draw({ sites: 2 })
      return { nodes, connections: [...connections, 'berlin-server -> dublin-server : traffic tcp/443'] }
    },
  },
  facts: ['vpn.per-vgw', 'vgw.prefix-rule', 'vgw.cloudhub', 'rt.propagated', 'vpn.tunnels', 'vpn.bandwidth'],
  sources: [
    {
      title: 'AWS Site-to-Site VPN quotas',
      url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-limits.html',
      asOf: '2026-H2',
    },
    {
      title: 'Secure communication between AWS Site-to-Site VPN connections using VPN CloudHub',
      url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/VPN_CloudHub.html',
      asOf: '2026-H2',
    },
  ],
})
