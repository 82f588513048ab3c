import { testSemantics } from '../../testing/network-case'
import { draw, node, refs, stated, subnet, table, vpc, type Nodes } from '../../testing/network-parts'

type Says = Readonly<Record<string, unknown>>
const G = node('G', 'igw', {}, 'A')

/** A, whose instance sends to a NAT gateway and has no public address. */
const privately = {
  ...stated('A', 1, '0.0.0.0/0 nat'),
  ...node('a', 'ec2', { securityGroups: refs('gA'), publicAddress: false }, 'A1'),
}

/** A1 sends to a NAT gateway in N1, which sends to an internet gateway. */
const zonal = (nat: Says = { connectivity: 'public', availability: 'zonal' }, ...routes: readonly string[]) =>
  draw([
    privately,
    subnet('N1', 'A', '10.1.9.0/24'),
    table('rN', 'N1', ...(routes.length === 0 ? ['0.0.0.0/0 G'] : routes)),
    node('nat', 'nat-gateway', nat, 'N1'),
    node('n', 'ec2', { securityGroups: refs('gA'), publicAddress: false }, 'N1'),
    G,
  ])

/** The same with nothing stated, and these statements. */
const bareNat = (says: Parameters<typeof draw>[2] = {}) =>
  draw(
    [
      vpc('A', 1),
      subnet('N1', 'A', '10.1.9.0/24'),
      node('nat', 'nat-gateway', {}, 'N1'),
      node('n', 'ec2', {}, 'N1'),
      G,
    ],
    [],
    {
      a: { publicAddress: false },
      n: { publicAddress: false },
      ...says,
    },
  )

const regional = (...gateways: readonly Nodes[]) =>
  draw([
    stated('A', 1, '0.0.0.0/0 nat'),
    node('nat', 'nat-gateway', { connectivity: 'public', availability: 'regional' }, 'A'),
    ...gateways,
  ])

/** A1 has IPv6 alone and this route; the NAT gateway is as in `zonal`. */
const sixOnly = (route: string) =>
  draw(
    [
      stated('A', 1, route),
      subnet('N1', 'A', '10.1.9.0/24'),
      table('rN', 'N1', '0.0.0.0/0 G'),
      node('nat', 'nat-gateway', {}, 'N1'),
      G,
    ],
    [],
    { A: { ipv6Cidr: '2001:db8:1::/56' }, A1: { cidr: '', ipv6Cidr: '2001:db8:1:1::/64' } },
  )

