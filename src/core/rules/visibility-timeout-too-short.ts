import { formatValue } from '../catalog/format-value'
import { numberOf } from '../catalog/fact'
import { factOf } from '../catalog/facts'
import { setField } from '../edit/set-field'
import { sketch } from '../model/sketch'
import { defineRule } from './rule'
import { numberIn } from './shared/quotas/quota'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'visibility-timeout-too-short',
    title: 'Messages come back while a function still works on them',
    concern: 'correctness',
    looksAt: ['sqs'],
    messages: {
      refused: {
        severity: 'error',
        text: '{queue} hides messages for {visibilityTimeout}, and {function} may run for {timeout}: Lambda refuses an event source mapping whose function has the longer timeout.',
      },
      noRoomToRetry: {
        severity: 'warning',
        text: '{queue} hides messages for {visibilityTimeout}, less than six times the {timeout} of {function}: throttled batches come back and are worked on twice.',
      },
    },
    why: 'A message stays hidden for the visibility timeout while it is worked on. Lambda refuses a mapping where that is shorter than the function’s timeout, and AWS advises six times the timeout, plus the batch window, so that there is time to retry what was throttled.',
    howToFix: 'Set the visibility timeout of the queue to six times the timeout of the function.',
    facts: ['lambda.sqs-visibility'],
    sources: [
      {
        title: 'Creating and configuring an Amazon SQS event source mapping',
        url: 'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        jobs: { service: 'sqs', name: 'Jobs', config: { visibilityTimeoutSeconds: 30 } },
        work: { service: 'lambda', name: 'Work', config: { timeoutSeconds: 60 } },
      },
      ['jobs -> work : poll'],
    ),

  each: (graph) => graph.resources('sqs'),

  *checkOne(graph, queue) {
    const fact = factOf('lambda.sqs-visibility')
    for (const { id, to } of graph.outgoing(queue.id, 'poll')) {
      const fn = graph.resource(to)
      if (fn?.service !== 'lambda') continue
      const hidden = numberIn(queue, 'visibilityTimeoutSeconds')
      const timeout = numberIn(fn, 'timeoutSeconds')
      const place = { at: queue.id, part: 'visibilityTimeoutSeconds' }
      if (hidden === undefined) yield { needs: place, factIds: [fact.id] }
      if (timeout === undefined) yield { needs: { at: fn.id, part: 'timeoutSeconds' }, factIds: [fact.id] }
      if (hidden === undefined || timeout === undefined) continue
      const advised = timeout * numberOf(fact)
      if (hidden >= advised) {
        yield { pass: place, factId: fact.id, used: hidden, limit: advised }
        continue
      }
      yield {
        message: hidden < timeout ? 'refused' : 'noRoomToRetry',
        at: [place, { at: id }, { at: fn.id, part: 'timeoutSeconds' }],
        data: {
          queue: capitalised(nameOf(graph, queue.id)),
          function: nameOf(graph, fn.id),
          visibilityTimeout: formatValue(hidden, 'seconds'),
          timeout: formatValue(timeout, 'seconds'),
        },
        fixes: [
          {
            label: `Hide messages of ${nameOf(graph, queue.id)} for ${formatValue(advised, 'seconds')}`,
            apply: (diagram) => setField(diagram, queue.id, 'visibilityTimeoutSeconds', advised),
          },
        ],
      }
    }
  },
})
