import { kindOf } from '../../../catalog/catalog'
import type { DiagramGraph } from '../../../model/graph'
import { capitalised, nameOf } from '../../../network/wording'
import type { Counted, Quota } from './quota'

/** What a message about a count begins with: the thing’s name, or the connection by its ends. */
export function subjectOf(graph: DiagramGraph, of: Counted): string {
  if ('service' in of) return capitalised(nameOf(graph, of.id))
  const kind = kindOf(of.kind)?.label ?? 'connection'
  return `The ${kind} between ${nameOf(graph, of.from)} and ${nameOf(graph, of.to)}`
}

/** A number of what a quota counts, with separators: `1 subnet`, `1,200 routes`. */
export function amountOf({ things: [one, several] }: Quota, number: number): string {
  return `${worded(number)} ${number === 1 ? one : several}`
}

/** A number as text is read: up to two decimals, thousands apart. */
export function worded(number: number): string {
  return number.toLocaleString('en', { maximumFractionDigits: 2 })
}
