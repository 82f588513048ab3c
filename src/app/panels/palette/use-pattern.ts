import { commonContainer } from '../../../core/edit/homes'
import { insertInto } from '../../../core/edit/insert-into'
import type { Diagram, NodeId } from '../../../core/model/diagram'
import { graphOf } from '../../../core/model/graph'
import type { Pattern } from '../../../core/patterns/pattern'
import * as session from '../../session/session'
import { nodeOf } from '../names'

/** Makes a new diagram of a pattern, with its usual numbers unless one is given, and opens it. */
export function openPattern(pattern: Pattern, part: Diagram = pattern.build()): void {
  session.newDiagram(part, pattern.title)
}

/**
 * Puts a pattern, likewise, into the open diagram: into the Cloud, Region or VPC that is selected or around what is, at the
 * next free place; with nothing selected onto the canvas.
 */
export function insertPattern(pattern: Pattern, part: Diagram = pattern.build()): void {
  const { selection } = session.getSession()
  const made = session.applyMaking(`Insert “${pattern.title}”`, (diagram) =>
    insertInto(diagram, part, { over: containerOf(diagram, selection) }),
  )
  if (made === null) return
  session.focusOn(session.selectMade(made.ids))
}

/** The one thing that is selected, whose containers are asked in turn, or the container around all that is. */
function containerOf(diagram: Diagram, selection: ReadonlySet<string>): NodeId | null {
  const ids = [...selection].flatMap((id) => nodeOf(diagram, id)?.id ?? [])
  return ids.length === 1 ? (ids[0] ?? null) : commonContainer(graphOf(diagram), ids)
}

/** Does something with a pattern of this id, once all of them are there: lists know titles alone. */
export function withPattern(id: string, act: (pattern: Pattern) => void): void {
  void import('../../../core/patterns').then(({ patterns }) => {
    const pattern = patterns.find((one) => one.id === id)
    if (pattern !== undefined) act(pattern)
  })
}

/** Has them fetched while somebody still makes up their mind; what drags one asks for them itself. */
export function fetchPatterns(): void {
  void import('../../../core/patterns').catch(() => undefined)
}
