import type { Fact } from '../fact'

/** How long answers of Route 53 hold, and when they change. */
export const dnsFacts: readonly Fact[] = [
  {
    id: 'r53.unchecked',
    statement: 'Route 53 takes a record without a health check for healthy, whatever state its target is in.',
    value: 'always healthy',
    unit: 'rule',
    nature: 'law',
    scope: 'record',
    sources: [
      {
        title: 'How Amazon Route 53 chooses records when health checking is configured',
        url: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/health-checks-how-route-53-chooses-records.html',
        asOf: '2026-H2',
      },
    ],
  },
  {
    id: 'r53.cached',
    statement:
      'Resolvers keep an answer for its time to live, and ask Route 53 again only then: until that time, clients get the old address.',
    value: 'time to live',
    unit: 'rule',
    nature: 'law',
    scope: 'record',
    sources: [
      {
        title: 'Values that are common for all routing policies',
        url: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-values-shared.html',
        asOf: '2026-H2',
      },
    ],
  },
  {
    id: 'r53.multivalue-answer',
    statement: 'An answer with multivalue answer routing holds up to eight healthy records.',
    value: 8,
    unit: 'records',
    nature: 'hard',
    scope: 'answer',
    sources: [
      {
        title: 'Multivalue answer routing',
        url: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-policy-multivalue.html',
        asOf: '2026-H2',
      },
    ],
  },
]
