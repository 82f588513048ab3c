import { sketch } from '../model/sketch'
import { defineRule } from './rule'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'gateway-endpoint-service',
    title: 'Gateway endpoint for a service that has none',
    concern: 'correctness',
    looksAt: ['gateway-endpoint'],
    messages: {
      noSuchService: {
        severity: 'error',
        text: '{endpoint} is a gateway endpoint for {service}, but these exist for S3 and DynamoDB only.',
      },
    },
    why: 'A gateway endpoint is a route to the addresses of S3 or DynamoDB and costs nothing. Other services are reached privately by an interface endpoint, which is a network interface in a subnet.',
    howToFix: 'Draw an interface endpoint in the subnets instead.',
    facts: ['vpce.gateway-services'],
    sources: [
      {
        title: 'Gateway endpoints',
        url: 'https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch({
      shop: { service: 'vpc', name: 'Shop' },
      endpoint: {
        service: 'gateway-endpoint',
        name: 'Queue endpoint',
        in: 'shop',
        config: { service: 'com.amazonaws.eu-west-1.sqs' },
      },
    }),

  // A line to another service is a missing pair, which no-such-connection finds.
  each: (graph) => graph.resources('gateway-endpoint'),

  *checkOne(graph, endpoint) {
    const name = capitalised(nameOf(graph, endpoint.id))
    const stated = endpoint.config['service']
    if (typeof stated === 'string' && stated.trim() !== '') {
      const at = { at: endpoint.id, part: 'service' }
      if (served.test(stated)) yield { pass: at, factId: 'vpce.gateway-services' }
      // What names no service that is known here says nothing.
      else if (isNamed(stated.trim().toLowerCase()))
        yield { message: 'noSuchService', at: [at], data: { endpoint: name, service: stated.trim() } }
    }
  },
})

/** Directory buckets (S3 Express One Zone) have gateway endpoints too. */
const served = /(^|[^a-z0-9])(s3|s3express|dynamodb|dynamo db)($|[^a-z0-9])/i

const isNamed = (stated: string) => /^com\.amazonaws\.[a-z0-9-]+\.[a-z]/.test(stated) || apis.has(stated)

/** How interface endpoints are called without the name of their Region. */
const apis: ReadonlySet<string> = new Set([
  'sqs',
  'sns',
  'kms',
  'lambda',
  'kinesis',
  'secretsmanager',
  'secrets-manager',
  'execute-api',
  'states',
  'events',
  'logs',
  'ecr',
  'ssm',
  'sts',
])
