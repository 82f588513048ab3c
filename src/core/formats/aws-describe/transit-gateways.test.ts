import { describe, expect, it } from 'vitest'
import { base, readAnswers, readFiles } from '../../testing/describe-answers'

const attachment = (id: string, ResourceType: string, ResourceId: string, more: object = {}) => ({
  TransitGatewayAttachmentId: id,
  TransitGatewayId: 'tgw-1',
  ResourceType,
  ResourceId,
  State: 'available',
  Association: { TransitGatewayRouteTableId: 'tgw-rtb-1', State: 'associated' },
  ...more,
})
const vpcAttachment = {
  TransitGatewayAttachmentId: 'tgw-attach-1',
  TransitGatewayId: 'tgw-1',
  VpcId: 'vpc-1',
  SubnetIds: ['subnet-a'],
  State: 'available',
  Options: { ApplianceModeSupport: 'enable' },
}
const gateway = {
  ...base,
  TransitGateways: [{ TransitGatewayId: 'tgw-1', State: 'available', Options: { AmazonSideAsn: 64513 } }],
  TransitGatewayRouteTables: [
    { TransitGatewayRouteTableId: 'tgw-rtb-1', TransitGatewayId: 'tgw-1', State: 'available' },
  ],
}

describe('transit gateways', () => {
  it('draws the attachment of a VPC with its zones and appliance mode; the general list adds the association', async () => {
    const read = await readAnswers({
      ...gateway,
      TransitGatewayVpcAttachments: [vpcAttachment],
      TransitGatewayAttachments: [attachment('tgw-attach-1', 'vpc', 'vpc-1')],
    })
    expect(read.parent('tgw-1')).toBe('111122223333-eu-west-1')
    expect(read.connection('tgw-attach-1')).toMatchObject({
      from: 'vpc-1',
      to: 'tgw-1',
      kind: 'transit-gateway-attachment',
    })
    expect(read.config('tgw-attach-1')).toEqual({ subnets: [{ ref: 'subnet-a' }], applianceMode: true })
    expect(read.config('tgw-rtb-1')).toEqual({
      transitGateway: { ref: 'tgw-1' },
      associations: [{ ref: 'tgw-attach-1' }],
    })
    expect(read.said('TransitGatewayAttachments.0')).toBe('into tgw-attach-1')
  })

  it('states an empty list as soon as an answer lists nothing, and nothing without an answer', async () => {
    const read = await readAnswers({
      ...gateway,
      TransitGatewayVpcAttachments: [vpcAttachment],
      TransitGatewayAttachments: [attachment('tgw-attach-1', 'vpc', 'vpc-1', { Association: {} })],
      TransitGatewayPropagations: [
        { TransitGatewayRouteTableId: 'tgw-rtb-1', TransitGatewayRouteTablePropagations: [] },
      ],
      TransitGatewayStaticRoutes: [{ TransitGatewayRouteTableId: 'tgw-rtb-1', Routes: [] }],
    })
    expect(read.config('tgw-rtb-1')).toEqual({
      transitGateway: { ref: 'tgw-1' },
      associations: [],
      propagations: [],
      routes: [],
    })
    const open = await readAnswers(gateway)
    expect(open.config('tgw-rtb-1')).toEqual({ transitGateway: { ref: 'tgw-1' } })
  })

  it('states propagations that are on, static routes, blackholes and routes to what is not drawn', async () => {
    const to = (id: string) => [{ TransitGatewayAttachmentId: id, ResourceType: 'vpc' }]
    const read = await readAnswers({
      ...gateway,
      TransitGatewayVpcAttachments: [vpcAttachment],
      TransitGatewayConnects: [
        { TransitGatewayAttachmentId: 'tgw-attach-c', TransitGatewayId: 'tgw-1', State: 'available' },
      ],
      TransitGatewayPropagations: [
        {
          TransitGatewayRouteTableId: 'tgw-rtb-1',
          TransitGatewayRouteTablePropagations: [
            { TransitGatewayAttachmentId: 'tgw-attach-1', State: 'enabled' },
            { TransitGatewayAttachmentId: 'tgw-attach-1', State: 'disabled' },
          ],
        },
      ],
      TransitGatewayStaticRoutes: [
        {
          TransitGatewayRouteTableId: 'tgw-rtb-1',
          Routes: [
            {
              DestinationCidrBlock: '10.0.0.0/16',
              State: 'active',
              TransitGatewayAttachments: to('tgw-attach-1'),
            },
            { DestinationCidrBlock: '10.1.0.0/16', State: 'blackhole' },
            {
              DestinationCidrBlock: '10.2.0.0/16',
              State: 'active',
              TransitGatewayAttachments: to('tgw-attach-c'),
            },
            {
              DestinationCidrBlock: '10.3.0.0/16',
              State: 'active',
              TransitGatewayAttachments: to('tgw-attach-9'),
            },
          ],
        },
      ],
    })
    expect(read.config('tgw-rtb-1')).toMatchObject({
      propagations: [{ ref: 'tgw-attach-1' }],
      routes: [
        { destination: '10.0.0.0/16', target: { ref: 'tgw-attach-1' }, state: 'active' },
        { destination: '10.1.0.0/16', state: 'blackhole' },
        { destination: '10.2.0.0/16', target: { ref: 'tgw-attach-c' }, state: 'active' },
        { destination: '10.3.0.0/16', target: { ref: 'tgw-attach-9' }, state: 'active' },
      ],
    })
    expect(read.said('TransitGatewayStaticRoutes.0.Routes.3')).toMatch(/not described/)
    expect(read.said('TransitGatewayConnects.0')).toBe('placed as tgw-attach-c')
    expect(read.connection('tgw-attach-c')).toMatchObject({ from: 'far-end-of-tgw-attach-c', to: 'tgw-1' })
    expect(read.connection('tgw-attach-9')).toMatchObject({ to: 'tgw-1' })
  })

  it('reads the answers that do not name their table, by the file’s name or the only table', async () => {
    const route = {
      DestinationCidrBlock: '0.0.0.0/0',
      Type: 'static',
      State: 'active',
      TransitGatewayAttachments: [{ TransitGatewayAttachmentId: 'tgw-attach-1' }],
    }
    const propagated = { ...route, DestinationCidrBlock: '10.0.0.0/16', Type: 'propagated' }
    const lists = {
      ...gateway,
      TransitGatewayVpcAttachments: [vpcAttachment],
      TransitGatewayRouteTables: [
        ...gateway.TransitGatewayRouteTables,
        { TransitGatewayRouteTableId: 'tgw-rtb-2', TransitGatewayId: 'tgw-1' },
      ],
    }
    const read = await readFiles({
      'all.json': lists,
      'search-transit-gateway-routes-tgw-rtb-2.json': {
        Routes: [route, propagated],
        AdditionalRoutesAvailable: false,
      },
      'get-associations-tgw-rtb-2.json': {
        Associations: [{ TransitGatewayAttachmentId: 'tgw-attach-1', State: 'associated' }],
      },
      'get-propagations-tgw-rtb-2.json': {
        TransitGatewayRouteTablePropagations: [
          { TransitGatewayAttachmentId: 'tgw-attach-1', State: 'enabled' },
        ],
      },
    })
    const ref = { ref: 'tgw-attach-1' }
    expect(read.config('tgw-rtb-2')).toMatchObject({
      associations: [ref],
      propagations: [ref],
      routes: [{ destination: '0.0.0.0/0', target: ref, state: 'active' }],
    })
    expect(read.config('tgw-rtb-1')['routes']).toBeUndefined()
    const unnamed = await readFiles({ 'all.json': lists, 'routes.json': { Routes: [route] } })
    expect(unnamed.report.notModelled.map(({ where }) => where)).toContain('routes.json › Routes.0')
  })

  it('knows the attachment of a VPN by the VPN, and of a Direct Connect gateway by its association', async () => {
    const read = await readAnswers({
      ...gateway,
      CustomerGateways: [{ CustomerGatewayId: 'cgw-1' }],
      VpnConnections: [
        {
          VpnConnectionId: 'vpn-1',
          CustomerGatewayId: 'cgw-1',
          TransitGatewayId: 'tgw-1',
          State: 'available',
        },
      ],
      DirectConnectGateways: [{ DirectConnectGatewayId: 'dx-1' }],
      DirectConnectGatewayAssociations: [
        { AssociationId: 'as-1', DirectConnectGatewayId: 'dx-1', AssociatedGateway: { Id: 'tgw-1' } },
      ],
      TransitGatewayAttachments: [
        attachment('tgw-attach-v', 'vpn', 'vpn-1'),
        attachment('tgw-attach-d', 'direct-connect-gateway', 'dx-1'),
        attachment('tgw-attach-c', 'connect', 'tgw-attach-1'),
        attachment('tgw-attach-x', 'vpc', 'vpc-9'),
      ],
    })
    expect(read.config('tgw-rtb-1')['associations']).toEqual(
      ['vpn-1', 'as-1', 'tgw-attach-c', 'tgw-attach-x'].map((ref) => ({ ref })),
    )
    expect(read.said('TransitGatewayAttachments.0')).toBe('into vpn-1')
    expect(read.said('TransitGatewayAttachments.1')).toBe('into as-1')
    expect(read.said('TransitGatewayAttachments.2')).toBe('placed as tgw-attach-c')
    expect(read.connection('tgw-attach-x')).toMatchObject({ from: 'vpc-9', to: 'tgw-1' })
    expect(read.service('vpc-9')).toBe('undescribed')
  })

  it('draws a peering once, associated with a table on each side', async () => {
    const far = {
      TransitGatewayId: 'tgw-2',
      Association: { TransitGatewayRouteTableId: 'tgw-rtb-2', State: 'associated' },
    }
    const peering = {
      TransitGatewayAttachmentId: 'tgw-attach-p',
      RequesterTgwInfo: { TransitGatewayId: 'tgw-1' },
      AccepterTgwInfo: { TransitGatewayId: 'tgw-2' },
      State: 'available',
    }
    const read = await readFiles({
      'eu-west-1/all.json': {
        ...gateway,
        TransitGatewayPeeringAttachments: [peering],
        TransitGatewayAttachments: [attachment('tgw-attach-p', 'peering', 'tgw-2')],
      },
      'us-east-1/all.json': {
        TransitGateways: [{ TransitGatewayId: 'tgw-2', OwnerId: '111122223333' }],
        TransitGatewayRouteTables: [{ TransitGatewayRouteTableId: 'tgw-rtb-2', TransitGatewayId: 'tgw-2' }],
        TransitGatewayPeeringAttachments: [peering],
        TransitGatewayAttachments: [attachment('tgw-attach-p', 'peering', 'tgw-1', far)],
      },
    })
    expect(read.connection('tgw-attach-p')).toMatchObject({
      from: 'tgw-1',
      to: 'tgw-2',
      kind: 'transit-gateway-peering',
    })
    expect(read.config('tgw-rtb-1')['associations']).toEqual([{ ref: 'tgw-attach-p' }])
    expect(read.config('tgw-rtb-2')['associations']).toEqual([{ ref: 'tgw-attach-p' }])
    expect(read.parent('tgw-2')).toBe('111122223333-us-east-1')
  })

  it('draws a shared transit gateway that only its attachment names, without tables', async () => {
    const read = await readAnswers({ ...base, TransitGatewayVpcAttachments: [vpcAttachment] })
    expect(read.service('tgw-1')).toBe('transit-gateway')
    expect(read.connection('tgw-attach-1')).toBeDefined()
  })
})
