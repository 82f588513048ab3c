import { kindOf, serviceOf } from '../catalog/catalog'
import type { Diagram, Place } from '../model/diagram'
import { connectionAt, nodeAt } from './items'

/** A thing of the drawing by its name, or by what it is; a connection by what it is and its two ends. */
export function placeWords(diagram: Diagram, { at }: Place): string {
  const node = nodeAt(diagram, at)
  if (node !== undefined) {
    if (node.name.trim() !== '') return node.name.trim()
    return node.kind === 'resource' ? (serviceOf(node.service)?.shortName ?? node.service) : node.kind
  }
  const connection = connectionAt(diagram, at)
  if (connection === undefined) return at
  const [from, to] = [connection.from, connection.to].map((end) => placeWords(diagram, { at: end }))
  const what =
    connection.label === '' ? (kindOf(connection.kind)?.label ?? connection.kind) : connection.label
  return `${what} ${from} – ${to}`
}

/** The same at the beginning of a line: “Peering A – B”. What somebody has called so stays as it is: “rtb-0891”. */
export function placeTitle(diagram: Diagram, place: Place): string {
  const words = placeWords(diagram, place)
  const given = nodeAt(diagram, place.at)?.name ?? connectionAt(diagram, place.at)?.label ?? place.at
  return given.trim() === '' ? words.charAt(0).toUpperCase() + words.slice(1) : words
}
