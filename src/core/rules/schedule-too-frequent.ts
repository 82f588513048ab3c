import { formatValue } from '../catalog/format-value'
import { numberOf } from '../catalog/fact'
import { factOf } from '../catalog/facts'
import { setField } from '../edit/set-field'
import type { ResourceNode } from '../model/diagram'
import { sketch } from '../model/sketch'
import { defineRule } from './rule'
import { numberIn } from './shared/quotas/quota'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'schedule-too-frequent',
    title: 'A schedule finer than the service has',
    concern: 'correctness',
    looksAt: ['scheduler', 'event-rule', 'datasync'],
    messages: {
      tooFrequent: {
        severity: 'error',
        text: '{thing} is to run every {interval}, and the finest schedule of {service} is {least}.',
      },
      overlapping: {
        severity: 'warning',
        text: '{thing} runs every {interval}, and {function} takes {duration} on average, so that several run at one time.',
      },
    },
    why: 'EventBridge schedules have a grain of one minute, DataSync tasks of one hour. A scheduled function is started again whether or not the run before has ended.',
    howToFix:
      'Take a longer interval; for seconds, let a function or a workflow wait and loop, and for files copy them on an event instead of a schedule.',
    facts: ['eb.schedule-grain', 'datasync.schedule', 'lambda.concurrent'],
    sources: [
      {
        title: 'Schedule types in EventBridge Scheduler',
        url: 'https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html',
        asOf: '2026-H2',
      },
      {
        title: 'Scheduling when your AWS DataSync task runs',
        url: 'https://docs.aws.amazon.com/datasync/latest/userguide/task-scheduling.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch({ clock: { service: 'scheduler', name: 'Clock', config: { schedule: 'rate(30 seconds)' } } }),

  each: (graph) => graph.resources('scheduler', 'event-rule', 'datasync'),

  *checkOne(graph, thing) {
    const isTask = thing.service === 'datasync'
    const interval = isTask ? numberIn(thing, 'intervalSeconds') : intervalOf(thing.config['schedule'])
    if (interval === undefined) return
    const fact = factOf(isTask ? 'datasync.schedule' : 'eb.schedule-grain')
    const least = numberOf(fact) * (isTask ? 3600 : 60)
    const place = { at: thing.id, part: isTask ? 'intervalSeconds' : 'schedule' }
    const data = { thing: capitalised(nameOf(graph, thing.id)), interval: formatValue(interval, 'seconds') }
    if (interval < least) {
      yield {
        message: 'tooFrequent',
        at: [place],
        data: {
          ...data,
          service: isTask ? 'DataSync' : 'EventBridge',
          least: formatValue(least, 'seconds'),
        },
        factIds: [fact.id],
        fixes: [
          {
            label: `Run ${nameOf(graph, thing.id)} every ${formatValue(least, 'seconds')}`,
            apply: (diagram) => setField(diagram, thing.id, place.part, isTask ? least : 'rate(1 minute)'),
          },
        ],
      }
      return
    }
    yield { pass: place, factId: fact.id }
    for (const { id, to } of graph.outgoing(thing.id, 'async-invoke', 'event', 'sync-invoke')) {
      const fn = graph.resource(to)
      const takes = fn?.service === 'lambda' ? numberIn(fn, 'averageDurationSeconds') : undefined
      if (fn === undefined || takes === undefined || takes <= interval) continue
      yield {
        message: 'overlapping',
        at: [place, { at: id }, { at: fn.id, part: 'averageDurationSeconds' }],
        data: { ...data, function: nameOf(graph, fn.id), duration: formatValue(takes, 'seconds') },
        factIds: ['lambda.concurrent'],
      }
    }
  },
})

/** The seconds between two runs of a rate expression; a cron expression has no seconds and is not measured. */
function intervalOf(schedule: ResourceNode['config'][string] | undefined): number | undefined {
  if (typeof schedule !== 'string') return undefined
  const parts = /^\s*rate\(\s*(\d+(?:\.\d+)?)\s+([a-z]+?)s?\s*\)\s*$/i.exec(schedule)
  const unit = seconds[parts?.[2]?.toLowerCase() ?? '']
  return unit === undefined ? undefined : Number(parts?.[1]) * unit
}
const seconds: Readonly<Record<string, number>> = {
  second: 1,
  sec: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
}
