import { testSemantics } from '../../testing/network-case'
import { draw, node, refs, stated, subnet, table, vpc } from '../../testing/network-parts'

const peered = (from: string, to: string) =>
  draw(
    [vpc('A', 1), vpc('B', 2), node('x', 'cloud-wan')],
    [`A -> ${from} : gateway-association`, `B -> ${to} : gateway-association`],
  )

testSemantics('what is not modelled gives unknown, never yes or no', [
  {
    name: 'Cloud WAN between two VPCs',
    on: peered('x', 'x'),
    ask: 'a -> b',
    is: 'unknown',
    names: 'x',
    but: {
      name: 'a transit gateway is modelled',
      on: draw(
        [vpc('A', 1), vpc('B', 2), node('T', 'transit-gateway')],
        ['A -> T : transit-gateway-attachment', 'B -> T : transit-gateway-attachment'],
      ),
      is: 'possible',
    },
  },
  {
    name: 'Cloud WAN as the target of a route',
    on: draw(
      [stated('A', 1, '10.2.0.0/16 x'), stated('B', 2, '10.1.0.0/16 x'), node('x', 'cloud-wan')],
      ['A -> x : gateway-association', 'B -> x : gateway-association'],
    ),
    ask: 'a -> b',
    is: 'unknown',
    names: 'x',
    but: {
      name: 'without a route to it, it is blocked',
      on: draw(
        [stated('A', 1), stated('B', 2), node('x', 'cloud-wan')],
        ['A -> x : gateway-association', 'B -> x : gateway-association'],
      ),
      is: 'blocked',
      code: 'NO_ROUTE_TO_DESTINATION',
      at: 'rA|A1',
    },
  },
  {
    name: 'Client VPN into a VPC',
    on: draw(
      [
        vpc('A', 1),
        node('cv', 'client-vpn', { clientCidr: '10.200.0.0/22', subnets: refs('A1') }, 'A'),
        node('laptop', 'client'),
      ],
      ['cv -> A : gateway-association', 'laptop -> cv : traffic'],
    ),
    ask: 'cv -> a',
    is: 'unknown',
    names: 'cv',
  },
  {
    name: 'an appliance on the way between two subnets, its check off',
    on: appliance(false),
    ask: 'a -> b',
    is: 'unknown',
    names: 'box',
    but: {
      name: 'its check on: it forwards nothing',
      on: appliance(true),
      is: 'blocked',
      code: 'ENI_SOURCE_DEST_CHECK_RESTRICTION',
      at: 'box',
    },
  },
  {
    name: 'a connection of a kind that this build does not know',
    on: draw([vpc('A', 1), vpc('B', 2)], ['A -> B : quantum-link']),
    ask: 'a -> b',
    is: 'unknown',
    but: { name: 'none at all is blocked', on: draw([vpc('A', 1), vpc('B', 2)]), is: 'blocked' },
  },
])

/** A1 sends what is for A2 to an instance in A3. */
function appliance(sourceDestinationCheck: boolean) {
  return draw([
    stated('A', 1, '10.1.2.0/24 box'),
    subnet('A2', 'A', '10.1.2.0/24'),
    node('b', 'ec2', { securityGroups: refs('gA') }, 'A2'),
    table('r2', 'A2', '10.1.1.0/24 box'),
    subnet('A3', 'A', '10.1.3.0/24'),
    table('r3', 'A3'),
    node('box', 'ec2', { sourceDestinationCheck, securityGroups: refs('gA') }, 'A3'),
  ])
}
