import { testSemantics } from '../../testing/network-case'
import {
  draw,
  group,
  link,
  node,
  type Nodes,
  ref,
  refs,
  site,
  stated,
  subnet,
  table,
  vpc,
} from '../../testing/network-parts'

type Says = Readonly<Record<string, unknown>>
const endpoint = (service: string, says: Says = {}) =>
  node('vpce', 'interface-endpoint', { service, subnets: refs('A1'), ...says }, 'A')
const s3Gateway = (says: Says = {}) => node('gwe', 'gateway-endpoint', { service: 's3', ...says }, 'A')
const bucket = node('bucket', 's3')
const queue = node('queue', 'sqs')

/** Provider P: an instance `p` behind a Network Load Balancer and an endpoint service. */
const provider = (n: number): Nodes => ({
  ...vpc('P', n),
  ...node('nlb', 'nlb', { scheme: 'internal', subnets: refs('P1') }, 'P'),
  ...node('es', 'endpoint-service', { loadBalancers: refs('nlb') }, 'P'),
  ...node('q', 'ec2', {}, 'P1'),
})
const served = [
  link('pl', 'vpce -> es : privatelink'),
  link('target', 'nlb -> p : load-balancer-target', { protocol: 'TCP', port: 443, targetType: 'ip' }),
]

/** Consumer A with an interface endpoint for the service of P. */
const privateLink = (n = 2) => draw([vpc('A', 1), endpoint('es'), provider(n)], served)

const outside = 'ENDPOINT_FROM_OUTSIDE|VPCE_GATEWAY_EGRESS_SOURCE_ADDRESS_RESTRICTION'

