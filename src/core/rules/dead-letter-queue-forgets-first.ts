import { numberOf } from '../catalog/fact'
import { factOf } from '../catalog/facts'
import { formatValue } from '../catalog/format-value'
import { setField } from '../edit/set-field'
import { refsOf } from '../model/diagram'
import { sketch } from '../model/sketch'
import { defineRule } from './rule'
import { numberIn } from './shared/quotas/quota'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'dead-letter-queue-forgets-first',
    title: 'A dead-letter queue that keeps messages shorter than its queue',
    concern: 'reliability',
    looksAt: ['sqs'],
    messages: {
      shorter: {
        severity: 'warning',
        text: '{dead} keeps messages for {kept}, and {queue} for {before}: what fails late is deleted before anybody looks at it.',
      },
    },
    why: 'A message of a standard queue keeps the time at which it was first sent when it moves to the dead-letter queue, so that its age goes on counting there.',
    howToFix:
      'Let the dead-letter queue keep messages longer than the queue that feeds it; 14 days are the most.',
    facts: ['sqs.dlq-age', 'sqs.retention'],
    sources: [
      {
        title: 'Using dead-letter queues in Amazon SQS',
        url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch({
      jobs: {
        service: 'sqs',
        name: 'Jobs',
        config: { deadLetterQueue: { ref: 'failed' }, retentionSeconds: 1_209_600 },
      },
      failed: { service: 'sqs', name: 'Failed jobs', config: { retentionSeconds: 345_600 } },
    }),

  each: (graph) => graph.resources('sqs'),

  *checkOne(graph, queue) {
    // In a FIFO queue the age starts again.
    if (queue.config['queueType'] === 'FIFO') return
    const before = numberIn(queue, 'retentionSeconds')
    for (const ref of refsOf(queue.config['deadLetterQueue'])) {
      const dead = graph.resource(ref)
      if (dead?.service !== 'sqs' || dead.config['queueType'] === 'FIFO') continue
      const kept = numberIn(dead, 'retentionSeconds')
      if (before === undefined || kept === undefined) continue
      const place = { at: dead.id, part: 'retentionSeconds' }
      if (kept >= before) {
        yield { pass: place, factId: 'sqs.retention' }
        continue
      }
      yield {
        message: 'shorter',
        at: [place, { at: queue.id, part: 'retentionSeconds' }],
        data: {
          dead: capitalised(nameOf(graph, dead.id)),
          queue: nameOf(graph, queue.id),
          kept: formatValue(kept, 'seconds'),
          before: formatValue(before, 'seconds'),
        },
        factIds: ['sqs.dlq-age'],
        // Of two that are each other’s, the other would be the shorter one then.
        fixes: refsOf(dead.config['deadLetterQueue']).includes(queue.id)
          ? []
          : [
              {
                label: `Let ${nameOf(graph, dead.id)} keep messages for ${formatValue(longest(), 'seconds')}`,
                apply: (diagram) => setField(diagram, dead.id, 'retentionSeconds', longest()),
              },
            ],
      }
    }
  },
})

/** The longest that SQS keeps a message. */
const longest = () => numberOf(factOf('sqs.retention')) * 86_400
