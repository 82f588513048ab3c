import { performance } from 'node:perf_hooks'
import { createReviewer } from '../src/app/workers/reviewer'
import { boxesOf } from '../src/core/layout/boxes'
import { routesOf } from '../src/core/layout/route'
import { shownOf } from '../src/core/layout/shown'
import { treeOf } from '../src/core/layout/tree'
import type { Diagram } from '../src/core/model/diagram'
import { wholeAsDifference } from '../src/core/model/difference'
import { parse } from '../src/core/model/parse'
import { drawNodeParts } from '../src/core/scene/draw-node'
import { largeAccount } from '../src/core/testing/large-account'

/** One step on the way from the storage to the picture, or to the findings, and how long it took in ms. */
export interface Stage {
  readonly name: string
  readonly ms: number
}

/** How long each step of opening a stored account of so many things takes, on an engine that is cold but for a small one. */
export function benchOpening(count: number): readonly Stage[] {
  return opened(largeAccount(count))
}

function opened(stored: Diagram): readonly Stage[] {
  const stages: Stage[] = []
  const timed = <T>(name: string, run: () => T): T => {
    const start = performance.now()
    const result = run()
    stages.push({ name, ms: performance.now() - start })
    return result
  }
  const raw = timed('copy out of the storage', () => structuredClone(stored))
  const read = timed('parse', () => parse(raw))
  if (!read.ok) throw new Error(read.problem)
  const { diagram } = read.value
  const tree = timed('tree', () => treeOf(diagram.nodes))
  timed('shown', () => shownOf(diagram))
  timed('boxes', () => boxesOf(diagram))
  timed('routes', () => routesOf(diagram))
  timed('shapes of all nodes', () => tree.order.map(({ id }) => drawNodeParts(diagram, id, 'light')))
  const difference = timed('difference for the worker', () => wholeAsDifference(diagram, 1))
  const sent = timed('copy into the worker', () => structuredClone(difference))
  const told = timed('first review', () => createReviewer()({ ask: 'update', difference: sent }))
  timed('copy out of the worker', () => structuredClone(told))
  return stages
}
