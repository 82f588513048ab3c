import { cut } from '../model/cut'
import type { Diagram, NodeId } from '../model/diagram'
import { ok, type Result } from '../model/results'
import { limits } from '../model/limits'
import { nodeAt, refuseMissing, withNode } from './items'

/** Writes what a person wants to remember about a node; a blank text takes it away. */
export function setDescription(
  diagram: Diagram,
  id: NodeId,
  description: string | undefined,
): Result<Diagram> {
  const node = nodeAt(diagram, id)
  if (node === undefined) return refuseMissing(id)
  const kept = description === undefined ? undefined : cut(description, limits.text)
  const next = kept?.trim() === '' ? undefined : kept
  if (next === node.description) return ok(diagram)
  const { description: _before, ...bare } = node
  return ok(withNode(diagram, next === undefined ? bare : { ...bare, description: next }))
}
