import { sketch } from '../model/sketch'
import { testRule } from '../testing/test-rule'
import rule from './express-workflow-too-short'

type Values = Readonly<Record<string, unknown>>
const flow = (fn: Values, workflowType: string | undefined = 'Express', kind = 'sync-invoke') =>
  sketch(
    {
      flow: { service: 'step-functions', config: { workflowType } },
      fn: { service: 'lambda', config: fn },
    },
    [`flow -> fn : ${kind}`],
  )
const fix = { 'Make “flow” a Standard workflow': [] }

testRule(rule, {
  good: {
    'nothing stated': { diagram: flow({}), passes: [] },
    'five minutes, the boundary': {
      diagram: flow({ timeoutSeconds: 300 }),
      passes: [{ at: 'fn#timeoutSeconds', factId: 'sfn.duration-express', used: 300, limit: 300 }],
    },
    'a Standard workflow': flow({ averageDurationSeconds: 600 }, 'Standard'),
    'a task that is not waited for': flow({ averageDurationSeconds: 600 }, 'Express', 'async-invoke'),
  },
  bad: {
    'a task that takes longer': {
      diagram: flow({ averageDurationSeconds: 301, timeoutSeconds: 900 }),
      finds: [
        {
          message: 'averageTooLong',
          at: ['fn#averageDurationSeconds', 'sync-invoke-1', 'flow#workflowType'],
          fixes: fix,
        },
      ],
    },
    'a task that may take longer': {
      diagram: flow({ averageDurationSeconds: 3, timeoutSeconds: 301 }),
      finds: [
        {
          message: 'mayTakeLonger',
          at: ['fn#timeoutSeconds', 'sync-invoke-1', 'flow#workflowType'],
          fixes: fix,
        },
      ],
    },
  },
})
