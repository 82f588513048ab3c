import type { SoundDrawing } from './drawing'
import { alone, at, both, oneRegion, refs, routes, vpcOverTwoZones, type Nodes } from './two-zones'

/** Two spokes with an instance each, and routes of all their subnets to the transit gateway. */
const spokes: Nodes = {
  ...oneRegion,
  tgw: at('transit-gateway', 'region', { asn: 64512 }),
  ...vpcOverTwoZones('red', 1, ['app', 'tgw']),
  ...vpcOverTwoZones('blue', 2, ['app', 'tgw']),
  a: at('ec2', 'red-appA'),
  b: at('ec2', 'blue-appB'),
  redRoutes: at('route-table', 'red', { ...both('red', 'app'), ...routes({ '0.0.0.0/0': 'tgw' }) }),
  blueRoutes: at('route-table', 'blue', { ...both('blue', 'app'), ...routes({ '0.0.0.0/0': 'tgw' }) }),
}

const inspectionVpc: Nodes = {
  ...vpcOverTwoZones('inspection', 100, ['tgw', 'firewall']),
  firewall: at('network-firewall', 'inspection', both('inspection', 'firewall')),
  endpointA: at('firewall-endpoint', 'inspection-firewallA', { firewall: { ref: 'firewall' } }),
  endpointB: at('firewall-endpoint', 'inspection-firewallB', { firewall: { ref: 'firewall' } }),
  inA: at('route-table', 'inspection', {
    subnets: refs('inspection-tgwA'),
    ...routes({ '0.0.0.0/0': 'endpointA' }),
  }),
  inB: at('route-table', 'inspection', {
    subnets: refs('inspection-tgwB'),
    ...routes({ '0.0.0.0/0': 'endpointB' }),
  }),
  outOfFirewall: at('route-table', 'inspection', {
    ...both('inspection', 'firewall'),
    ...routes({ '0.0.0.0/0': 'tgw' }),
  }),
}

/** Everything comes in by the table of the spokes, goes to the firewall, and leaves it by the other table. */
const tables: Nodes = {
  fromSpokes: at('transit-gateway-route-table', 'region', {
    transitGateway: { ref: 'tgw' },
    ...routes({ '0.0.0.0/0': 'toInspection' }),
  }),
  fromFirewall: at('transit-gateway-route-table', 'region', { transitGateway: { ref: 'tgw' } }),
}

const byTable = { routeTable: { ref: 'fromSpokes' }, propagatesTo: refs('fromFirewall') }
const spokeAttachments = ['red', 'blue'].map((vpc) => ({
  is: `${vpc} -> tgw : transit-gateway-attachment`,
  config: { ...both(vpc, 'tgw'), ...byTable },
}))
const inspectionAttachment = {
  is: 'inspection -> tgw : transit-gateway-attachment',
  id: 'toInspection',
  config: { ...both('inspection', 'tgw'), applianceMode: true, routeTable: { ref: 'fromFirewall' } },
}
const endpoints = ['firewall -> endpointA : privatelink', 'firewall -> endpointB : privatelink']

const sites: Nodes = {
  office: alone('site', { cidr: '192.168.0.0/16' }),
  server: at('server', 'office'),
  cgw: at('customer-gateway', 'office', { asn: 65001, publicIp: '203.0.113.12' }),
  plant: alone('site', { cidr: '172.16.0.0/16' }),
  machine: at('server', 'plant'),
  line: alone('direct-connect-location', { connectionType: 'dedicated' }),
  dxgw: at('direct-connect-gateway', 'cloud', { asn: 64600 }),
}

const egressVpc: Nodes = {
  ...vpcOverTwoZones('egress', 101, ['public', 'tgw']),
  igw: at('igw', 'egress'),
  natA: at('nat-gateway', 'egress-publicA', { connectivity: 'public' }),
  natB: at('nat-gateway', 'egress-publicB', { connectivity: 'public' }),
  egressPublic: at('route-table', 'egress', {
    ...both('egress', 'public'),
    ...routes({ '0.0.0.0/0': 'igw', '10.0.0.0/8': 'tgw' }),
  }),
  egressOutA: at('route-table', 'egress', {
    subnets: refs('egress-tgwA'),
    ...routes({ '0.0.0.0/0': 'natA' }),
  }),
  egressOutB: at('route-table', 'egress', {
    subnets: refs('egress-tgwB'),
    ...routes({ '0.0.0.0/0': 'natB' }),
  }),
  internet: alone('internet'),
}
const egressAttachment = {
  is: 'egress -> tgw : transit-gateway-attachment',
  id: 'toEgress',
  config: { ...both('egress', 'tgw'), ...byTable },
}

