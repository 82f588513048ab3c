import type { Routes } from '../../../core/layout/route'
import type { Diagram } from '../../../core/model/diagram'
import { routesNow } from '../so-far'
import { itemsOf, type Items, type Look } from './items'

interface Whole {
  readonly diagram: Diagram
  readonly look: Look
  readonly routes: Routes
  readonly items: Items
}

/** Of two drawings, since undo goes back to the one before. */
const mostKept = 2

let kept: readonly Whole[] = []

/**
 * The items of a diagram: the very same ones as long as it looks the same. What a gesture carries and what stays are parts of
 * them, so that neither is looked at anew when it begins.
 */
export function wholeItems(diagram: Diagram, look: Look): Items {
  const routes = routesNow(diagram)
  const known = kept.find(
    (one) => one.diagram === diagram && one.routes === routes && isSameLook(one.look, look),
  )
  const whole = known ?? { diagram, look, routes, items: itemsOf(diagram, look, kept[0]?.items ?? []) }
  kept = [whole, ...kept.filter((one) => one !== whole)].slice(0, mostKept)
  return whole.items
}

function isSameLook(a: Look, b: Look): boolean {
  return (Object.keys(a) as (keyof Look)[]).every((name) => a[name] === b[name])
}
