import { definePattern } from './pattern'
import { refs, type Nodes } from './shared/network-parts'
import { peeredHub } from './shared/peered-hub'
import { dataCentre as site } from './shared/sites'
import { apart } from './shared/requirements'

/** Spokes, and a hub with a VPN connection to the site. */
const drawHub = (number: number, more: Nodes = {}) => {
  const { spokes, nodes, peerings } = peeredHub(number, {
    key: 'hub',
    name: 'Hub',
    propagatesFrom: 'gateway',
    nodes: { gateway: { service: 'vgw', name: 'Virtual private gateway', in: 'hub' }, ...more },
  })
  const vpn = { is: `${site.gateway} -> gateway : site-to-site-vpn`, config: { routing: 'BGP', tunnels: 2 } }
  return { spokes, nodes: { ...site.nodes, ...nodes }, connections: [...peerings, vpn] }
}

const draw = ({ spokes: number }: { readonly spokes: number }) => {
  const { spokes, nodes, connections } = drawHub(number, {
    balancer: {
      service: 'nlb',
      name: 'Office load balancer',
      in: 'hub',
      config: { scheme: 'internal', listener: 'TCP', subnets: refs(['subnet-hub']) },
    },
  })
  return {
    nodes,
    connections: [
      ...connections,
      ...spokes.map(({ app }) => `${app} -> balancer : traffic tcp/443`),
      {
        is: `balancer -> ${site.server} : load-balancer-target`,
        config: { protocol: 'TCP', port: 443, targetType: 'ip', clientIpPreservation: false },
      },
    ],
    steps: [
      {
        at: ['vpc-peering-1'],
        text: 'Each spoke has its own peering connection with the hub, and a route to it.',
      },
      {
        at: ['balancer'],
        text: 'A Network Load Balancer in the hub ends the spokes’ connections. It does not keep the client’s address.',
      },
      {
        at: ['gateway'],
        text: 'Its own connections leave from an address of the hub, so the hub’s VPN connection carries them.',
      },
      {
        at: [site.server],
        text: 'The server is a target of type ip. A further service needs a further listener.',
      },
    ],
    requirements: {
      'spokes-apart': apart({ tag: 'spoke' }, { tag: 'spoke' }, 'Spokes do not reach each other'),
      'site-does-not-reach-spokes': apart(
        { node: site.key },
        { tag: 'spoke' },
        'The data centre does not reach the spokes',
      ),
    },
  }
}

export default definePattern({
  id: 'site-behind-a-peering-hub',
  title: 'Many VPCs, one site: a load balancer in a peering hub',
  summary:
    'Spokes are peered with the hub that has the VPN connection, and reach a server at the site through a load balancer there.',
  category: 'networking',
  notes: {
    wording: ['one hub VPC with all the others peered to it', 'can route VPN traffic to a single peered VPC'],
    today:
      'No spoke, not even a single one, can use the hub’s VPN connection. It takes a load balancer or proxy in the hub that ends the connection, or a transit gateway in place of the peerings.',
  },
  whenToUse: [
    'The VPCs are peered with a hub already, and need one or two services of the site.',
    'The site shall see addresses of the hub alone.',
  ],
  tradeOffs: [
    {
      text: 'It gives one service of the site at a time, each by a listener: no way into the site’s network.',
      from: 'aws',
    },
    {
      text: 'The target group must be TCP or TLS without client IP preservation, so the server sees the load balancer’s address.',
      from: 'aws',
    },
    { text: 'It works in one direction: the site cannot open a connection to a spoke.', from: 'aws' },
    {
      text: 'You pay for the load balancer by the hour; the peering connections have no price of that kind.',
      from: 'aws',
    },
  ],
  scaling: 'At once for the load balancer; all spokes share the VPN tunnel of the hub, up to 1.25 Gbps.',
  zoneLoss: 'The load balancer goes on in its other subnets, so give it one in each of two zones.',
  parameters: [
    { id: 'spokes', label: 'Spokes', usual: 2, most: 5, breaks: ['quota-exceeded/exceededUnless'] },
  ],
  draw,
  twin: {
    question: 'Can a spoke use the hub’s VPN connection?',
    answer:
      'No: a peering carries only what starts and ends in the two VPCs that it joins, and lends nobody its gateways. Let a load balancer or proxy in the hub end the connection, or attach the VPCs and the VPN to a transit gateway.',
    findings: ['peering-lends-no-gateway/lent'],
    draw: () => {
      const { nodes, connections } = drawHub(2)
      return { nodes, connections: [...connections, `billing -> ${site.server} : traffic tcp/443`] }
    },
  },
  facts: [
    'vpn.bandwidth',
    'peering.no-edge-vpn',
    'nlb.client-ip',
    'peering.active-per-vpc',
    'peering.non-transitive',
    'nlb.target-types',
    'vpc.per-region',
  ],
  sources: [
    {
      title: 'How VPC peering connections work',
      url: 'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html',
      asOf: '2026-H2',
    },
    {
      title: 'Edit target group attributes for your Network Load Balancer',
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html',
      asOf: '2026-H2',
    },
  ],
})
