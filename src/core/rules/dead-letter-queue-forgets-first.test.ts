import { sketch } from '../model/sketch'
import { testRule } from '../testing/test-rule'
import rule from './dead-letter-queue-forgets-first'

const day = 86_400
type Values = Readonly<Record<string, unknown>>
const queues = (jobs: Values, failed: Values) =>
  sketch({
    jobs: { service: 'sqs', config: { deadLetterQueue: { ref: 'failed' }, ...jobs } },
    failed: { service: 'sqs', config: failed },
  })

testRule(rule, {
  good: {
    'nothing stated': { diagram: queues({}, {}), passes: [] },
    'as long, the boundary': {
      diagram: queues({ retentionSeconds: day }, { retentionSeconds: day }),
      passes: [{ at: 'failed#retentionSeconds', factId: 'sqs.retention' }],
    },
    'FIFO queues, whose messages start anew': queues(
      { queueType: 'FIFO', retentionSeconds: 2 * day },
      { queueType: 'FIFO', retentionSeconds: day },
    ),
  },
  bad: {
    'a second shorter': {
      diagram: queues({ retentionSeconds: 4 * day }, { retentionSeconds: 4 * day - 1 }),
      finds: [
        {
          message: 'shorter',
          at: ['failed#retentionSeconds', 'jobs#retentionSeconds'],
          fixes: { 'Let “failed” keep messages for 14 days': [] },
        },
      ],
    },
    'two that are each other’s': {
      diagram: queues({ retentionSeconds: day }, { retentionSeconds: 60, deadLetterQueue: { ref: 'jobs' } }),
      finds: [{ message: 'shorter', at: ['failed#retentionSeconds', 'jobs#retentionSeconds'], fixes: [] }],
    },
  },
})
