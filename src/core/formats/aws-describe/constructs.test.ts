import { describe, expect, it } from 'vitest'
import type { Endpoint, Question } from '../../model/answers'
import { graphOf } from '../../model/graph'
import { ask } from '../../network/ask'
import { base, readAnswers, type ReadAnswers } from '../../testing/describe-answers'
import { nodeId } from '../../testing/ids'

type Lists = Readonly<Record<string, unknown>>
type Fields = Readonly<Record<string, unknown>>

const everybody = { IpRanges: [{ CidrIp: '0.0.0.0/0' }], Ipv6Ranges: [{ CidrIpv6: '::/0' }] }
const all = { IpProtocol: '-1', ...everybody }
/** A group that lets these in, and everything out. */
const group = (GroupId: string, inbound: readonly Fields[] = [all], VpcId = 'vpc-1') => ({
  ...{ GroupId, GroupName: GroupId, VpcId },
  ...{ IpPermissions: inbound, IpPermissionsEgress: [all] },
})
/** An instance with one interface, as `describe-instances` tells of both. */
const instance = (
  letter: string,
  PrivateIpAddress: string,
  own: Fields = {},
  state = 'running',
  vpc = '1',
) => {
  const place = { SubnetId: `subnet-${letter}`, VpcId: `vpc-${vpc}`, PrivateIpAddress }
  const Attachment = { DeviceIndex: 0, InstanceId: `i-${letter}` }
  const Groups = [{ GroupId: `sg-${vpc}` }]
  const eni = {
    NetworkInterfaceId: `eni-${letter}`,
    SourceDestCheck: true,
    Ipv6Addresses: [],
    Attachment,
    Groups,
  }
  const NetworkInterfaces = [{ ...place, ...eni, ...own }]
  return { Instances: [{ InstanceId: `i-${letter}`, ...place, State: { Name: state }, NetworkInterfaces }] }
}
const table = (vpc: string, routes: readonly Fields[], more: Fields = {}) => ({
  RouteTableId: `rtb-${vpc}`,
  VpcId: `vpc-${vpc}`,
  Associations: [{ Main: true }],
  Routes: routes.map((route) => ({ State: 'active', ...route })),
  ...more,
})
const account = (more: Lists): Promise<ReadAnswers> =>
  readAnswers({
    ...base,
    RouteTables: [table('1', [])],
    SecurityGroups: [group('sg-1')],
    Reservations: [instance('a', '10.0.0.10'), instance('b', '10.0.1.10')],
    ...more,
  })

const endOf = (text: string): Endpoint =>
  text === 'internet' ? text : /^[\da-f]+[.:]/.test(text) ? { address: text } : { node: nodeId(text) }
const https = { protocol: 'tcp', port: 443 } as const
async function verdict(more: Lists, from: string, to: string, traffic: Question['traffic'] = https) {
  const { diagram } = await account(more)
  return ask(graphOf(diagram), { from: endOf(from), to: endOf(to), traffic, direction: 'connection' }).verdict
}

const acl = (...entries: readonly Fields[]) => ({
  NetworkAcls: [
    {
      NetworkAclId: 'acl-1',
      VpcId: 'vpc-1',
      Associations: [{ SubnetId: 'subnet-b' }],
      Entries: entries.map((entry) => ({
        CidrBlock: '0.0.0.0/0',
        Protocol: '-1',
        RuleAction: 'allow',
        ...entry,
      })),
    },
  ],
})
const out = { RuleNumber: 100, Egress: true }
const into = { RuleNumber: 100, Egress: false }
const ping = { protocol: 'icmp' } as const
const echo = (Type: number) => ({ Protocol: '1', IcmpTypeCode: { Type, Code: -1 } })
const rule = (permission: Fields) => ({ SecurityGroups: [group('sg-1', [permission])] })

