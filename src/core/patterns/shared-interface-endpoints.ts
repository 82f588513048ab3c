import { definePattern } from './pattern'
import { cloud, refs, transitTable, type Nodes } from './shared/network-parts'
import { sharedCidr, sharedSubnets, sharedVpc } from './shared/shared-vpc'
import { dataCentre as site } from './shared/sites'
import { spokesFor } from './shared/spokes'
import { hub, inTable, spokesOnHub } from './shared/transit-hub'
import { apart, reachable } from './shared/requirements'

const draw = ({ spokes: number }: { readonly spokes: number }) => {
  const spokes = spokesFor(number, { kind: 'Spoke', tags: ['spoke'] })
  const onHub = spokesOnHub(spokes, {
    destinations: [sharedCidr],
    attachment: inTable('from-spokes', 'from-shared'),
  })
  return {
    nodes: {
      ...site.nodes,
      ...cloud,
      names: {
        service: 'route53',
        name: 'Private hosted zone',
        in: 'cloud',
        config: { zoneType: 'private', domainName: 'sqs.eu-west-1.amazonaws.com' },
      },
      ...hub,
      'from-spokes': transitTable('From spokes'),
      'from-shared': transitTable('From shared'),
      ...onHub.nodes,
      ...sharedVpc,
      endpoint: {
        service: 'interface-endpoint',
        name: 'Queues endpoint',
        in: 'shared',
        config: {
          service: 'sqs',
          subnets: sharedSubnets,
          privateDns: false,
          securityGroups: refs(['endpoint-group']),
        },
      },
      queue: { service: 'sqs', name: 'Orders queue', in: 'region' },
    },
    connections: [
      {
        is: `${site.gateway} -> hub : site-to-site-vpn`,
        config: { routing: 'BGP', tunnels: 2, ...inTable('from-shared') },
      },
      ...onHub.attachments,
      {
        is: 'hub -> shared : transit-gateway-attachment',
        config: {
          subnets: sharedSubnets,
          routeTable: { ref: 'from-shared' },
          propagatesTo: refs(['from-spokes', 'from-shared']),
        },
      },
      { is: 'names -> endpoint : dns-record "alias"', config: { recordType: 'alias' } },
      'endpoint -> queue : privatelink',
    ],
    steps: [
      {
        at: ['names'],
        text: 'A private hosted zone with the service’s name is associated with every spoke. Its alias leads to the shared endpoint.',
      },
      {
        at: ['hub'],
        text: 'The spokes’ table knows the shared VPC alone, so that a spoke reaches the endpoint and no other spoke.',
      },
      {
        at: ['endpoint'],
        text: 'The interface endpoint has an address in each zone, and leads to the service by PrivateLink.',
      },
      {
        at: ['inbound'],
        text: 'The data centre’s name servers forward the service’s name to the inbound endpoint of Route 53 Resolver, and reach the same addresses.',
      },
      {
        at: ['outbound'],
        text: 'Rules that are shared with all spokes send the data centre’s own names to the outbound endpoint, which asks its name servers.',
      },
    ],
    requirements: {
      'spokes-reach-the-endpoint': reachable(
        { tag: 'spoke' },
        { node: 'endpoint' },
        'Every spoke reaches the shared endpoint',
      ),
      'site-reaches-the-endpoint': reachable(
        { node: site.key },
        { node: 'endpoint' },
        'The data centre reaches the shared endpoint',
      ),
      'site-asks-the-resolver': {
        must: 'reach' as const,
        of: { node: site.key },
        to: { node: 'inbound' },
        protocol: 'udp' as const,
        port: 53,
        text: 'The data centre reaches the inbound resolver',
      },
      'spokes-apart': apart({ tag: 'spoke' }, { tag: 'spoke' }, 'Spokes must not reach each other'),
    },
  }
}

export default definePattern({
  id: 'shared-interface-endpoints',
  title: 'Interface endpoints in a shared VPC, with Route 53 Resolver',
  summary:
    'Spokes and a data centre use AWS services by interface endpoints of one VPC, and each other’s names by Route 53 Resolver.',
  category: 'networking',
  whenToUse: [
    'Many VPCs use the same AWS services privately, and endpoints in each of them would stand idle.',
    'A data centre shall use AWS services, and VPCs its names, over VPN or Direct Connect.',
  ],
  tradeOffs: [
    {
      text: 'One endpoint for each service instead of one in every VPC, each of which costs by the hour in each zone.',
      from: 'aws',
    },
    {
      text: 'Each GB also passes the transit gateway and is paid for there; large traffic wants an endpoint in its own VPC.',
      from: 'aws',
    },
    {
      text: 'The endpoint’s own private DNS answers in one VPC, so that a private hosted zone has to take its place.',
      from: 'aws',
    },
    {
      text: 'One endpoint policy speaks for all spokes; gateway endpoints of S3 and DynamoDB cannot be shared at all.',
      from: 'aws',
    },
  ],
  scaling:
    'At once: an endpoint grows from 10 to 100 Gbps in each zone; a resolver address answers 10,000 queries a second.',
  zoneLoss: 'The addresses of endpoint and resolvers in the other zone go on.',
  parameters: [
    { id: 'spokes', label: 'Spokes', usual: 2, most: 5, breaks: ['quota-exceeded/exceededUnless'] },
  ],
  draw,
  twin: {
    question: 'Can spokes share a gateway endpoint for S3 as well?',
    answer:
      'No: a gateway endpoint is a route in the tables of its own VPC and takes nothing that comes by a transit gateway. Give each VPC one, which costs nothing, or share an interface endpoint for S3.',
    findings: ['gateway-endpoint-out-of-reach/fromOtherVpc'],
    draw: () => {
      const { nodes, connections } = draw({ spokes: 2 })
      const { names: _names, endpoint: _endpoint, queue: _queue, ...rest } = nodes
      return {
        nodes: {
          ...rest,
          endpoint: {
            service: 'gateway-endpoint',
            name: 'S3 gateway endpoint',
            in: 'shared',
            config: { service: 's3', routeTables: refs(['routes-shared']) },
          },
          files: { service: 's3', name: 'Files bucket', in: 'region' },
        } satisfies Nodes,
        connections: [
          ...connections.filter((one) => !/^(names|endpoint) /.test(typeof one === 'string' ? one : one.is)),
          'orders -> endpoint : data-access tcp/443',
          'endpoint -> files : data-access',
        ],
      }
    },
  },
  facts: [
    'r53.resolver-endpoints',
    'r53.resolver-queries',
    'privatelink.bandwidth',
    'vpce.interface-per-vpc',
    'privatelink.onprem',
    'vpce.gateway-not-outside',
    'r53.phz-vpcs',
    'tgw.one-association',
    'vpc.per-region',
  ],
  sources: [
    {
      title: 'AWS PrivateLink concepts',
      url: 'https://docs.aws.amazon.com/vpc/latest/privatelink/concepts.html',
      asOf: '2026-H2',
    },
    {
      title: 'Resolving DNS queries between VPCs and your network',
      url: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-overview-DSN-queries-to-vpc.html',
      asOf: '2026',
    },
    {
      title: 'How AWS Transit Gateway works',
      url: 'https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html',
      asOf: '2026-H2',
    },
  ],
})
