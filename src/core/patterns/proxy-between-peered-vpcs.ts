import { definePattern } from './pattern'
import { admitting, refs } from './shared/network-parts'
import { peeredHub } from './shared/peered-hub'

const { nodes } = peeredHub(2, {
  key: 'hub',
  name: 'Hub',
  nodes: {
    'proxy-group': admitting('From spoke A', 'hub', 3128, '10.1.0.0/16'),
    proxy: {
      service: 'ec2',
      name: 'Proxy',
      in: 'subnet-hub',
      config: { securityGroups: refs(['proxy-group']) },
    },
  },
})

/** On both sides of the hub. */
const peerings = ['spoke-a -> hub : vpc-peering', 'hub -> spoke-b : vpc-peering']

export default definePattern({
  id: 'proxy-between-peered-vpcs',
  title: 'Around non-transitive peering: a proxy on an instance',
  summary:
    'A proxy in the VPC between ends the connection of one peered VPC and opens its own to another one.',
  category: 'networking',
  notes: {
    wording: ['proxy services at the instance level from an accessible VPC to non-accessible'],
    today:
      'Still right, as the proxy makes two connections of one. An internal load balancer with ip targets does the same without an instance to run.',
  },
  whenToUse: [
    'The VPCs are peered with a hub already, and only a few connections go from one spoke to another.',
    'The proxy shall look at requests, allow some and log all of them.',
  ],
  tradeOffs: [
    { text: 'It works with plain peering, and nothing is paid beside the instance.', from: 'notes' },
    { text: 'You run, patch and scale the proxy, and it is one thing more that fails.', from: 'notes' },
    {
      text: 'An instance that merely forwards packets does not do: it must end the connection, or translate the source address.',
      from: 'aws',
    },
    { text: 'The target sees the proxy’s address, not the client’s.', from: 'aws' },
  ],
  scaling: 'By hand: a larger instance, or several behind an internal load balancer.',
  zoneLoss: 'With one instance nothing is left when its zone fails; two behind a load balancer go on.',
  draw: () => ({
    nodes,
    connections: [
      ...peerings,
      'orders -> proxy : traffic tcp/3128 "asks the proxy"',
      'proxy -> billing : traffic tcp/443 "calls for it"',
    ],
    steps: [
      { at: ['orders'], text: 'Orders connects to the proxy, over the peering of spoke A and the hub.' },
      {
        at: ['proxy'],
        text: 'The proxy ends that connection and opens a second one, from its own address in the hub.',
      },
      {
        at: ['billing'],
        text: 'Over the other peering it reaches Billing. No packet crosses both peerings.',
      },
    ],
    requirements: {
      'spokes-apart': {
        must: 'not-reach',
        of: { tag: 'spoke' },
        to: { tag: 'spoke' },
        text: 'Spokes reach each other by the proxy alone',
      },
      'orders-reaches-the-proxy': {
        must: 'reach',
        of: { node: 'orders' },
        to: { node: 'proxy' },
        protocol: 'tcp',
        port: 3128,
        text: 'Orders reaches the proxy',
      },
    },
  }),
  twin: {
    question: 'May the Network Load Balancer that stands in for the proxy keep the client’s address?',
    answer:
      'Do not rely on it: Billing would see an address of spoke A, to which it has no route, and its answers may not come back. With client IP preservation off, the default for TCP and TLS targets of type ip, the load balancer sends from an address of the hub.',
    findings: ['peering-is-not-transitive/clientAddressKept'],
    draw: () => {
      const hub = peeredHub(2, {
        key: 'hub',
        name: 'Hub',
        nodes: {
          balancer: {
            service: 'nlb',
            name: 'Load balancer',
            in: 'hub',
            config: { scheme: 'internal', listener: 'TCP', subnets: refs(['subnet-hub']) },
          },
        },
      })
      return {
        nodes: hub.nodes,
        connections: [
          ...peerings,
          'orders -> balancer : traffic tcp/443',
          {
            is: 'balancer -> billing : load-balancer-target',
            config: { protocol: 'TCP', port: 443, targetType: 'ip', clientIpPreservation: true },
          },
        ],
      }
    },
  },
  facts: ['peering.active-per-vpc', 'peering.non-transitive', 'peering.needs-routes-both', 'nlb.client-ip'],
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
