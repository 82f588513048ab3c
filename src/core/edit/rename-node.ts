import { fitContainers } from '../layout/fit-containers'
import { cut } from '../model/cut'
import type { Diagram, NodeId } from '../model/diagram'
import { ok, type Result } from '../model/results'
import { limits } from '../model/limits'
import { nodeAt, refuseMissing, withNode } from './items'
import { freeName, plainName } from './names'

/** Names a node; a blank name gives it the one it would have as a new node. Containers grow where a longer name needs it. */
export function renameNode(diagram: Diagram, id: NodeId, name: string): Result<Diagram> {
  const node = nodeAt(diagram, id)
  if (node === undefined) return refuseMissing(id)
  const next = cut(name.trim(), limits.name) || freeName(diagram, plainName(node), id)
  return ok(next === node.name ? diagram : fitContainers(withNode(diagram, { ...node, name: next }), [id]))
}
