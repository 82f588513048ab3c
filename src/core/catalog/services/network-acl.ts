import { complete, ports, subnets } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'network-acl',
  name: 'Network ACL',
  shortName: 'Network ACL',
  keywords: ['nacl', 'firewall'],
  category: 'network',
  icon: 'resource/AmazonVPCNetworkAccessControlList',
  placement: 'chip',
  livesIn: ['vpc'],
  fields: [
    subnets('Subnets whose border it guards; each subnet has exactly one network ACL.'),
    {
      key: 'rules',
      label: 'Rules',
      help: 'Evaluated by number, the first match decides, what matches none is denied. It keeps no state, so answers need a rule of their own. 20 rules each way unless raised.',
      type: 'table',
      columns: [
        {
          key: 'number',
          label: 'Number',
          help: 'Rules are tried from the lowest number up.',
          type: 'number',
          unit: 'none',
          min: 1,
          max: 32_766,
          whole: true,
        },
        {
          key: 'direction',
          label: 'Direction',
          help: 'Whether the rule is for traffic coming in or going out.',
          type: 'choice',
          options: ['inbound', 'outbound'],
        },
        {
          key: 'protocol',
          label: 'Protocol',
          help: 'Protocol that the rule matches; all matches any.',
          type: 'choice',
          options: ['tcp', 'udp', 'icmp', 'all'],
        },
        ...ports,
        {
          key: 'cidr',
          label: 'CIDR',
          help: 'The other end: where it comes from, or goes to.',
          type: 'text',
          form: 'ipv4-cidr',
          example: '0.0.0.0/0',
        },
        {
          key: 'action',
          label: 'Action',
          help: 'Whether matching packets pass.',
          type: 'choice',
          options: ['allow', 'deny'],
        },
      ],
    },
    complete,
  ],
  sources: [
    {
      title: 'Amazon VPC quotas',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html',
      asOf: '2026-H2',
    },
  ],
})
