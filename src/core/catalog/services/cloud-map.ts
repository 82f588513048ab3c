import { choice, text } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'cloud-map',
  name: 'AWS Cloud Map namespace',
  shortName: 'Cloud Map namespace',
  keywords: ['service discovery', 'namespace', 'registry'],
  category: 'network',
  icon: 'architecture-service/AWSCloudMap',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  caption: 'domainName',
  fields: [
    text('domainName', 'Namespace', 'Name under which services are found.', 'internal.example.com'),
    choice('discovery', 'Discovery', 'How clients find instances: by API calls alone, or by DNS too.', [
      'API calls',
      'private DNS',
      'public DNS',
    ]),
  ],
  sources: [
    {
      title: 'Use service discovery to connect Amazon ECS services with DNS names',
      url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-discovery.html',
      asOf: '2026-H2',
    },
  ],
})
