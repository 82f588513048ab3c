import { sketch } from '../model/sketch'
import { testRule } from '../testing/test-rule'
import rule from './visibility-timeout-too-short'

type Values = Readonly<Record<string, unknown>>
const polled = (queue: Values, fn: Values) =>
  sketch({ jobs: { service: 'sqs', config: queue }, fn: { service: 'lambda', config: fn } }, [
    'jobs -> fn : poll',
  ])
const at = ['jobs#visibilityTimeoutSeconds', 'poll-1', 'fn#timeoutSeconds']
const factIds = ['lambda.sqs-visibility']

testRule(rule, {
  good: {
    'nothing stated': {
      diagram: polled({}, {}),
      passes: [],
      needs: [
        { at: 'jobs#visibilityTimeoutSeconds', factIds },
        { at: 'fn#timeoutSeconds', factIds },
      ],
    },
    'six times the timeout, the boundary': {
      diagram: polled({ visibilityTimeoutSeconds: 360 }, { timeoutSeconds: 60 }),
      passes: [
        { at: 'jobs#visibilityTimeoutSeconds', factId: 'lambda.sqs-visibility', used: 360, limit: 360 },
      ],
      needs: [],
    },
    'a reader that is no function': sketch(
      {
        jobs: { service: 'sqs', config: { visibilityTimeoutSeconds: 1 } },
        worker: { service: 'ecs-service' },
      },
      ['jobs -> worker : poll'],
    ),
  },
  bad: {
    'a second less than the timeout': {
      diagram: polled({ visibilityTimeoutSeconds: 59 }, { timeoutSeconds: 60 }),
      finds: [{ message: 'refused', at, fixes: { 'Hide messages of “jobs” for 6 min': [] } }],
    },
    'as long as the timeout': {
      diagram: polled({ visibilityTimeoutSeconds: 60 }, { timeoutSeconds: 60 }),
      finds: [{ message: 'noRoomToRetry', at }],
    },
    'a second less than six times': {
      diagram: polled({ visibilityTimeoutSeconds: 359 }, { timeoutSeconds: 60 }),
      finds: [{ message: 'noRoomToRetry', at, fixes: { 'Hide messages of “jobs” for 6 min': [] } }],
    },
  },
})
