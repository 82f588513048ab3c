import { networks, statement } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'site',
  name: 'On-premises site',
  shortName: 'On-premises site',
  keywords: ['on-premises', 'onprem', 'corporate data centre', 'corporate data center', 'branch', 'office'],
  category: 'containers',
  icon: 'architecture-group/Corporatedatacenter',
  placement: 'inside',
  livesIn: [],
  alsoContains: ['users', 'user', 'client', 'mobile-client'],
  frame: { stroke: '#7D8998', dashed: false, fill: null, header: 'left' },
  caption: 'cidr',
  fields: [
    {
      key: 'cidr',
      label: 'Network',
      help: 'Range of the site; it should not overlap the VPCs that it talks to.',
      type: 'text',
      pattern: '^\\d{1,3}(\\.\\d{1,3}){3}/\\d{1,2}$',
      form: 'ipv4-cidr',
      example: '192.168.0.0/16',
    },
    networks('secondaryCidrs', 'Further networks', 'Further ranges of the site.', 'cidr'),
    statement(
      'internetAccess',
      'Own internet access',
      'Whether hosts of the site reach the internet by a connection of its own.',
    ),
  ],
  sources: [
    {
      title: 'AWS Site-to-Site VPN architectural scenarios',
      url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/site-site-architectures.html',
      asOf: '2026',
    },
    {
      title: 'AWS Architecture Icons',
      url: 'https://aws.amazon.com/architecture/icons/',
      asOf: '2026-01-30',
    },
  ],
})
