import { factOf } from '../catalog/facts'
import type { ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import type { Needs } from '../model/results'
import { sketch } from '../model/sketch'
import { defineRule } from './rule'
import { executionsOf, howInvoked } from './shared/executions'
import { numberIn } from './shared/quotas/quota'
import type { Rate } from './shared/rate'
import { rateInto, unratedInto } from './shared/rate-flow'
import { plainLimit, verdictOn } from './shared/rate-verdict'
import { sharedVerdicts, type BusyThing } from './shared/shared-rates'

export default defineRule({
  meta: {
    id: 'lambda-concurrency-exceeded',
    title: 'More executions at one time than Lambda runs',
    concern: 'performance',
    looksAt: ['lambda'],
    messages: {
      above: {
        severity: 'error',
        text: 'The stated rate keeps {number} executions of {name} running at one time, more than the {limit} of an account in a Region; Lambda throttles the others.',
      },
      probably: {
        severity: 'warning',
        text: 'The stated rate keeps {number} executions of {name} running at one time, more than the {limit} of an account in a Region, unless {exception}.',
      },
      aboveReserved: {
        severity: 'error',
        text: 'The stated rate keeps {number} executions of {name} running at one time, more than the {limit} that are reserved for it; Lambda throttles the others.',
      },
      probablyReserved: {
        severity: 'warning',
        text: 'The stated rate keeps {number} executions of {name} running at one time, more than the {limit} that are reserved for it, unless {exception}.',
      },
    },
    why: 'Requests per second times the seconds that one takes are the executions that run at one time; an execution environment also serves at most ten requests a second. All functions of an account share the concurrency of the Region, and reserved concurrency is the most that one function gets.',
    howToFix:
      'Have AWS raise the concurrency and note it here with the reason, make the function faster, or put a queue in front of it that levels the peak.',
    facts: ['lambda.concurrency', 'lambda.reserved'],
    sources: [
      {
        title: 'Understanding Lambda function scaling',
        url: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html',
        asOf: '2026-H2',
      },
      {
        title: 'Lambda quotas',
        url: 'https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        app: { service: 'client', name: 'App' },
        resize: { service: 'lambda', name: 'Resize images', config: { averageDurationSeconds: 2 } },
      },
      [{ is: 'app -> resize : sync-invoke', config: { ratePerSecond: 800 } }],
    ),

  *check(graph) {
    const busy: BusyThing[] = []
    for (const fn of graph.resources('lambda')) {
      yield* needsOf(graph, fn)
      const rate = executionsOf(graph, fn)
      if (rate === undefined) continue
      const reserved = numberIn(fn, 'reservedConcurrency')
      const most = reserved === undefined ? Infinity : reserved * (fn.count ?? 1)
      if (rate.likely > most) yield reservedProblem(graph, fn, rate, most)
      busy.push({ thing: fn, rate: atMost(rate, most) })
    }
    yield* sharedVerdicts(graph, busy, (one) =>
      verdictOn(graph, one, plainLimit(graph, 'lambda.concurrency', one.things[0])),
    )
  },
})

/** A function never runs more often at one time than is reserved for it. */
const atMost = (rate: Rate, most: number): Rate => ({
  ...rate,
  certain: Math.min(rate.certain, most),
  likely: Math.min(rate.likely, most),
})

function reservedProblem(graph: DiagramGraph, fn: ResourceNode, rate: Rate, most: number) {
  const verdict = verdictOn(
    graph,
    { things: [fn], rate },
    { value: most, fact: factOf('lambda.concurrency') },
  )
  const at = [{ at: fn.id, part: 'reservedConcurrency' }, ...rate.stated] as const
  return {
    message: rate.certain > most ? ('aboveReserved' as const) : ('probablyReserved' as const),
    at,
    data: 'message' in verdict ? (verdict.data ?? {}) : {},
    factIds: ['lambda.reserved'],
  }
}

/** How long it takes, where a rate is known; else the rates that nobody states. */
function* needsOf(graph: DiagramGraph, fn: ResourceNode): Generator<Needs> {
  const factIds = ['lambda.concurrency']
  const counts = (line: Parameters<typeof howInvoked>[1]) => howInvoked(graph, line) !== undefined
  if (rateInto(graph, fn.id, counts) !== undefined) {
    if (numberIn(fn, 'averageDurationSeconds') === undefined)
      yield { needs: { at: fn.id, part: 'averageDurationSeconds' }, factIds }
    return
  }
  const lines = unratedInto(graph, fn.id, (line) => howInvoked(graph, line) === 'waits')
  for (const { id } of lines) yield { needs: { at: id, part: 'ratePerSecond' }, factIds }
}
