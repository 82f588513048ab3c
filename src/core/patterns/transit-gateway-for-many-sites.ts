import { definePattern } from './pattern'
import { admitting, cloud, ref, refs, routeTable, transitTable, type Nodes } from './shared/network-parts'
import { sitesFor } from './shared/sites'
import { nodesOf, privateSubnet } from './shared/spokes'
import { apart, reachable } from './shared/requirements'

/** So many are drawn one by one. */
const single = 10

function draw({ sites: number, table = 'sites' }: { readonly sites: number; readonly table?: string }) {
  const sites = sitesFor(Math.min(number, single))
  const rest = number - sites.length
  const others: Nodes = {
    'the-others': { service: 'site', name: 'Other offices', count: rest },
    'the-others-gateway': {
      service: 'customer-gateway',
      name: 'Customer gateway',
      in: 'the-others',
    },
  }
  const ofSite = { routeTable: ref(table), propagatesTo: refs(['vpc-table']) }
  return {
    nodes: {
      ...nodesOf(sites),
      ...(rest > 0 ? others : {}),
      ...cloud,
      hub: { service: 'transit-gateway', name: 'Transit gateway', in: 'region' },
      ...(table === 'sites' ? { sites: transitTable('From sites') } : {}),
      'vpc-table': transitTable(table === 'sites' ? 'From the VPC' : 'All attachments'),
      vpc: { service: 'vpc', name: 'VPC', in: 'region', config: { cidr: '10.0.0.0/16' } },
      subnet: privateSubnet('Private subnet', 'vpc', '10.0.1.0/24'),
      routes: routeTable('Routes', { vpc: 'vpc', subnets: ['subnet'], routes: { '192.168.0.0/16': 'hub' } }),
      'app-group': admitting('From sites', 'vpc', 443, '192.168.0.0/16'),
      app: {
        service: 'ec2',
        name: 'Application',
        in: 'subnet',
        config: { securityGroups: refs(['app-group']) },
      },
    } satisfies Nodes,
    connections: [
      ...sites.map(({ gateway }) => ({
        is: `${gateway} -> hub : site-to-site-vpn`,
        config: { routing: 'BGP', tunnels: 2, ...ofSite },
      })),
      ...(rest > 0
        ? [
            {
              is: `the-others-gateway -> hub : site-to-site-vpn x${rest}`,
              config: { routing: 'BGP', ...ofSite },
            },
          ]
        : []),
      {
        is: 'hub -> vpc : transit-gateway-attachment',
        config: { subnets: refs(['subnet']), routeTable: ref('vpc-table'), propagatesTo: refs([table]) },
      },
    ],
    steps: [
      { at: ['berlin-gateway'], text: 'Each site’s customer gateway has its own VPN connection.' },
      {
        at: ['hub'],
        text: 'All of them end on the transit gateway. The table of the sites knows the VPC alone, so the sites stay apart.',
      },
      {
        at: ['vpc'],
        text: 'The table of the VPC knows every site: each VPN connection propagates its networks to it.',
      },
      { at: ['subnet'], text: 'The subnet’s route table sends the sites’ networks to the transit gateway.' },
    ],
    requirements: {
      'sites-apart': apart({ service: 'site' }, { service: 'site' }, 'Sites must not reach each other'),
      'sites-reach-the-application': reachable(
        { service: 'site' },
        { node: 'app' },
        'Every site reaches the application',
      ),
    },
  }
}

export default definePattern({
  id: 'transit-gateway-for-many-sites',
  title: 'Many sites, one VPC: transit gateway',
  summary:
    'Each site has a VPN connection to one transit gateway, whose route tables say whether the sites reach each other.',
  category: 'networking',
  notes: {
    wording: ['multiple customers sites to one VPC', 'AWS Transit gateway'],
    today:
      'Sites reach each other where all attachments share one route table, as they do by default. Tables of their own for the sites and for the VPC keep them apart.',
  },
  whenToUse: [
    'More than ten sites need a VPC, or more VPCs will follow.',
    'You want to decide which site reaches which.',
  ],
  tradeOffs: [
    { text: 'Route tables open or close the way between sites, without a change at any site.', from: 'aws' },
    {
      text: 'With BGP the tunnels of a site share the load (ECMP), and connections can be accelerated.',
      from: 'aws',
    },
    {
      text: 'You pay for each attachment by the hour and for each GB, beside the VPN connections.',
      from: 'aws',
    },
    {
      text: 'Fifty VPN connections and fifty customer gateways in a Region, until AWS raises the quotas.',
      from: 'aws',
    },
  ],
  scaling:
    'By further tunnels that share the load (ECMP), each up to 1.25 Gbps, or 5 Gbps where you choose so.',
  zoneLoss:
    'The tunnels of a connection end in different zones; the VPC’s attachment goes on where it has a subnet.',
  parameters: [
    { id: 'sites', label: 'Sites', usual: 3, most: 51, breaks: ['quota-exceeded/exceededUnless'] },
  ],
  draw: ({ sites }) => draw({ sites }),
  twin: {
    question: 'Do the sites stay apart when all attachments share one route table?',
    answer:
      'No: every site propagates its networks to that table, and what comes from every site is routed by it, so each reaches each. Associate the VPN connections with a table to which only the VPC propagates.',
    findings: ['requirement-violated/reached'],
    draw: () => draw({ sites: 2, table: 'vpc-table' }),
  },
  facts: [
    'vpn.per-region',
    'cgw.per-region',
    'tgw.attachments',
    'vpn.routes-vgw',
    'tgw.one-association',
    'tgw.route-order',
    'vpn.concentrator',
    'vpn.bandwidth',
    'vpn.bandwidth-large',
    'vpn.per-vgw',
  ],
  sources: [
    {
      title: 'How AWS Transit Gateway works',
      url: 'https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html',
      asOf: '2026-H2',
    },
    {
      title: 'AWS Site-to-Site VPN quotas',
      url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-limits.html',
      asOf: '2026',
    },
  ],
})
