import type { Diagram, NodeId } from '../../core/model/diagram'
import { getSession, setSession } from './store'

/** Selects nodes and connections by id; `replace` unless told otherwise. Ids that do not exist are left out. */
export function select(ids: Iterable<string>, mode: 'replace' | 'add' | 'toggle' = 'replace'): void {
  const { diagram, selection } = getSession()
  const next = new Set(mode === 'replace' ? [] : selection)
  for (const id of ids) {
    if (mode === 'toggle' && next.has(id)) next.delete(id)
    else if (exists(diagram, id)) next.add(id)
  }
  if (!equal(next, selection)) setSession({ selection: next })
}

/** Everything on the canvas. */
export function selectAll(): void {
  const { diagram } = getSession()
  select([...Object.keys(diagram.nodes), ...Object.keys(diagram.connections)])
}

/** The selection without what is no longer there; the same set when nothing vanished. */
export function pruned(selection: ReadonlySet<string>, diagram: Diagram): ReadonlySet<string> {
  const left = [...selection].filter((id) => exists(diagram, id))
  return left.length === selection.size ? selection : new Set(left)
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

function exists(diagram: Diagram, id: string): boolean {
  return Object.hasOwn(diagram.nodes, id) || Object.hasOwn(diagram.connections, id)
}

function equal(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id))
}