testSemantics('interface endpoints and PrivateLink (section 6)', [
  {
    name: '6 services: an AWS service by an interface endpoint',
    on: draw([vpc('A', 1), endpoint('sqs'), queue], ['vpce -> queue : privatelink']),
    ask: 'a -> queue',
    is: 'possible',
    via: ['a', 'vpce'],
    but: {
      name: 'without it there is no way to it',
      on: draw([vpc('A', 1), queue]),
      is: 'blocked',
      nature: 'absent',
    },
  },
  {
    name: '6 services: an AWS service by an interface endpoint, all stated',
    on: draw(
      [stated('A', 1), endpoint('sqs', { privateDns: true, securityGroups: refs('gA') }), queue],
      ['vpce -> queue : privatelink'],
    ),
    ask: 'a -> queue tcp/443',
    is: 'reachable',
    via: ['a', 'vpce'],
    but: {
      name: 'the endpoint’s group must let it in',
      on: draw(
        [
          stated('A', 1),
          group('g', 'out all 0.0.0.0/0'),
          endpoint('sqs', { privateDns: true, securityGroups: refs('g') }),
          queue,
        ],
        ['vpce -> queue : privatelink'],
      ),
      is: 'blocked',
      code: 'ENI_SG_RULES_MISMATCH|SG_HAS_NO_RULES',
      at: 'vpce|g',
    },
  },
  {
    name: '6 services: an endpoint for one service leads to no other',
    on: draw([vpc('A', 1), endpoint('sqs'), queue, node('topic', 'sns')], ['vpce -> queue : privatelink']),
    ask: 'a -> topic',
    is: 'blocked',
    but: { name: 'to its own it does', ask: 'a -> queue', is: 'possible' },
  },
  {
    name: '6 services: an own service behind a Network Load Balancer',
    on: privateLink(),
    ask: 'a -> p',
    is: 'possible',
    via: ['a', 'vpce', 'pl', 'es', 'nlb', 'p'],
    but: {
      name: 'an Application Load Balancer cannot front one',
      on: draw(
        [
          vpc('A', 1),
          endpoint('es'),
          vpc('P', 2),
          node('alb', 'alb', { subnets: refs('P1') }, 'P'),
          node('es', 'endpoint-service', { loadBalancers: refs('alb') }, 'P'),
        ],
        [
          link('pl', 'vpce -> es : privatelink'),
          link('target', 'alb -> p : load-balancer-target', { targetType: 'ip' }),
        ],
      ),
      is: 'blocked',
    },
  },
  {
    name: '6 services: an Application Load Balancer as target of the Network Load Balancer',
    on: draw(
      [
        vpc('A', 1),
        endpoint('es'),
        vpc('P', 2),
        node('nlb', 'nlb', { subnets: refs('P1') }, 'P'),
        node('alb', 'alb', { subnets: refs('P1') }, 'P'),
        node('es', 'endpoint-service', { loadBalancers: refs('nlb') }, 'P'),
      ],
      [
        link('pl', 'vpce -> es : privatelink'),
        link('first', 'nlb -> alb : load-balancer-target', { targetType: 'alb' }),
        link('second', 'alb -> p : load-balancer-target', { targetType: 'ip' }),
      ],
    ),
    ask: 'a -> p',
    is: 'possible',
    via: ['vpce', 'nlb', 'alb', 'p'],
  },
  {
    name: '6 services: what is behind a Gateway Load Balancer is not consumed by an interface endpoint',
    on: draw(
      [
        vpc('A', 1),
        endpoint('es'),
        vpc('P', 2),
        node('gwlb', 'gwlb', { subnets: refs('P1') }, 'P'),
        node('es', 'endpoint-service', { loadBalancers: refs('gwlb') }, 'P'),
      ],
      [link('pl', 'vpce -> es : privatelink'), link('target', 'gwlb -> p : load-balancer-target')],
    ),
    ask: 'a -> p',
    is: 'blocked',
    but: { name: 'behind a Network Load Balancer it is', on: privateLink(), is: 'possible' },
  },
  {
    name: '6 direction: the provider cannot open a connection',
    on: privateLink(),
    ask: 'p -> a',
    is: 'blocked',
    code: 'PRIVATELINK_ONE_WAY',
    at: 'pl|vpce|es|nlb',
    nature: 'law',
    but: { name: 'the consumer can', ask: 'a -> p', is: 'possible' },
  },
  {
    name: '6 direction: it leads to the listener’s targets, not to the provider’s network',
    on: privateLink(),
    ask: 'a -> q',
    is: 'blocked',
    but: { name: 'to a target', ask: 'a -> p', is: 'possible' },
  },
  {
    name: '6 overlap: allowed',
    on: privateLink(1),
    ask: 'a -> p',
    is: 'possible',
    via: ['a', 'vpce', 'nlb', 'p'],
    but: {
      name: 'not over a peering',
      on: draw([vpc('A', 1), vpc('P', 1)], [link('AP', 'A -> P : vpc-peering')]),
      is: 'blocked',
      code: 'OVERLAPPING_CIDRS',
      at: 'AP|A',
    },
  },
  {
    name: '6 all stated: consumer to target',
    on: draw(
      [
        stated('A', 1),
        endpoint('es', { securityGroups: refs('gA') }),
        stated('P', 2),
        node(
          'nlb',
          'nlb',
          {
            scheme: 'internal',
            subnets: refs('P1'),
            securityGroups: refs('gP'),
            listeners: [{ protocol: 'TCP', port: 443, targetGroup: ref('tg') }],
          },
          'P',
        ),
        node('tg', 'target-group', {
          loadBalancer: ref('nlb'),
          targetType: 'ip',
          protocol: 'TCP',
          port: 443,
        }),
        node('es', 'endpoint-service', { loadBalancers: refs('nlb') }, 'P'),
      ],
      [
        link('pl', 'vpce -> es : privatelink', { accepted: true }),
        link('target', 'nlb -> p : load-balancer-target', {
          targetGroup: ref('tg'),
          clientIpPreservation: false,
        }),
      ],
    ),
    ask: 'a -> p tcp/443',
    is: 'reachable',
    via: ['a', 'vpce', 'nlb', 'p'],
    but: { name: 'at the listener’s port only', ask: 'a -> p tcp/22', is: 'blocked', at: 'nlb|vpce|es' },
  },
  {
    name: '6 from a peered VPC',
    on: draw(
      [vpc('A', 1), vpc('B', 3), endpoint('es'), provider(2)],
      [...served, link('AB', 'A -> B : vpc-peering')],
    ),
    ask: 'b -> p',
    is: 'possible',
    via: ['b', 'AB', 'vpce', 'nlb', 'p'],
    but: {
      name: 'not without the peering',
      on: draw([vpc('A', 1), vpc('B', 3), endpoint('es'), provider(2)], served),
      is: 'blocked',
    },
  },
  {
    name: '6 from a VPC on the transit gateway, to an AWS service',
    on: draw(
      [vpc('A', 1), vpc('B', 3), node('T', 'transit-gateway'), endpoint('sqs'), queue],
      [
        'A -> T : transit-gateway-attachment',
        'B -> T : transit-gateway-attachment',
        'vpce -> queue : privatelink',
      ],
    ),
    ask: 'b -> queue',
    is: 'possible',
    via: ['b', 'T', 'vpce'],
    but: {
      name: 'not from one that is not attached',
      on: draw(
        [vpc('A', 1), vpc('B', 3), node('T', 'transit-gateway'), endpoint('sqs'), queue],
        ['A -> T : transit-gateway-attachment', 'vpce -> queue : privatelink'],
      ),
      is: 'blocked',
    },
  },
  ...(['site-to-site-vpn', 'direct-connect-interface'] as const).map((kind) => ({
    name: `6 from a site, by ${kind}`,
    on: draw(
      [vpc('A', 1), node('vgw', 'vgw', {}, 'A'), site('S', 1), endpoint('es'), provider(2)],
      [
        ...served,
        link('line', `cS -> vgw : ${kind}`, kind === 'site-to-site-vpn' ? {} : { interface: 'private' }),
      ],
    ),
    ask: 's -> p',
    is: 'possible',
    via: ['vgw', 'vpce', 'nlb', 'p'],
    but: {
      name: 'not from a site without a line',
      on: draw([vpc('A', 1), node('vgw', 'vgw', {}, 'A'), site('S', 1), endpoint('es'), provider(2)], served),
      is: 'blocked',
      nature: 'absent' as const,
    },
  })),
])

