import type { Diagram, NodeId } from '../../core/model/diagram'
import { shownOf } from '../../core/layout/shown'
import { getSession, setSession } from './store'

type Mode = 'replace' | 'add' | 'toggle'
let reveal = (_ids: readonly string[], _mode: Mode): void => undefined

/** What expands containers that hide something and then selects it: an edit, which the selection itself knows nothing of. */
export function provideReveal(provided: typeof reveal): void {
  reveal = provided
}

/**
 * Selects nodes and connections by id; `replace` unless told otherwise. Ids that do not exist are left out. What is hidden
 * in collapsed containers is selected once these are expanded, so that nobody works on what is not seen.
 */
export function select(given: Iterable<string>, mode: Mode = 'replace'): void {
  const { diagram, selection } = getSession()
  const ids = [...given]
  if (ids.some((id) => isHidden(diagram, id))) {
    reveal(ids, mode)
    return
  }
  const next = new Set(mode === 'replace' ? [] : selection)
  for (const id of ids) {
    if (mode === 'toggle' && next.has(id)) next.delete(id)
    else if (exists(diagram, id)) next.add(id)
  }
  if (!equal(next, selection)) setSession({ selection: next })
}

/** Selects what has just been made, or the collapsed container that it is in, which stays as it is; those are given back. */
export function selectMade(ids: Iterable<string>): readonly string[] {
  const { diagram } = getSession()
  const shown = [...new Set([...ids].map((id) => shownFor(diagram, id)))]
  select(shown)
  return shown
}

/** Everything on the canvas. */
export function selectAll(): void {
  const { diagram } = getSession()
  const all = [...Object.keys(diagram.nodes), ...Object.keys(diagram.connections)]
  select(all.filter((id) => !isHidden(diagram, id)))
}

/** The selection without what is no longer there, and with the container for what it hides; the same set when all is seen. */
export function pruned(selection: ReadonlySet<string>, diagram: Diagram): ReadonlySet<string> {
  const left = new Set([...selection].flatMap((id) => (exists(diagram, id) ? [shownFor(diagram, id)] : [])))
  return equal(left, selection) ? selection : left
}

/** Asks the canvas to bring these into view. */
export function focusOn(ids: Iterable<string>): void {
  const serial = (getSession().focusRequest?.serial ?? 0) + 1
  setSession({ focusRequest: { ids: [...ids], serial } })
}

/** Click-click connecting: the next node that is clicked gets a connection from this one. */
export function startConnecting(from: NodeId): void {
  setSession({ connecting: { from } })
}

/** Escape, or the second click. */
export function stopConnecting(): void {
  if (getSession().connecting !== null) setSession({ connecting: null })
}

/** Opens the name of a node or the label of a connection for typing. */
export function startNaming(id: string): void {
  setSession({ editingName: id })
}

/** The typing is over; the name itself comes by `apply`. */
export function stopNaming(): void {
  if (getSession().editingName !== null) setSession({ editingName: null })
}

/** What is selected in its place where it is hidden; one of several connections on one line is itself. */
export function shownFor(diagram: Diagram, id: string): string {
  const standIn = shownOf(diagram).standsFor(id as NodeId)
  return Object.hasOwn(diagram.nodes, standIn) ? standIn : id
}

const isHidden = (diagram: Diagram, id: string) => shownFor(diagram, id) !== id

function exists(diagram: Diagram, id: string): boolean {
  return Object.hasOwn(diagram.nodes, id) || Object.hasOwn(diagram.connections, id)
}

function equal(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id))
}
