import { definePattern } from './pattern'
import { cloud, refs, routeTable, type Nodes } from './shared/network-parts'
import { dataCentre as site } from './shared/sites'
import { nodesOf, privateSubnet, spokesFor } from './shared/spokes'
import { apart } from './shared/requirements'

const draw = ({ consumers: number }: { readonly consumers: number }) => {
  const consumers = spokesFor(number, { block: '10.1.0.0/16' })
  const endpoints = consumers.map(({ letter, subnet }): { readonly nodes: Nodes } => ({
    nodes: {
      [`endpoint-${letter}`]: { service: 'interface-endpoint', name: 'Office endpoint', in: subnet },
    },
  }))
  return {
    nodes: {
      ...site.nodes,
      ...cloud,
      hub: { service: 'vpc', name: 'Provider', in: 'region', config: { cidr: '10.0.0.0/16' } },
      gateway: { service: 'vgw', name: 'Virtual private gateway', in: 'hub' },
      'subnet-hub': privateSubnet('Private subnet', 'hub', '10.0.0.0/24'),
      'routes-hub': routeTable('Routes', { vpc: 'hub', subnets: ['subnet-hub'], propagatesFrom: 'gateway' }),
      balancer: {
        service: 'nlb',
        name: 'Office load balancer',
        in: 'hub',
        config: { scheme: 'internal', listener: 'TCP', subnets: refs(['subnet-hub']) },
      },
      offer: {
        service: 'endpoint-service',
        name: 'Office service',
        in: 'region',
        config: { loadBalancers: refs(['balancer']), acceptanceRequired: true },
      },
      ...nodesOf(consumers),
      ...nodesOf(endpoints),
    } satisfies Nodes,
    connections: [
      { is: `${site.gateway} -> gateway : site-to-site-vpn`, config: { routing: 'BGP', tunnels: 2 } },
      ...consumers.flatMap(({ letter, app }) => [
        `${app} -> endpoint-${letter} : traffic tcp/443`,
        { is: `offer -> endpoint-${letter} : privatelink`, config: { accepted: true } },
      ]),
      'balancer -> offer : association',
      {
        is: `balancer -> ${site.server} : load-balancer-target`,
        config: { protocol: 'TCP', port: 443, targetType: 'ip', clientIpPreservation: false },
      },
    ],
    steps: [
      {
        at: ['orders'],
        text: 'An application calls an address of its own subnet: the interface endpoint’s.',
      },
      {
        at: ['offer'],
        text: 'PrivateLink leads from there to the endpoint service. The provider accepts each consumer.',
      },
      {
        at: ['balancer'],
        text: 'Its Network Load Balancer has the on-premises server as a target of type ip.',
      },
      { at: [site.gateway], text: 'The provider’s VPN connection carries the last part of the way.' },
    ],
    requirements: {
      'consumers-apart': apart(
        { service: 'vpc' },
        { service: 'vpc' },
        'No VPC reaches another one’s network',
      ),
    },
  }
}

export default definePattern({
  id: 'site-services-by-privatelink',
  title: 'Many VPCs, one site: single services by PrivateLink',
  summary:
    'One VPC has the VPN connection and offers a service of the site to other VPCs, which reach it by interface endpoints of their own.',
  category: 'networking',
  keywords: ['overlapping CIDR'],
  notes: {
    wording: ['VPC peering/private link'],
    today:
      'The notes give no detail. PrivateLink gives the VPCs one service of the site for each listener, in one direction, and no way into its network.',
  },
  whenToUse: [
    'VPCs of several teams or companies need one service of the site, and shall see nothing else.',
    'The consumers’ CIDR blocks overlap, as both do here.',
  ],
  tradeOffs: [
    { text: 'Access to a service, not to a network; CIDR blocks may overlap.', from: 'aws' },
    {
      text: 'Only the consumer opens connections, and each service needs a listener of its own.',
      from: 'aws',
    },
    {
      text: 'You pay for each endpoint in each zone by the hour, for each GB, and for the load balancer.',
      from: 'aws',
    },
    {
      text: 'The server sees addresses of the load balancer, not those of the consumers.',
      from: 'aws',
    },
  ],
  scaling: 'At once: endpoints and the load balancer grow by themselves; the VPN tunnel stays at 1.25 Gbps.',
  zoneLoss: 'Endpoints and load balancer go on in their other subnets, so give both two zones.',
  parameters: [
    { id: 'consumers', label: 'Consumers', usual: 2, most: 5, breaks: ['quota-exceeded/exceededUnless'] },
  ],
  draw,
  twin: {
    question: 'Can a server in the provider’s VPC open a connection to a consumer over PrivateLink?',
    answer:
      'No: only the consumer’s side opens connections. For the other direction the consumer offers an endpoint service of its own, or peering or a transit gateway joins the networks, which then must not overlap.',
    findings: ['traffic-cannot-pass/refused'],
    draw: () => {
      const { nodes, connections } = draw({ consumers: 1 })
      return {
        nodes: { ...nodes, poller: { service: 'ec2', name: 'Poller', in: 'subnet-hub' } },
        connections: [...connections, 'poller -> orders : traffic tcp/443'],
      }
    },
  },
  facts: [
    'vpce.interface-per-vpc',
    'privatelink.one-way',
    'privatelink.lb-required',
    'privatelink.overlap-ok',
    'privatelink.nlb-one-service',
    'nlb.target-types',
    'vpc.per-region',
    'vpn.bandwidth',
  ],
  sources: [
    {
      title: 'AWS PrivateLink concepts',
      url: 'https://docs.aws.amazon.com/vpc/latest/privatelink/concepts.html',
      asOf: '2026-H2',
    },
    {
      title: 'Create a service powered by AWS PrivateLink',
      url: 'https://docs.aws.amazon.com/vpc/latest/privatelink/create-endpoint-service.html',
      asOf: '2026-H2',
    },
  ],
})
