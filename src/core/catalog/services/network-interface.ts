import { ipv6Address, privateAddress, publicIp, securityGroups, statement } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'network-interface',
  name: 'Elastic network interface',
  shortName: 'Network interface',
  keywords: ['eni', 'nic'],
  category: 'network',
  icon: 'resource/AmazonVPCElasticNetworkInterface',
  placement: 'inside',
  livesIn: ['subnet', 'availability-zone', 'vpc'],
  caption: 'privateAddress',
  fields: [
    privateAddress,
    ipv6Address,
    statement('publicAddress', 'Public address', 'Whether it has a public IPv4 or Elastic IP address.'),
    publicIp,
    statement(
      'sourceDestinationCheck',
      'Source/destination check',
      'On: it handles only packets to or from itself. An appliance needs it off.',
    ),
    securityGroups,
  ],
  sources: [
    {
      title: 'Elastic network interfaces',
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-eni.html',
      asOf: '2026',
    },
  ],
})
