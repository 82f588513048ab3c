import { definePattern } from './pattern'
import { sitesAndGateway, sitesReachTheApplication } from './shared/sites-on-gateway'
import { sitesFor, type Site } from './shared/sites'

const drawSites = (sites: readonly Site[]) => ({
  nodes: sitesAndGateway(sites, { asn: 64_512 }),
  connections: sites.map(({ gateway, asn }) => ({
    is: `${gateway} -> gateway : site-to-site-vpn "BGP, ASN ${asn}"`,
    config: { routing: 'BGP', asn, tunnels: 2 },
  })),
})

const draw = ({ sites: number }: { readonly sites: number }) => ({
  ...drawSites(sitesFor(number)),
  steps: [
    {
      at: ['berlin-gateway'],
      text: 'Each customer gateway announces its site’s network by BGP, with an ASN that no other site has.',
    },
    {
      at: ['gateway'],
      text: 'The virtual private gateway passes each site’s routes on to the others: packets go from site to site through it.',
    },
    {
      at: ['vpc'],
      text: 'The same gateway leads to the VPC. The sites reach each other without one, too.',
    },
  ],
  requirements: {
    'sites-reach-each-other': {
      must: 'reach' as const,
      of: { service: 'site' },
      to: { service: 'site' },
      text: 'Every site reaches every other',
    },
    'sites-reach-the-application': sitesReachTheApplication,
  },
})

export default definePattern({
  id: 'vpn-cloudhub',
  title: 'VPN CloudHub: sites that reach each other over one virtual private gateway',
  summary:
    'Several sites have VPN connections with BGP to one virtual private gateway, which passes their routes on, so that they reach each other.',
  category: 'networking',
  whenToUse: [
    'Up to ten sites need each other, and perhaps one VPC, at a low price.',
    'A VPN through AWS shall be the backup of lines between the sites.',
  ],
  tradeOffs: [
    {
      text: 'Sites reach each other without lines between them, and without a transit gateway.',
      from: 'aws',
    },
    {
      text: 'Each customer gateway needs an ASN of its own, and the sites’ networks must not overlap.',
      from: 'aws',
    },
    {
      text: 'Every site reaches every other: there are no route tables to forbid it with.',
      from: 'aws',
    },
    {
      text: 'One tunnel carries what leaves the gateway for a site; there is no ECMP on a virtual private gateway.',
      from: 'aws',
    },
  ],
  scaling: 'By hand: a further site is a further VPN connection, each tunnel up to 1.25 Gbps.',
  zoneLoss: 'The tunnels of a connection end in different zones, so one of the two is left.',
  parameters: [{ id: 'sites', label: 'Sites', usual: 3, most: 11, breaks: ['quota-exceeded/exceeded'] }],
  draw,
  twin: {
    question: 'Do the sites reach each other when all customer gateways have the same ASN?',
    answer:
      'No: a router drops routes that carry its own ASN, so no site takes the routes of another. Give each customer gateway an ASN of its own.',
    findings: ['sites-on-one-gateway/sameAsn'],
    draw: () => {
      const { nodes, connections } = drawSites(
        sitesFor(2).map((site) => ({
          ...site,
          asn: 65_001,
          nodes: { ...site.nodes, [site.gateway]: { ...site.nodes[site.gateway], config: { asn: 65_001 } } },
        })),
      )
      return { nodes, connections: [...connections, 'berlin-server -> dublin-server : traffic tcp/443'] }
    },
  },
  facts: ['vpn.per-vgw', 'vgw.cloudhub', 'vpn.tunnels', 'vpn.routes-vgw', 'rt.propagated', 'vpn.bandwidth'],
  sources: [
    {
      title: 'Secure communication between AWS Site-to-Site VPN connections using VPN CloudHub',
      url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/VPN_CloudHub.html',
      asOf: '2026-H2',
    },
    {
      title: 'AWS Site-to-Site VPN quotas',
      url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-limits.html',
      asOf: '2026-H2',
    },
  ],
})
