import { insertDiagram } from '../../../core/edit/insert-diagram'
import { around } from '../../../core/layout/box'
import { boxesOf } from '../../../core/layout/boxes'
import type { Pattern } from '../../../core/patterns/pattern'
import * as session from '../../session/session'
import { freeDrop } from './add-entry'

/** Makes a new diagram of a pattern and opens it. */
export function openPattern(pattern: Pattern): void {
  session.newDiagram(pattern.build(), pattern.title)
}

/** Puts a pattern into the open diagram, at the next free place unless told where. */
export function insertPattern(pattern: Pattern, drop?: session.Drop): void {
  const part = pattern.build()
  const size = around(boxesOf(part).values()) ?? { width: 0, height: 0 }
  const made = session.applyMaking(`Insert “${pattern.title}”`, (diagram) =>
    insertDiagram(diagram, part, drop ?? freeDrop(diagram, null, size)),
  )
  if (made === null) return
  session.select(made.ids)
  session.focusOn(made.ids)
}