/** Patterns 37 to 39: inspection of traffic between VPCs, from sites and to the internet. */
export const inspection: readonly SoundDrawing[] = [
  {
    name: '37 Inspection VPC between VPCs (east-west)',
    nodes: { ...spokes, ...inspectionVpc, ...tables },
    connections: [...spokeAttachments, inspectionAttachment, ...endpoints, 'a -> b : traffic tcp/443'],
  },
  {
    name: '37 Inspection VPC, packets drawn hop by hop',
    nodes: { ...spokes, ...inspectionVpc, ...tables },
    connections: [
      ...spokeAttachments,
      inspectionAttachment,
      'a -> tgw : traffic',
      'tgw -> endpointA : traffic',
      'endpointA -> tgw : traffic',
      'tgw -> b : traffic',
    ],
  },
  {
    name: '38 Inspection of VPN and Direct Connect traffic',
    nodes: { ...spokes, ...inspectionVpc, ...tables, ...sites },
    connections: [
      ...spokeAttachments,
      inspectionAttachment,
      ...endpoints,
      { is: 'cgw -> tgw : site-to-site-vpn', config: { routing: 'BGP', asn: 65001, tunnels: 2, ...byTable } },
      {
        is: 'plant -> line : direct-connect-interface',
        config: { interface: 'transit', asn: 65002, vlan: 101 },
      },
      {
        is: 'line -> dxgw : direct-connect-interface',
        config: { interface: 'transit', asn: 65002, vlan: 101 },
      },
      {
        is: 'dxgw -> tgw : gateway-association',
        config: { allowedPrefixes: [{ prefix: '10.0.0.0/8' }], ...byTable },
      },
      'server -> a : traffic tcp/443',
      'machine -> b : traffic tcp/443',
      'a -> server : traffic tcp/5432',
    ],
  },
  {
    name: '39 Inspection of internet egress',
    nodes: {
      ...spokes,
      ...inspectionVpc,
      ...tables,
      ...egressVpc,
      fromFirewall: at('transit-gateway-route-table', 'region', {
        transitGateway: { ref: 'tgw' },
        ...routes({ '0.0.0.0/0': 'toEgress' }),
      }),
    },
    connections: [
      ...spokeAttachments,
      inspectionAttachment,
      egressAttachment,
      ...endpoints,
      'a -> internet : traffic tcp/443',
      'b -> internet : traffic tcp/443',
      'natA -> igw : traffic',
      'natB -> igw : traffic',
      'igw -> internet : traffic',
    ],
  },
  {
    name: '39 Inspection of internet egress with NAT and internet gateway in the inspection VPC',
    nodes: {
      ...spokes,
      ...tables,
      ...vpcOverTwoZones('inspection', 100, ['tgw', 'firewall', 'public']),
      firewall: at('network-firewall', 'inspection', both('inspection', 'firewall')),
      endpointA: at('firewall-endpoint', 'inspection-firewallA', { firewall: { ref: 'firewall' } }),
      endpointB: at('firewall-endpoint', 'inspection-firewallB', { firewall: { ref: 'firewall' } }),
      igw: at('igw', 'inspection'),
      natA: at('nat-gateway', 'inspection-publicA'),
      natB: at('nat-gateway', 'inspection-publicB'),
      internet: alone('internet'),
      inA: inspectionVpc.inA ?? {},
      inB: inspectionVpc.inB ?? {},
      outA: at('route-table', 'inspection', {
        subnets: refs('inspection-firewallA'),
        ...routes({ '0.0.0.0/0': 'natA', '10.0.0.0/8': 'tgw' }),
      }),
      outB: at('route-table', 'inspection', {
        subnets: refs('inspection-firewallB'),
        ...routes({ '0.0.0.0/0': 'natB', '10.0.0.0/8': 'tgw' }),
      }),
      publicA: at('route-table', 'inspection', {
        subnets: refs('inspection-publicA'),
        ...routes({ '0.0.0.0/0': 'igw', '10.0.0.0/8': 'endpointA' }),
      }),
      publicB: at('route-table', 'inspection', {
        subnets: refs('inspection-publicB'),
        ...routes({ '0.0.0.0/0': 'igw', '10.0.0.0/8': 'endpointB' }),
      }),
    },
    connections: [
      ...spokeAttachments,
      inspectionAttachment,
      ...endpoints,
      'a -> internet : traffic tcp/443',
      'natA -> igw : traffic',
    ],
  },
]
