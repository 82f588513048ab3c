import { testSemantics } from '../../testing/network-case'
import {
  acl,
  draw,
  group,
  link,
  node,
  refs,
  site,
  stated,
  subnet,
  table,
  vpc,
} from '../../testing/network-parts'

/** One VPC: `a` in A1 and `b` in A2, of another zone; groups let all pass. */
const twoSubnets = [
  stated('A', 1),
  subnet('A2', 'A', '10.1.2.0/24', 'us-east-1b'),
  node('b', 'ec2', { securityGroups: refs('gA'), privateAddress: '10.1.2.10' }, 'A2'),
]
const sameVpc = draw([...twoSubnets, table('rA2', 'A2')])
const withAcl = (...rules: readonly string[]) =>
  draw([...twoSubnets, table('rA2', 'A2'), acl('acl', 'A1', ...rules)])
const withGroup = (...rules: readonly string[]) =>
  draw([...twoSubnets, table('rA2', 'A2'), group('g', ...rules)], [], { a: { securityGroups: refs('g') } })

testSemantics('steps of the packet walk (section 1)', [
  {
    name: '1.1 a group’s outbound rules decide what leaves',
    on: withGroup('out tcp 443 0.0.0.0/0'),
    ask: 'a -> b tcp/22',
    is: 'blocked',
    code: 'ENI_SG_RULES_MISMATCH',
    at: 'a|g',
    nature: 'absent',
    but: { name: 'port 443 leaves', ask: 'a -> b tcp/443', is: 'reachable', via: ['a', 'b'] },
  },
  {
    name: '1.1 a group whose rules are complete and none outbound lets nothing out',
    on: withGroup('in all 0.0.0.0/0'),
    ask: 'a -> b',
    is: 'blocked',
    code: 'SG_HAS_NO_RULES|ENI_SG_RULES_MISMATCH',
    at: 'a|g',
    but: {
      name: 'it is open where they are not said to be complete',
      on: openGroup('inbound', 'a'),
      is: 'possible|reachable',
    },
  },
  {
    name: '1.6 a group with outbound rules alone is open to what comes in, unless they are complete',
    on: openGroup('outbound', 'b'),
    ask: 'a -> b',
    is: 'possible',
    needs: ['g|b'],
    but: {
      name: 'complete, it lets nothing in',
      on: draw([...twoSubnets, table('rA2', 'A2'), group('g', 'out all 0.0.0.0/0')], [], {
        b: { securityGroups: refs('g') },
      }),
      is: 'blocked',
      code: 'SG_HAS_NO_RULES|ENI_SG_RULES_MISMATCH',
      at: 'b|g',
    },
  },
  {
    name: '1.1 any traffic leaves where some rule lets some out',
    on: withGroup('out udp 53 10.1.2.0/24'),
    ask: 'a -> b',
    is: 'reachable',
    but: {
      name: 'not to where no rule leads',
      on: withGroup('out udp 53 10.9.0.0/16'),
      is: 'blocked',
      at: 'a|g',
    },
  },
  {
    name: '1.1 an instance that checks sources and destinations forwards nothing',
    on: natInstance(true),
    ask: 'a -> internet',
    is: 'blocked',
    code: 'ENI_SOURCE_DEST_CHECK_RESTRICTION',
    at: 'nat',
    but: {
      name: 'what an appliance does is not modelled',
      on: natInstance(false),
      is: 'unknown',
      names: 'nat',
    },
  },
  {
    name: '1.2 the ACL of the source subnet denies',
    on: withAcl('deny out tcp 443 0.0.0.0/0', 'allow out all 0.0.0.0/0', 'allow in all 0.0.0.0/0'),
    ask: 'a -> b tcp/443',
    is: 'blocked',
    code: 'SUBNET_ACL_RESTRICTION',
    at: 'acl|A1',
    nature: 'stated',
    but: { name: 'another port passes', ask: 'a -> b tcp/22', is: 'reachable' },
  },
  {
    name: '1.2 the first matching ACL rule decides, the deny',
    on: withAcl('deny out all 10.1.2.0/24', 'allow out all 0.0.0.0/0', 'allow in all 0.0.0.0/0'),
    ask: 'a -> b',
    is: 'blocked',
    code: 'SUBNET_ACL_RESTRICTION',
    at: 'acl|A1',
    but: {
      name: 'the allow before it',
      on: withAcl('allow out all 0.0.0.0/0', 'deny out all 10.1.2.0/24', 'allow in all 0.0.0.0/0'),
      is: 'reachable',
    },
  },
  {
    name: '1.2 an ACL keeps no state: the answer needs a rule for ephemeral ports',
    on: withAcl('allow out all 0.0.0.0/0', 'allow in tcp 443 0.0.0.0/0'),
    ask: 'a -> b tcp/443',
    is: 'blocked',
    code: 'SUBNET_ACL_RESTRICTION',
    at: 'acl|A1',
    back: true,
    but: {
      name: 'with that rule it returns',
      on: withAcl('allow out all 0.0.0.0/0', 'allow in tcp 1024-65535 0.0.0.0/0'),
      is: 'reachable',
    },
  },
  {
    name: '1.2 an ACL without a rule for the answer stops no packet on its way there',
    on: withAcl('allow out all 0.0.0.0/0'),
    ask: 'a -> b tcp/443 one-way',
    is: 'reachable',
    but: {
      name: 'a connection needs the answer',
      ask: 'a -> b tcp/443',
      is: 'blocked',
      at: 'acl|A1',
      back: true,
    },
  },
  {
    name: '1.2 an ACL is not evaluated within one subnet',
    on: draw([stated('A', 1), node('b', 'ec2', { securityGroups: refs('gA') }, 'A1'), acl('acl', 'A1')]),
    ask: 'a -> b',
    is: 'reachable',
    but: { name: 'between two subnets it is', on: withAcl(), is: 'blocked', at: 'acl|A1' },
  },
  {
    name: '1.2 an ACL with open rules lets pass what is not stated',
    on: draw([...twoSubnets, table('rA2', 'A2'), node('acl', 'network-acl', { subnets: refs('A1') })]),
    ask: 'a -> b',
    is: 'possible|reachable',
    but: { name: 'one whose rules are complete and none denies', on: withAcl(), is: 'blocked', at: 'acl|A1' },
  },
  {
    name: '1.5 the ACL of the destination subnet denies',
    on: draw([
      ...twoSubnets,
      table('rA2', 'A2'),
      acl('acl', 'A2', 'allow in tcp 22 0.0.0.0/0', 'allow out all 0.0.0.0/0'),
    ]),
    ask: 'a -> b tcp/443',
    is: 'blocked',
    code: 'SUBNET_ACL_RESTRICTION',
    at: 'acl|A2',
    but: { name: 'port 22 comes in', ask: 'a -> b tcp/22', is: 'reachable' },
  },
  {
    name: '1.6 the group of the destination has no matching inbound rule',
    on: draw([...twoSubnets, table('rA2', 'A2'), group('gB', 'in tcp 443 10.9.0.0/16')], [], {
      b: { securityGroups: refs('gB') },
    }),
    ask: 'a -> b',
    is: 'blocked',
    code: 'ENI_SG_RULES_MISMATCH',
    at: 'b|gB',
    but: {
      name: 'a rule for the source’s group matches',
      on: draw([...twoSubnets, table('rA2', 'A2'), group('gB', 'in tcp 443 gA')], [], {
        b: { securityGroups: refs('gB') },
      }),
      is: 'reachable',
      via: ['a', 'b'],
    },
  },
  {
    name: '1.6 groups that let everything out let out no more than was sent',
    on: lettingIn('in tcp 22 0.0.0.0/0'),
    ask: 'a -> b tcp/443',
    is: 'blocked',
    code: 'ENI_SG_RULES_MISMATCH',
    at: 'b|g',
    but: { name: 'port 443 is let in', on: lettingIn('in tcp 443 0.0.0.0/0'), is: 'reachable' },
  },
  {
    name: '1.2 an ACL’s rules are for packets of their own version of IP',
    on: withAcl('deny in all ::/0', 'allow in all 0.0.0.0/0', 'allow out all 0.0.0.0/0'),
    ask: 'a -> b tcp/443',
    is: 'reachable',
    but: {
      name: 'rules for IPv6 alone let no IPv4 pass',
      on: withAcl('allow in all ::/0', 'allow out all ::/0'),
      is: 'blocked',
      at: 'acl|A1',
    },
  },
  {
    name: '1.6 a group’s rules are for packets of their own version of IP',
    on: lettingIn('in tcp 443 ::/0'),
    ask: 'a -> b tcp/443',
    is: 'blocked',
    at: 'b|g',
    but: { name: 'of IPv4 it lets in', on: lettingIn('in tcp 443 0.0.0.0/0'), is: 'reachable' },
  },
  {
    name: '1.6 a group keeps state: the answer needs no rule',
    on: draw([...twoSubnets, table('rA2', 'A2'), group('gB', 'in tcp 443 10.1.1.0/24')], [], {
      b: { securityGroups: refs('gB') },
    }),
    ask: 'a -> b tcp/443',
    is: 'reachable',
    but: { name: 'b itself sends nothing', ask: 'b -> a tcp/443', is: 'blocked', at: 'b|gB' },
  },
  {
    name: '1 nothing stated: two subnets of a VPC can talk',
    on: draw([vpc('A', 1), subnet('A2', 'A', '10.1.2.0/24'), node('b', 'ec2', {}, 'A2')]),
    ask: 'a -> b',
    is: 'possible|reachable',
    but: {
      name: 'two VPCs that nothing joins cannot',
      on: draw([vpc('A', 1), vpc('B', 2)]),
      is: 'blocked',
      code: 'DISCONNECTED_VPCS|NO_PATH',
      nature: 'absent',
    },
  },
  {
    name: '1 nothing stated, not even ranges: two VPCs that nothing joins',
    on: draw([node('A', 'vpc'), node('B', 'vpc')]),
    ask: 'A -> B',
    is: 'blocked',
    code: 'DISCONNECTED_VPCS|NO_PATH',
    at: 'A|B',
    nature: 'absent',
    but: {
      name: 'a peering joins them',
      on: draw([node('A', 'vpc'), node('B', 'vpc')], ['A -> B : vpc-peering']),
      is: 'possible',
    },
  },
  {
    name: '1 what is in no drawn VPC has an unknown place',
    on: draw([stated('A', 1), node('x', 'ec2')]),
    ask: 'x -> a',
    is: 'unknown',
    names: 'x',
    but: { name: 'a place of its own makes it known', on: sameVpc, ask: 'b -> a', is: 'reachable' },
  },
])

