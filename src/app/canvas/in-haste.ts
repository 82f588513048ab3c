import type { Routes } from '../../core/layout/route'
import type { Connection, Diagram } from '../../core/model/diagram'
import type { Router } from '../session/router'
import { getCanvas } from './canvas-state'

/** Of so many lines at what is dragged the right ways are found at each step; of more it would be seen. */
const mostInStep = 8

let lastHasty: { readonly of: Diagram; readonly routes: Routes | null } | null = null

/** Routes that are about right, until there is time; null where the right ones are known or none are. */
export function routesInHaste(router: Router, diagram: Diagram): Routes | null {
  if (router.isRouted(diagram)) return null
  if (lastHasty?.of !== diagram) lastHasty = { of: diagram, routes: router.routesInHaste(diagram) }
  return lastHasty.routes
}

let lastCount = { moving: new Set<string>() as ReadonlySet<string>, of: {}, isMany: false }

/** Whether this is a draft of a drag that takes many lines along. Costs a look at each connection, once a gesture. */
export function isDraggedWithMany({ connections, layout }: Diagram): boolean {
  const { draft, moving } = getCanvas()
  if (draft?.connections !== connections || draft.layout !== layout || moving.size === 0) return false
  if (lastCount.moving !== moving || lastCount.of !== connections) {
    let left = mostInStep
    const isMany = Object.values<Connection>(connections).some(
      ({ from, to }) => (moving.has(from) || moving.has(to)) && left-- === 0,
    )
    lastCount = { moving, of: connections, isMany }
  }
  return lastCount.isMany
}
