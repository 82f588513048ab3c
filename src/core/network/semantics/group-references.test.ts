import { testSemantics } from '../../testing/network-case'
import {
  draw,
  group,
  link,
  node,
  ref,
  refs,
  stated,
  subnet,
  table,
  tgwTable,
  vpc,
} from '../../testing/network-parts'

type Says = Readonly<Record<string, unknown>>
const attachment = (id: string, of: string, zone: string, to = 'T') =>
  link(id, `${of} -> ${to} : transit-gateway-attachment`, { subnets: refs(zone) })

/** `a` and `b` on one transit gateway that states this; the groups of each have these rules. */
const overTransit = (
  a: readonly string[],
  b: readonly string[],
  says: Says = { securityGroupReferencing: true },
) =>
  draw(
    [
      vpc('A', 1),
      vpc('B', 2),
      table('rA', 'A1', '10.0.0.0/8 T'),
      table('rB', 'B1', '10.0.0.0/8 T'),
      group('ga', ...a),
      group('gb', ...b),
      node('T', 'transit-gateway', says),
      tgwTable('rt', { associations: 'attA attB', propagations: 'attA attB' }),
    ],
    [attachment('attA', 'A', 'A1'), attachment('attB', 'B', 'B1')],
    { a: { securityGroups: refs('ga') }, b: { securityGroups: refs('gb') } },
  )

/** The same, each on a transit gateway of its own, which are peered. */
const overTwo = (b: readonly string[]) =>
  draw(
    [
      vpc('A', 1),
      vpc('B', 2),
      table('rA', 'A1', '10.0.0.0/8 T'),
      table('rB', 'B1', '10.0.0.0/8 U'),
      group('ga', 'out all 0.0.0.0/0'),
      group('gb', ...b),
      node('T', 'transit-gateway', { securityGroupReferencing: true }),
      node('U', 'transit-gateway', { securityGroupReferencing: true }),
      tgwTable('rt', { associations: 'attA tu', propagations: 'attA', routes: ['10.2.0.0/16 tu'] }),
      tgwTable('ru', { of: 'U', associations: 'attB tu', propagations: 'attB', routes: ['10.1.0.0/16 tu'] }),
    ],
    [
      attachment('attA', 'A', 'A1'),
      attachment('attB', 'B', 'B1', 'U'),
      link('tu', 'T -> U : transit-gateway-peering'),
    ],
    { a: { securityGroups: refs('ga') }, b: { securityGroups: refs('gb') } },
  )

testSemantics('security groups that name groups of the other end (section 2, rule 6)', [
  {
    name: 'inbound rules know them over a transit gateway that supports it',
    on: overTransit(['out all 0.0.0.0/0'], ['in tcp 443 ga']),
    ask: 'a -> b tcp/443',
    is: 'reachable',
    but: {
      name: 'not where it is off',
      on: overTransit(['out all 0.0.0.0/0'], ['in tcp 443 ga'], { securityGroupReferencing: false }),
      is: 'blocked',
      code: 'SG_REFERENCING_SUPPORT',
      at: 'gb',
      fact: 'sg.tgw-reference',
    },
  },
  {
    name: 'outbound rules do not, over a transit gateway',
    on: overTransit(['out tcp 443 gb'], ['in all 0.0.0.0/0']),
    ask: 'a -> b tcp/443',
    is: 'blocked',
    code: 'SG_REFERENCES_NOT_PRESERVED',
    at: 'ga',
    fact: 'sg.tgw-reference',
    but: {
      name: 'a rule for its range does',
      on: overTransit(['out tcp 443 10.2.0.0/16'], ['in all 0.0.0.0/0']),
      is: 'reachable',
    },
  },
  {
    name: 'over two transit gateways none does',
    on: overTwo(['in tcp 443 ga']),
    ask: 'a -> b tcp/443',
    is: 'blocked',
    code: 'SG_REFERENCES_NOT_PRESERVED',
    at: 'gb',
    but: { name: 'a rule for its range does', on: overTwo(['in tcp 443 10.1.0.0/16']), is: 'reachable' },
  },
  {
    name: 'behind a firewall endpoint none does, in the same VPC either',
    on: inspected(['in tcp 443 gA']),
    ask: 'a -> b tcp/443',
    is: 'blocked',
    code: 'SG_REFERENCES_NOT_PRESERVED',
    at: 'gb',
    but: { name: 'a rule for its range does', on: inspected(['in tcp 443 10.1.0.0/16']), is: 'reachable' },
  },
])

/** `a` and `b` in subnets of one VPC, a firewall endpoint between them; `b` has these rules. */
function inspected(rules: readonly string[]) {
  return draw([
    stated('A', 1, '10.1.2.0/24 fwe'),
    subnet('A2', 'A', '10.1.2.0/24'),
    subnet('F1', 'A', '10.1.3.0/24'),
    node('fw', 'network-firewall', { defaultAction: 'pass' }, 'A'),
    node('fwe', 'firewall-endpoint', { firewall: ref('fw') }, 'F1'),
    table('rA2', 'A2', '10.1.1.0/24 fwe'),
    table('rF', 'F1'),
    group('gb', ...rules),
    node('b', 'ec2', { securityGroups: refs('gb') }, 'A2'),
  ])
}