const joined = [
  vpc('A', 1),
  node('vgw', 'vgw', {}, 'A'),
  node('D', 'direct-connect-gateway'),
  node('T', 'transit-gateway'),
  vpc('B', 2),
  site('S', 1),
]

testSemantics('a path is a list of components: the gateways on it are named (section 1)', [
  {
    name: '1 a virtual private gateway, on the way to the site',
    on: draw(joined, [link('vpn', 'cS -> vgw : site-to-site-vpn')]),
    ask: 'a -> s',
    is: 'possible',
    via: ['a', 'vgw', 's|S'],
  },
  {
    name: '1 a Direct Connect gateway and a virtual private gateway',
    on: draw(joined, [
      link('vif', 'cS -> D : direct-connect-interface', { interface: 'private' }),
      link('dv', 'D -> vgw : gateway-association'),
    ]),
    ask: 's -> a',
    is: 'possible',
    via: ['s|S', 'D', 'vgw', 'a'],
  },
  {
    name: '1 a transit gateway whose tables are not drawn',
    on: draw(joined, ['A -> T : transit-gateway-attachment', 'B -> T : transit-gateway-attachment']),
    ask: 'a -> b',
    is: 'possible',
    via: ['a', 'T', 'b'],
  },
  {
    name: '1 a customer gateway that forwards',
    on: draw(
      [...joined, node('vgwB', 'vgw', {}, 'B')],
      [link('vA', 'cS -> vgw : site-to-site-vpn'), link('vB', 'cS -> vgwB : site-to-site-vpn')],
    ),
    ask: 'a -> b',
    is: 'possible',
    via: ['a', 'vgw', 'cS', 'vgwB', 'b'],
  },
])

