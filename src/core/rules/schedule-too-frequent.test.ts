import { sketch } from '../model/sketch'
import { testRule } from '../testing/test-rule'
import rule from './schedule-too-frequent'

type Values = Readonly<Record<string, unknown>>
const scheduled = (schedule: unknown, fn: Values = {}, service = 'scheduler') =>
  sketch({ clock: { service, config: { schedule } }, fn: { service: 'lambda', config: fn } }, [
    'clock -> fn : async-invoke',
  ])
const task = (config: Values) => sketch({ copy: { service: 'datasync', config } })

testRule(rule, {
  good: {
    'no schedule': { diagram: sketch({ clock: { service: 'scheduler' } }), passes: [] },
    'every minute, the boundary': {
      diagram: scheduled('rate(1 minute)', { averageDurationSeconds: 60 }),
      passes: [{ at: 'clock#schedule', factId: 'eb.schedule-grain' }],
    },
    'a cron expression': scheduled('cron(0 * * * ? *)'),
    'something else': scheduled('now and then'),
    'a task every hour, the boundary': task({ intervalSeconds: 3600 }),
    'a task once': task({}),
  },
  bad: {
    'every half a minute': {
      diagram: scheduled('rate(30 seconds)'),
      finds: [{ message: 'tooFrequent', at: ['clock#schedule'], fixes: { 'Run “clock” every 1 min': [] } }],
    },
    'a rule every second': {
      diagram: scheduled('rate(1 second)', {}, 'event-rule'),
      finds: [{ message: 'tooFrequent', at: ['clock#schedule'] }],
    },
    'a task every 59 minutes': {
      diagram: task({ intervalSeconds: 3540 }),
      finds: [
        { message: 'tooFrequent', at: ['copy#intervalSeconds'], fixes: { 'Run “copy” every 1 h': [] } },
      ],
    },
    'a function that takes longer': {
      diagram: scheduled('rate(5 minutes)', { averageDurationSeconds: 301 }),
      finds: [
        {
          message: 'overlapping',
          at: ['clock#schedule', 'async-invoke-1', 'fn#averageDurationSeconds'],
        },
      ],
    },
  },
})
