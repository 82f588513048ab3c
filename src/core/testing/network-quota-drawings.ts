import { sketch } from '../model/sketch'
import { inside, inVpc, stated, joined, referred, listing, rows, octets, type Drawing } from './drawn-number'

const vpnsInRegion: Drawing = (count) =>
  sketch(
    {
      account: { service: 'account' },
      it: { service: 'region', in: 'account' },
      gateway: { service: 'transit-gateway', in: 'it' },
      far: { service: 'customer-gateway', count },
    },
    ['far -> gateway : site-to-site-vpn'],
  )

/** For each quota of networks, a drawing of any number of what it counts. */
export const networkDrawings: Readonly<Record<string, Drawing>> = {
  'vpc.per-region': inside('region', 'vpc'),
  'vpc.subnets-per-vpc': inVpc('subnet'),
  'vpc.ipv4-cidrs-per-vpc': (count) =>
    sketch({
      it: {
        service: 'vpc',
        config: {
          cidr: '10.0.0.0/16',
          secondaryCidrs: Array.from({ length: count - 1 }, (_, index) => ({
            cidr: `10.${index + 1}.0.0/16`,
          })),
        },
      },
    }),
  'vpc.ipv6-cidrs-per-vpc': rows('vpc', 'secondaryCidrs', (index) => ({ cidr: `2001:db8:${index}::/56` })),
  'rt.per-vpc': inVpc('route-table'),
  'rt.routes': rows('route-table', 'routes', (index) => ({ destination: `${octets(index)}.0/24` })),
  'nacl.per-vpc': inVpc('network-acl'),
  'nacl.rules': rows('network-acl', 'rules', (index) => ({ number: index, direction: 'inbound' })),
  'sg.per-region': inside('region', 'security-group'),
  'sg.rules': rows('security-group', 'rules', (index) => ({
    direction: 'outbound',
    cidr: `${octets(index)}.0/24`,
  })),
  'sg.per-eni': listing('ec2', 'securityGroups', 'security-group'),
  'igw.per-region': inside('region', 'igw'),
  'eigw.per-region': inside('region', 'egress-only-igw'),
  'nat.per-az': inside('availability-zone', 'nat-gateway'),
  'nat.eip-per-public': joined('far -> it : address-association', 'elastic-ip', 'nat-gateway'),
  'eip.per-region': inside('region', 'elastic-ip'),
  'vpce.interface-per-vpc': inVpc('interface-endpoint'),
  'vpce.gateway-per-region': inside('region', 'gateway-endpoint'),
  'vpce.gateway-per-vpc': inVpc('gateway-endpoint'),
  'r53.resolver-endpoints': inside('region', 'route53-resolver'),
  'r53.resolver-addresses': listing('route53-resolver', 'subnets', 'subnet'),
  'nfw.per-region': inside('region', 'network-firewall'),
  'nfw.stateful-rules': stated('network-firewall', 'statefulRules'),
  'vpn.per-vgw': joined('far -> it : site-to-site-vpn', 'customer-gateway', 'vgw'),
  'vpn.per-region': vpnsInRegion,
  'vgw.per-region': inside('region', 'vgw'),
  'cgw.per-region': vpnsInRegion,
  'vpn.tunnels': (tunnels) =>
    sketch({ a: { service: 'customer-gateway' }, b: { service: 'vgw' } }, [
      { is: 'a -> b : site-to-site-vpn', id: 'it', config: { tunnels } },
    ]),
  'dx.vifs-dedicated': joined('it -> far : direct-connect-interface', 'vgw', 'direct-connect-location', {
    connectionType: 'dedicated',
  }),
  'dx.transit-vifs': (count) =>
    sketch(
      {
        it: { service: 'direct-connect-location', config: { connectionType: 'dedicated' } },
        far: { service: 'direct-connect-gateway', count },
      },
      [{ is: 'it -> far : direct-connect-interface', config: { interface: 'transit' } }],
    ),
  'dx.vifs-hosted': joined('it -> far : direct-connect-interface', 'vgw', 'direct-connect-location', {
    connectionType: 'hosted',
  }),
  'dxgw.vifs': joined(
    'far -> it : direct-connect-interface',
    'direct-connect-location',
    'direct-connect-gateway',
  ),
  'dxgw.vgws': joined('it -> far : gateway-association', 'vgw', 'direct-connect-gateway'),
  'dxgw.tgws': joined('it -> far : gateway-association', 'transit-gateway', 'direct-connect-gateway'),
  'dxgw.per-account': inside('account', 'direct-connect-gateway'),
  'dxgw.prefixes-tgw': (count) =>
    sketch({ a: { service: 'direct-connect-gateway' }, b: { service: 'transit-gateway' } }, [
      {
        is: 'a -> b : gateway-association',
        id: 'it',
        config: {
          allowedPrefixes: Array.from({ length: count }, (_, index) => ({ prefix: `${octets(index)}.0/24` })),
        },
      },
    ]),
  'peering.active-per-vpc': joined('it -> far : vpc-peering', 'vpc', 'vpc'),
  'tgw.per-account': inside('region', 'transit-gateway'),
  'tgw.attachments': joined('far -> it : transit-gateway-attachment', 'vpc', 'transit-gateway'),
  'tgw.per-vpc': joined('it -> far : transit-gateway-attachment', 'transit-gateway', 'vpc'),
  'tgw.peering': joined('it -> far : transit-gateway-peering', 'transit-gateway', 'transit-gateway'),
  'lattice.vpcs': listing('vpc-lattice', 'vpcs', 'vpc'),
  'tgw.route-tables': referred('transit-gateway', 'transit-gateway-route-table', 'transitGateway'),
  'tgw.routes': (count) =>
    sketch({
      it: { service: 'transit-gateway' },
      table: {
        service: 'transit-gateway-route-table',
        config: {
          transitGateway: { ref: 'it' },
          routes: Array.from({ length: count }, (_, index) => ({ destination: `${octets(index)}.0/24` })),
        },
      },
    }),
  'tgw.dxgws': joined('far -> it : gateway-association', 'direct-connect-gateway', 'transit-gateway'),
  'tgw.one-association': (count) =>
    sketch(
      {
        a: { service: 'vpc' },
        b: { service: 'transit-gateway' },
        ...Object.fromEntries(
          Array.from({ length: count }, (_, index) => [
            `table${index}`,
            { service: 'transit-gateway-route-table', config: { associations: [{ ref: 'it' }] } },
          ]),
        ),
      },
      [{ is: 'a -> b : transit-gateway-attachment', id: 'it' }],
    ),
}
