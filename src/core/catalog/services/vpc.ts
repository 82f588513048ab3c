import { defineService } from '../service'

export default defineService({
  id: 'vpc',
  name: 'Amazon Virtual Private Cloud (VPC)',
  shortName: 'VPC',
  keywords: ['network', 'virtual private cloud'],
  category: 'containers',
  icon: 'architecture-group/VirtualprivatecloudVPC',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  frame: { stroke: '#8C4FFF', dashed: false, fill: null, header: 'left' },
  caption: 'cidr',
  fields: [
    {
      key: 'cidr',
      label: 'IPv4 CIDR',
      help: 'Primary IPv4 range, between /16 and /28. Peered VPCs must not overlap, and neither must VPCs on one transit gateway.',
      type: 'text',
      pattern: '^\\d{1,3}(\\.\\d{1,3}){3}/\\d{1,2}$',
      form: 'ipv4-cidr',
      example: '10.0.0.0/16',
    },
    {
      key: 'secondaryCidrs',
      label: 'Secondary CIDRs',
      help: 'Further IPv4 ranges; up to five blocks in all unless raised, none overlapping another.',
      type: 'table',
      columns: [
        {
          key: 'cidr',
          label: 'CIDR',
          help: 'A further IPv4 range of the VPC.',
          type: 'text',
          pattern: '^\\d{1,3}(\\.\\d{1,3}){3}/\\d{1,2}$',
          form: 'ipv4-cidr',
          example: '10.1.0.0/16',
        },
      ],
    },
    {
      key: 'ipv6Cidr',
      label: 'IPv6 CIDR',
      help: 'IPv6 range of the VPC, if it has one.',
      type: 'text',
      example: '2001:db8:1234::/56',
    },
    {
      key: 'dnsSupport',
      label: 'DNS support',
      help: 'Whether the Amazon DNS server of the VPC answers; private names of endpoints and zones need it.',
      type: 'boolean',
    },
    {
      key: 'dnsHostnames',
      label: 'DNS hostnames',
      help: 'Whether instances get DNS names; private DNS of interface endpoints needs it.',
      type: 'boolean',
    },
  ],
  sources: [
    {
      title: 'VPC CIDR blocks',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html',
      asOf: '2026-H2',
    },
    {
      title: 'Amazon VPC quotas',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html',
      asOf: '2026-H2',
    },
  ],
})
