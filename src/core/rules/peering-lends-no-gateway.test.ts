import { expect, it } from 'vitest'
import { sketch, type SketchedConnection, type SketchedNode } from '../model/sketch'
import { saidBy } from '../testing/said'
import { testRule } from '../testing/test-rule'
import rule from './peering-lends-no-gateway'

type Nodes = Readonly<Record<string, SketchedNode>>
type Values = Readonly<Record<string, unknown>>

const inVpc = (service: string, parent: string, config: Values = {}): SketchedNode => ({
  service,
  in: parent,
  config,
})
const two: Nodes = {
  Spoke: { service: 'vpc', config: { cidr: '10.1.0.0/16' } },
  Hub: { service: 'vpc', config: { cidr: '10.0.0.0/16' } },
  app: inVpc('ec2', 'Spoke'),
}
const peered = (nodes: Nodes, connections: readonly SketchedConnection[]) =>
  sketch({ ...two, ...nodes }, ['Spoke -> Hub : vpc-peering', ...connections])

const internet: Nodes = { internet: { service: 'internet' } }
const hubInternet: Nodes = { ...internet, igw: inVpc('igw', 'Hub') }
const hubNat: Nodes = {
  ...hubInternet,
  public: inVpc('subnet', 'Hub', { access: 'public' }),
  nat: inVpc('nat-gateway', 'public'),
}
const hubVpn: Nodes = {
  office: { service: 'site' },
  files: { service: 'server', in: 'office' },
  cgw: { service: 'customer-gateway', in: 'office' },
  vgw: inVpc('vgw', 'Hub'),
}
const vpn = 'cgw -> vgw : site-to-site-vpn'
const bucket: Nodes = { bucket: { service: 's3' }, table: { service: 'dynamodb' } }
const defaultRoute = (target: string, destination = '0.0.0.0/0', more: Values = {}): SketchedNode =>
  inVpc('route-table', 'Spoke', { routes: [{ destination, target: { ref: target }, ...more }] })
const besideSpoke: Nodes = {
  ...hubInternet,
  inner: inVpc('subnet', 'Spoke'),
  own: { service: 'igw' },
  users: { service: 'users' },
}
const publicInner: Nodes = {
  inner: inVpc('subnet', 'Spoke', { access: 'public' }),
  app: inVpc('ec2', 'inner'),
}
const privateInner: Nodes = {
  inner: inVpc('subnet', 'Spoke', { access: 'private' }),
  app: inVpc('ec2', 'inner'),
}
const lent = (use: string, gateway: string) => ({ message: 'lent', at: [use, 'Hub', gateway] })