const routesOf = (...keys: readonly string[]): Says => ({ routeTables: keys.map(ref) })

testSemantics('gateway endpoints (section 6)', [
  {
    name: '6 services: S3 by a gateway endpoint, nothing stated',
    on: draw([vpc('A', 1), s3Gateway(), bucket]),
    ask: 'a -> bucket',
    is: 'possible',
    via: ['a', 'gwe'],
    but: {
      name: 'without it there is no way',
      on: draw([vpc('A', 1), bucket]),
      is: 'blocked',
      nature: 'absent',
    },
  },
  {
    name: '6 services: DynamoDB by a gateway endpoint',
    on: draw([vpc('A', 1), s3Gateway({ service: 'dynamodb' }), node('orders', 'dynamodb')]),
    ask: 'a -> orders',
    is: 'possible',
    via: ['a', 'gwe'],
    but: {
      name: 'one for S3 does not lead there',
      on: draw([vpc('A', 1), s3Gateway(), node('orders', 'dynamodb')]),
      is: 'blocked',
    },
  },
  {
    name: '6 services: S3 and DynamoDB only',
    on: draw([vpc('A', 1), s3Gateway({ service: 'sqs' }), queue]),
    ask: 'a -> queue',
    is: 'blocked',
    but: {
      name: 'an interface endpoint leads there',
      on: draw([vpc('A', 1), endpoint('sqs'), queue]),
      is: 'possible',
    },
  },
  {
    name: '6 mechanism: a route in the tables that are chosen',
    on: draw([stated('A', 1), s3Gateway(routesOf('rA')), bucket]),
    ask: 'a -> bucket tcp/443',
    is: 'reachable',
    via: ['a', 'gwe'],
    but: {
      name: 'another table does not serve the subnet',
      on: draw([
        stated('A', 1),
        subnet('A2', 'A', '10.1.2.0/24'),
        table('rA2', 'A2'),
        s3Gateway(routesOf('rA2')),
        bucket,
      ]),
      is: 'blocked',
      code: 'NO_ROUTE_TO_DESTINATION',
      at: 'rA|A1',
      nature: 'absent',
    },
  },
  {
    name: '6 mechanism: the prefix list may be a route of the table itself',
    on: draw([stated('A', 1, 'pl-63a5400a gwe'), s3Gateway(), bucket]),
    ask: 'a -> bucket tcp/443',
    is: 'reachable',
    via: ['a', 'gwe'],
  },
  {
    name: '6 not from a peered VPC, whatever is stated',
    on: draw(
      [stated('A', 1), stated('B', 2, 'pl-63a5400a AB', '0.0.0.0/0 AB'), s3Gateway(routesOf('rA')), bucket],
      [link('AB', 'A -> B : vpc-peering')],
    ),
    ask: 'b -> bucket',
    is: 'blocked',
    code: `${outside}|PCX_REQUIRES_ADDRESS_IN_VPC_CIDR`,
    at: 'AB|gwe',
    nature: 'law',
    but: { name: 'from its own it is', ask: 'a -> bucket', is: 'reachable' },
  },
  {
    name: '6 not by a transit gateway',
    on: draw(
      [vpc('A', 1), vpc('B', 2), node('T', 'transit-gateway'), s3Gateway(), bucket],
      ['A -> T : transit-gateway-attachment', 'B -> T : transit-gateway-attachment'],
    ),
    ask: 'b -> bucket',
    is: 'blocked',
    code: outside,
    at: 'gwe',
    nature: 'law',
    but: {
      name: 'an interface endpoint serves it',
      on: draw(
        [vpc('A', 1), vpc('B', 2), node('T', 'transit-gateway'), endpoint('s3'), bucket],
        ['A -> T : transit-gateway-attachment', 'B -> T : transit-gateway-attachment'],
      ),
      is: 'possible',
      via: ['b', 'T', 'vpce'],
    },
  },
  {
    name: '6 not over a VPN on a transit gateway',
    on: draw(
      [vpc('A', 1), node('T', 'transit-gateway'), site('S', 1), s3Gateway(), bucket],
      ['A -> T : transit-gateway-attachment', link('vpn', 'cS -> T : site-to-site-vpn')],
    ),
    ask: 's -> bucket',
    is: 'blocked',
    code: outside,
    at: 'gwe',
    nature: 'law',
    but: { name: 'from its own VPC it is', ask: 'a -> bucket', is: 'possible' },
  },
  {
    name: '6 not in another Region',
    on: regions('us-west-2'),
    ask: 'a -> bucket',
    is: 'blocked',
    but: { name: 'in its own', on: regions('us-east-1'), is: 'possible', via: ['a', 'gwe'] },
  },
  {
    name: '9 a gateway endpoint takes TCP alone (and ICMP echo)',
    on: draw([stated('A', 1), s3Gateway(routesOf('rA')), bucket]),
    ask: 'a -> bucket udp/53',
    is: 'blocked',
    code: 'VPCE_GATEWAY_PROTOCOL_RESTRICTION',
    at: 'gwe',
    nature: 'law',
    but: { name: 'TCP', ask: 'a -> bucket tcp/443', is: 'reachable' },
  },
])

/** A with a gateway endpoint in us-east-1, and a bucket in this Region. */
function regions(ofBucket: string) {
  return draw([
    node('R', 'region', { region: 'us-east-1' }),
    node('Q', 'region', { region: ofBucket }),
    { ...vpc('A', 1), ...node('A', 'vpc', { cidr: '10.1.0.0/16' }, 'R') },
    s3Gateway(),
    node('bucket', 's3', {}, 'Q'),
  ])
}