const filtered: readonly (readonly [
  name: string,
  lists: Lists,
  verdict: string,
  traffic?: Question['traffic'],
])[] = [
  ['everything let in', {}, 'reachable'],
  ['a rule for another protocol by its number', rule({ ...all, IpProtocol: '50' }), 'blocked'],
  [
    'a rule for such a protocol, of one of which',
    rule({ ...all, IpProtocol: '50' }),
    'unknown',
    { protocol: 'other' },
  ],
  [
    'a rule by a prefix list that is not described',
    rule({ IpProtocol: '-1', PrefixListIds: [{ PrefixListId: 'pl-9' }] }),
    'unknown',
  ],
  [
    'rules in the order of their numbers',
    acl({ ...into, RuleNumber: 200 }, { ...into, RuleAction: 'deny' }, out),
    'blocked',
  ],
  ['a rule for another protocol by its number', acl({ ...into, Protocol: '50' }, out), 'blocked'],
  [
    'ICMP errors denied, of a ping',
    acl({ ...into, ...echo(3), RuleNumber: 90, RuleAction: 'deny' }, into, out),
    'reachable',
    ping,
  ],
  ['echo replies alone let in, of a ping', acl({ ...into, ...echo(0) }, out), 'unknown', ping],
  ['echo replies alone let in, of TCP', acl({ ...into, ...echo(0) }, out), 'blocked'],
]
const withTraffic = filtered.map(
  ([name, lists, verdict, traffic = https]) => [name, lists, verdict, traffic] as const,
)

describe('filters of an account that is read', () => {
  it.each(withTraffic)('%s', async (_, lists, expected, traffic) => {
    expect(await verdict(lists, 'i-a', 'i-b', traffic)).toBe(expected)
  })
})

