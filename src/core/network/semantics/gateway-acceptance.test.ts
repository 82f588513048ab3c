import { testSemantics } from '../../testing/network-case'
import { draw, link, node, ref, refs, stated, subnet, table, vpc } from '../../testing/network-parts'

type Says = Readonly<Record<string, unknown>>
const G = node('G', 'igw', {}, 'A')

/** A with an internet gateway and a public instance, all stated. */
const open = draw([stated('A', 1, '0.0.0.0/0 G'), G], [], {
  a: { publicAddress: true, publicIp: '203.0.113.25' },
})

testSemantics('internet gateway (section 9)', [
  {
    name: '9 IGW drops what goes to a private address outside (RFC 1918)',
    on: open,
    ask: 'a -> 10.99.0.5',
    is: 'blocked',
    code: 'IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS',
    at: 'G',
    nature: 'law',
    but: { name: 'a public address passes', ask: 'a -> 198.51.100.7', is: 'reachable', via: ['a', 'G'] },
  },
  {
    name: '9 IGW drops what goes to a shared address (RFC 6598)',
    on: open,
    ask: 'a -> 100.64.0.9',
    is: 'blocked',
    code: 'IGW_DESTINATION_ADDRESS_NOT_IN_RFC6598_EGRESS',
    at: 'G',
    nature: 'law',
    but: { name: 'its neighbour is public', ask: 'a -> 100.128.0.9', is: 'reachable' },
  },
  {
    name: '9 IGW drops what comes from a private address outside (RFC 1918)',
    on: open,
    ask: '192.168.7.7@G -> a',
    is: 'blocked',
    code: 'IGW_SOURCE_ADDRESS_NOT_IN_RFC1918_INGRESS',
    at: 'G',
    nature: 'law',
    but: { name: 'a public one passes', ask: '198.51.100.7@G -> a', is: 'reachable', via: ['G', 'a'] },
  },
  {
    name: '9 IGW drops what comes from a shared address (RFC 6598)',
    on: open,
    ask: '100.64.3.3@G -> a',
    is: 'blocked',
    code: 'IGW_SOURCE_ADDRESS_NOT_IN_RFC6598_INGRESS',
    at: 'G',
    nature: 'law',
  },
  {
    name: '9 IGW drops what is for no public address of an interface in its VPC',
    on: draw(
      [stated('A', 1, '0.0.0.0/0 G'), G, stated('B', 2, '10.1.0.0/16 AB')],
      [link('AB', 'A -> B : vpc-peering')],
      {
        a: { publicAddress: true },
      },
    ),
    ask: 'internet -> b',
    is: 'blocked',
    at: 'G|B|B1|b|rB',
    but: { name: 'for one in its VPC', ask: 'internet -> a', is: 'reachable', via: ['G', 'a'] },
  },
])

/** A with IPv6 ranges and an egress-only internet gateway. */
const egressOnly = (...routes: readonly string[]) =>
  draw([stated('A', 1, ...routes), node('E', 'egress-only-igw', {}, 'A')], [], {
    A: { ipv6Cidr: '2001:db8:1::/56' },
    A1: { ipv6Cidr: '2001:db8:1:1::/64' },
  })

testSemantics('egress-only internet gateway (section 9)', [
  {
    name: '9 egress-only: IPv6 goes out',
    on: egressOnly('::/0 E'),
    ask: 'a -> internet',
    is: 'reachable|possible',
    via: ['a', 'E'],
    but: {
      name: 'nothing comes in',
      ask: 'internet -> a',
      is: 'blocked',
      code: 'EGRESS_ONLY',
      at: 'E',
      nature: 'law',
    },
  },
  {
    name: '9 egress-only: no IPv4',
    on: egressOnly('0.0.0.0/0 E', '::/0 E'),
    ask: 'a -> 198.51.100.7',
    is: 'blocked',
    code: 'EGRESS_ONLY',
    at: 'E|rA',
    nature: 'law',
    but: { name: 'IPv6', ask: 'a -> 2606:4700::1111', is: 'reachable|possible', via: ['E'] },
  },
  {
    name: '9 egress-only, nothing stated: no IPv4',
    on: draw([vpc('A', 1), node('E', 'egress-only-igw', {}, 'A')]),
    ask: 'a -> 198.51.100.7',
    is: 'blocked',
    but: { name: 'an internet gateway takes it', on: draw([vpc('A', 1), G]), is: 'possible' },
  },
])

/** A load balancer in these subnets of A, before an instance in A2, zone b. */
const balancer = (service: 'alb' | 'nlb', subnets: string, says: Says = {}) =>
  draw(
    [
      stated('A', 1),
      subnet('A2', 'A', '10.1.2.0/24', 'us-east-1b'),
      subnet('A3', 'A', '10.1.3.0/24', 'us-east-1c'),
      table('r2', 'A2 A3'),
      node('t', 'ec2', { securityGroups: refs('gA') }, 'A2'),
      node(
        'lb',
        service,
        { scheme: 'internal', subnets: refs(subnets), securityGroups: refs('gA'), ...says },
        'A',
      ),
    ],
    [
      link('target', 'lb -> t : load-balancer-target', {
        protocol: service === 'alb' ? 'HTTP' : 'TCP',
        port: 80,
        targetType: 'instance',
      }),
    ],
  )
