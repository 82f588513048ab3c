import { asn, text } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'cloud-wan',
  name: 'AWS Cloud WAN core network',
  shortName: 'Cloud WAN core network',
  keywords: ['wan', 'core network', 'segment'],
  category: 'network',
  icon: 'architecture-service/AWSCloudWAN',
  placement: 'inside',
  livesIn: ['account', 'aws-cloud'],
  fields: [
    asn('Amazon’s side of BGP sessions at the edge that is drawn; each edge has its own.'),
    text(
      'segments',
      'Segments',
      'Isolated parts of the network, separated by commas.',
      'production, development',
    ),
  ],
  sources: [
    {
      title: 'What is AWS Cloud WAN?',
      url: 'https://docs.aws.amazon.com/network-manager/latest/cloudwan/what-is-cloudwan.html',
      asOf: '2026',
    },
  ],
})
