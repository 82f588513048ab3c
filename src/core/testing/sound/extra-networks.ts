import type { SoundDrawing } from './drawing'
import { alone, at, both, oneRegion, refs, routes, vpcOverTwoZones, type Nodes } from './two-zones'

const vpn = (asn: number) => ({ routing: 'BGP', asn, tunnels: 2 })
const site = (id: string, octet: number, asn: number): Nodes => ({
  [id]: alone('site', { cidr: `192.168.${octet}.0/24` }),
  [`${id}Server`]: at('server', id, { address: `192.168.${octet}.10` }),
  [`${id}Gateway`]: at('customer-gateway', id, { asn, publicIp: `203.0.113.${octet}` }),
})
const tgw: Nodes = { ...oneRegion, tgw: at('transit-gateway', 'region', { asn: 64512 }) }
const spoke = (id: string, octet: number): Nodes => ({
  ...vpcOverTwoZones(id, octet, ['app', 'tgw']),
  [`${id}Host`]: at('ec2', `${id}-appA`),
  [`${id}Routes`]: at('route-table', id, { ...both(id, 'app'), ...routes({ '0.0.0.0/0': 'tgw' }) }),
})
const attached = (...ids: readonly string[]) =>
  ids.map((id) => ({ is: `${id} -> tgw : transit-gateway-attachment`, config: both(id, 'tgw') }))

