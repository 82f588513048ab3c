import type { Diagram } from '../../core/model/diagram'
import type { Result } from '../../core/model/results'
import { ok } from '../../core/model/results'
import type { History } from '../../core/edit/history'
import * as history from '../../core/edit/history'
import { followLayout } from './laid-out'
import { getSession, setSession } from './store'
import { pruned } from './selection'
import { said } from './said'
import { say, toast } from './toasts'

/** What is being said of edits that merge: one sentence when the act is over, not one per key press. */
let unsaid: string | null = null

/**
 * The only door to change the open diagram.
 *
 * `label` is an imperative with the thing's name (“Move web server”): the undo button shows it, the live region says it
 * in the past. A refusal becomes a toast and returns false; an edit that returns the same diagram changes nothing.
 * Edits with the same `mergeKey` in a row are one undo step (typing a name: `rename:db`) until `endMerge`.
 *
 * Beside the edit itself and those who watch the store, it costs one look at the selection; the step of undo shares all
 * records that did not change.
 */
export function apply(
  label: string,
  edit: (diagram: Diagram) => Result<Diagram>,
  mergeKey?: string,
): boolean {
  const before = getSession()
  if (before.link !== null) {
    toast('This is the preview of a link. Save a copy to change it.')
    return false
  }
  const result = edit(before.diagram)
  if (!result.ok) {
    toast(result.problem, { tone: 'problem' })
    say(result.problem)
    return false
  }
  if (result.value === before.diagram) return true
  const next = history.record(before.history, label, result.value, mergeKey)
  commit(next)
  followLayout(label, next)
  if (mergeKey === undefined) tell(said(label))
  else unsaid = said(label)
  return true
}

/**
 * `apply` for an edit that also tells what it made (`addNode`, `connect`, `insertDiagram`): returns that, or null after a
 * refusal.
 */
export function applyMaking<T extends { readonly diagram: Diagram }>(
  label: string,
  edit: (diagram: Diagram) => Result<T>,
): T | null {
  let made: T | null = null
  apply(label, (diagram) => {
    const result = edit(diagram)
    if (!result.ok) return result
    made = result.value
    return ok(result.value.diagram)
  })
  return made
}

/** What follows is a new undo step, even with the same merge key; call it when focus leaves. */
export function endMerge(): void {
  const before = getSession().history
  const ended = history.endMerge(before)
  if (ended !== before) setSession({ history: ended })
  if (unsaid !== null) tell(unsaid)
}

/** Back to the diagram before the last edit: the very same object as then. */
export function undo(): void {
  const { history: before, canUndo } = getSession()
  if (canUndo === null) return
  const next = history.undo(before)
  commit(next)
  followLayout(canUndo, next)
  tell(`Undid ${canUndo}`)
}

/** Forward again. */
export function redo(): void {
  const { history: before, canRedo } = getSession()
  if (canRedo === null) return
  const next = history.redo(before)
  commit(next)
  followLayout(canRedo, next)
  tell(`Redid ${canRedo}`)
}

/** The part of the state that follows from a history; for edits and for opening a diagram. */
export function historyState(next: History) {
  return {
    history: next,
    diagram: next.present,
    canUndo: next.past.at(-1)?.label ?? null,
    canRedo: next.future.at(-1)?.label ?? null,
  }
}

function commit(next: History): void {
  const { revision, selection, editingName, connecting } = getSession()
  const { nodes, connections } = next.present
  const isThere = (id: string) => Object.hasOwn(nodes, id) || Object.hasOwn(connections, id)
  setSession({
    ...historyState(next),
    revision: revision + 1,
    selection: pruned(selection, next.present),
    editingName: editingName !== null && isThere(editingName) ? editingName : null,
    connecting: connecting !== null && isThere(connecting.from) ? connecting : null,
    // A preview shows what the diagram before this edit would become.
    preview: null,
  })
}

function tell(sentence: string): void {
  unsaid = null
  say(sentence)
}
