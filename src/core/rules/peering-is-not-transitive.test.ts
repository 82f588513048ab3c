import { sketch, type SketchedConnection, type SketchedNode } from '../model/sketch'
import { testRule } from '../testing/test-rule'
import rule from './peering-is-not-transitive'

type Nodes = Readonly<Record<string, SketchedNode>>
type Values = Readonly<Record<string, unknown>>

const vpc = (config: Values = {}): SketchedNode => ({ service: 'vpc', config })
const inVpc = (service: string, parent: string, config: Values = {}): SketchedNode => ({
  service,
  in: parent,
  config,
})
const three: Nodes = { A: vpc(), B: vpc(), C: vpc() }
const row = ['A -> B : vpc-peering', 'B -> C : vpc-peering']
const servers: Nodes = { ...three, web: inVpc('ec2', 'A'), api: inVpc('ec2', 'C') }
const drawing = (nodes: Nodes, connections: readonly SketchedConnection[]) => sketch(nodes, connections)
const inRow = (nodes: Nodes, connections: readonly SketchedConnection[] = []) =>
  drawing({ ...three, ...nodes }, [...row, ...connections])

const apart = { message: 'apart', at: ['B', 'A', 'C'] }
const beyond = (use: string) => ({ message: 'beyondPeer', at: [use, 'B'] })
const bothFixes = { 'Peer “A” and “C” directly': [], 'Replace the peerings by a transit gateway': [] }
const gateways: Nodes = { out: inVpc('igw', 'A'), hub: inVpc('igw', 'B'), in: inVpc('igw', 'C') }

/** `A` is peered with `B`, from which only these lines lead to `C`. */
const behindGateway = (...lines: readonly SketchedConnection[]) =>
  drawing({ ...servers, tgw: { service: 'transit-gateway' }, tgw2: { service: 'transit-gateway' } }, [
    'A -> B : vpc-peering',
    ...lines,
    'web -> api : traffic',
  ])

