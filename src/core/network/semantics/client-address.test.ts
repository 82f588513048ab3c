import { testSemantics } from '../../testing/network-case'
import { acl, draw, group, link, node, refs, subnet, table, vpc } from '../../testing/network-parts'

type Says = Readonly<Record<string, unknown>>
const instances = { protocol: 'TCP', port: 443, targetType: 'instance' } as const

/** An internet-facing NLB in A2 before the instance `b` of the private A1, whose groups have these rules. */
function facing(
  rules: readonly string[],
  target: Says = instances,
  more: readonly Parameters<typeof draw>[0][number][] = [],
) {
  return draw(
    [
      vpc('A', 1),
      subnet('A2', 'A', '10.1.2.0/24'),
      node('I', 'igw', {}, 'A'),
      table('r1', 'A1'),
      table('r2', 'A2', '0.0.0.0/0 I'),
      group('g', ...rules),
      node('lb', 'nlb', { scheme: 'internet-facing', subnets: refs('A2'), securityGroups: [] }, 'A'),
      node('b', 'ec2', { securityGroups: refs('g') }, 'A1'),
      ...more,
    ],
    [link('target', 'lb -> b : load-balancer-target', target)],
  )
}

testSemantics('client IP preservation of a Network Load Balancer (section 7)', [
  {
    name: 'a target that takes what the client sends, and no health checks, gets something only while all fail',
    on: facing(['in tcp 443 203.0.113.0/24', 'out all 0.0.0.0/0']),
    ask: '203.0.113.7 -> b tcp/443',
    is: 'unknown',
    names: 'g',
    but: {
      name: 'with health checks let in it works',
      on: facing(['in tcp 443 203.0.113.0/24', 'in tcp 443 10.1.2.0/24', 'out all 0.0.0.0/0']),
      is: 'reachable',
      via: ['lb', 'b'],
    },
  },
  {
    name: 'a target that takes health checks alone gets nothing',
    on: facing(['in tcp 443 10.1.2.0/24', 'out all 0.0.0.0/0']),
    ask: '203.0.113.7 -> b tcp/443',
    is: 'blocked',
    code: 'ENI_SG_RULES_MISMATCH',
    at: 'g',
    but: {
      name: 'unless the load balancer sends by its own address',
      on: facing(['in tcp 443 10.1.2.0/24', 'out all 0.0.0.0/0'], {
        ...instances,
        targetType: 'ip',
        clientIpPreservation: false,
      }),
      is: 'reachable',
    },
  },
  {
    name: 'where nothing states whether it is kept, what the target takes of the client alone is unknown',
    on: facing(['in tcp 443 203.0.113.0/24', 'out all 0.0.0.0/0'], { protocol: 'TCP', port: 443 }),
    ask: '203.0.113.7 -> b tcp/443',
    is: 'unknown',
  },
])

const wideRules = ['in all 0.0.0.0/0', 'out all 0.0.0.0/0']

testSemantics('network ACLs of a target that sees the client’s address (section 7)', [
  {
    name: 'one that lets in the VPC alone stops the client',
    on: facing(wideRules, instances, [
      acl('acl', 'A1', 'allow in all 10.1.0.0/16', 'allow out all 0.0.0.0/0'),
    ]),
    ask: '203.0.113.7 -> b tcp/443',
    is: 'blocked',
    code: 'SUBNET_ACL_RESTRICTION',
    at: 'acl',
    but: {
      name: 'one that lets in the client does not',
      on: facing(wideRules, instances, [
        acl('acl', 'A1', 'allow in all 0.0.0.0/0', 'allow out all 0.0.0.0/0'),
      ]),
      is: 'reachable',
    },
  },
  {
    name: 'nor may it keep the answer',
    on: facing(wideRules, instances, [
      acl('acl', 'A1', 'allow in all 0.0.0.0/0', 'allow out all 10.1.0.0/16'),
    ]),
    ask: '203.0.113.7 -> b tcp/443',
    is: 'blocked',
    code: 'SUBNET_ACL_RESTRICTION',
    at: 'acl',
    but: {
      name: 'that goes to the ports of clients',
      on: facing(wideRules, instances, [
        acl('acl', 'A1', 'allow in all 0.0.0.0/0', 'allow out tcp 1024-65535 0.0.0.0/0'),
      ]),
      is: 'reachable',
    },
  },
])

/** A client of another VPC that goes to the load balancer by a NAT gateway of this public address. */
const translated = (rules: readonly string[]) =>
  facing(rules, instances, [
    vpc('C', 9),
    subnet('C2', 'C', '10.9.2.0/24'),
    node('IC', 'igw', {}, 'C'),
    node('nat', 'nat-gateway', { publicIp: '198.51.100.4' }, 'C2'),
    table('rc1', 'C1', '0.0.0.0/0 nat'),
    table('rc2', 'C2', '0.0.0.0/0 IC'),
  ])

testSemantics('a client whose address was translated on its way (section 7)', [
  {
    name: 'the target sees the public address of its NAT gateway',
    on: translated(['in tcp 443 10.0.0.0/8', 'out all 0.0.0.0/0']),
    ask: 'c -> b tcp/443',
    is: 'blocked',
    at: 'g',
    but: {
      name: 'which its groups may let in',
      on: translated(['in tcp 443 198.51.100.4/32', 'in tcp 443 10.1.0.0/16', 'out all 0.0.0.0/0']),
      is: 'reachable|possible',
    },
  },
  {
    name: 'another public address is not it',
    on: translated(['in tcp 443 198.51.100.9/32', 'in tcp 443 10.1.0.0/16', 'out all 0.0.0.0/0']),
    ask: 'c -> b tcp/443',
    is: 'blocked',
    at: 'g',
  },
])

testSemantics('a Network Load Balancer without security groups (section 7)', [
  {
    name: 'is reached at its public address',
    on: translated(wideRules),
    ask: 'c -> lb tcp/443',
    is: 'reachable',
    via: ['nat', 'IC', 'I', 'lb'],
    but: { name: 'from the internet too', ask: 'internet -> lb tcp/443', is: 'reachable' },
  },
])

/** The same, asked from a VPC that reaches the load balancer over PrivateLink. */
const byPrivateLink = (rules: readonly string[]) =>
  draw(
    [
      vpc('A', 1),
      subnet('A2', 'A', '10.1.2.0/24'),
      table('r1', 'A1'),
      table('r2', 'A2'),
      group('g', ...rules),
      node('lb', 'nlb', { scheme: 'internal', subnets: refs('A2'), securityGroups: [] }, 'A'),
      node('es', 'endpoint-service', { loadBalancers: refs('lb') }, 'A'),
      node('b', 'ec2', { securityGroups: refs('g') }, 'A1'),
      vpc('C', 9),
      group('gc', ...wideRules),
      node('vpce', 'interface-endpoint', { subnets: refs('C1'), securityGroups: refs('gc') }, 'C'),
    ],
    [link('target', 'lb -> b : load-balancer-target', instances), link('pl', 'vpce -> es : privatelink')],
  )

testSemantics('client IP preservation and PrivateLink (section 6)', [
  {
    name: 'what comes by PrivateLink bears the load balancer’s own address',
    on: byPrivateLink(['in tcp 443 10.1.2.0/24', 'out all 0.0.0.0/0']),
    ask: 'c -> b tcp/443',
    is: 'reachable|possible',
    via: ['vpce', 'lb', 'b'],
  },
])