/** Additional patterns 1 to 3, 5 and 6: sites, egress, appliances and shared endpoints. */
export const extraNetworks: readonly SoundDrawing[] = [
  {
    name: 'extra 1 VPN CloudHub',
    nodes: {
      ...oneRegion,
      ...vpcOverTwoZones('vpc', 0, ['app']),
      host: at('ec2', 'vpc-appA'),
      vgw: at('vgw', 'vpc', { asn: 64512 }),
      vpcRoutes: at('route-table', 'vpc', { ...both('vpc', 'app'), propagatesFrom: { ref: 'vgw' } }),
      ...site('office', 1, 65001),
      ...site('plant', 2, 65002),
      ...site('depot', 3, 65003),
    },
    connections: [
      { is: 'officeGateway -> vgw : site-to-site-vpn', config: vpn(65001) },
      { is: 'plantGateway -> vgw : site-to-site-vpn', config: vpn(65002) },
      { is: 'depotGateway -> vgw : site-to-site-vpn', config: vpn(65003) },
      'officeServer -> plantServer : traffic',
      'depotServer -> host : traffic tcp/443',
    ],
  },
  {
    name: 'extra 2 Direct Connect gateway with transit gateway and VPN backup',
    nodes: {
      ...tgw,
      ...spoke('red', 1),
      ...spoke('blue', 2),
      ...site('office', 1, 65001),
      line: alone('direct-connect-location', { connectionType: 'dedicated' }),
      dxgw: at('direct-connect-gateway', 'cloud', { asn: 64600 }),
    },
    connections: [
      ...attached('red', 'blue'),
      {
        is: 'office -> line : direct-connect-interface',
        config: { interface: 'transit', asn: 65001, vlan: 10 },
      },
      {
        is: 'line -> dxgw : direct-connect-interface',
        config: { interface: 'transit', asn: 65001, vlan: 10 },
      },
      {
        is: 'dxgw -> tgw : gateway-association',
        config: { allowedPrefixes: [{ prefix: '10.1.0.0/16' }, { prefix: '10.2.0.0/16' }] },
      },
      { is: 'officeGateway -> tgw : site-to-site-vpn "backup"', config: vpn(65001) },
      'officeServer -> redHost : traffic tcp/443',
      'blueHost -> officeServer : traffic tcp/5432',
    ],
  },
  {
    name: 'extra 3 Central egress VPC',
    nodes: {
      ...tgw,
      ...spoke('red', 1),
      ...spoke('blue', 2),
      ...vpcOverTwoZones('egress', 9, ['public', 'tgw']),
      igw: at('igw', 'egress'),
      nat: at('nat-gateway', 'egress-publicA'),
      other: at('nat-gateway', 'egress-publicB'),
      out: at('route-table', 'egress', {
        ...both('egress', 'public'),
        ...routes({ '0.0.0.0/0': 'igw', '10.1.0.0/16': 'tgw', '10.2.0.0/16': 'tgw' }),
      }),
      inA: at('route-table', 'egress', { subnets: refs('egress-tgwA'), ...routes({ '0.0.0.0/0': 'nat' }) }),
      inB: at('route-table', 'egress', { subnets: refs('egress-tgwB'), ...routes({ '0.0.0.0/0': 'other' }) }),
      internet: alone('internet'),
    },
    connections: [
      ...attached('red', 'blue', 'egress'),
      'redHost -> internet : traffic tcp/443',
      'blueHost -> nat : traffic tcp/443',
      'nat -> igw : traffic',
      'igw -> internet : traffic',
    ],
  },
  {
    name: 'extra 5 Gateway Load Balancer with third-party appliances',
    nodes: {
      users: alone('users'),
      ...oneRegion,
      ...vpcOverTwoZones('app', 1, ['public', 'edge']),
      igw: at('igw', 'app'),
      web: at('ec2', 'app-publicA', { publicAddress: true }),
      gateA: at('gwlb-endpoint', 'app-edgeA', { service: { ref: 'offer' } }),
      gateB: at('gwlb-endpoint', 'app-edgeB', { service: { ref: 'offer' } }),
      edgeTable: at('route-table', 'app', {
        gateway: { ref: 'igw' },
        ...routes({ '10.1.0.0/24': 'gateA', '10.1.1.0/24': 'gateB' }),
      }),
      webTableA: at('route-table', 'app', {
        subnets: refs('app-publicA'),
        ...routes({ '0.0.0.0/0': 'gateA' }),
      }),
      webTableB: at('route-table', 'app', {
        subnets: refs('app-publicB'),
        ...routes({ '0.0.0.0/0': 'gateB' }),
      }),
      gateTable: at('route-table', 'app', { ...both('app', 'edge'), ...routes({ '0.0.0.0/0': 'igw' }) }),
      ...vpcOverTwoZones('security', 2, ['appliances']),
      gwlb: at('gwlb', 'security', { ...both('security', 'appliances'), crossZone: true }),
      offer: at('endpoint-service', 'security', { loadBalancers: refs('gwlb') }),
      firewallA: at('ec2', 'security-appliancesA', { sourceDestinationCheck: false }),
      firewallB: at('ec2', 'security-appliancesB', { sourceDestinationCheck: false }),
    },
    connections: [
      'gateA -> offer : privatelink',
      'gateB -> offer : privatelink',
      'offer -> gwlb : association',
      'gwlb -> firewallA : load-balancer-target',
      'gwlb -> firewallB : load-balancer-target',
      'users -> web : traffic tcp/443',
    ],
  },
  {
    name: 'extra 6 Interface endpoints of a shared VPC, with Route 53 Resolver',
    nodes: {
      ...tgw,
      ...spoke('red', 1),
      ...spoke('blue', 2),
      ...vpcOverTwoZones('shared', 9, ['endpoints', 'tgw']),
      queues: at('interface-endpoint', 'shared', {
        service: 'sqs',
        ...both('shared', 'endpoints'),
        privateDns: false,
      }),
      zone: at('route53', 'cloud', { zoneType: 'private', domainName: 'sqs.us-east-1.amazonaws.com' }),
      inbound: at('route53-resolver', 'shared', { direction: 'inbound', ...both('shared', 'endpoints') }),
      outbound: at('route53-resolver', 'shared', { direction: 'outbound', ...both('shared', 'endpoints') }),
      queue: at('sqs', 'region'),
      ...site('office', 1, 65001),
      back: at('route-table', 'shared', {
        ...both('shared', 'endpoints'),
        ...routes({ '0.0.0.0/0': 'tgw' }),
      }),
    },
    connections: [
      ...attached('red', 'blue', 'shared'),
      { is: 'officeGateway -> tgw : site-to-site-vpn', config: vpn(65001) },
      'queues -> queue : privatelink',
      'redHost -> queues : data-access tcp/443',
      'blueHost -> queue : data-access tcp/443',
      'officeServer -> queues : traffic tcp/443',
      'officeServer -> inbound : traffic udp/53',
      'outbound -> officeServer : traffic udp/53',
      { is: 'zone -> queues : dns-record', config: { recordType: 'alias' } },
      'zone -> red : association',
      'zone -> blue : association',
    ],
  },
  {
    name: 'extra 7 VPC Lattice between VPCs',
    nodes: {
      ...oneRegion,
      ...vpcOverTwoZones('red', 1, ['app']),
      ...vpcOverTwoZones('blue', 1, ['app']),
      client: at('ec2', 'red-appA'),
      service: at('ecs-service', 'blue', { launchType: 'Fargate', ...both('blue', 'app') }),
      fn: at('lambda', 'region', { timeoutSeconds: 10 }),
      lattice: at('vpc-lattice', 'region', { listener: 'HTTPS', vpcs: refs('red', 'blue'), iamAuth: true }),
    },
    connections: [
      'red -> lattice : association',
      'blue -> lattice : association',
      'client -> lattice : sync-invoke',
      'lattice -> service : load-balancer-target',
      'lattice -> fn : load-balancer-target',
    ],
  },
]
