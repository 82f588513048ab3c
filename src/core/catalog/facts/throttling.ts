import type { Fact } from '../fact'

/** Limits that users set themselves, and what happens above them. */
export const throttlingFacts: readonly Fact[] = [
  {
    id: 'lambda.reserved',
    statement:
      'Reserved concurrency is also the most that a function uses: Lambda throttles what would run beside it.',
    value: 'upper limit',
    unit: 'rule',
    nature: 'law',
    scope: 'function',
    sources: [
      {
        title: 'Configuring reserved concurrency for a function',
        url: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html',
        asOf: '2026-H2',
      },
    ],
  },
  {
    id: 'lambda.concurrent',
    statement:
      'An invocation that comes while a function still works on another one runs beside it, in an execution environment of its own.',
    value: 'one environment each',
    unit: 'rule',
    nature: 'law',
    scope: 'function',
    sources: [
      {
        title: 'Understanding Lambda function scaling',
        url: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html',
        asOf: '2026-H2',
      },
    ],
  },
  {
    id: 'ddb.provisioned',
    statement:
      'A table with provisioned capacity throttles requests above the read and write units that are set for it, unless auto scaling raises these; unused units serve short peaks.',
    value: 'throttled',
    unit: 'rule',
    nature: 'law',
    scope: 'table',
    sources: [
      {
        title: 'DynamoDB provisioned capacity mode',
        url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/provisioned-capacity-mode.html',
        asOf: '2026-H2',
      },
      {
        title: 'DynamoDB burst and adaptive capacity',
        url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/burst-adaptive-capacity.html',
        asOf: '2026-H2',
      },
    ],
  },
  {
    id: 'apigw.own-throttle',
    statement:
      'API Gateway answers requests above the rate and burst that are set for a stage or method with 429 Too Many Requests; it keeps to both as targets, not to the request.',
    value: '429',
    unit: 'rule',
    nature: 'law',
    scope: 'stage or method',
    sources: [
      {
        title: 'Throttle requests to your REST APIs for better throughput in API Gateway',
        url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html',
        asOf: '2026-H2',
      },
    ],
  },
]
