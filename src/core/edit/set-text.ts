import { fitContainers } from '../layout/fit-containers'
import { cut } from '../model/cut'
import type { Diagram, NodeId } from '../model/diagram'
import { ok, refuse, type Result } from '../model/results'
import { limits } from '../model/limits'
import { called, nodeAt, refuseMissing, withNode } from './items'

/** Writes a note's text. Only notes have one. */
export function setText(diagram: Diagram, id: NodeId, text: string): Result<Diagram> {
  const node = nodeAt(diagram, id)
  if (node === undefined) return refuseMissing(id)
  if (node.kind !== 'note') return refuse(`Only notes have a text; ${called(node)} is none.`)
  const kept = cut(text, limits.text)
  return ok(kept === node.text ? diagram : fitContainers(withNode(diagram, { ...node, text: kept }), [id]))
}
