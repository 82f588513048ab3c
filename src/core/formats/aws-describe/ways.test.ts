import { describe, expect, it } from 'vitest'
import { base, readAnswers } from '../../testing/describe-answers'

const vgw = {
  VpnGateways: [
    { VpnGatewayId: 'vgw-1', State: 'available', VpcAttachments: [{ State: 'attached', VpcId: 'vpc-1' }] },
  ],
}
const cgw = {
  CustomerGateways: [
    { CustomerGatewayId: 'cgw-1', BgpAsn: '65010', IpAddress: '198.51.100.9', State: 'available' },
  ],
}
const vpn = (more: object) => ({
  VpnConnections: [
    {
      VpnConnectionId: 'vpn-1',
      CustomerGatewayId: 'cgw-1',
      VpnGatewayId: 'vgw-1',
      State: 'available',
      ...more,
    },
  ],
})
const xml = `<vpn_connection id="vpn-1"><ipsec_tunnel><customer_gateway><tunnel_outside_address>
  <ip_address>198.51.100.9</ip_address></tunnel_outside_address><bgp><asn>65010</asn></bgp></customer_gateway>
  <vpn_gateway><bgp><asn>64512</asn></bgp></vpn_gateway><ike><pre_shared_key>hidden</pre_shared_key></ike></ipsec_tunnel></vpn_connection>`

describe('gateways and peerings', () => {
  it('draws a gateway on the VPC it is attached to, and a detached one in its Region', async () => {
    const read = await readAnswers({
      ...base,
      EgressOnlyInternetGateways: [
        { EgressOnlyInternetGatewayId: 'eigw-1', Attachments: [{ State: 'attached', VpcId: 'vpc-1' }] },
      ],
      VpnGateways: [{ VpnGatewayId: 'vgw-1', VpcAttachments: [{ State: 'detached', VpcId: 'vpc-1' }] }],
    })
    expect([read.service('eigw-1'), read.parent('eigw-1')]).toEqual(['egress-only-igw', 'vpc-1'])
    expect(read.parent('vgw-1')).toBe('111122223333-eu-west-1')
  })

  it('tells private, regional and deleted NAT gateways apart', async () => {
    const read = await readAnswers({
      ...base,
      NatGateways: [
        { NatGatewayId: 'nat-1', SubnetId: 'subnet-a', ConnectivityType: 'private', State: 'available' },
        { NatGatewayId: 'nat-2', VpcId: 'vpc-1', AvailabilityMode: 'regional', State: 'available' },
        { NatGatewayId: 'nat-3', SubnetId: 'subnet-a', State: 'deleted' },
      ],
    })
    expect(read.config('nat-1')).toEqual({ connectivity: 'private', availability: 'zonal' })
    expect(read.config('nat-2')).toEqual({ connectivity: 'public', availability: 'regional' })
    expect(read.said('NatGateways.2')).toBe('is not in use: its state is “deleted”')
  })

  it('draws active peerings between VPCs that are there, and says why it leaves out the others', async () => {
    const peering = (id: string, to: string, Code: string) => ({
      VpcPeeringConnectionId: id,
      Status: { Code },
      RequesterVpcInfo: { VpcId: 'vpc-1' },
      AccepterVpcInfo: { VpcId: to },
    })
    const read = await readAnswers({
      ...base,
      Vpcs: [...base.Vpcs, { VpcId: 'vpc-2', CidrBlock: '10.2.0.0/16' }],
      VpcPeeringConnections: [
        peering('pcx-1', 'vpc-2', 'active'),
        peering('pcx-2', 'vpc-2', 'rejected'),
        peering('pcx-3', 'vpc-9', 'active'),
      ],
    })
    expect(read.connection('pcx-1')).toMatchObject({ from: 'vpc-1', to: 'vpc-2', kind: 'vpc-peering' })
    expect(read.said('VpcPeeringConnections.1')).toMatch(/“rejected”/)
    expect(read.said('VpcPeeringConnections.2')).toBe('its VPC “vpc-9” is not in these files')
  })
})

describe('VPN connections', () => {
  it('states the static routes, between a gateway and a customer gateway on a site of its own', async () => {
    const static_ = {
      Options: { StaticRoutesOnly: true },
      Routes: [{ DestinationCidrBlock: '192.168.0.0/16', State: 'available' }],
    }
    const read = await readAnswers({ ...base, ...vgw, ...cgw, ...vpn(static_) })
    expect(read.connection('vpn-1')).toMatchObject({ from: 'cgw-1', to: 'vgw-1', kind: 'site-to-site-vpn' })
    expect(read.config('vpn-1')).toEqual({
      routing: 'static',
      staticRoutes: [{ destination: '192.168.0.0/16' }],
    })
    expect(read.config('cgw-1')).toEqual({ asn: 65010, publicIp: '198.51.100.9' })
    expect(read.parent('cgw-1')).toBe('site-of-cgw-1')
    expect(read.config('site-of-cgw-1')).toEqual({})
  })

  it('states BGP and the ASN otherwise', async () => {
    const read = await readAnswers({
      ...base,
      ...vgw,
      ...cgw,
      ...vpn({ Options: { StaticRoutesOnly: false }, Routes: [] }),
    })
    expect(read.config('vpn-1')).toEqual({ routing: 'BGP', asn: 65010 })
  })

  it('takes what no answer tells from the device’s configuration, but never its keys', async () => {
    const read = await readAnswers({ ...base, ...vgw, ...vpn({ CustomerGatewayConfiguration: xml }) })
    expect(read.config('cgw-1')).toEqual({ asn: 65010, publicIp: '198.51.100.9' })
    expect(read.config('vpn-1')).toEqual({ routing: 'BGP', asn: 65010 })
    expect(JSON.stringify(read.diagram)).not.toContain('hidden')
  })

  it('knows the site’s networks from what its only gateway propagates', async () => {
    const route = (DestinationCidrBlock: string) => ({
      DestinationCidrBlock,
      GatewayId: 'vgw-1',
      Origin: 'EnableVgwRoutePropagation',
      State: 'active',
    })
    const read = await readAnswers({
      ...base,
      ...vgw,
      ...cgw,
      ...vpn({ Options: { StaticRoutesOnly: false } }),
      RouteTables: [
        {
          RouteTableId: 'rtb-1',
          VpcId: 'vpc-1',
          Routes: [route('172.16.0.0/16'), route('172.17.0.0/16')],
          PropagatingVgws: [{ GatewayId: 'vgw-1' }],
        },
      ],
    })
    expect(read.config('site-of-cgw-1')).toEqual({
      cidr: '172.16.0.0/16',
      secondaryCidrs: [{ cidr: '172.17.0.0/16' }],
    })
  })

  it('leaves out a VPN that is deleted or ends nowhere', async () => {
    const deleted = await readAnswers({ ...base, ...vgw, ...cgw, ...vpn({ State: 'deleted' }) })
    expect(deleted.said('VpnConnections.0')).toMatch(/“deleted”/)
    const lost = await readAnswers({ ...base, ...cgw, ...vpn({}) })
    expect(lost.said('VpnConnections.0')).toBe('its gateway “vgw-1” is not in these files')
  })
})

