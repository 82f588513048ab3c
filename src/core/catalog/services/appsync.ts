import { choice, statement } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'appsync',
  name: 'AWS AppSync API',
  shortName: 'AppSync API',
  keywords: ['graphql', 'events', 'realtime api'],
  category: 'integration',
  icon: 'architecture-service/AWSAppSync',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  caption: 'apiKind',
  fields: [
    choice(
      'apiKind',
      'API type',
      'GraphQL has resolvers on data sources; Events is publish and subscribe over WebSocket.',
      ['GraphQL', 'Events'],
    ),
    statement('cache', 'Cache', 'Whether answers of resolvers are cached.'),
    choice(
      'visibility',
      'Visibility',
      'Global is reached from the internet; private by interface endpoints only.',
      ['global', 'private'],
    ),
  ],
  sources: [
    {
      title: 'Attaching a data source in AWS AppSync',
      url: 'https://docs.aws.amazon.com/appsync/latest/devguide/attaching-a-data-source.html',
      asOf: '2026',
    },
  ],
})
