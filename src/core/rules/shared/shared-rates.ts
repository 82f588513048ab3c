import type { ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import type { Pass } from '../../model/results'
import type { Problem } from '../rule'
import { homeOf } from './quotas/homes'
import type { Rate } from './rate'
import { sumOf } from './rate-flow'
import type { Busy } from './rate-verdict'

/** A thing and the rate at it. */
export interface BusyThing {
  readonly thing: ResourceNode
  readonly rate: Rate
}

/**
 * Verdicts where one account in one Region shares a limit: on each thing that exceeds it alone, else on all of them
 * together. Things that may be in different accounts or Regions sum up only if they are not.
 */
export function* sharedVerdicts<M extends string>(
  graph: DiagramGraph,
  all: readonly BusyThing[],
  verdictOn: (busy: Busy) => Problem<M> | Pass,
): Generator<Problem<M> | Pass> {
  for (const busiest of byAccountAndRegion(graph, all)) {
    const [first, ...rest] = busiest
    if (first === undefined) continue
    const alone = busiest.map(({ thing, rate }) => verdictOn({ things: [thing], rate }))
    const things = [first.thing, ...rest.map(({ thing }) => thing)] as const
    const together = verdictOn({ things, rate: sharedRate(graph, busiest) })
    const isSum = 'message' in together && !alone.some((verdict) => 'message' in verdict)
    if (isSum) yield together
    else yield* alone
  }
}

/** Those of one box, or of none, the busiest first. */
function byAccountAndRegion(
  graph: DiagramGraph,
  all: readonly BusyThing[],
): readonly (readonly BusyThing[])[] {
  const groups = new Map<string | undefined, BusyThing[]>()
  for (const one of all) {
    const home = homeOf(graph, one.thing, 'region')?.of.id
    const group = groups.get(home)
    if (group === undefined) groups.set(home, [one])
    else group.push(one)
  }
  return [...groups.values()].map((group) =>
    group.toSorted((a, b) => b.rate.likely - a.rate.likely || (a.thing.id < b.thing.id ? -1 : 1)),
  )
}

function sharedRate(graph: DiagramGraph, busiest: readonly BusyThing[]): Rate {
  const sum = sumOf(busiest.map(({ rate }) => rate))
  const isOneAccount = busiest.every(({ thing }) => homeOf(graph, thing, 'region')?.isOneAccount === true)
  if (isOneAccount) return sum
  const certain = Math.max(...busiest.map(({ rate }) => rate.certain))
  return { ...sum, certain, unless: [...sum.unless, 'they are in different accounts or Regions'] }
}
