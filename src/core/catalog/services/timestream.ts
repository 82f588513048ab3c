import { choice, securityGroups, statement, subnets } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'timestream',
  name: 'Amazon Timestream database',
  shortName: 'Timestream database',
  keywords: ['time series', 'influxdb'],
  category: 'database',
  icon: 'architecture-service/AmazonTimestream',
  placement: 'inside',
  livesIn: ['vpc', 'subnet', 'availability-zone', 'region', 'account', 'aws-cloud'],
  stubs: 'subnets',
  caption: 'engine',
  fields: [
    choice('engine', 'Engine', 'LiveAnalytics is called by its API; an InfluxDB instance is in a VPC.', [
      'LiveAnalytics',
      'InfluxDB',
    ]),
    subnets('Subnets of an InfluxDB instance.'),
    statement(
      'publiclyAccessible',
      'Publicly accessible',
      'Whether an InfluxDB instance has a public address.',
    ),
    securityGroups,
  ],
  sources: [
    {
      title: 'What is Amazon Timestream?',
      url: 'https://docs.aws.amazon.com/timestream/latest/developerguide/what-is-timestream.html',
      asOf: '2026',
    },
  ],
})
