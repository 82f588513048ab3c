import { securityGroups, statement, subnets } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'client-vpn',
  name: 'AWS Client VPN endpoint',
  shortName: 'Client VPN endpoint',
  keywords: ['openvpn', 'remote access', 'vpn'],
  category: 'network',
  icon: 'architecture-service/AWSClientVPN',
  placement: 'inside',
  livesIn: ['vpc', 'region'],
  stubs: 'subnets',
  caption: 'clientCidr',
  fields: [
    {
      key: 'clientCidr',
      label: 'Client CIDR',
      help: 'Addresses given to clients, from /12 to /22; it must not overlap the VPC and cannot be changed.',
      type: 'text',
      pattern: '^\\d{1,3}(\\.\\d{1,3}){3}/\\d{1,2}$',
      form: 'ipv4-cidr',
      example: '10.100.0.0/22',
    },
    subnets('Subnets that it is associated with, each in another zone.'),
    statement(
      'splitTunnel',
      'Split tunnel',
      'Whether only traffic for the endpoint’s routes takes the tunnel.',
    ),
    securityGroups,
  ],
  sources: [
    {
      title: 'How AWS Client VPN works',
      url: 'https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/how-it-works.html',
      asOf: '2026',
    },
  ],
})
