import { draw, link, node, refs, stated, subnet, table, vpc } from '../testing/network-parts'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './traffic-cannot-pass'

const use = 'a -> b : traffic tcp/443'
const peering = link('P', 'A -> B : vpc-peering')
const attached = [
  link('TA', 'A -> T : transit-gateway-attachment'),
  link('TB', 'B -> T : transit-gateway-attachment'),
]
const T = node('T', 'transit-gateway')
const internet = node('I', 'internet')
const users = node('U', 'users')
const G = node('G', 'igw', {}, 'A')
const out = 'a -> I : traffic tcp/443'
const nat = node('nat', 'nat-gateway', { connectivity: 'public', availability: 'zonal' }, 'N1')
const deny = { number: 100, direction: 'inbound', protocol: 'all', cidr: '0.0.0.0/0', action: 'deny' }

testRule(rule, {
  good: {
    'two servers of one VPC': draw([vpc('A', 1), node('c', 'ec2', {}, 'A')], ['a -> c : traffic']),
    'peered VPCs with all routes': {
      diagram: draw([stated('A', 1, '10.2.0.0/16 P'), stated('B', 2, '10.1.0.0/16 P')], [peering, use]),
      passes: [{ at: 'traffic-1', factId: 'rt.no-route' }],
    },
    'peered VPCs of which nothing is stated': {
      diagram: draw([vpc('A', 1), vpc('B', 2)], [peering, use]),
      passes: [],
    },
    'a way over two peerings, of which another rule speaks': draw(
      [vpc('A', 1), vpc('B', 2), vpc('C', 3)],
      ['A -> C : vpc-peering', 'C -> B : vpc-peering', use],
    ),
    'a NAT gateway of a peer, of which another rule speaks': draw(
      [vpc('A', 1), vpc('B', 2), node('G', 'igw', {}, 'B'), node('nat', 'nat-gateway', {}, 'B1'), internet],
      [peering, out],
    ),
    'metrics, which AWS takes to the alarm by itself': draw(
      [vpc('A', 1), node('alarm', 'cloudwatch-alarm')],
      ['a -> alarm : transfer "CPU"'],
    ),
    'people who may come by a Client VPN': draw(
      [vpc('A', 1), users, node('V', 'client-vpn')],
      ['U -> a : traffic'],
      { A1: { access: 'private' } },
    ),
    'a name that the VPC’s DNS server resolves': draw(
      [vpc('A', 1), node('zone', 'route53')],
      ['a -> zone : traffic'],
    ),
    'a line to a gateway, which is a part of a way': draw([vpc('A', 1), G], ['a -> G : traffic']),
    'peered VPCs that overlap, of which another rule speaks': draw(
      [vpc('A', 1), vpc('B', 1)],
      [peering, use],
    ),
    'a function behind an egress-only gateway, over IPv6': draw(
      [
        vpc('A', 1),
        node('E', 'egress-only-igw', {}, 'A'),
        node('f', 'lambda', { subnets: refs('A1') }),
        internet,
      ],
      ['f -> I : traffic'],
    ),
  },
  bad: {
    'an address of a subnet elsewhere that the other VPC has too: no peering would help': {
      diagram: draw(
        [
          node('A', 'vpc'),
          node('far', 'subnet', { cidr: '10.2.0.0/16' }),
          node('a', 'ec2', { subnets: refs('far') }, 'A'),
          node('B', 'vpc', { cidr: '10.0.0.0/8' }),
          node('b', 'ec2', {}, 'B'),
        ],
        [use],
      ),
      finds: [{ message: 'noWay', at: ['traffic-1', 'a'], fixes: [] }],
    },
    'its example': {
      diagram: exampleOf(rule),
      finds: [{ message: 'blackhole', at: ['traffic-1', 'routes#routes'] }],
    },
    'two VPCs that nothing joins': {
      diagram: draw([vpc('A', 1), vpc('B', 2)], [use]),
      finds: [{ message: 'noWay', at: ['traffic-1', 'a'], fixes: { 'A peering between “A” and “B”': [] } }],
    },
    'a server without a way out': {
      diagram: draw([vpc('A', 1), internet], [out]),
      finds: [{ message: 'noWayOut', at: ['traffic-1', 'a'], fixes: [] }],
    },
    'a server of a private subnet beside an internet gateway': {
      diagram: draw([vpc('A', 1), G, internet], [out], { A1: { access: 'private' } }),
      finds: [{ message: 'noWayOut', at: ['traffic-1', 'A1#access', 'a'] }],
    },
    'a server that uses a queue and has no endpoint for it': {
      diagram: draw([vpc('A', 1), node('queue', 'sqs')], ['a -> queue : data-access']),
      finds: [{ message: 'noWayOut', at: ['data-access-1', 'a'] }],
    },
    'a function in a VPC without a NAT gateway': {
      diagram: draw(
        [vpc('A', 1), G, internet, node('f', 'lambda', { subnets: refs('A1') })],
        ['f -> I : traffic'],
      ),
      finds: [{ message: 'functionWithoutWayOut', at: ['traffic-1', 'f#subnets'] }],
    },
    'a missing route': {
      diagram: draw([stated('A', 1, '10.9.0.0/16 P'), stated('B', 2, '10.1.0.0/16 P')], [peering, use]),
      finds: [
        {
          message: 'noRoute',
          at: ['traffic-1', 'rA#routes'],
          fixes: { 'A route in “rA” to 10.2.0.0/16 (“B”) through the peering “A”–“B”': [] },
        },
      ],
    },
    'a missing route back': {
      diagram: draw([stated('A', 1, '10.2.0.0/16 P'), stated('B', 2, '10.9.0.0/16 P')], [peering, use]),
      finds: [{ message: 'noReturnRoute', at: ['traffic-1', 'rB#routes'] }],
    },
    'an attachment without the zone of the sender': {
      diagram: draw(
        [
          stated('A', 1, '10.2.0.0/16 T'),
          stated('B', 2, '10.1.0.0/16 T'),
          subnet('A2', 'A', '10.1.2.0/24'),
          T,
        ],
        [link('TA', 'A -> T : transit-gateway-attachment', { subnets: refs('A2') }), attached[1] ?? '', use],
        { A2: { zone: 'us-east-1b' } },
      ),
      finds: [{ message: 'noZone', at: ['traffic-1', 'TA#subnets'] }],
    },
    'a transit gateway whose table does not know the target': {
      diagram: draw(
        [
          stated('A', 1, '10.2.0.0/16 T'),
          stated('B', 2, '10.1.0.0/16 T'),
          T,
          node('RT', 'transit-gateway-route-table', {
            transitGateway: { ref: 'T' },
            associations: refs('TA TB'),
            propagations: refs('TA'),
            routes: [],
          }),
        ],
        [...attached, use],
      ),
      finds: [{ message: 'notKnown', at: ['traffic-1', 'RT#routes'] }],
    },
    'a security group that does not let it in': {
      diagram: draw(
        [
          vpc('A', 1),
          node('c', 'ec2', { securityGroups: refs('g') }, 'A1'),
          node('g', 'security-group', { complete: true, rules: [] }, 'A'),
        ],
        ['a -> c : traffic tcp/443'],
      ),
      finds: [{ message: 'noGroupRule', at: ['traffic-1', 'g#rules'] }],
    },
    'a network ACL without a rule for it': {
      diagram: draw(
        [
          vpc('A', 1),
          node('c', 'ec2', {}, 'A'),
          node('acl', 'network-acl', { complete: true, subnets: refs('A1'), rules: [] }, 'A'),
        ],
        ['c -> a : traffic tcp/443'],
      ),
      finds: [{ message: 'noAclRule', at: ['traffic-1', 'acl#rules'] }],
    },
    'a network ACL that denies it': {
      diagram: draw(
        [
          vpc('A', 1),
          node('c', 'ec2', {}, 'A'),
          node('acl', 'network-acl', { subnets: refs('A1'), rules: [deny] }, 'A'),
        ],
        ['c -> a : traffic tcp/443'],
      ),
      finds: [{ message: 'denied', at: ['traffic-1', 'acl#rules'] }],
    },
    'a function in a public subnet': {
      diagram: draw(
        [vpc('A', 1), G, internet, node('f', 'lambda', { subnets: refs('A1') })],
        ['f -> I : traffic'],
        { A1: { access: 'public' } },
      ),
      finds: [{ message: 'functionNotPublic', at: ['traffic-1', 'f#subnets'] }],
    },
    'the internet and a server in a private subnet': {
      diagram: draw([vpc('A', 1), G, internet], ['I -> a : traffic'], { A1: { access: 'private' } }),
      finds: [{ message: 'notFromInternet', at: ['traffic-1', 'a', 'A1#access'] }],
    },
    'users and a server in a private subnet, who may come another way yet': {
      diagram: draw([vpc('A', 1), G, users], ['U -> a : traffic'], { A1: { access: 'private' } }),
      finds: [{ message: 'noWay', at: ['traffic-1', 'a', 'A1#access'] }],
    },
    'a private NAT gateway as the way to the internet': {
      diagram: draw(
        [
          stated('A', 1, '0.0.0.0/0 nat'),
          subnet('N1', 'A', '10.1.9.0/24'),
          node('nat', 'nat-gateway', { connectivity: 'private' }, 'N1'),
          table('rN', 'N1', '0.0.0.0/0 G'),
          G,
          internet,
        ],
        [out],
      ),
      finds: [{ message: 'notTranslated', at: ['traffic-1', 'nat#connectivity', 'rA#routes'] }],
    },
    'users of a server whose answers go to a NAT gateway': {
      diagram: draw(
        [
          stated('A', 1, '0.0.0.0/0 nat'),
          subnet('N1', 'A', '10.1.9.0/24'),
          nat,
          table('rN', 'N1', '0.0.0.0/0 G'),
          G,
          internet,
        ],
        ['I -> a : traffic tcp/443'],
        { a: { publicAddress: true } },
      ),
      finds: [{ message: 'notTranslated', at: ['traffic-1', 'nat', 'rA#routes'] }],
    },
    'VPCs of the same range on one transit gateway': {
      diagram: draw([vpc('A', 1), vpc('B', 1), T], [...attached, use]),
      finds: [{ message: 'overlap', at: ['traffic-1', 'A'] }],
    },
    'a route to a transit gateway to which the VPC is not attached': {
      diagram: draw(
        [stated('A', 1, '10.2.0.0/16 T'), stated('B', 2, '10.1.0.0/16 T'), T],
        [...attached.slice(1), use],
      ),
      finds: [{ message: 'missing', at: ['traffic-1', 'T'] }],
    },
    'a firewall on the way there that is not on the way back': {
      diagram: draw(
        [
          stated('A', 1, '10.1.2.0/24 fw'),
          subnet('A2', 'A', '10.1.2.0/24'),
          table('r2', 'A2'),
          node('c', 'ec2', {}, 'A2'),
          subnet('N1', 'A', '10.1.9.0/24'),
          table('rN', 'N1'),
          node('fw', 'firewall-endpoint', { firewall: { ref: 'N' } }, 'N1'),
          node('N', 'network-firewall', { defaultAction: 'pass' }, 'A'),
        ],
        ['a -> c : traffic tcp/443'],
      ),
      finds: [{ message: 'asymmetric', at: ['traffic-1', 'fw'] }],
    },
    'a provider that calls its consumer over PrivateLink': {
      diagram: draw(
        [
          vpc('A', 1),
          node('L', 'nlb', {}, 'A'),
          node('O', 'endpoint-service', { loadBalancers: refs('L') }, 'A'),
          vpc('B', 2),
          node('E', 'interface-endpoint', {}, 'B1'),
        ],
        [link('PL', 'E -> O : privatelink'), use],
      ),
      finds: [{ message: 'refused', at: ['traffic-1', 'PL'] }],
    },
    'sites whose devices do not forward': {
      diagram: draw(
        [
          vpc('A', 1),
          node('S', 'site', { cidr: '192.168.0.0/16' }),
          node('cgw', 'customer-gateway', { forwards: false }, 'S'),
          node('V', 'vgw', {}, 'A'),
          vpc('B', 2),
          node('W', 'vgw', {}, 'B'),
        ],
        ['cgw -> V : site-to-site-vpn', 'cgw -> W : site-to-site-vpn', use],
      ),
      finds: [{ message: 'refused', at: ['traffic-1', 'cgw#forwards'] }],
    },
  },
})