const ipv6Set = (Ipv6CidrBlock: string) => ({
  Ipv6CidrBlockAssociationSet: [{ Ipv6CidrBlock, Ipv6CidrBlockState: { State: 'associated' } }],
})
const dualStack = {
  Vpcs: base.Vpcs.map((vpc) => ({ ...vpc, ...ipv6Set('2600:1::/56') })),
  Subnets: base.Subnets.map((subnet, index) => ({ ...subnet, ...ipv6Set(`2600:1:0:${index}::/64`) })),
}
const attached = [{ State: 'available', VpcId: 'vpc-1' }]
const igw = { InternetGateways: [{ InternetGatewayId: 'igw-1', Attachments: attached }] }
const eigw = {
  EgressOnlyInternetGateways: [{ EgressOnlyInternetGatewayId: 'eigw-1', Attachments: attached }],
  RouteTables: [table('1', [{ DestinationIpv6CidrBlock: '::/0', EgressOnlyInternetGatewayId: 'eigw-1' }])],
}
const toIgw = [
  { DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-1' },
  { DestinationIpv6CidrBlock: '::/0', GatewayId: 'igw-1' },
]
const viaIgw = { ...igw, RouteTables: [table('1', toIgw)] }
const withIpv6 = {
  Reservations: [instance('a', '10.0.0.10', { Ipv6Addresses: [{ Ipv6Address: '2600:1::5' }] })],
}
const elastic = {
  Addresses: [{ AllocationId: 'eipalloc-1', PublicIp: '198.51.100.1', NetworkInterfaceId: 'eni-a' }],
}
const blocked = (mode: string) => ({
  VpcBlockPublicAccessOptions: { AwsRegion: 'eu-west-1', InternetGatewayBlockMode: mode },
})
const stopped = { Reservations: [instance('a', '10.0.0.10'), instance('b', '10.0.1.10', {}, 'stopped')] }
const prefixes = [
  instance('a', '10.0.0.10'),
  instance('b', '10.0.1.10', { Ipv4Prefixes: [{ Ipv4Prefix: '10.0.1.32/28' }] }),
]

describe('addresses of an account that is read', () => {
  it.each<readonly [name: string, lists: Lists, from: string, to: string, verdict: string]>([
    [
      'an egress-only gateway for what has no IPv6 address',
      { ...dualStack, ...eigw },
      'i-a',
      'internet',
      'blocked',
    ],
    ['and for what has one', { ...dualStack, ...eigw, ...withIpv6 }, 'i-a', 'internet', 'reachable'],
    [
      'an internet gateway for what has IPv6 alone',
      { ...dualStack, ...viaIgw, ...withIpv6 },
      'i-a',
      'internet',
      'reachable',
    ],
    ['and the other way round', { ...dualStack, ...viaIgw, ...withIpv6 }, 'internet', 'i-a', 'reachable'],
    [
      'asked by the IPv6 address',
      { ...dualStack, ...viaIgw, ...withIpv6 },
      'internet',
      '2600:1::5',
      'reachable',
    ],
    ['without any public address', { ...dualStack, ...viaIgw }, 'i-a', 'internet', 'blocked'],
    [
      'VPC Block Public Access on',
      { ...viaIgw, ...elastic, ...blocked('block-bidirectional') },
      'internet',
      'i-a',
      'unknown',
    ],
    [
      'VPC Block Public Access on, out',
      { ...viaIgw, ...elastic, ...blocked('block-ingress') },
      'i-a',
      'internet',
      'unknown',
    ],
    [
      'VPC Block Public Access off',
      { ...viaIgw, ...elastic, ...blocked('off') },
      'internet',
      'i-a',
      'reachable',
    ],
    ['a stopped instance', stopped, 'i-a', 'i-b', 'unknown'],
    ['the address of a stopped instance', stopped, 'i-a', '10.0.1.10', 'blocked'],
    ['an address that nothing has', {}, 'i-a', '10.0.1.99', 'blocked'],
    ['one of a delegated prefix', { Reservations: prefixes }, 'i-a', '10.0.1.35', 'unknown'],
  ])('%s', async (_, lists, from, to, expected) => {
    expect(await verdict(lists, from, to)).toBe(expected)
  })
})

/** A second VPC with `i-c`, and both tables with a route to the other by this target. */
const two = (target: Fields) => ({
  Vpcs: [...base.Vpcs, { VpcId: 'vpc-2', CidrBlock: '10.2.0.0/16', OwnerId: '111122223333' }],
  Subnets: [
    ...base.Subnets,
    { SubnetId: 'subnet-c', VpcId: 'vpc-2', CidrBlock: '10.2.0.0/24', AvailabilityZone: 'eu-west-1a' },
  ],
  SecurityGroups: [group('sg-1'), group('sg-2', [all], 'vpc-2')],
  Reservations: [instance('a', '10.0.0.10'), instance('c', '10.2.0.10', {}, 'running', '2')],
  RouteTables: [
    table('1', [{ DestinationCidrBlock: '10.2.0.0/16', ...target }]),
    table('2', [{ DestinationCidrBlock: '10.0.0.0/16', ...target }]),
  ],
})
const overTgw = {
  ...two({ TransitGatewayId: 'tgw-1' }),
  TransitGateways: [{ TransitGatewayId: 'tgw-1', State: 'available' }],
  TransitGatewayRouteTables: [
    { TransitGatewayRouteTableId: 'tgw-rtb-1', TransitGatewayId: 'tgw-1', State: 'available' },
  ],
}
const attachments = (...vpcs: readonly string[]) => ({
  TransitGatewayVpcAttachments: vpcs.map((vpc) => ({
    ...{ TransitGatewayAttachmentId: `tgw-attach-${vpc}`, TransitGatewayId: 'tgw-1', VpcId: `vpc-${vpc}` },
    ...{ State: 'available', SubnetIds: [vpc === '1' ? 'subnet-a' : 'subnet-c'] },
  })),
  TransitGatewayAttachments: vpcs.map((vpc) => ({
    ...{ TransitGatewayAttachmentId: `tgw-attach-${vpc}`, TransitGatewayId: 'tgw-1', ResourceType: 'vpc' },
    ...{
      ResourceId: `vpc-${vpc}`,
      Association: { TransitGatewayRouteTableId: 'tgw-rtb-1', State: 'associated' },
    },
  })),
})
const searched = (State = 'active') => ({
  Routes: [
    {
      DestinationCidrBlock: '10.0.0.0/16',
      Type: 'propagated',
      State: 'active',
      TransitGatewayAttachments: [{ TransitGatewayAttachmentId: 'tgw-attach-1' }],
    },
    {
      DestinationCidrBlock: '10.2.0.0/16',
      Type: 'propagated',
      State,
      TransitGatewayAttachments: [{ TransitGatewayAttachmentId: 'tgw-attach-2' }],
    },
  ],
})
const pcx = { VpcPeeringConnectionId: 'pcx-1' }
const peering = (Code: string) => ({
  VpcPeeringConnections: [
    { ...pcx, Status: { Code }, RequesterVpcInfo: { VpcId: 'vpc-1' }, AccepterVpcInfo: { VpcId: 'vpc-2' } },
  ],
})

describe('ways of an account that is read', () => {
  it.each<readonly [name: string, lists: Lists, verdict: string]>([
    ['a transit gateway whose attachments nobody describes', overTgw, 'unknown'],
    [
      'routes as a search found them, with what was propagated',
      { ...overTgw, ...attachments('1', '2'), ...searched() },
      'reachable',
    ],
    [
      'one of them a blackhole',
      { ...overTgw, ...attachments('1', '2'), ...searched('blackhole') },
      'blocked',
    ],
    ['one attachment that is not described', { ...overTgw, ...attachments('1'), ...searched() }, 'unknown'],
    ['a transit gateway that is not described', two({ TransitGatewayId: 'tgw-1' }), 'unknown'],
    [
      'a core network',
      two({ CoreNetworkArn: 'arn:aws:networkmanager::111122223333:core-network/core-1' }),
      'unknown',
    ],
    ['a local gateway', two({ LocalGatewayId: 'lgw-1' }), 'unknown'],
    ['a carrier gateway', two({ CarrierGatewayId: 'cagw-1' }), 'unknown'],
    [
      'a kind of target that is newer than this build',
      two({ OdbNetworkArn: 'arn:aws:odb:eu-west-1:1:odb/x' }),
      'unknown',
    ],
    ['a route of which no target is told', two({}), 'unknown'],
    ['a peering', { ...two(pcx), ...peering('active') }, 'reachable'],
    ['a rejected peering', { ...two(pcx), ...peering('rejected') }, 'unknown'],
    ['a peering that is not described', two(pcx), 'unknown'],
    ['an instance that checks source and destination', two({ NetworkInterfaceId: 'eni-a' }), 'blocked'],
    ['a blackhole', { ...two({ ...pcx, State: 'blackhole' }), ...peering('active') }, 'blocked'],
  ])('%s', async (_, lists, expected) => {
    expect(await verdict(lists, 'i-a', 'i-c')).toBe(expected)
  })

  it('what a virtual private gateway has learnt from a line that nobody describes', async () => {
    const vgw = {
      VpnGateways: [{ VpnGatewayId: 'vgw-1', VpcAttachments: [{ VpcId: 'vpc-1', State: 'attached' }] }],
    }
    const route = { DestinationCidrBlock: '192.168.0.0/16', GatewayId: 'vgw-1' }
    const learnt = { ...route, Origin: 'EnableVgwRoutePropagation' }
    const asked = (one: Fields) => verdict({ ...vgw, RouteTables: [table('1', [one])] }, 'i-a', '192.168.1.5')
    expect(await asked(learnt)).toBe('unknown')
    expect(await asked(route)).toBe('blocked')
  })
})

it('names every object once, also of constructs that are not modelled', async () => {
  const { placed, report } = await account({
    ...overTgw,
    ...attachments('1'),
    ...searched(),
    ...peering('rejected'),
    ...igw,
    ...elastic,
    ...blocked('block-bidirectional'),
    ...stopped,
    NetworkInterfaces: [
      { NetworkInterfaceId: 'eni-b', SubnetId: 'subnet-b', Attachment: { InstanceId: 'i-b' } },
    ],
    CarrierGateways: [{ CarrierGatewayId: 'cagw-1' }],
    ClientVpnEndpoints: [{ ClientVpnEndpointId: 'cvpn-endpoint-1' }],
    CoreNetworks: [{ CoreNetworkId: 'core-network-1' }],
    VerifiedAccessEndpoints: [{ VerifiedAccessEndpointId: 'vae-1' }],
    VpcEndpoints: [
      { VpcEndpointId: 'vpce-1', VpcEndpointType: 'ServiceNetwork', VpcId: 'vpc-1', State: 'available' },
    ],
  })
  const objects = [...placed, ...report.folded, ...report.notModelled, ...report.dropped]
    .map(({ where }) => where)
    .filter((where) => /› \w+(\.\d+(\.Instances\.\d+)?)?$/.test(where))
  expect(objects.toSorted()).toEqual([...new Set(objects)].toSorted())
  for (const list of [
    'CarrierGateways.0',
    'VpcBlockPublicAccessOptions',
    'NetworkInterfaces.0',
    'VpcEndpoints.0',
  ])
    expect(objects).toContain(`all.json › ${list}`)
})
