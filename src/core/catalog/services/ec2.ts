import { ipv6Address, output, privateAddress, publicIp, securityGroups } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'ec2',
  name: 'Amazon EC2 instance',
  shortName: 'EC2 instance',
  keywords: ['virtual machine', 'vm', 'server', 'instance', 'bastion', 'proxy'],
  category: 'compute',
  icon: 'resource/AmazonEC2Instance',
  placement: 'inside',
  livesIn: ['subnet', 'availability-zone', 'vpc', 'ecs-cluster'],
  caption: 'instanceType',
  fields: [
    {
      key: 'instanceType',
      label: 'Instance type',
      help: 'Family and size; they decide processors, memory, network and how many volumes fit.',
      type: 'text',
      pattern: '^[a-z][a-z0-9-]*\\.[a-z0-9-]+$',
      example: 'm7g.large',
    },
    {
      key: 'operatingSystem',
      label: 'Operating system',
      help: 'EFS and Multi-Attach volumes of type io1 need Linux.',
      type: 'choice',
      options: ['Linux', 'Windows'],
    },
    {
      key: 'nitro',
      label: 'Nitro',
      help: 'Whether the instance type is built on the Nitro System, as all recent ones are; Multi-Attach volumes need it.',
      type: 'boolean',
    },
    {
      key: 'publicAddress',
      label: 'Public address',
      help: 'Whether it has a public IPv4 or Elastic IP address; without one it reaches the internet only through NAT, and nobody there reaches it.',
      type: 'boolean',
    },
    publicIp,
    privateAddress,
    ipv6Address,
    {
      key: 'sourceDestinationCheck',
      label: 'Source/destination check',
      help: 'On: it handles only packets to or from itself. A NAT instance or firewall appliance needs it off.',
      type: 'boolean',
    },
    securityGroups,
    ...output,
  ],
  sources: [
    {
      title: 'Amazon EC2 instances',
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Instances.html',
      asOf: '2026',
    },
  ],
})