const zoneOff = 'ELB_INSTALLED_AZ_RESTRICTION|ELBV2_NO_TARGETS_IN_AZ|ELB_NOT_CROSSZONE'

testSemantics('load balancers and appliances (section 9)', [
  {
    name: '9 ALB: a target in a zone that is not enabled',
    on: balancer('alb', 'A1 A3'),
    ask: 'lb -> t tcp/80',
    is: 'blocked',
    code: zoneOff,
    at: 'lb|target|t',
    but: { name: 'its zone enabled', on: balancer('alb', 'A1 A2'), is: 'reachable' },
  },
  {
    name: '9 NLB: cross-zone off and no target in the zone',
    on: balancer('nlb', 'A1', { crossZone: false }),
    ask: 'lb -> t tcp/80',
    is: 'blocked',
    code: zoneOff,
    at: 'lb|target|t',
    but: {
      name: 'with a node in the target’s zone',
      on: balancer('nlb', 'A1 A2', { crossZone: true }),
      is: 'reachable',
    },
  },
  {
    name: '9 GWLB sends GENEVE alone to its appliances',
    on: draw(
      [stated('A', 1), node('gwlb', 'gwlb', { subnets: refs('A1') }, 'A')],
      [link('target', 'gwlb -> a : load-balancer-target', { targetType: 'instance' })],
    ),
    ask: 'gwlb -> a tcp/80',
    is: 'blocked',
    code: 'GWLB_PROTOCOL_RESTRICTION|GWLB_DESTINATION_PORT_RESTRICTION',
    at: 'gwlb|target',
    but: { name: 'UDP 6081', ask: 'gwlb -> a udp/6081', is: 'reachable|possible' },
  },
  {
    name: '9 Network Firewall: its rules',
    on: behindFirewall([{ action: 'drop', protocol: 'tcp', fromPort: 22, toPort: 22 }], 'pass'),
    ask: 'a -> b tcp/22',
    is: 'blocked',
    code: 'FIREWALL_RULES_RESTRICTION',
    at: 'fw|fwe',
    nature: 'stated',
    but: { name: 'another port', ask: 'a -> b tcp/443', is: 'reachable', via: ['a', 'fwe', 'b'] },
  },
  {
    name: '9 Network Firewall: what no rule matches meets the default action',
    on: behindFirewall(
      [{ action: 'pass', protocol: 'tcp', source: '10.1.1.0/24', fromPort: 443, toPort: 443 }],
      'drop',
    ),
    ask: 'a -> b udp/53',
    is: 'blocked',
    code: 'FIREWALL_RULES_RESTRICTION',
    at: 'fw|fwe',
    but: { name: 'the rule passes what it names, and its answer', ask: 'a -> b tcp/443', is: 'reachable' },
  },
  {
    name: '9 Network Firewall: rules and default action not stated',
    on: behindFirewall(),
    ask: 'a -> b tcp/443',
    is: 'possible',
    needs: ['fw'],
    but: {
      name: 'stated to drop',
      on: behindFirewall([], 'drop'),
      is: 'blocked',
      code: 'FIREWALL_RULES_RESTRICTION',
    },
  },
  {
    name: '9 CloudFront VPC origin: no NLB with a TLS listener',
    on: origin({ listener: 'TLS' }),
    ask: 'cdn -> lb',
    is: 'blocked|unknown',
  },
  {
    name: '9 CloudFront VPC origin: no NLB without a security group',
    on: origin({ listener: 'TCP', securityGroups: [] }),
    ask: 'cdn -> lb',
    is: 'blocked|unknown',
  },
])

/** `a` and `b` of one VPC with a firewall endpoint between their subnets. */
function behindFirewall(rules?: readonly Says[], defaultAction?: string) {
  return draw([
    stated('A', 1, '10.1.2.0/24 fwe'),
    subnet('A2', 'A', '10.1.2.0/24'),
    node('b', 'ec2', { securityGroups: refs('gA') }, 'A2'),
    table('r2', 'A2', '10.1.1.0/24 fwe'),
    subnet('F1', 'A', '10.1.9.0/24'),
    table('rF', 'F1'),
    node(
      'fw',
      'network-firewall',
      {
        ...(rules === undefined ? {} : { rules }),
        ...(defaultAction === undefined ? {} : { defaultAction }),
      },
      'A',
    ),
    node('fwe', 'firewall-endpoint', { firewall: ref('fw') }, 'F1'),
  ])
}

/** CloudFront with a private NLB as its VPC origin. */
function origin(says: Says) {
  return draw(
    [
      vpc('A', 1),
      node('lb', 'nlb', { scheme: 'internal', subnets: refs('A1'), ...says }, 'A'),
      node('cdn', 'cloudfront'),
    ],
    ['cdn -> lb : origin'],
  )
}
