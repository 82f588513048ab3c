import type { Connection, DiagramNode } from '../../core/model/diagram'
import { useSession } from '../session/session'
import { connectionOf, nodeOf } from './names'

/** The one node that is selected, if exactly one thing is, and a node. */
export function useSelectedNode(): DiagramNode | undefined {
  return useSession(({ diagram, selection }) =>
    selection.size === 1 ? nodeOf(diagram, first(selection)) : undefined,
  )
}

/** Likewise, the one connection. */
export function useSelectedConnection(): Connection | undefined {
  return useSession(({ diagram, selection }) =>
    selection.size === 1 ? connectionOf(diagram, first(selection)) : undefined,
  )
}

function first(selection: ReadonlySet<string>): string | undefined {
  const [only] = selection
  return only
}
