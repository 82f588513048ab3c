import { defineService } from '../service'

export default defineService({
  id: 'server',
  name: 'On-premises server',
  shortName: 'On-premises server',
  keywords: ['host', 'machine', 'data centre server', 'mainframe'],
  category: 'actors',
  icon: 'resource/Server',
  placement: 'inside',
  livesIn: ['site'],
  caption: 'address',
  fields: [
    {
      key: 'address',
      label: 'Address',
      help: 'Private address of the server; a load balancer can register it as an ip target over VPN or Direct Connect.',
      type: 'text',
      pattern: '^\\d{1,3}(\\.\\d{1,3}){3}$',
      form: 'ipv4',
      example: '192.168.1.10',
    },
  ],
  sources: [
    {
      title: 'AWS Architecture Icons',
      url: 'https://aws.amazon.com/architecture/icons/',
      asOf: '2026-01-30',
    },
  ],
})
