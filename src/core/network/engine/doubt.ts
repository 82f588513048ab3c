import type { DiagramGraph } from '../../model/graph'
import { blocksOf, type Block } from '../blocks'
import type { Match, Party } from './party'

/** The prefix of one IPv6 address: no block is smaller. */
export const longest = 128

/** The length by which routes are compared: a route to one address is the longest of either version. */
export function lengthOf({ prefix, version }: Block): number {
  return version === 4 && prefix === 32 ? longest : prefix
}

/** A row of a table that is the packet’s, or may be. */
interface Row {
  readonly match: Match
}

/**
 * Of rows in the order in which a router takes them: those that only may be the packet’s, up to the first that is, and that one.
 *
 * Where a row before it leads elsewhere (`isSame` tells), which of them decides depends on an address that is not stated, or on
 * a prefix list of which only the name is: whether it works is then unknown by both. So it is of rows that share the traffic
 * (`isTie`) and lead elsewhere.
 */
export function inDoubt<T extends Row>(
  graph: DiagramGraph,
  rows: readonly T[],
  target: Party,
  isSame: (one: T, other: T) => boolean,
  isTie: (one: T, other: T) => boolean = () => false,
): { readonly perhaps: readonly T[]; readonly best: T | undefined; readonly isDoubtful: boolean } {
  const at = rows.findIndex(({ match }) => match === 'yes')
  const [before, best] = at < 0 ? [rows, undefined] : [rows.slice(0, at), rows[at]]
  const ties =
    best === undefined
      ? []
      : rows.slice(at + 1).filter((one) => one.match === 'yes' && isTie(one, best) && !isSame(one, best))
  const perhaps = [...before, ...ties]
  const isDoubtful =
    ties.length > 0 ||
    (best !== undefined && before.some((one) => !isSame(one, best)) && !isWhole(graph, target))
  return { perhaps, best, isDoubtful }
}

/**
 * Whether an end is a whole range, or anybody on the internet: a row for a part of it leaves the rest to the row that covers
 * all, and an address for which it works is enough.
 */
export function isWhole(graph: DiagramGraph, party: Party): boolean {
  if (party.is === 'internet') return party.blocks.length === 0
  if (party.is === 'site') return party.asked === party.node && party.blocks.length > 0
  const node = graph.resource(party.node)
  return (
    party.is === 'interface' &&
    (node?.service === 'vpc' || node?.service === 'subnet') &&
    blocksOf(node).length > 0
  )
}
