import { testSemantics } from '../../testing/network-case'
import { draw, node, refs, stated, vpc } from '../../testing/network-parts'

const internet = (says: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {}) =>
  draw([stated('A', 1, '0.0.0.0/0 I'), node('I', 'igw', {}, 'A')], [], {
    a: { publicAddress: true },
    ...says,
  })
const bareInternet = (says: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {}) =>
  draw([vpc('A', 1), node('I', 'igw', {}, 'A')], [], says)

/** Two instances of one subnet; both have a public address, or the one that asks has none. */
const twoPublic = (isPublic = true) =>
  draw(
    [
      stated('A', 1, '0.0.0.0/0 I'),
      node('I', 'igw', {}, 'A'),
      node('o', 'ec2', { publicIp: '203.0.113.8', securityGroups: refs('gA') }, 'A1'),
    ],
    [],
    { a: { publicAddress: isPublic } },
  )

testSemantics('the internet needs all four (section 1)', [
  {
    name: '1 all four: gateway, route, public address, permission',
    on: internet(),
    ask: 'a -> internet',
    is: 'reachable',
    via: ['a', 'I'],
    but: { name: 'and the other way round', ask: 'internet -> a', is: 'reachable', via: ['I', 'a'] },
  },
  {
    name: '1 no internet gateway',
    on: draw([vpc('A', 1)]),
    ask: 'a -> internet',
    is: 'blocked',
    nature: 'absent',
    at: 'A|A1|a',
    code: 'NO_PATH|NO_ROUTE_TO_DESTINATION',
    but: { name: 'one attached makes it possible', on: bareInternet(), is: 'possible' },
  },
  {
    name: '1 no route to it',
    on: internet({ rA: { routes: [] } }),
    ask: 'a -> internet',
    is: 'blocked',
    code: 'NO_ROUTE_TO_DESTINATION',
    at: 'rA|A1',
    nature: 'absent',
    but: {
      name: 'the other way it is the answer that finds none',
      ask: 'internet -> a',
      is: 'blocked',
      code: 'NO_ROUTE_TO_DESTINATION',
      at: 'rA|A1',
      back: true,
    },
  },
  {
    name: '1 a private subnet states that there is none',
    on: bareInternet({ A1: { access: 'private' } }),
    ask: 'a -> internet',
    is: 'blocked',
    code: 'NO_ROUTE_TO_DESTINATION',
    at: 'A1',
    nature: 'stated',
    but: { name: 'a public one states one', on: bareInternet({ A1: { access: 'public' } }), is: 'possible' },
  },
  {
    name: '1 no public address to leave with',
    on: internet({ a: { publicAddress: false } }),
    ask: 'a -> internet',
    is: 'blocked',
    code: 'IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS',
    at: 'I|a',
    but: {
      name: 'not stated is one to be given',
      on: draw([stated('A', 1, '0.0.0.0/0 I'), node('I', 'igw', {}, 'A')]),
      is: 'possible',
      needs: ['a|A1'],
    },
  },
  {
    name: '1 no public address to be reached by',
    on: internet({ a: { publicAddress: false } }),
    ask: 'internet -> a',
    is: 'blocked',
    code: 'IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS',
    at: 'I|a',
    but: {
      name: 'an Elastic IP address is one',
      on: draw(
        [stated('A', 1, '0.0.0.0/0 I'), node('I', 'igw', {}, 'A'), node('eip', 'elastic-ip')],
        ['eip -> a : address-association'],
      ),
      is: 'reachable',
    },
  },
  {
    name: '1 no permission',
    on: internet({ gA: { rules: [{ direction: 'outbound', protocol: 'all', cidr: '0.0.0.0/0' }] } }),
    ask: 'internet -> a',
    is: 'blocked',
    code: 'ENI_SG_RULES_MISMATCH|SG_HAS_NO_RULES',
    at: 'a|gA',
    but: { name: 'out it may', ask: 'a -> internet', is: 'reachable' },
  },
  {
    name: '1 every missing one is named, not just the first',
    on: internet({ a: { publicAddress: false }, rA: { routes: [] } }),
    ask: 'a -> internet',
    is: 'blocked',
    at: 'rA|A1',
    also: ['IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS at I|a'],
  },
  {
    name: '1 a function never has a public address',
    on: draw([
      stated('A', 1, '0.0.0.0/0 I'),
      node('I', 'igw', {}, 'A'),
      node('f', 'lambda', { subnets: refs('A1'), securityGroups: refs('gA') }, 'A'),
    ]),
    ask: 'f -> internet',
    is: 'blocked',
    code: 'LAMBDA_NO_PUBLIC_ADDRESS|IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS',
    at: 'f|I',
    nature: 'law',
    but: { name: 'an instance beside it may', ask: 'a -> internet', is: 'possible' },
  },
  {
    name: '1 over IPv6 the address is public by itself',
    on: draw([stated('A', 1, '::/0 I'), node('I', 'igw', {}, 'A')], [], {
      A: { ipv6Cidr: '2001:db8:1::/56' },
      A1: { ipv6Cidr: '2001:db8:1:1::/64' },
      a: { publicAddress: false },
    }),
    ask: 'a -> internet',
    is: 'reachable|possible',
    via: ['a', 'I'],
    but: {
      name: 'an IPv4 address is not reached over it',
      ask: 'a -> 198.51.100.7',
      is: 'blocked',
      code: 'NO_ROUTE_TO_DESTINATION',
      at: 'rA|A1',
    },
  },
  {
    // Amazon VPC FAQs: instances reach each other at public addresses; the code IGW_NAT_REFLECTION is about the analyzer.
    name: '1 an instance is reached at its public address from its own VPC too',
    on: twoPublic(),
    ask: 'a -> 203.0.113.8',
    is: 'reachable',
    via: ['a', 'I', 'o'],
    but: {
      name: 'not by one that has no public address itself',
      on: twoPublic(false),
      is: 'blocked',
      code: 'IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS',
      at: 'a|I',
    },
  },
  {
    name: '1 a subnet is reached where it gives public addresses',
    on: draw([vpc('A', 1), node('I', 'igw', {}, 'A')]),
    ask: 'internet -> A1',
    is: 'possible',
    needs: ['A1', 'A1'],
    but: {
      name: 'where something in it has one, the route alone is needed',
      on: draw([vpc('A', 1), node('I', 'igw', {}, 'A')], [], { a: { publicAddress: true } }),
      is: 'possible',
      needs: ['A1'],
    },
  },
  {
    name: '1 a VPC without subnets needs one that gives public addresses',
    on: draw([node('A', 'vpc'), node('I', 'igw', {}, 'A')]),
    ask: 'internet -> A',
    is: 'possible',
    needs: ['A', 'A'],
  },
])