describe('Direct Connect', () => {
  const dxgw = {
    directConnectGateways: [
      {
        directConnectGatewayId: 'abc-1',
        directConnectGatewayName: 'hub',
        amazonSideAsn: 64600,
        ownerAccount: '111122223333',
        directConnectGatewayState: 'available',
      },
    ],
  }
  const vif = (id: string, more: object) => ({
    virtualInterfaceId: id,
    virtualInterfaceType: 'private',
    connectionId: 'dxcon-1',
    asn: 65001,
    vlan: 7,
    virtualInterfaceState: 'available',
    ...more,
  })

  it('reads gateways, associations and interfaces, in AWS’s small letters or Batfish’s capitals', async () => {
    const read = await readAnswers({
      ...base,
      ...vgw,
      ...dxgw,
      directConnectGatewayAssociations: [
        {
          associationId: 'as-1',
          directConnectGatewayId: 'abc-1',
          associationState: 'associated',
          associatedGateway: { id: 'vgw-1', type: 'virtualPrivateGateway' },
          allowedPrefixesToDirectConnectGateway: [{ cidr: '10.0.0.0/16' }],
        },
      ],
      VirtualInterfaces: [
        {
          VirtualInterfaceId: 'dxvif-1',
          VirtualInterfaceType: 'private',
          ConnectionId: 'dxcon-1',
          DirectConnectGatewayId: 'abc-1',
          Asn: 65001,
          SiteLinkEnabled: true,
          RouteFilterPrefixes: [{ Cidr: '192.168.0.0/16' }],
        },
      ],
      directConnectGatewayAttachments: [{ directConnectGatewayId: 'abc-1', virtualInterfaceId: 'dxvif-1' }],
    })
    expect([read.parent('abc-1'), read.config('abc-1')]).toEqual(['111122223333', { asn: 64600 }])
    expect(read.connection('as-1')).toMatchObject({
      from: 'abc-1',
      to: 'vgw-1',
      kind: 'gateway-association',
      config: { allowedPrefixes: [{ prefix: '10.0.0.0/16' }] },
    })
    expect(read.connection('dxvif-1')).toMatchObject({
      from: 'site-of-dxcon-1',
      to: 'abc-1',
      kind: 'direct-connect-interface',
    })
    expect(read.config('dxvif-1')).toEqual({
      interface: 'private',
      siteLink: true,
      asn: 65001,
      advertises: [{ prefix: '192.168.0.0/16' }],
    })
    expect(read.said('directConnectGatewayAttachments.0')).toBe('into dxvif-1')
  })

  it('knows the site’s networks from what the only line of a gateway propagates', async () => {
    const route = {
      DestinationCidrBlock: '172.16.0.0/16',
      GatewayId: 'vgw-1',
      Origin: 'EnableVgwRoutePropagation',
    }
    const lists = {
      ...base,
      ...vgw,
      RouteTables: [{ RouteTableId: 'rtb-1', VpcId: 'vpc-1', Routes: [route] }],
    }
    const one = vif('dxvif-1', { virtualGatewayId: 'vgw-1' })
    const read = await readAnswers({ ...lists, virtualInterfaces: [one] })
    expect(read.config('site-of-dxcon-1')).toEqual({ cidr: '172.16.0.0/16' })
    const two = await readAnswers({
      ...lists,
      virtualInterfaces: [one, vif('dxvif-2', { virtualGatewayId: 'vgw-1', connectionId: 'dxcon-2' })],
    })
    expect(two.config('site-of-dxcon-1')).toEqual({})
  })

  it('draws a private interface to a virtual private gateway, and leaves out a public one', async () => {
    const read = await readAnswers({
      ...base,
      ...vgw,
      virtualInterfaces: [
        vif('dxvif-1', { virtualGatewayId: 'vgw-1' }),
        vif('dxvif-2', { virtualInterfaceType: 'public' }),
      ],
    })
    expect(read.connection('dxvif-1')).toMatchObject({
      to: 'vgw-1',
      config: { interface: 'private', asn: 65001, vlan: 7 },
    })
    expect(read.said('virtualInterfaces.1')).toMatch(/public virtual interface/)
  })
})
