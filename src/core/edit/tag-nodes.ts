import type { Diagram, DiagramNode, NodeId } from '../model/diagram'
import { limits } from '../model/limits'
import { ok, refuse, type Result } from '../model/results'
import { nodeAt, refuseMissing } from './items'

/** Puts a tag on nodes, so that a requirement can name them together; those that have it already stay as they are. */
export function tagNodes(diagram: Diagram, ids: Iterable<NodeId>, tag: string): Result<Diagram> {
  const kept = tag.trim()
  if (kept === '') return refuse('A tag needs a name.')
  if (kept.length > limits.name) return refuse('This name is too long for a tag.')
  const tagged: [NodeId, DiagramNode][] = []
  for (const id of ids) {
    const node = nodeAt(diagram, id)
    if (node === undefined) return refuseMissing(id)
    const tags = node.tags ?? []
    if (tags.includes(kept)) continue
    if (tags.length >= limits.list) return refuse(`A thing has at most ${limits.list} tags.`)
    tagged.push([id, { ...node, tags: [...tags, kept] }])
  }
  if (tagged.length === 0) return ok(diagram)
  return ok({ ...diagram, nodes: { ...diagram.nodes, ...Object.fromEntries(tagged) } })
}
