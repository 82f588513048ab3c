import { called } from '../edit/items'
import type { NodeId } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'

/** What a message calls a thing: its name in quotation marks, else what it is. */
export function nameOf(graph: DiagramGraph, id: NodeId): string {
  const node = graph.node(id)
  return node === undefined ? 'something that is not there' : called(node)
}

/** Likewise, with the VPC that it is in: “web” in “Spoke 1”. */
export function nameInVpc(graph: DiagramGraph, id: NodeId, vpc: NodeId): string {
  return id === vpc ? nameOf(graph, id) : `${nameOf(graph, id)} in ${nameOf(graph, vpc)}`
}

/** “a”, “b” and “c”. */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** “a”, “b” or “c”. */
export function eitherOf(names: readonly string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}

/** The text at the beginning of a sentence. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** “a, b, c and 4 more”: the first three of many. */
export function firstOf(names: readonly string[]): string {
  const most = 3
  return names.length <= most + 1
    ? listed(names)
    : `${names.slice(0, most).join(', ')} and ${names.length - most} more`
}
