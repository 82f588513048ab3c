import { describe, expect, it } from 'vitest'
import { base, readAnswers } from '../../testing/describe-answers'

const igw = {
  InternetGateways: [{ InternetGatewayId: 'igw-1', Attachments: [{ State: 'available', VpcId: 'vpc-1' }] }],
}
const local = { DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local', State: 'active' }
const main = { Main: true, RouteTableId: 'rtb-main' }
const table = (id: string, Routes: readonly unknown[], Associations: readonly unknown[] = []) => ({
  RouteTableId: id,
  VpcId: 'vpc-1',
  Associations,
  Routes,
})

describe('route tables', () => {
  it('leaves the local route out, and states that there is no other', async () => {
    const read = await readAnswers({ ...base, RouteTables: [table('rtb-main', [local], [main])] })
    expect(read.config('rtb-main')).toEqual({ vpc: { ref: 'vpc-1' }, routes: [] })
  })

  it('states the main table on every subnet without one of its own', async () => {
    const own = { SubnetId: 'subnet-b', AssociationState: { State: 'associated' } }
    const read = await readAnswers({
      ...base,
      RouteTables: [table('rtb-main', [local], [main]), table('rtb-b', [local], [own])],
    })
    expect(read.config('subnet-a')['routeTable']).toEqual({ ref: 'rtb-main' })
    expect(read.config('subnet-b')['routeTable']).toEqual({ ref: 'rtb-b' })
    expect(read.config('rtb-b')['vpc']).toBeUndefined()
  })

  it('calls a subnet public whose table leads to an internet gateway, and any other private', async () => {
    const out = { DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-1', State: 'active' }
    const read = await readAnswers({
      ...base,
      ...igw,
      RouteTables: [
        table('rtb-main', [local], [main]),
        table('rtb-b', [local, out], [{ SubnetId: 'subnet-b' }]),
      ],
    })
    expect(read.config('subnet-a')['access']).toBe('private')
    expect(read.config('subnet-b')['access']).toBe('public')
    expect(read.config('rtb-b')['routes']).toEqual([
      { destination: '0.0.0.0/0', target: { ref: 'igw-1' }, state: 'active' },
    ])
  })

  it('makes a blackhole of a route to a gateway that is attached to nothing', async () => {
    const out = { DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-2', State: 'active' }
    const read = await readAnswers({
      ...base,
      InternetGateways: [{ InternetGatewayId: 'igw-2', Attachments: [] }],
      RouteTables: [table('rtb-main', [out], [main])],
    })
    expect(read.parent('igw-2')).toBe('111122223333-eu-west-1')
    expect(read.config('rtb-main')['routes']).toEqual([
      { destination: '0.0.0.0/0', target: { ref: 'igw-2' }, state: 'blackhole' },
    ])
  })

  it('draws the internet gateway that an active route proves, and none that a blackhole remembers', async () => {
    const read = await readAnswers({
      ...base,
      RouteTables: [
        table('rtb-main', [
          { DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-7', State: 'active' },
          { DestinationCidrBlock: '1.0.0.0/8', GatewayId: 'igw-8', State: 'blackhole' },
        ]),
      ],
    })
    expect(read.parent('igw-7')).toBe('vpc-1')
    expect(read.service('igw-8')).toBeUndefined()
    expect(read.config('rtb-main')['routes']).toContainEqual({ destination: '1.0.0.0/8', state: 'blackhole' })
  })

  it('leads a route whose target is not described to a stand-in, so that nothing is said of what happens there', async () => {
    const read = await readAnswers({
      ...base,
      RouteTables: [
        table('rtb-main', [
          { DestinationCidrBlock: '10.9.0.0/16', TransitGatewayId: 'tgw-9', State: 'active' },
        ]),
      ],
    })
    const route = { destination: '10.9.0.0/16', target: { ref: 'tgw-9' }, state: 'active' }
    expect(read.config('rtb-main')['routes']).toEqual([route])
    expect(read.service('tgw-9')).toBe('undescribed')
    expect(read.said('RouteTables.0.Routes.0')).toMatch(/“tgw-9” is not described/)
  })

  it('gives each network of a prefix list a row, and keeps the id of a list that is not described', async () => {
    const to = (list: string) => ({ DestinationPrefixListId: list, GatewayId: 'vpce-1', State: 'active' })
    const read = await readAnswers({
      ...base,
      VpcEndpoints: [
        {
          VpcEndpointId: 'vpce-1',
          VpcEndpointType: 'Gateway',
          VpcId: 'vpc-1',
          ServiceName: 'com.amazonaws.eu-west-1.s3',
          State: 'available',
          RouteTableIds: ['rtb-main'],
        },
      ],
      PrefixLists: [
        { PrefixListId: 'pl-1', Cidrs: ['52.0.0.0/15', '3.5.0.0/20'] },
        { PrefixListId: 'pl-3', Cidrs: [] },
      ],
      RouteTables: [table('rtb-main', [to('pl-1'), to('pl-2')])],
    })
    const target = { ref: 'vpce-1' }
    expect(read.config('rtb-main')['routes']).toEqual([
      { destination: '52.0.0.0/15', target, state: 'active' },
      { destination: '3.5.0.0/20', target, state: 'active' },
      { destination: 'pl-2', target, state: 'active' },
    ])
    expect(read.config('vpce-1')).toEqual({ service: 's3', routeTables: [{ ref: 'rtb-main' }] })
    expect(read.said('PrefixLists.0')).toBe('into rtb-main')
    expect(read.said('PrefixLists.1')).toMatch(/no route and no rule/)
  })

  it('reads managed prefix lists and their entries', async () => {
    const read = await readAnswers({
      ...base,
      ManagedPrefixLists: [{ PrefixListId: 'pl-1', PrefixListName: 'offices' }],
      Entries: [{ Cidr: '192.0.2.0/24' }],
      ...igw,
      RouteTables: [
        table('rtb-main', [{ DestinationPrefixListId: 'pl-1', GatewayId: 'igw-1', State: 'active' }]),
      ],
    })
    expect(read.config('rtb-main')['routes']).toEqual([
      { destination: '192.0.2.0/24', target: { ref: 'igw-1' }, state: 'active' },
    ])
    expect(read.said('Entries.0')).toBe('into rtb-main')
  })

  it('states edge associations, propagation and a replaced local route', async () => {
    const read = await readAnswers({
      ...base,
      ...igw,
      VpnGateways: [
        {
          VpnGatewayId: 'vgw-1',
          VpcAttachments: [{ State: 'attached', VpcId: 'vpc-1' }],
          AmazonSideAsn: 64512,
        },
      ],
      VpcEndpoints: [
        {
          VpcEndpointId: 'vpce-f',
          VpcEndpointType: 'GatewayLoadBalancer',
          VpcId: 'vpc-1',
          SubnetIds: ['subnet-a'],
          State: 'available',
        },
      ],
      RouteTables: [
        {
          ...table(
            'rtb-edge',
            [{ DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'vpce-f', State: 'active' }],
            [{ GatewayId: 'igw-1' }],
          ),
          PropagatingVgws: [{ GatewayId: 'vgw-1' }],
        },
      ],
    })
    expect(read.config('rtb-edge')).toEqual({
      gateway: { ref: 'igw-1' },
      propagatesFrom: { ref: 'vgw-1' },
      routes: [{ destination: '10.0.0.0/16', target: { ref: 'vpce-f' }, state: 'active' }],
    })
    expect(read.config('vgw-1')).toEqual({ asn: 64512 })
    expect(read.parent('vpce-f')).toBe('subnet-a')
  })
})
