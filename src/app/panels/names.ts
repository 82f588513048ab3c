import { kindOf, serviceOf } from '../../core/catalog/catalog'
import { connectionAt, nodeAt, type ItemId } from '../../core/edit/items'
import type { Architecture, Connection, DiagramNode } from '../../core/model/diagram'

const words = new Intl.Collator('en', { numeric: true })

/** The order of names in a list: as in a dictionary, “web 2” before “web 10”. One collator for all: making one costs more than a hundred comparisons. */
export const compareWords = (a: string, b: string): number => words.compare(a, b)

/** What kind of thing a node is, in the catalogue's words; a service of a newer build by its id. */
export function kindName(node: DiagramNode): string {
  switch (node.kind) {
    case 'resource':
      return serviceOf(node.service)?.shortName ?? node.service
    case 'note':
      return 'Note'
    case 'shape':
      return { box: 'Box', group: 'Group', image: 'Image' }[node.shape]
  }
}

/** A node by its name; a nameless one by what it is. */
export function nodeName(node: DiagramNode): string {
  if (node.name !== '') return node.name
  if (node.kind === 'note' && node.text !== '') return node.text.split('\n')[0] ?? 'Note'
  return kindName(node)
}

/** A connection by its two ends: “web → orders”, “Spoke A – Hub”. */
export function endsOf(diagram: Architecture, { from, to, kind }: Connection): string {
  const end = (id: ItemId) => {
    const node = nodeAt(diagram, id)
    return node === undefined ? id : nodeName(node)
  }
  return `${end(from)} ${kindOf(kind)?.role === 'plumbing' ? '–' : '→'} ${end(to)}`
}

/** A connection by its ends, and its label or kind. */
export function connectionName(diagram: Architecture, connection: Connection): string {
  const what =
    connection.label === '' ? (kindOf(connection.kind)?.label ?? connection.kind) : connection.label
  return `${endsOf(diagram, connection)}: ${what}`
}

/** Any thing of the diagram in words; the id itself where it is gone. */
export function thingName(diagram: Architecture, id: string): string {
  const node = nodeOf(diagram, id)
  if (node !== undefined) return nodeName(node)
  const connection = connectionOf(diagram, id)
  return connection === undefined ? id : connectionName(diagram, connection)
}

/** The node of an id from the selection, if it is one. */
export function nodeOf(diagram: Architecture, id: string | undefined): DiagramNode | undefined {
  return id === undefined ? undefined : nodeAt(diagram, id as ItemId)
}

/** The connection of an id from the selection, if it is one. */
export function connectionOf(diagram: Architecture, id: string | undefined): Connection | undefined {
  return id === undefined ? undefined : connectionAt(diagram, id as ItemId)
}

/** A label in the middle of a sentence: “Request size” → “request size”; “ASN” and “ALB target” stay as they are. */
export function lowered(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
}
