import { fittedInto } from '../../core/edit/fitted-into'
import { insertInto } from '../../core/edit/insert-into'
import type { Point } from '../../core/layout/box'
import type { Diagram, NodeId } from '../../core/model/diagram'
import * as session from '../session/session'
import { targetOf } from './drop-target'

/** The pattern that is dragged, by what its type tells while its content is secret; null for anything else. */
export function patternOf(dragged: string | null): string | null {
  return dragged?.startsWith(prefix) === true ? dragged.slice(prefix.length) : null
}

const prefix = 'pattern-'

/** Takes a pattern that was dropped: into the container that was lit. */
export async function dropPattern(id: string, point: Point): Promise<void> {
  const pattern = (await fetched()).find((one) => one.id === id)
  if (pattern === undefined) return
  const made = session.applyMaking(`Insert “${pattern.title}”`, (now) =>
    insertInto(now, pattern.build(), { over: targetOf(now, point, null), near: point }),
  )
  if (made === null) return
  session.focusOn(session.selectMade(made.ids))
}

/** The container that takes the pattern here; null is the canvas, and until the patterns are there (see PatternList). */
export function patternTarget(diagram: Diagram, id: string, point: Point): NodeId | null {
  if (built?.id !== id) {
    const pattern = patterns?.find((one) => one.id === id)
    if (patterns === null) void fetched()
    if (pattern === undefined) return null
    built = { id, part: pattern.build() }
  }
  return fittedInto(diagram, built.part, targetOf(diagram, point, null)).target
}

let patterns: (typeof import('../../core/patterns'))['patterns'] | null = null
let built: { readonly id: string; readonly part: Diagram } | null = null

async function fetched() {
  patterns = (await import('../../core/patterns')).patterns
  return patterns
}
