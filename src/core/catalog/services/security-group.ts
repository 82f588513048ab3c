import { complete, ports } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'security-group',
  name: 'Security group',
  shortName: 'Security group',
  keywords: ['sg', 'firewall'],
  category: 'network',
  icon: null,
  noIconBecause: 'AWS draws a security group as a red border with its name only.',
  placement: 'chip',
  livesIn: ['vpc'],
  fields: [
    {
      key: 'rules',
      label: 'Rules',
      help: 'What is let through; everything else is not. It keeps state, so the answer to an allowed packet always passes. 60 rules each way unless raised.',
      type: 'table',
      columns: [
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
          help: 'The other end as a network; leave it empty where a security group is named.',
          type: 'text',
          form: 'ipv4-cidr',
          example: '0.0.0.0/0',
        },
        {
          key: 'group',
          label: 'Security group',
          help: 'The other end as a security group: of this VPC, or of a peered one in the same Region.',
          type: 'reference',
          many: false,
          services: ['security-group'],
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