testSemantics('NAT gateway (section 9)', [
  {
    name: '9 NAT, zonal and public: instance, NAT gateway, internet gateway',
    on: zonal(),
    ask: 'a -> internet',
    is: 'reachable',
    via: ['a', 'nat', 'G'],
    but: {
      name: 'its subnet needs the route',
      on: zonal(undefined, '10.99.0.0/16 G'),
      is: 'blocked',
      code: 'NO_ROUTE_TO_DESTINATION',
      at: 'rN|N1',
    },
  },
  {
    name: '9 NAT, nothing stated but no public address',
    on: bareNat(),
    ask: 'a -> internet',
    is: 'possible',
    via: ['a', 'nat', 'G'],
    but: {
      name: 'a public NAT gateway in a private subnet has no way out',
      on: bareNat({ N1: { access: 'private' } }),
      is: 'blocked',
      at: 'N1',
      nature: 'stated',
    },
  },
  {
    name: '9 NAT: a private subnet has no route to an internet gateway, but to a NAT gateway',
    on: bareNat({ A1: { access: 'private' }, N1: { access: 'public' } }),
    ask: 'a -> internet',
    is: 'possible',
    via: ['a', 'nat', 'G'],
    but: {
      name: 'not without an internet gateway',
      on: draw([vpc('A', 1), node('nat', 'nat-gateway', {}, 'A1')]),
      is: 'blocked',
    },
  },
  {
    name: '9 NAT does not serve instances of its own subnet',
    on: bareNat(),
    ask: 'n -> internet',
    is: 'blocked',
    but: { name: 'of another it does', ask: 'a -> internet', is: 'possible' },
  },
  {
    name: '9 NAT does not serve instances of its own subnet, whatever is stated',
    on: zonal(),
    ask: 'n -> internet',
    is: 'blocked',
    code: 'IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS',
    at: 'G|n',
    but: { name: 'of another it does', ask: 'a -> internet', is: 'reachable' },
  },
  {
    name: '9 NAT: a private one does not translate for the internet',
    on: zonal({ connectivity: 'private' }),
    ask: 'a -> internet',
    is: 'blocked',
    code: 'NAT_PRIVATE_TO_INTERNET',
    at: 'nat|G',
    but: { name: 'a public one does', on: zonal(), is: 'reachable' },
  },
  {
    name: '9 NAT lets in nothing that was not asked for',
    on: zonal(),
    ask: 'internet -> a',
    is: 'blocked',
    code: 'NAT_INBOUND|IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS',
    at: 'nat|G|a',
    but: { name: 'out it goes', ask: 'a -> internet', is: 'reachable' },
  },
  {
    name: '9 NAT: unsolicited, nothing stated but no public address',
    on: bareNat(),
    ask: 'internet -> a',
    is: 'blocked',
    code: 'NAT_INBOUND|IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS',
    at: 'nat|G|a',
    but: {
      name: 'one with a public address may be reached',
      on: bareNat({ a: {} }),
      is: 'possible',
    },
  },
  {
    name: '9 NAT translates TCP, UDP and ICMP alone',
    on: zonal(),
    ask: 'a -> internet other',
    is: 'blocked',
    code: 'PROTOCOL_RESTRICTION',
    at: 'nat',
    nature: 'law',
    but: { name: 'ICMP it does', ask: 'a -> internet icmp', is: 'reachable', via: ['nat'] },
  },
  {
    name: '9 NAT, regional: needs no public subnet',
    on: regional(G),
    ask: 'a -> internet',
    is: 'reachable',
    via: ['a', 'nat', 'G'],
    but: { name: 'an internet gateway it needs', on: regional(), is: 'blocked', nature: 'absent' },
  },
  {
    name: '9 NAT, regional, is for public connectivity: its subnet’s private access does not matter',
    on: draw([vpc('A', 1), node('nat', 'nat-gateway', { availability: 'regional' }, 'A'), G], [], {
      a: { publicAddress: false },
      A1: { access: 'private' },
    }),
    ask: 'a -> internet',
    is: 'possible',
    via: ['a', 'nat', 'G'],
  },
  {
    // AWS, “DNS64 and NAT64”: every NAT gateway translates for 64:ff9b::/96. Which destinations have IPv4 nobody states.
    name: '9 NAT: IPv6 to the internet may be translated (NAT64)',
    on: sixOnly('64:ff9b::/96 nat'),
    ask: 'a -> internet',
    is: 'unknown',
    names: 'nat',
    but: {
      name: 'to an IPv6 destination it is not',
      on: sixOnly('::/0 nat'),
      ask: 'a -> 2001:db8:9::1',
      is: 'blocked',
      code: 'PROTOCOL_RESTRICTION',
      at: 'nat',
      fact: 'nat.nat64',
    },
  },
  {
    name: '9 NAT: with nothing stated, IPv6 alone may still leave by a NAT gateway',
    on: bareNat({ A: { ipv6Cidr: '2001:db8:1::/56' }, A1: { cidr: '', ipv6Cidr: '2001:db8:1:1::/64' } }),
    ask: 'a -> 198.51.100.7',
    is: 'unknown',
  },
  {
    name: '9 NAT: what has IPv6 alone and what has IPv4 alone have no version in common',
    on: bareNat({ A: { ipv6Cidr: '2001:db8:1::/56' }, A1: { cidr: '', ipv6Cidr: '2001:db8:1:1::/64' } }),
    ask: 'a -> n',
    is: 'unknown',
    names: 'a',
    but: { name: 'with both they reach each other', on: bareNat(), is: 'possible' },
  },
])
