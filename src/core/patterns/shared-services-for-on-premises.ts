import { definePattern } from './pattern'
import { cloud, refs, routeTable } from './shared/network-parts'
import { dataCentre as site } from './shared/sites'
import { privateSubnet } from './shared/spokes'

const inside = { securityGroups: refs(['group']) }
const subnets = refs(['subnet-a', 'subnet-b'])

/** The site, its VPN connection, and the VPC with what is shared. */
const shared = {
  nodes: {
    ...site.nodes,
    ...cloud,
    shared: { service: 'vpc', name: 'Shared services', in: 'region', config: { cidr: '10.0.0.0/16' } },
    gateway: { service: 'vgw', name: 'Virtual private gateway', in: 'shared' },
    routes: routeTable('Routes', {
      vpc: 'shared',
      subnets: ['subnet-a', 'subnet-b'],
      propagatesFrom: 'gateway',
    }),
    group: {
      service: 'security-group',
      name: 'From the site',
      in: 'shared',
      config: { rules: [{ direction: 'inbound', protocol: 'all', cidr: site.cidr }] },
    },
    'zone-a': { service: 'availability-zone', name: 'Zone A', in: 'shared' },
    'zone-b': { service: 'availability-zone', name: 'Zone B', in: 'shared' },
    'subnet-a': { ...privateSubnet('Private subnet A', 'zone-a', '10.0.0.0/24') },
    'subnet-b': { ...privateSubnet('Private subnet B', 'zone-b', '10.0.1.0/24') },
    directory: { service: 'ec2', name: 'Directory', in: 'subnet-a', config: inside },
    replica: {
      service: 'rds',
      name: 'Data replica',
      in: 'shared',
      config: { multiAz: true, subnets, ...inside },
    },
    files: { service: 's3', name: 'Files bucket', in: 'region' },
  },
  connections: [
    { is: `${site.gateway} -> gateway : site-to-site-vpn`, config: { routing: 'BGP', tunnels: 2 } },
    `${site.server} -> directory : traffic tcp/636`,
    `${site.server} -> replica : data-access tcp/5432`,
  ],
}

export default definePattern({
  id: 'shared-services-for-on-premises',
  title: 'Shared services VPC for on premises',
  summary:
    'A site uses what lives in a central VPC over VPN: servers, replicas of data, and interface endpoints.',
  category: 'networking',
  notes: {
    wording: ["this works for corporate on prem or cloud VPC's"],
    today:
      'From on premises only what has an address in the VPC is reached: instances, databases and interface endpoints yes, gateway endpoints and NAT gateways no.',
  },
  whenToUse: [
    'A site needs services, replicas of data or AWS’s APIs by private addresses.',
    'Cloud VPCs use the same services, and the site shall be one user more.',
  ],
  tradeOffs: [
    { text: 'One central place for what sites and VPCs need.', from: 'notes' },
    {
      text: 'The site reaches what lives in this VPC alone: a virtual private gateway leads no further, to no peered VPC and no NAT gateway.',
      from: 'aws',
    },
    {
      text: 'Interface endpoints cost by the hour and GB; the gateway endpoint, which is free, does not serve the site.',
      from: 'aws',
    },
    {
      text: 'One tunnel of up to 1.25 Gbps carries what leaves the VPC; Direct Connect or a transit gateway carries more.',
      from: 'aws',
    },
  ],
  scaling: 'What is shared scales as it does; the VPN tunnel stays at 1.25 Gbps.',
  zoneLoss:
    'The database fails over to its standby and the endpoint goes on; a single directory server is lost with its zone.',
  draw: () => ({
    nodes: {
      ...shared.nodes,
      endpoint: {
        service: 'interface-endpoint',
        name: 'S3 interface endpoint',
        in: 'shared',
        config: { service: 's3', subnets, ...inside },
      },
    },
    connections: [
      ...shared.connections,
      `${site.server} -> endpoint : traffic tcp/443`,
      'endpoint -> files : privatelink',
    ],
    steps: [
      {
        at: [site.gateway],
        text: 'The site’s VPN connection ends on the virtual private gateway of this one VPC.',
      },
      { at: ['directory'], text: 'What the site uses has an address in the VPC: a server,' },
      { at: ['replica'], text: 'a replica of its data,' },
      { at: ['endpoint'], text: 'or an interface endpoint, by which it reaches S3 privately.' },
    ],
    requirements: {
      'site-reaches-shared-services': {
        must: 'reach',
        of: { node: site.key },
        to: { node: 'shared' },
        text: 'The data centre reaches the shared services',
      },
    },
  }),
  twin: {
    question: 'Can the site reach S3 through the VPC’s gateway endpoint?',
    answer:
      'No: a gateway endpoint is a route in the VPC’s route tables and serves what is in the VPC alone. Use an interface endpoint, which has addresses in the VPC.',
    findings: ['gateway-endpoint-out-of-reach/fromSite'],
    draw: () => ({
      nodes: {
        ...shared.nodes,
        endpoint: {
          service: 'gateway-endpoint',
          name: 'S3 gateway endpoint',
          in: 'shared',
          config: { service: 's3', routeTables: refs(['routes']) },
        },
      },
      connections: [
        ...shared.connections,
        `${site.server} -> endpoint : traffic tcp/443`,
        'endpoint -> files : data-access',
      ],
    }),
  },
  facts: [
    'vpn.bandwidth',
    'vgw.prefix-rule',
    'privatelink.onprem',
    'vpce.gateway-not-outside',
    'nat.not-from-vgw',
  ],
  sources: [
    {
      title: 'AWS PrivateLink for Amazon S3',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/privatelink-interface-endpoints.html',
      asOf: '2026-H2',
    },
    {
      title: 'Gateway endpoints',
      url: 'https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html',
      asOf: '2026-H2',
    },
    {
      title: 'Route tables and AWS Site-to-Site VPN route priority',
      url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-route-priority.html',
      asOf: '2026-H2',
    },
  ],
})
