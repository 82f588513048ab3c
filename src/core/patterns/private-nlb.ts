import { definePattern } from './pattern'
import { admitting, cloud, ref, refs, type Nodes } from './shared/network-parts'
import { nodesOf, privateSubnet, spokesFor } from './shared/spokes'
import { inBothZones, twoZones, zoneOf } from './shared/two-zones'
import { apart, reachable } from './shared/requirements'

/** The provider’s VPC: an internal load balancer over targets in two zones. */
const provider: Nodes = {
  ...cloud,
  provider: { service: 'vpc', name: 'Private VPC', in: 'region', config: { cidr: '10.0.0.0/16' } },
  ...inBothZones(serversIn),
  'app-group': admitting('From balancer', 'provider', 443, '10.0.0.0/16'),
  balancer: {
    service: 'nlb',
    name: 'Ledger balancer',
    in: 'provider',
    config: {
      scheme: 'internal',
      listener: 'TCP',
      subnets: refs(twoZones.map((zone) => `private-${zone}`)),
    },
  },
}

function serversIn(zone: string, index: number): Nodes {
  const upper = zone.toUpperCase()
  return {
    [`zone-${zone}`]: zoneOf(zone, 'provider'),
    [`private-${zone}`]: privateSubnet(`Private subnet ${upper}`, `zone-${zone}`, `10.0.${index}.0/24`),
    [`ledger-${zone}`]: {
      service: 'ec2',
      name: `Ledger ${upper}`,
      in: `private-${zone}`,
      config: { securityGroups: refs(['app-group']) },
    },
  }
}

const targets = twoZones.map((zone) => ({
  is: `balancer -> ledger-${zone} : load-balancer-target`,
  config: { protocol: 'TCP', port: 443, targetType: 'instance', clientIpPreservation: false },
}))

const draw = ({ clients: number }: { readonly clients: number }) => {
  const clients = spokesFor(number, { tags: ['client'] })
  return {
    nodes: {
      ...nodesOf([{ nodes: provider }, ...clients]),
      offer: {
        service: 'endpoint-service',
        name: 'Ledger service',
        in: 'region',
        config: { loadBalancers: [ref('balancer')], acceptanceRequired: true },
      },
      ...Object.fromEntries(
        clients.map(({ letter, subnet }) => [
          `endpoint-${letter}`,
          { service: 'interface-endpoint', name: 'Ledger endpoint', in: subnet },
        ]),
      ),
    },
    connections: [
      ...clients.flatMap(({ letter, app }) => [
        `${app} -> endpoint-${letter} : traffic tcp/443`,
        { is: `endpoint-${letter} -> offer : privatelink`, config: { accepted: true } },
      ]),
      'offer -> balancer : association',
      ...targets,
    ],
    steps: [
      {
        at: ['orders'],
        text: 'A client calls an address of its own subnet: that of the interface endpoint.',
      },
      {
        at: ['offer'],
        text: 'PrivateLink leads to the endpoint service, whose owner accepts each client.',
      },
      {
        at: ['balancer'],
        text: 'In front of the service is an internal Network Load Balancer, with a subnet in each zone.',
      },
      {
        at: ['ledger-a'],
        text: 'It sends to the targets in private subnets. The VPC has no internet gateway and no peering.',
      },
    ],
    requirements: {
      'one-way': apart({ node: 'provider' }, { tag: 'client' }, 'The private VPC reaches no client'),
      'clients-apart': apart({ tag: 'client' }, { tag: 'client' }, 'Clients do not reach each other'),
      'servers-private': {
        must: 'stay-private' as const,
        of: { node: 'provider' },
        to: 'internet' as const,
        text: 'The private VPC is not reachable from the internet',
      },
    },
  }
}

export default definePattern({
  id: 'private-nlb',
  title: 'Network Load Balancer in front of a private VPC',
  summary:
    'Clients in other VPCs reach servers in a private VPC by an endpoint service on its internal Network Load Balancer.',
  category: 'networking',
  keywords: ['overlapping CIDR'],
  notes: {
    wording: ['use a network load balancer to enable access to resources in a private vpc'],
    today:
      'An internal Network Load Balancer is reached from its own VPC and from networks that are joined with it. For a VPC that is not, an endpoint service (PrivateLink) goes in front; for API Gateway, a VPC link.',
  },
  whenToUse: [
    'Other VPCs, also of other accounts, need one service of a VPC and no way into its network.',
    'The CIDR blocks overlap, or nobody wants to keep routes.',
  ],
  tradeOffs: [
    {
      text: 'Access to one service, not to a network: no routes, no peering, and CIDR blocks may overlap.',
      from: 'aws',
    },
    { text: 'Only the client’s side opens connections.', from: 'aws' },
    {
      text: 'The servers see addresses of the load balancer; proxy protocol tells them the client’s.',
      from: 'aws',
    },
    {
      text: 'You pay for each endpoint in each zone by the hour and for each GB, beside the load balancer.',
      from: 'aws',
    },
  ],
  scaling:
    'At once: the load balancer and the endpoints, from 10 to 100 Gbps in each zone, grow by themselves.',
  zoneLoss: 'The load balancer’s other node and its target go on; an endpoint needs a subnet there too.',
  parameters: [
    { id: 'clients', label: 'Client VPCs', usual: 2, most: 5, breaks: ['quota-exceeded/exceededUnless'] },
  ],
  draw,
  twin: {
    question: 'Does an internal Network Load Balancer alone let another VPC in?',
    answer:
      'Not a VPC that nothing joins with it: its addresses are private ones of its own VPC. Put an endpoint service in front, or join the networks by a peering or transit gateway.',
    findings: ['requirement-violated/cutOff'],
    draw: () => {
      const [client] = spokesFor(1)
      return {
        nodes: { ...nodesOf([{ nodes: provider }, ...(client === undefined ? [] : [client])]) },
        connections: ['orders -> balancer : traffic tcp/443', ...targets],
        requirements: {
          'clients-served': reachable(
            { node: 'vpc-a' },
            { node: 'balancer' },
            'The client reaches the ledger',
          ),
        },
      }
    },
  },
  facts: [
    'privatelink.bandwidth',
    'privatelink.lb-required',
    'privatelink.one-way',
    'nlb.target-types',
    'nlb.targets-in-zone',
    'privatelink.nlb-one-service',
    'apigw.vpclink-targets',
    'vpc.per-region',
  ],
  sources: [
    {
      title: 'Create a service powered by AWS PrivateLink',
      url: 'https://docs.aws.amazon.com/vpc/latest/privatelink/create-endpoint-service.html',
      asOf: '2026-H2',
    },
    {
      title: 'AWS PrivateLink concepts',
      url: 'https://docs.aws.amazon.com/vpc/latest/privatelink/concepts.html',
      asOf: '2026-H2',
    },
    {
      title: 'Target groups for your Network Load Balancers',
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-target-groups.html',
      asOf: '2026-H2',
    },
  ],
})
