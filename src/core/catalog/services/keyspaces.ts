import { choice } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'keyspaces',
  name: 'Amazon Keyspaces (for Apache Cassandra)',
  shortName: 'Keyspaces table',
  keywords: ['cassandra', 'cql', 'wide column'],
  category: 'database',
  icon: 'architecture-service/AmazonKeyspaces',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  caption: 'capacityMode',
  fields: [
    choice('capacityMode', 'Capacity', 'On-demand follows the load; provisioned is set by you.', [
      'on-demand',
      'provisioned',
    ]),
  ],
  sources: [
    {
      title: 'What is Amazon Keyspaces?',
      url: 'https://docs.aws.amazon.com/keyspaces/latest/devguide/what-is-keyspaces.html',
      asOf: '2026',
    },
  ],
})
