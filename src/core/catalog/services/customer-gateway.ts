import { asn, statement } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'customer-gateway',
  name: 'Customer gateway',
  shortName: 'Customer gateway',
  keywords: ['cgw', 'router', 'vpn device'],
  category: 'network',
  icon: 'resource/AmazonVPCCustomerGateway',
  placement: 'border',
  livesIn: ['site'],
  caption: 'publicIp',
  fields: [
    asn(
      'The site’s side of BGP sessions. Sites that reach each other through one virtual private gateway (CloudHub) each need their own.',
    ),
    {
      key: 'publicIp',
      label: 'Public address',
      help: 'Internet address of the gateway device; one device may carry VPN connections to several VPCs.',
      type: 'text',
      pattern: '^\\d{1,3}(\\.\\d{1,3}){3}$',
      form: 'ipv4',
      example: '203.0.113.10',
    },
    statement(
      'forwards',
      'Forwards between networks',
      'Whether the device passes packets from one VPN or line on to another; AWS neither does nor forbids it.',
    ),
  ],
  sources: [
    {
      title: 'AWS Site-to-Site VPN quotas',
      url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-limits.html',
      asOf: '2026',
    },
  ],
})
