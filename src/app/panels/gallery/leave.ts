import type { Diagram } from '../../../core/model/diagram'
import type { Pattern } from '../../../core/patterns/pattern'
import * as session from '../../session/session'
import { insertPattern, openPattern } from '../palette/use-pattern'

const leaving = { isToCanvas: false }

/** Closes the dialog, and opens the pattern as a diagram of its own, on which one then stands. */
export function leaveWithNew(pattern: Pattern, part?: Diagram): void {
  leave(() => openPattern(pattern, part))
  sayOpened(pattern.title)
}

/** Closes the dialog, and puts the pattern into the open diagram, which says so itself. */
export function leaveWithInserted(pattern: Pattern, part?: Diagram): void {
  leave(() => insertPattern(pattern, part))
}

/** Closes the dialog, and opens the mistake under its question, with what the checks say of it. */
export function leaveWithBroken(broken: Diagram, question: string): void {
  leave(() => {
    session.newDiagram(broken, question)
    session.setPanels({ bottom: true, bottomTab: 'findings' })
  })
  sayOpened(question)
}

/** The canvas where one leaves with a diagram; null where the dialog is only closed. */
export function focusAfterLeaving(): HTMLElement | null {
  if (!leaving.isToCanvas) return null
  leaving.isToCanvas = false
  return document.querySelector('[role="application"][aria-label="Canvas"]')
}

function leave(act: () => void): void {
  leaving.isToCanvas = true
  session.closeDialog()
  act()
}

function sayOpened(title: string): void {
  session.say(`Opened as a new diagram: ${title}`)
}
