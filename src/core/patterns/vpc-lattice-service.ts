import { definePattern } from './pattern'
import { cloud, ref, type Nodes } from './shared/network-parts'
import { nodesOf, privateSubnet, spokesFor } from './shared/spokes'
import { inBothZones, twoZones, zoneOf } from './shared/two-zones'
import { apart } from './shared/requirements'

/** All VPCs have this one. */
const block = '10.1.0.0/16'

/** The VPC whose service others call. */
const provider: Nodes = {
  ...cloud,
  provider: { service: 'vpc', name: 'Provider', in: 'region', config: { cidr: block } },
  ...inBothZones((zone, index) => ({
    [`zone-${zone}`]: zoneOf(zone, 'provider'),
    [`private-${zone}`]: privateSubnet(
      `Private subnet ${zone.toUpperCase()}`,
      `zone-${zone}`,
      `10.1.${index}.0/24`,
    ),
    [`prices-${zone}`]: {
      service: 'fargate',
      name: `Prices ${zone.toUpperCase()}`,
      in: `private-${zone}`,
    },
  })),
}

const draw = ({ clients: number }: { readonly clients: number }) => {
  const clients = spokesFor(number, { block })
  return {
    nodes: {
      ...nodesOf([{ nodes: provider }, ...clients]),
      lattice: {
        service: 'vpc-lattice',
        name: 'Prices service',
        in: 'region',
        config: {
          listener: 'HTTPS',
          iamAuth: true,
          vpcs: clients.map(({ vpc }) => ref(vpc)),
        },
      },
    },
    connections: [
      ...clients.map(({ app }) => `${app} -> lattice : sync-invoke`),
      ...twoZones.map((zone) => `lattice -> prices-${zone} : load-balancer-target`),
    ],
    steps: [
      {
        at: ['orders'],
        text: 'A client calls the name of the service. It resolves to link-local addresses, which no route table knows.',
      },
      {
        at: clients.slice(0, 1).map(({ vpc }) => vpc),
        text: 'Its VPC is associated with the service network; that alone lets it in. The blocks of all VPCs may be the same.',
      },
      {
        at: ['lattice'],
        text: 'The listener takes HTTPS, checks who signed the request, and chooses a target group by path, header or weight.',
      },
      {
        at: ['prices-a'],
        text: 'The service’s tasks are the targets. Its VPC needs no association to serve.',
      },
    ],
    requirements: {
      'networks-apart': apart({ service: 'vpc' }, { service: 'vpc' }, 'No VPC reaches another one’s network'),
    },
  }
}

export default definePattern({
  id: 'vpc-lattice-service',
  title: 'A service between VPCs with VPC Lattice',
  summary:
    'Clients in VPCs of a service network call an HTTPS service of another VPC, with no way between the networks.',
  category: 'networking',
  whenToUse: [
    'Services of many VPCs and accounts call each other by HTTP or gRPC, and IAM shall say who may.',
    'CIDR blocks overlap, as all do here, or nobody wants to keep routes, peerings and load balancers.',
  ],
  tradeOffs: [
    {
      text: 'No load balancer, endpoints or routes of your own; one association joins a VPC with all services of the network.',
      from: 'aws',
    },
    {
      text: 'Who may call what is decided by policies for each request, beside security groups.',
      from: 'aws',
    },
    {
      text: 'A VPC can be associated with one service network; networks that are joined with it use an endpoint instead.',
      from: 'aws',
    },
    {
      text: 'HTTP, HTTPS, gRPC and TLS passthrough; for databases and other TCP there are resource configurations.',
      from: 'aws',
    },
    {
      text: 'A connection ends after ten minutes at most.',
      from: 'aws',
    },
  ],
  scaling:
    'At once, up to 10,000 requests a second and 10 Gbps for a service in each zone, which AWS raises.',
  zoneLoss: 'VPC Lattice goes on in the other zones, with the targets that are there.',
  parameters: [
    { id: 'clients', label: 'Client VPCs', usual: 2, most: 5, breaks: ['quota-exceeded/exceededUnless'] },
  ],
  draw,
  twin: {
    question: 'Would a peering do the same here?',
    answer:
      'No: the VPCs have the same CIDR block, and AWS refuses to peer VPCs that overlap. VPC Lattice and PrivateLink need no routes, so that blocks may overlap.',
    findings: ['peering-of-overlapping-vpcs/overlap'],
    draw: () => {
      const [client] = spokesFor(1, { block })
      return {
        nodes: nodesOf([{ nodes: provider }, ...(client === undefined ? [] : [client])]),
        connections: ['vpc-a -> provider : vpc-peering'],
      }
    },
  },
  facts: [
    'lattice.requests',
    'lattice.bandwidth',
    'lattice.vpcs',
    'lattice.one-network-per-vpc',
    'lattice.connection',
    'vpc.per-region',
  ],
  sources: [
    {
      title: 'What is Amazon VPC Lattice?',
      url: 'https://docs.aws.amazon.com/vpc-lattice/latest/ug/what-is-vpc-lattice.html',
      asOf: '2026',
    },
    {
      title: 'Quotas for Amazon VPC Lattice',
      url: 'https://docs.aws.amazon.com/vpc-lattice/latest/ug/quotas.html',
      asOf: '2026-H2',
    },
  ],
})