testRule(rule, {
  good: {
    'VPCs that are drawn in a site, which has no use for gateways of AWS': sketch(
      {
        site: { service: 'site' },
        one: { service: 'vpc', in: 'site' },
        two: { service: 'vpc', in: 'site' },
        three: { service: 'vpc', in: 'site' },
      },
      [
        'two -> one : vpc-peering',
        'site -> three : site-to-site-vpn',
        'one -> site : transit-gateway-attachment',
        'one -> two : transit-gateway-attachment',
        'one -> three : load-balancer-target',
      ],
    ),
    'a route straight to the hub’s NAT gateway, a target of another VPC': peered(
      { ...hubNat, routes: defaultRoute('nat') },
      [],
    ),
    'a spoke that uses nothing outside': peered(hubNat, []),
    'a way to the internet where none is drawn': peered(internet, ['app -> internet : traffic']),
    'a spoke with an internet gateway of its own': peered({ ...hubInternet, own: inVpc('igw', 'Spoke') }, [
      'app -> internet : traffic',
    ]),
    'a spoke with an internet gateway drawn beside it, connected with its subnet': peered(besideSpoke, [
      'own -> inner : traffic',
      'app -> internet : traffic',
    ]),
    'a spoke with an internet gateway drawn beside it, connected with its server': peered(besideSpoke, [
      'users -> own : traffic',
      'own -> app : traffic',
      'app -> internet : traffic',
    ]),
    'a spoke with an internet gateway drawn beside it, to which its route table leads': peered(
      { ...besideSpoke, routes: defaultRoute('own') },
      ['app -> internet : traffic'],
    ),
    'an internet gateway that may be the spoke’s': peered(besideSpoke, ['app -> internet : traffic']),
    'a spoke with a NAT gateway drawn beside it': peered({ ...hubNat, own: { service: 'nat-gateway' } }, [
      'app -> own : traffic',
      'own -> internet : traffic',
      'app -> internet : traffic',
    ]),
    'a spoke with a virtual private gateway drawn beside it': peered(
      { ...hubVpn, inner: inVpc('subnet', 'Spoke'), own: { service: 'vgw' } },
      [vpn, 'cgw -> own : site-to-site-vpn', 'own -> inner : traffic', 'app -> files : traffic'],
    ),
    'a spoke with a gateway endpoint drawn beside it': peered(
      { ...bucket, own: { service: 'gateway-endpoint' }, far: inVpc('gateway-endpoint', 'Hub') },
      ['app -> own : data-access', 'own -> bucket : data-access', 'app -> bucket : data-access'],
    ),
    'a virtual private gateway and an endpoint that may be the spoke’s': peered(
      {
        ...hubVpn,
        ...bucket,
        own: { service: 'vgw' },
        near: { service: 'gateway-endpoint' },
        far: inVpc('gateway-endpoint', 'Hub'),
      },
      [vpn, 'cgw -> own : site-to-site-vpn', 'app -> files : traffic', 'app -> bucket : data-access'],
    ),
    'a public subnet, its internet gateway not drawn yet': peered({ ...hubNat, ...publicInner, ...bucket }, [
      'app -> internet : traffic',
      'internet -> app : traffic',
      'app -> bucket : data-access',
    ]),
    'a public load balancer, its internet gateway not drawn yet': peered(
      {
        ...hubInternet,
        users: { service: 'users' },
        shop: inVpc('alb', 'Spoke', { scheme: 'internet-facing' }),
      },
      ['users -> shop : traffic'],
    ),
    'an Elastic IP address, its internet gateway not drawn yet': peered(
      { ...hubInternet, address: { service: 'elastic-ip' } },
      ['address -> app : address-association', 'app -> internet : traffic'],
    ),
    'a spoke with an internet gateway, in which only the NAT gateway is not drawn yet': peered(
      { ...hubInternet, ...privateInner, own: inVpc('igw', 'Spoke') },
      ['app -> internet : traffic'],
    ),
    'a spoke whose transit gateway leads nowhere yet': peered(
      { ...hubNat, tgw: { service: 'transit-gateway' } },
      ['Spoke -> tgw : transit-gateway-attachment', 'app -> internet : traffic'],
    ),
    'a spoke with a VPN to a router for which no site is drawn': peered(
      { ...hubVpn, own: inVpc('vgw', 'Spoke'), router: { service: 'customer-gateway' } },
      [vpn, 'router -> own : site-to-site-vpn', 'app -> files : traffic'],
    ),
    'a spoke with a NAT gateway of its own': peered({ ...hubNat, own: inVpc('nat-gateway', 'Spoke') }, [
      'app -> internet : traffic',
    ]),
    'a spoke with an egress-only gateway of its own': peered(
      { ...hubNat, own: inVpc('egress-only-igw', 'Spoke') },
      ['app -> internet : traffic'],
    ),
    'central egress over a transit gateway, beside the peering': peered(
      { ...hubNat, tgw: { service: 'transit-gateway' } },
      [
        'Spoke -> tgw : transit-gateway-attachment',
        'Hub -> tgw : transit-gateway-attachment',
        'app -> internet : traffic',
      ],
    ),
    'a server of the hub that uses the hub’s gateway': peered({ ...hubNat, proxy: inVpc('ec2', 'Hub') }, [
      'app -> proxy : traffic',
      'proxy -> internet : traffic',
    ]),
    'the hub’s NAT gateway on the way to a peered VPC': peered({ ...hubNat, worker: inVpc('ec2', 'Hub') }, [
      'worker -> nat : traffic',
      'nat -> app : traffic',
    ]),
    'users of the hub’s load balancer, with targets in the spoke': peered(
      {
        ...hubInternet,
        users: { service: 'users' },
        alb: inVpc('alb', 'Hub', { scheme: 'internet-facing' }),
      },
      ['users -> alb : traffic', 'alb -> app : load-balancer-target'],
    ),
    'a VPN of the spoke’s own to the same site': peered({ ...hubVpn, own: inVpc('vgw', 'Spoke') }, [
      vpn,
      'cgw -> own : site-to-site-vpn',
      'app -> files : traffic',
    ]),
    'a virtual private gateway of the spoke’s own, its VPN not drawn yet': peered(
      { ...hubVpn, own: inVpc('vgw', 'Spoke') },
      [vpn, 'app -> files : traffic'],
    ),
    'a spoke whose transit gateway has the VPN too': peered(
      { ...hubVpn, tgw: { service: 'transit-gateway' } },
      [
        vpn,
        'cgw -> tgw : site-to-site-vpn',
        'Spoke -> tgw : transit-gateway-attachment',
        'app -> files : traffic',
      ],
    ),
    'the site that uses what lives in the hub': peered({ ...hubVpn, directory: inVpc('ec2', 'Hub') }, [
      vpn,
      'files -> directory : traffic',
      'app -> directory : traffic',
    ]),
    'an office whose people use the spoke’s public load balancer': peered(
      {
        ...hubVpn,
        people: { service: 'users', in: 'office' },
        own: inVpc('igw', 'Spoke'),
        shop: inVpc('alb', 'Spoke', { scheme: 'internet-facing' }),
      },
      [vpn, 'people -> shop : traffic'],
    ),
    'a site that nothing joins': peered(
      { office: { service: 'site' }, files: { service: 'server', in: 'office' }, vgw: inVpc('vgw', 'Hub') },
      ['app -> files : traffic'],
    ),
    'S3 by a gateway endpoint of the spoke’s own': peered(
      {
        ...bucket,
        near: inVpc('gateway-endpoint', 'Spoke', { service: 's3' }),
        far: inVpc('gateway-endpoint', 'Hub', { service: 's3' }),
      },
      ['app -> bucket : data-access'],
    ),
    'S3 by an interface endpoint in the hub': peered(
      {
        ...bucket,
        s3: inVpc('interface-endpoint', 'Hub', { service: 'com.amazonaws.eu-west-1.s3' }),
        far: inVpc('gateway-endpoint', 'Hub'),
      },
      ['app -> bucket : data-access', 'app -> s3 : data-access'],
    ),
    'S3 by an interface endpoint in the hub that is linked to the bucket': peered(
      { ...bucket, s3: inVpc('interface-endpoint', 'Hub'), igw: inVpc('igw', 'Hub') },
      ['s3 -> bucket : privatelink', 'app -> bucket : data-access'],
    ),
    'another VPC’s use of its own gateway endpoint': peered(
      { ...bucket, far: inVpc('gateway-endpoint', 'Hub', { service: 's3' }), worker: inVpc('ec2', 'Hub') },
      ['worker -> bucket : data-access'],
    ),
    'a partner by PrivateLink in the hub': peered(
      { ...hubInternet, partner: { service: 'third-party' }, link: inVpc('interface-endpoint', 'Hub') },
      ['link -> partner : privatelink', 'app -> partner : sync-invoke'],
    ),
    'a queue, whose endpoint is not drawn': peered({ ...hubNat, jobs: { service: 'sqs' } }, [
      'app -> jobs : data-access',
    ]),
    'a function in the spoke that the internet invokes by its URL': peered(
      { ...hubInternet, handler: inVpc('lambda', 'Spoke') },
      ['internet -> handler : sync-invoke'],
    ),
    'a route to the hub’s own network over the peering': peered(
      { ...hubNat, routes: defaultRoute('vpc-peering-1', '10.0.0.0/16') },
      [],
    ),
    'a default route over the peering to a VPC without gateways': peered(
      { routes: defaultRoute('vpc-peering-1') },
      [],
    ),
    'a blackhole route': peered(
      { ...hubNat, routes: defaultRoute('vpc-peering-1', '0.0.0.0/0', { state: 'blackhole' }) },
      [],
    ),
    'a default route to the spoke’s own gateway': peered(
      { ...hubNat, own: inVpc('igw', 'Spoke'), routes: defaultRoute('own') },
      [],
    ),
  },
  bad: {
    'the internet by the hub’s internet gateway': {
      diagram: peered(hubInternet, ['app -> internet : traffic']),
      finds: [{ ...lent('traffic-1', 'igw'), fixes: { 'Give “Spoke” an internet gateway of its own': [] } }],
    },
    'the internet by the hub’s NAT gateway': {
      diagram: peered(
        { ...hubNat, private: inVpc('subnet', 'Spoke', { access: 'private' }), app: inVpc('ec2', 'private') },
        ['app -> internet : traffic'],
      ),
      finds: [
        {
          ...lent('traffic-1', 'nat'),
          fixes: {
            'Give “Spoke” a NAT gateway and an internet gateway of its own': [],
            'Replace the peering by a transit gateway': [],
          },
        },
      ],
    },
    'the hub’s NAT gateway, drawn as the next hop': {
      diagram: peered(hubNat, ['app -> nat : traffic', 'nat -> internet : traffic']),
      finds: [
        {
          ...lent('traffic-1', 'nat'),
          fixes: {
            'Give “Spoke” a NAT gateway and an internet gateway of its own': [],
            'Replace the peering by a transit gateway': [],
          },
        },
      ],
    },
    'the hub’s internet gateway, drawn as the next hop': {
      diagram: peered({ ...hubInternet, own: inVpc('igw', 'Spoke') }, ['app -> igw : traffic']),
      finds: [lent('traffic-1', 'igw')],
    },
    'a partner’s API, two peerings from the nearest gateway': {
      diagram: sketch(
        {
          A: { service: 'vpc' },
          B: { service: 'vpc' },
          Hub: { service: 'vpc' },
          app: inVpc('ec2', 'A'),
          igw: inVpc('igw', 'Hub'),
          api: { service: 'third-party' },
        },
        ['A -> B : vpc-peering', 'B -> Hub : vpc-peering', 'app -> api : sync-invoke'],
      ),
      finds: [lent('sync-invoke-1', 'igw')],
    },
    'the internet by an egress-only gateway': {
      diagram: peered({ ...internet, out: inVpc('egress-only-igw', 'Hub') }, ['app -> internet : traffic']),
      finds: [
        {
          ...lent('traffic-1', 'out'),
          fixes: { 'Give “Spoke” an egress-only internet gateway of its own': [] },
        },
      ],
    },
    'the internet by a central way out behind the hub’s transit gateway': {
      diagram: peered(
        {
          ...internet,
          tgw: { service: 'transit-gateway' },
          Egress: { service: 'vpc' },
          nat: inVpc('nat-gateway', 'Egress'),
        },
        [
          'Hub -> tgw : transit-gateway-attachment',
          'Egress -> tgw : transit-gateway-attachment',
          'app -> internet : traffic',
        ],
      ),
      finds: [
        {
          ...lent('traffic-1', 'tgw'),
          fixes: {
            'Give “Spoke” an internet gateway of its own': [],
            'Replace the peering by a transit gateway': [],
          },
        },
      ],
    },
    'users who come in by the hub’s internet gateway': {
      diagram: peered({ ...hubInternet, users: { service: 'users' } }, ['users -> app : traffic']),
      finds: [{ ...lent('traffic-1', 'igw'), fixes: { 'Give “Spoke” an internet gateway of its own': [] } }],
    },
    'the hub’s internet gateway that hands on to the spoke': {
      diagram: peered({ ...hubInternet, users: { service: 'users' } }, [
        'users -> igw : traffic',
        'igw -> app : traffic',
      ]),
      finds: [{ ...lent('traffic-2', 'igw'), fixes: { 'Give “Spoke” an internet gateway of its own': [] } }],
    },
    'a site behind the hub’s VPN': {
      diagram: peered(hubVpn, [vpn, 'app -> files : traffic']),
      finds: [
        { ...lent('traffic-1', 'vgw'), fixes: { 'Connect “Spoke” with “office” by a VPN of its own': [] } },
      ],
    },
    'the site as such, from the VPC as such': {
      diagram: peered(hubVpn, [vpn, 'Spoke -> office : traffic']),
      finds: [lent('traffic-1', 'vgw')],
    },
    'a site that comes in by the hub’s VPN': {
      diagram: peered(hubVpn, [vpn, 'files -> app : traffic']),
      finds: [lent('traffic-1', 'vgw')],
    },
    'a site behind the hub’s Direct Connect': {
      diagram: peered(
        {
          office: { service: 'site' },
          files: { service: 'server', in: 'office' },
          dx: { service: 'direct-connect-location' },
          vgw: inVpc('vgw', 'Hub'),
        },
        [
          'office -> dx : direct-connect-interface',
          'dx -> vgw : direct-connect-interface',
          'app -> files : traffic',
        ],
      ),
      finds: [lent('traffic-1', 'vgw')],
    },
    'a site behind the hub’s transit gateway': {
      diagram: peered({ ...hubVpn, tgw: { service: 'transit-gateway' } }, [
        'cgw -> tgw : site-to-site-vpn',
        'Hub -> tgw : transit-gateway-attachment',
        'app -> files : traffic',
      ]),
      finds: [
        {
          ...lent('traffic-1', 'tgw'),
          fixes: {
            'Connect “Spoke” with “office” by a VPN of its own': [],
            'Replace the peering by a transit gateway': [],
          },
        },
      ],
    },
    'a load balancer of the spoke with targets at the site': {
      diagram: peered({ ...hubVpn, alb: inVpc('alb', 'Spoke') }, [
        vpn,
        'alb -> files : load-balancer-target',
      ]),
      finds: [lent('load-balancer-target-1', 'vgw')],
    },
    'a site that the spoke might reach over the internet': {
      diagram: peered({ ...hubVpn, own: inVpc('nat-gateway', 'Spoke') }, [vpn, 'app -> office : traffic']),
      finds: [{ message: 'onlyOverInternet', at: ['traffic-1', 'Hub', 'vgw'] }],
    },
    'a server at the site, which has no public address': {
      diagram: peered({ ...hubVpn, own: inVpc('nat-gateway', 'Spoke') }, [vpn, 'app -> files : traffic']),
      finds: [lent('traffic-1', 'vgw')],
    },
    'targets at the site, which are called at private addresses': {
      diagram: peered({ ...hubVpn, own: inVpc('nat-gateway', 'Spoke'), alb: inVpc('alb', 'Spoke') }, [
        vpn,
        'alb -> office : load-balancer-target',
      ]),
      finds: [lent('load-balancer-target-1', 'vgw')],
    },
    'a site that comes in to the VPC as such, which has no public address': {
      diagram: peered({ ...hubVpn, own: inVpc('igw', 'Spoke') }, [vpn, 'files -> Spoke : traffic']),
      finds: [lent('traffic-1', 'vgw')],
    },
    'a site behind the hub’s VPN, with a VPN of the spoke’s own to another site': {
      diagram: peered(
        {
          ...hubVpn,
          own: inVpc('vgw', 'Spoke'),
          plant: { service: 'site' },
          router: { service: 'customer-gateway', in: 'plant' },
        },
        [vpn, 'router -> own : site-to-site-vpn', 'app -> files : traffic'],
      ),
      finds: [lent('traffic-1', 'vgw')],
    },
    'a site, its VPN drawn straight to the hub': {
      diagram: peered({ office: { service: 'site' }, files: { service: 'server', in: 'office' } }, [
        'office -> Hub : site-to-site-vpn',
        'app -> files : traffic',
      ]),
      finds: [lent('traffic-1', 'office')],
    },
    'a server beside its customer gateway, no site drawn': {
      diagram: peered(
        { server: { service: 'server' }, cgw: { service: 'customer-gateway' }, vgw: inVpc('vgw', 'Hub') },
        [vpn, 'server -> cgw : traffic', 'app -> server : traffic'],
      ),
      finds: [lent('traffic-2', 'vgw')],
    },
    'the hub’s virtual private gateway, drawn beside the hub and as the next hop': {
      diagram: peered({ vgw: { service: 'vgw' } }, [
        'Hub -> vgw : gateway-association',
        'app -> vgw : traffic',
      ]),
      finds: [lent('traffic-1', 'vgw')],
    },
    'a private subnet beside an internet gateway, by the hub’s NAT gateway': {
      diagram: peered({ ...hubNat, ...privateInner, own: inVpc('igw', 'Spoke') }, [
        'app -> internet : traffic',
      ]),
      finds: [lent('traffic-1', 'nat')],
    },
    'a function in a public subnet, by the hub’s NAT gateway': {
      diagram: peered({ ...hubNat, ...publicInner, handler: inVpc('lambda', 'inner') }, [
        'handler -> internet : traffic',
      ]),
      finds: [lent('traffic-1', 'nat')],
    },
    'the internet, with an interface endpoint that states nothing': {
      diagram: peered({ ...hubNat, link: inVpc('interface-endpoint', 'Spoke') }, [
        'app -> internet : traffic',
      ]),
      finds: [lent('traffic-1', 'nat')],
    },
    'a transit gateway that leads to a VPC without a way out': {
      diagram: peered({ ...hubNat, tgw: { service: 'transit-gateway' }, Other: { service: 'vpc' } }, [
        'Spoke -> tgw : transit-gateway-attachment',
        'Other -> tgw : transit-gateway-attachment',
        'app -> internet : traffic',
      ]),
      finds: [lent('traffic-1', 'nat')],
    },
    'a route to the hub’s NAT gateway, drawn beside the hub': {
      diagram: peered({ ...internet, nat: { service: 'nat-gateway' }, routes: defaultRoute('nat') }, [
        'Hub -> nat : traffic',
      ]),
      finds: [{ message: 'routed', at: ['routes#routes', 'Hub', 'nat'] }],
    },
    'a site that comes in, with an internal load balancer in the spoke': {
      diagram: peered(
        { ...hubVpn, own: inVpc('igw', 'Spoke'), shop: inVpc('alb', 'Spoke', { scheme: 'internal' }) },
        [vpn, 'files -> shop : traffic'],
      ),
      finds: [lent('traffic-1', 'vgw')],
    },
    'S3 by the hub’s gateway endpoint': {
      diagram: peered({ ...bucket, far: inVpc('gateway-endpoint', 'Hub', { service: 's3' }) }, [
        'app -> bucket : data-access',
      ]),
      finds: [
        { ...lent('data-access-1', 'far'), fixes: { 'Give “Spoke” a gateway endpoint of its own': [] } },
      ],
    },
    'the hub’s gateway endpoint, drawn as the next hop': {
      diagram: peered({ ...bucket, far: inVpc('gateway-endpoint', 'Hub', { service: 's3' }) }, [
        'app -> far : data-access',
      ]),
      finds: [
        { ...lent('data-access-1', 'far'), fixes: { 'Give “Spoke” a gateway endpoint of its own': [] } },
      ],
    },
    'DynamoDB by the hub’s NAT gateway, with an endpoint for S3': {
      diagram: peered({ ...bucket, ...hubNat, near: inVpc('gateway-endpoint', 'Spoke', { service: 's3' }) }, [
        'app -> bucket : data-access',
        'app -> table : data-access',
      ]),
      finds: [lent('data-access-2', 'nat')],
    },
    'a default route over the peering to a VPC with a NAT gateway': {
      diagram: peered({ ...hubNat, routes: defaultRoute('vpc-peering-1') }, []),
      finds: [{ message: 'routed', at: ['routes#routes', 'Hub', 'nat'] }],
    },
    'an IPv6 default route over the peering': {
      diagram: peered({ ...hubInternet, routes: defaultRoute('vpc-peering-1', '::/0') }, []),
      finds: [{ message: 'routed', at: ['routes#routes', 'Hub', 'igw'] }],
    },
    'a default route over the peering to a VPC with a virtual private gateway': {
      diagram: peered({ vgw: inVpc('vgw', 'Hub'), routes: defaultRoute('vpc-peering-1') }, []),
      finds: [{ message: 'routed', at: ['routes#routes', 'Hub', 'vgw'] }],
    },
  },
})

it('names the VPN, not the site, where it is drawn straight to the site', () => {
  const diagram = peered({ office: { service: 'site' } }, [
    'office -> Hub : site-to-site-vpn',
    'app -> office : traffic',
  ])
  expect(saidBy(rule, diagram).problems.map(({ data }) => data?.['gateway'])).toEqual(['the VPN connection'])
})
