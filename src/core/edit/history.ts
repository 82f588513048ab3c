import type { Diagram } from '../model/diagram'

/** A diagram with what was before it and what was undone. Immutable; diagrams share every unchanged record. */
export interface History {
  readonly present: Diagram
  /** Oldest first; each holds the diagram before its edit. */
  readonly past: readonly HistoryStep[]
  /** What redo would do next stands last; each holds the diagram after its edit. */
  readonly future: readonly HistoryStep[]
  /** Further edits with this key join the newest step; null when the next edit makes a step of its own. */
  readonly mergeKey: string | null
}

/** One edit, in the words that “Undo …” shows. */
export interface HistoryStep {
  readonly label: string
  readonly diagram: Diagram
}

/** Steps that are kept; a step costs 4 KiB at 500 nodes and 96 KiB at 2,000 (measured, architecture.md section 2). */
export const mostSteps = 200

/** A history that begins with this diagram. */
export function start(diagram: Diagram): History {
  return { present: diagram, past: [], future: [], mergeKey: null }
}

/**
 * Takes `next` as the present and forgets what was undone.
 *
 * The same object as the present changes nothing. Edits that follow each other with the same `mergeKey` are what a
 * person feels as one act (typing a name: `rename:db`), and one step; the first one's label stays.
 */
export function record(history: History, label: string, next: Diagram, mergeKey?: string): History {
  if (next === history.present) return history
  const joins = mergeKey !== undefined && mergeKey === history.mergeKey && history.past.length > 0
  const past = joins ? history.past : [...history.past, { label, diagram: history.present }].slice(-mostSteps)
  return { present: next, past, future: [], mergeKey: mergeKey ?? null }
}

/** Ends the act: the next edit makes a step of its own, whatever its key. */
export function endMerge(history: History): History {
  return history.mergeKey === null ? history : { ...history, mergeKey: null }
}

/** The diagram before the newest step, the identical object; the same history when there is nothing to undo. */
export function undo(history: History): History {
  const step = history.past.at(-1)
  if (step === undefined) return history
  return {
    present: step.diagram,
    past: history.past.slice(0, -1),
    future: [...history.future, { label: step.label, diagram: history.present }],
    mergeKey: null,
  }
}

/** The diagram after the step that was undone last, the identical object. */
export function redo(history: History): History {
  const step = history.future.at(-1)
  if (step === undefined) return history
  return {
    present: step.diagram,
    past: [...history.past, { label: step.label, diagram: history.present }],
    future: history.future.slice(0, -1),
    mergeKey: null,
  }
}

/** What undo would take back, in the words of its edit; null when there is nothing. */
export function undoLabel(history: History): string | null {
  return history.past.at(-1)?.label ?? null
}

/** What redo would do again; null when there is nothing. */
export function redoLabel(history: History): string | null {
  return history.future.at(-1)?.label ?? null
}