/** A1 sends what leaves to an instance in A2, which has a public address. */
function natInstance(sourceDestinationCheck: boolean) {
  return draw([
    stated('A', 1, '0.0.0.0/0 nat'),
    subnet('A2', 'A', '10.1.2.0/24'),
    node('nat', 'ec2', { sourceDestinationCheck, publicAddress: true, securityGroups: refs('gA') }, 'A2'),
    table('rA2', 'A2', '0.0.0.0/0 I'),
    node('I', 'igw', {}, 'A'),
  ])
}

/** The group of `a` or `b` has a rule for this direction, and more rules may follow. */
function openGroup(direction: string, at: string) {
  const rules = [{ direction, protocol: 'all', cidr: '0.0.0.0/0' }]
  return draw([...twoSubnets, table('rA2', 'A2'), node('g', 'security-group', { rules })], [], {
    [at]: { securityGroups: refs('g') },
  })
}

/** `a` with a group of which nothing is stated, `b` with one that has these rules. */
function lettingIn(...rules: readonly string[]) {
  const groups = [node('gOpen', 'security-group', {}, 'A'), group('g', ...rules)]
  return draw([...twoSubnets, table('rA2', 'A2'), ...groups], [], {
    a: { securityGroups: refs('gOpen') },
    b: { securityGroups: refs('g') },
  })
}
