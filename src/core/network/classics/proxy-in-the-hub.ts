import { sketch, type SketchedConnection, type SketchedNode } from '../../model/sketch'
import type { Classic } from './classic'
import { link, node, placedAt, ref, refs, subnet, vpc } from './parts'

const peered = (
  more: Readonly<Record<string, SketchedNode>>,
  connections: readonly SketchedConnection[] = [],
) =>
  placedAt(
    sketch(
      {
        'spoke-a': vpc('Spoke A', '10.1.0.0/16'),
        hub: vpc('Hub', '10.0.0.0/16'),
        'spoke-b': vpc('Spoke B', '10.2.0.0/16'),
        'subnet-a': subnet('Subnet A', 'spoke-a', '10.1.1.0/24'),
        'hub-1': subnet('Hub subnet 1', 'hub', '10.0.1.0/24', { zone: 'us-east-1a' }),
        'hub-2': subnet('Hub subnet 2', 'hub', '10.0.2.0/24', { zone: 'us-east-1b' }),
        'subnet-b': subnet('Subnet B', 'spoke-b', '10.2.1.0/24', { zone: 'us-east-1a' }),
        orders: node('ec2', 'Orders', 'subnet-a'),
        billing: node('ec2', 'Billing', 'subnet-b'),
        ...more,
      },
      [
        link('peering-a', 'spoke-a -> hub : vpc-peering'),
        link('peering-b', 'hub -> spoke-b : vpc-peering'),
        ...connections,
      ],
    ),
    { 'spoke-a': [0, 70, 220, 230], hub: [380, 0, 510, 370], 'spoke-b': [1050, 70, 220, 230] },
  )

const withNlb = (clientIpPreservation: boolean) =>
  peered(
    { balancer: node('nlb', 'Load balancer', 'hub', { scheme: 'internal', subnets: refs('hub-1 hub-2') }) },
    [
      link('target', 'balancer -> billing : load-balancer-target', {
        protocol: 'TCP',
        port: 443,
        targetType: 'ip',
        clientIpPreservation,
      }),
    ],
  )

const withAlb = peered(
  { balancer: node('alb', 'Load balancer', 'hub', { scheme: 'internal', subnets: refs('hub-1 hub-2') }) },
  [
    link('target', 'balancer -> billing : load-balancer-target', {
      protocol: 'HTTP',
      port: 80,
      targetType: 'ip',
    }),
  ],
)

const withProxy = peered({ proxy: node('ec2', 'Proxy', 'hub-1') })

const toSite = placedAt(
  sketch(
    {
      spoke: vpc('Spoke', '10.1.0.0/16'),
      'subnet-spoke': subnet('Spoke subnet', 'spoke', '10.1.1.0/24'),
      orders: node('ec2', 'Orders', 'subnet-spoke'),
      hub: vpc('Hub', '10.0.0.0/16'),
      'hub-1': subnet('Hub subnet', 'hub', '10.0.1.0/24'),
      balancer: node('nlb', 'Load balancer', 'hub', { scheme: 'internal', subnets: refs('hub-1') }),
      vgw: node('vgw', 'VGW', 'hub'),
      site: node('site', 'Head office', undefined, { cidr: '192.168.0.0/16', internetAccess: false }),
      router: node('customer-gateway', 'Router', 'site'),
      mainframe: node('server', 'Mainframe', 'site', { address: '192.168.0.10' }),
      group: node('target-group', 'Mainframe targets', undefined, {
        loadBalancer: ref('balancer'),
        targetType: 'ip',
        protocol: 'TCP',
        port: 443,
      }),
    },
    [
      link('peering', 'spoke -> hub : vpc-peering'),
      link('vpn', 'vgw -> router : site-to-site-vpn'),
      link('target', 'balancer -> mainframe : load-balancer-target', {
        protocol: 'TCP',
        port: 443,
        targetType: 'ip',
      }),
    ],
  ),
  {
    spoke: [0, 70, 220, 230],
    hub: [380, 0, 330, 400],
    vgw: [288, 150],
    'hub-1': [56, 192, 208, 152],
    balancer: [104, 56],
    site: [900, 70, 272, 200],
    router: [-48, 80],
    mainframe: [104, 56],
  },
)

export const proxyInTheHub: Classic = {
  id: 'proxy-in-the-hub',
  title: 'A load balancer or proxy in the hub',
  question:
    'Peering is not transitive. May services be proxied from a VPC that is accessible to one that is not?',
  background:
    'Yes: what ends the connection in the hub and opens its own has an address in the hub, so there are two connections, each over one peering, and no transit. An Application Load Balancer with ip targets does it, and so does a Network Load Balancer with ip targets of protocol TCP or TLS whose client IP preservation is off, which is the default. Where it preserves the client’s address, the packet crosses the second peering with an address of a third VPC.',
  factIds: ['nlb.client-ip', 'alb.target-types', 'nlb.target-types', 'peering.non-transitive'],
  corrected: {
    notes: 'use a network load balancer to enable access to resources in a private vpc',
    aws: 'A Network Load Balancer is reached from its own VPC and from networks that are joined to it by peering, transit gateway, VPN or Direct Connect. A VPC that nothing joins needs an endpoint service in front of it (PrivateLink), and API Gateway needs a VPC link.',
  },
  cases: [
    {
      id: 'proxy-in-the-hub-nlb',
      title:
        'Network Load Balancer, ip target, TCP, client IP preservation off: does Orders reach Billing through it?',
      on: withNlb(false),
      from: 'orders',
      to: 'billing',
      expected: { is: 'possible', via: ['balancer', 'billing'] },
    },
    {
      id: 'proxy-in-the-hub-client-address',
      title: 'The same, with client IP preservation on?',
      on: withNlb(true),
      from: 'orders',
      to: 'billing',
      expected: { is: 'unknown' },
    },
    {
      id: 'proxy-in-the-hub-alb',
      title: 'Application Load Balancer with an ip target: does Orders reach Billing?',
      on: withAlb,
      from: 'orders',
      to: 'billing',
      expected: { is: 'possible', via: ['balancer', 'billing'] },
    },
    {
      id: 'proxy-in-the-hub-first-leg',
      title: 'An instance as proxy: does Orders reach Proxy?',
      on: withProxy,
      from: 'orders',
      to: 'proxy',
      expected: { is: 'possible', via: ['peering-a', 'proxy'] },
    },
    {
      id: 'proxy-in-the-hub-second-leg',
      title: 'And does Proxy reach Billing, over a connection of its own?',
      on: withProxy,
      from: 'proxy',
      to: 'billing',
      expected: { is: 'possible', via: ['peering-b', 'billing'] },
    },
    {
      id: 'proxy-in-the-hub-to-site',
      title:
        'A Network Load Balancer in the hub with a target on premises: does Orders in the spoke reach the mainframe?',
      on: toSite,
      from: 'orders',
      to: 'mainframe',
      expected: { is: 'possible', via: ['balancer', 'mainframe'] },
    },
  ],
  advice:
    'Take the load balancer where one or a few services are needed across the hub, and leave client IP preservation off. An instance as proxy is yours to run and to scale. For whole networks take a transit gateway.',
}
