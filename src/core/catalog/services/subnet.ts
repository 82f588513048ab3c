import { defineService } from '../service'

export default defineService({
  id: 'subnet',
  name: 'Subnet',
  shortName: 'Subnet',
  keywords: ['public subnet', 'private subnet', 'tier', 'dmz'],
  category: 'containers',
  icon: 'architecture-group/Privatesubnet',
  placement: 'inside',
  livesIn: ['availability-zone', 'vpc'],
  frame: { stroke: '#00A4A6', dashed: false, fill: '#E6F6F7', header: 'left' },
  frameWhen: [
    {
      key: 'access',
      value: 'public',
      frame: { stroke: '#7AA116', dashed: false, fill: '#F2F6E8', header: 'left' },
      icon: 'architecture-group/Publicsubnet',
    },
    {
      key: 'access',
      value: null,
      frame: { stroke: '#7D8998', dashed: false, fill: null, header: 'left' },
      icon: null,
    },
  ],
  caption: 'cidr',
  fields: [
    {
      key: 'access',
      label: 'Access',
      help: 'Public has a route to an internet gateway; private states that there is no such route.',
      type: 'choice',
      options: ['public', 'private'],
    },
    {
      key: 'cidr',
      label: 'IPv4 CIDR',
      help: 'Range within a CIDR block of the VPC, between /16 and /28; AWS keeps five addresses of each subnet for itself.',
      type: 'text',
      pattern: '^\\d{1,3}(\\.\\d{1,3}){3}/\\d{1,2}$',
      form: 'ipv4-cidr',
      example: '10.0.1.0/24',
    },
    {
      key: 'zone',
      label: 'Availability Zone',
      help: 'Zone of a subnet that is not drawn in one; a subnet lies in exactly one zone.',
      type: 'text',
      example: 'us-east-1a',
    },
    {
      key: 'ipv6Cidr',
      label: 'IPv6 CIDR',
      help: 'IPv6 range of the subnet, a /64 in most designs.',
      type: 'text',
      example: '2001:db8:1234:1::/64',
    },
    {
      key: 'assignsPublicAddress',
      label: 'Assigns public IPv4',
      help: 'Whether new instances get a public IPv4 address by themselves.',
      type: 'boolean',
    },
    {
      key: 'routeTable',
      label: 'Route table',
      help: 'The one route table of the subnet; without one of its own, it uses the main route table of the VPC.',
      type: 'reference',
      many: false,
      services: ['route-table'],
    },
    {
      key: 'networkAcl',
      label: 'Network ACL',
      help: 'The one network ACL of the subnet; without one of its own, it uses the default one of the VPC.',
      type: 'reference',
      many: false,
      services: ['network-acl'],
    },
  ],
  sources: [
    {
      title: 'Subnets for your VPC',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html',
      asOf: '2026-H2',
    },
    {
      title: 'Subnet CIDR blocks',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html',
      asOf: '2026-H2',
    },
  ],
})
