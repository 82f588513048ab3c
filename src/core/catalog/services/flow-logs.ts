import { choice, several } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'flow-logs',
  name: 'VPC Flow Logs',
  shortName: 'Flow logs',
  keywords: ['traffic log', 'network log'],
  category: 'network',
  icon: 'resource/AmazonVPCFlowLogs',
  placement: 'inside',
  livesIn: ['vpc', 'subnet', 'region', 'account', 'aws-cloud'],
  caption: 'destination',
  fields: [
    several('of', 'Of', 'What the logs are of; a VPC covers its subnets, a subnet its network interfaces.', [
      'vpc',
      'subnet',
      'network-interface',
      'transit-gateway',
    ]),
    choice('destination', 'Destination', 'Where the records go.', ['CloudWatch Logs', 'S3', 'Data Firehose']),
  ],
  sources: [
    {
      title: 'Logging IP traffic using VPC Flow Logs',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html',
      asOf: '2026',
    },
  ],
})