testRule(rule, {
  good: {
    'three VPCs that nothing joins': drawing(servers, ['web -> api : traffic']),
    'two peered VPCs and a use between them': {
      diagram: drawing({ A: vpc(), B: vpc(), web: inVpc('ec2', 'A'), api: inVpc('ec2', 'B') }, [
        'A -> B : vpc-peering',
        'web -> api : traffic',
      ]),
      passes: [{ at: 'traffic-1', factId: 'peering.non-transitive' }],
    },
    'a full mesh': drawing(servers, [...row, 'C -> A : vpc-peering', 'web -> api : traffic']),
    'three VPCs on one transit gateway': drawing({ ...servers, tgw: { service: 'transit-gateway' } }, [
      'A -> tgw : transit-gateway-attachment',
      'B -> tgw : transit-gateway-attachment',
      'tgw -> C : transit-gateway-attachment',
      'web -> api : traffic',
    ]),
    'a row of peerings beside a transit gateway that joins its ends': drawing(
      { ...servers, tgw: { service: 'transit-gateway' } },
      [
        ...row,
        'A -> tgw : transit-gateway-attachment',
        'C -> tgw : transit-gateway-attachment',
        'web -> api : traffic',
      ],
    ),
    'two peered transit gateways': drawing(
      { ...servers, one: { service: 'transit-gateway' }, two: { service: 'transit-gateway' } },
      [
        ...row,
        'A -> one : transit-gateway-attachment',
        'one -> two : transit-gateway-peering',
        'C -> two : transit-gateway-attachment',
        'web -> api : traffic',
      ],
    ),
    'both ends with a VPN to one site, whose router may join them': drawing(
      {
        ...servers,
        site: { service: 'site' },
        cgw: inVpc('customer-gateway', 'site'),
        vgwA: inVpc('vgw', 'A'),
        vgwC: inVpc('vgw', 'C'),
      },
      [...row, 'cgw -> vgwA : site-to-site-vpn', 'cgw -> vgwC : site-to-site-vpn', 'web -> api : traffic'],
    ),
    'both ends on one Direct Connect gateway, where a supernet decides': drawing(
      {
        ...servers,
        dx: { service: 'direct-connect-gateway' },
        vgwA: inVpc('vgw', 'A'),
        vgwC: inVpc('vgw', 'C'),
      },
      [
        ...row,
        'dx -> vgwA : gateway-association',
        'dx -> vgwC : gateway-association',
        'web -> api : traffic',
      ],
    ),
    'PrivateLink from the one end to a service at the other': drawing(
      {
        ...servers,
        endpoint: inVpc('interface-endpoint', 'A'),
        offer: { service: 'endpoint-service' },
        balancer: inVpc('nlb', 'C'),
      },
      [
        ...row,
        'endpoint -> offer : privatelink',
        'offer -> balancer : association',
        'web -> balancer : traffic',
      ],
    ),
    'PrivateLink in the VPC between, which its peers may use': drawing(
      { ...servers, endpoint: inVpc('interface-endpoint', 'B'), offer: inVpc('endpoint-service', 'C') },
      [...row, 'endpoint -> offer : privatelink', 'web -> api : traffic'],
    ),
    'a way over the internet, to a stated public address': {
      diagram: drawing(
        {
          A: vpc(),
          B: vpc(),
          C: vpc(),
          ...gateways,
          web: inVpc('ec2', 'A'),
          shop: inVpc('alb', 'C', { scheme: 'internet-facing' }),
        },
        ['A -> B : vpc-peering', 'B -> C : vpc-peering', 'C -> A : vpc-peering', 'web -> shop : traffic'],
      ),
    },
    'an interface endpoint that states nothing, and a load balancer it may be for': drawing(
      { ...servers, endpoint: inVpc('interface-endpoint', 'A'), balancer: inVpc('nlb', 'C') },
      [...row, 'web -> balancer : traffic'],
    ),
    'a NAT gateway that passes on to the peered VPC': drawing(
      { A: vpc(), B: vpc(), nat: inVpc('nat-gateway', 'A'), api: inVpc('ec2', 'B') },
      ['A -> B : vpc-peering', 'nat -> api : traffic'],
    ),
    'an NLB with TCP targets in a peered VPC': drawing(
      { A: vpc(), B: vpc(), nlb: inVpc('nlb', 'A'), api: inVpc('ec2', 'B') },
      [
        'A -> B : vpc-peering',
        { is: 'nlb -> api : load-balancer-target', config: { protocol: 'TCP', targetType: 'ip' } },
      ],
    ),
    'an NLB that keeps the address of clients in its own VPC, TCP target in a peered one': drawing(
      { A: vpc(), B: vpc(), web: inVpc('ec2', 'A'), nlb: inVpc('nlb', 'A'), api: inVpc('ec2', 'B') },
      [
        'A -> B : vpc-peering',
        'web -> nlb : traffic',
        { is: 'nlb -> api : load-balancer-target', config: { protocol: 'TCP', clientIpPreservation: true } },
      ],
    ),
    'a UDP target in the VPC of the NLB': drawing(
      { A: vpc(), nlb: inVpc('nlb', 'A'), game: inVpc('ec2', 'A') },
      [{ is: 'nlb -> game : load-balancer-target', config: { protocol: 'UDP' } }],
    ),
    'a UDP target whose VPC is not drawn': drawing(
      { A: vpc(), nlb: inVpc('nlb', 'A'), game: { service: 'ec2' } },
      [{ is: 'nlb -> game : load-balancer-target', config: { protocol: 'UDP' } }],
    ),
  },
  bad: {
    'a transit gateway behind the peer, to which the VPC can be attached too': {
      diagram: behindGateway(
        'B -> tgw : transit-gateway-attachment',
        'C -> tgw : transit-gateway-attachment',
      ),
      finds: [
        {
          ...beyond('traffic-1'),
          fixes: { 'Peer “A” and “C” directly': [], 'Replace the peering by a transit gateway': [] },
        },
      ],
    },
    'lines of impossible kinds to a transit gateway behind the peer': {
      diagram: behindGateway('tgw -> B : volume-attachment', 'tgw -> C : sync-invoke'),
      finds: [
        {
          ...beyond('traffic-1'),
          fixes: { 'Peer “A” and “C” directly': [{ message: 'apart', at: ['A', 'B', 'C'] }] },
        },
      ],
    },
    'a second transit gateway, on which the other VPC is alone with the peer': {
      diagram: behindGateway(
        'B -> tgw : transit-gateway-attachment',
        'B -> tgw2 : transit-gateway-attachment',
        'C -> tgw2 : transit-gateway-attachment',
      ),
      finds: [{ ...beyond('traffic-1'), fixes: { 'Peer “A” and “C” directly': [] } }],
    },
    'three VPCs peered in a row': { diagram: inRow({}), finds: [{ ...apart, fixes: bothFixes }] },
    'a row of four': {
      diagram: drawing({ ...three, D: vpc() }, [...row, 'C -> D : vpc-peering']),
      finds: [apart, { message: 'apart', at: ['C', 'B', 'D'] }],
    },
    'a row whose CIDR blocks overlap, which neither peering nor transit gateway can join': {
      diagram: sketch(
        { A: vpc({ cidr: '10.0.0.0/16' }), B: vpc({ cidr: '10.1.0.0/16' }), C: vpc({ cidr: '10.0.0.0/20' }) },
        row,
      ),
      finds: [{ ...apart, fixes: [] }],
    },
    'a row over two Regions, which one transit gateway cannot join': {
      diagram: sketch(
        {
          here: { service: 'region' },
          there: { service: 'region' },
          A: inVpc('vpc', 'here'),
          B: inVpc('vpc', 'here'),
          C: inVpc('vpc', 'there'),
        },
        row,
      ),
      finds: [{ ...apart, fixes: { 'Peer “A” and “C” directly': [] } }],
    },
    'a hub with five spokes': {
      diagram: sketch(
        { hub: vpc(), ...Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((id) => [id, vpc()])) },
        ['a', 'b', 'c', 'd', 'e'].map((id) => `${id} -> hub : vpc-peering`),
      ),
      finds: [
        {
          message: 'allApart',
          at: ['hub', 'a', 'b', 'c', 'd', 'e'],
          fixes: { 'Replace the peerings by a transit gateway': [] },
        },
      ],
    },
    'a hub with spokes drawn as one': {
      diagram: sketch({ hub: vpc(), spokes: { service: 'vpc', count: 11 } }, ['spokes -> hub : vpc-peering']),
      finds: [{ message: 'allApart', at: ['hub', 'spokes'] }],
    },
    'a use between the ends of a row': {
      diagram: inRow({}, ['A -> C : traffic']),
      finds: [{ ...beyond('traffic-1'), fixes: bothFixes }],
    },
    'a server of one spoke that calls the other’s': {
      diagram: inRow({ web: inVpc('ec2', 'A'), api: inVpc('ec2', 'C') }, ['web -> api : sync-invoke']),
      finds: [{ ...beyond('sync-invoke-1'), fixes: bothFixes }],
    },
    'the same, with an internet gateway at the hub alone': {
      diagram: inRow({ hub: inVpc('igw', 'B'), web: inVpc('ec2', 'A'), api: inVpc('ec2', 'C') }, [
        'web -> api : traffic tcp/443',
      ]),
      finds: [beyond('traffic-1')],
    },
    'the same, deep inside zones and subnets': {
      diagram: inRow(
        {
          zone: inVpc('availability-zone', 'A'),
          app: inVpc('subnet', 'zone', { access: 'private' }),
          web: inVpc('ec2', 'app'),
          data: inVpc('subnet', 'C', { access: 'private' }),
          db: inVpc('rds', 'C', { subnets: [{ ref: 'data' }] }),
        },
        ['web -> db : data-access tcp/5432'],
      ),
      finds: [beyond('data-access-1')],
    },
    'a function in subnets of one spoke that reads the other’s database': {
      diagram: inRow(
        {
          app: inVpc('subnet', 'A'),
          handler: { service: 'lambda', config: { subnets: [{ ref: 'app' }] } },
          db: inVpc('aurora', 'C'),
        },
        ['handler -> db : data-access'],
      ),
      finds: [beyond('data-access-1')],
    },
    'a load balancer whose targets are one VPC too far': {
      diagram: inRow({ alb: inVpc('alb', 'A'), api: inVpc('ec2', 'C') }, [
        'alb -> api : load-balancer-target',
      ]),
      finds: [beyond('load-balancer-target-1')],
    },
    'a file system one VPC too far': {
      diagram: inRow({ web: inVpc('ec2', 'A'), files: inVpc('efs', 'C') }, ['web -> files : mount']),
      finds: [beyond('mount-1')],
    },
    'the far end of a row of four': {
      diagram: drawing({ ...three, D: vpc(), web: inVpc('ec2', 'A'), api: inVpc('ec2', 'D') }, [
        ...row,
        'C -> D : vpc-peering',
        'web -> api : traffic',
      ]),
      finds: [
        { message: 'beyondPeer', at: ['traffic-1', 'B', 'C'] },
        apart,
        { message: 'apart', at: ['C', 'B', 'D'] },
      ],
    },
    'a VPC behind the transit gateway of a peer': {
      diagram: drawing({ ...servers, tgw: { service: 'transit-gateway' } }, [
        'A -> B : vpc-peering',
        'B -> tgw : transit-gateway-attachment',
        'C -> tgw : transit-gateway-attachment',
        'web -> api : traffic',
      ]),
      finds: [beyond('traffic-1')],
    },
    'a server that answers over a transit gateway behind a peering': {
      diagram: drawing({ ...servers, tgw: { service: 'transit-gateway' } }, [
        'A -> B : vpc-peering',
        'B -> tgw : transit-gateway-attachment',
        'C -> tgw : transit-gateway-attachment',
        'api -> web : traffic',
      ]),
      finds: [beyond('traffic-1')],
    },
    'a NAT gateway that passes on two peerings far': {
      diagram: inRow({ nat: inVpc('nat-gateway', 'A'), api: inVpc('ec2', 'C') }, ['nat -> api : traffic']),
      finds: [beyond('traffic-1')],
    },
    'an interface endpoint that states nothing, and nothing it could be for': {
      diagram: inRow(
        { web: inVpc('ec2', 'A'), endpoint: inVpc('interface-endpoint', 'A'), api: inVpc('ec2', 'C') },
        ['web -> api : traffic'],
      ),
      finds: [beyond('traffic-1')],
    },
    'internet gateways everywhere, between the VPCs as such': {
      diagram: inRow(gateways, ['A -> C : traffic']),
      finds: [beyond('traffic-1')],
    },
    'internet gateways everywhere, and a target with a public address': {
      diagram: inRow(
        { ...gateways, alb: inVpc('alb', 'A'), api: inVpc('ec2', 'C', { publicAddress: true }) },
        ['alb -> api : load-balancer-target'],
      ),
      finds: [beyond('load-balancer-target-1')],
    },
    'internet gateways everywhere, and a caller in a private subnet': {
      diagram: inRow(
        {
          ...gateways,
          app: inVpc('subnet', 'A', { access: 'private' }),
          web: inVpc('ec2', 'app'),
          api: inVpc('ec2', 'C', { publicAddress: true }),
        },
        ['web -> api : traffic'],
      ),
      finds: [beyond('traffic-1')],
    },
    'internet gateways everywhere, and a public subnet that may not give out addresses': {
      diagram: inRow(
        {
          ...gateways,
          web: inVpc('ec2', 'A'),
          open: inVpc('subnet', 'C', { access: 'public' }),
          api: inVpc('ec2', 'open'),
        },
        ['web -> api : traffic'],
      ),
      finds: [{ message: 'onlyOverInternet', at: ['traffic-1', 'B'] }],
    },
    'three VPCs with internet gateways, and servers in private subnets': {
      diagram: inRow(
        {
          ...gateways,
          app: inVpc('subnet', 'A', { access: 'private' }),
          data: inVpc('subnet', 'C', { access: 'private' }),
          web: inVpc('ec2', 'app'),
          api: inVpc('ec2', 'data'),
        },
        ['web -> api : traffic'],
      ),
      finds: [beyond('traffic-1')],
    },
    'an internal load balancer at the other end, with internet gateways everywhere': {
      diagram: inRow(
        { ...gateways, web: inVpc('ec2', 'A'), shop: inVpc('alb', 'C', { scheme: 'internal' }) },
        ['web -> shop : traffic'],
      ),
      finds: [beyond('traffic-1')],
    },
    'internet gateways everywhere, and nothing said about addresses': {
      diagram: inRow({ ...gateways, web: inVpc('ec2', 'A'), api: inVpc('ec2', 'C') }, [
        'web -> api : traffic',
      ]),
      finds: [{ message: 'onlyOverInternet', at: ['traffic-1', 'B'], fixes: bothFixes }],
    },
    'internet gateways everywhere, and a public address: only the VPCs as such are apart': {
      diagram: inRow(
        { ...gateways, web: inVpc('ec2', 'A'), api: inVpc('ec2', 'C', { publicAddress: true }) },
        ['web -> api : traffic'],
      ),
      finds: [apart],
    },
    'shared services: spokes that call what lives in the hub': {
      diagram: inRow({ web: inVpc('ec2', 'A'), directory: inVpc('ec2', 'B'), app: inVpc('ec2', 'C') }, [
        'web -> directory : traffic',
        'app -> directory : traffic',
      ]),
      finds: [apart],
    },
    'a proxy in the VPC between': {
      diagram: inRow({ web: inVpc('ec2', 'A'), proxy: inVpc('ec2', 'B'), api: inVpc('ec2', 'C') }, [
        'web -> proxy : traffic',
        'proxy -> api : traffic',
      ]),
      finds: [apart],
    },
    'an ALB in the VPC between': {
      diagram: inRow({ web: inVpc('ec2', 'A'), alb: inVpc('alb', 'B'), api: inVpc('ec2', 'C') }, [
        'web -> alb : traffic',
        'alb -> api : load-balancer-target',
      ]),
      finds: [apart],
    },
    'an NLB with TLS targets in the VPC between': {
      diagram: inRow({ web: inVpc('ec2', 'A'), nlb: inVpc('nlb', 'B'), api: inVpc('ec2', 'C') }, [
        'web -> nlb : traffic',
        { is: 'nlb -> api : load-balancer-target', config: { protocol: 'TLS' } },
      ]),
      finds: [apart],
    },
    'an interface endpoint in the VPC between': {
      diagram: inRow(
        { web: inVpc('ec2', 'A'), secrets: inVpc('interface-endpoint', 'B', { service: 'secretsmanager' }) },
        ['web -> secrets : data-access'],
      ),
      finds: [apart],
    },
    'a function in the other spoke, which is invoked by Lambda’s own API': {
      diagram: inRow({ web: inVpc('ec2', 'A'), handler: inVpc('lambda', 'C') }, [
        'web -> handler : sync-invoke',
      ]),
      finds: [apart],
    },
    'a queue drawn inside the other spoke’s box': {
      diagram: inRow({ web: inVpc('ec2', 'A'), jobs: inVpc('sqs', 'C') }, ['web -> jobs : data-access']),
      finds: [apart],
    },
    'a read replica in the other spoke, which RDS replicates by itself': {
      diagram: inRow({ primary: inVpc('rds', 'A'), replica: inVpc('rds', 'C') }, [
        'primary -> replica : replication',
      ]),
      finds: [apart],
    },
    'Aurora by its Data API': {
      diagram: inRow({ web: inVpc('ec2', 'A'), db: inVpc('aurora', 'C', { dataApi: true }) }, [
        'web -> db : data-access',
      ]),
      finds: [apart],
    },
    'an RDS Proxy, which may have an endpoint in the spoke': {
      diagram: inRow({ web: inVpc('ec2', 'A'), proxy: inVpc('rds-proxy', 'C') }, [
        'web -> proxy : data-access',
      ]),
      finds: [apart],
    },
    'TCP targets that see the address of a client one VPC further': {
      diagram: inRow({ web: inVpc('ec2', 'A'), nlb: inVpc('nlb', 'B'), api: inVpc('ec2', 'C') }, [
        'web -> nlb : traffic',
        { is: 'nlb -> api : load-balancer-target', config: { protocol: 'TCP', clientIpPreservation: true } },
      ]),
      finds: [{ message: 'clientAddressKept', at: ['load-balancer-target-1', 'nlb'] }, apart],
    },
  },
})
