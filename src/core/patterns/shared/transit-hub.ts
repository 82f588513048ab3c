import type { SketchedConnection } from '../../model/sketch'
import { ref, refs, routeTable, type Nodes } from './network-parts'
import { nodesOf, type Spoke } from './spokes'

/** The transit gateway that spokes hang on. */
export const hub: Nodes = {
  hub: { service: 'transit-gateway', name: 'Transit gateway', in: 'region' },
}

/** Associates an attachment with one of the gateway’s tables, and propagates its networks to one, the same unless told. */
export const inTable = (table: string, propagatesTo = table) => ({
  routeTable: ref(table),
  propagatesTo: refs([propagatesTo]),
})

/** How spokes use the transit gateway. */
interface Use {
  /** What the table of every spoke sends to it. */
  readonly destinations: readonly string[]
  /** Fields of every attachment beside its subnets. */
  readonly attachment: Readonly<Record<string, unknown>>
  /** Where they are drawn: after the gateway, at its right; before it, where something else comes after; or on both sides. */
  readonly side?: 'left' | 'right' | 'both'
  /** What stands at each attachment; nothing unless given. */
  readonly label?: string
}

/** Spokes on the transit gateway `hub`: with a route table for each, and their attachments in the same order. */
export function spokesOnHub(
  spokes: readonly Spoke[],
  { destinations, attachment, label, side = 'right' }: Use,
): { readonly nodes: Nodes; readonly attachments: readonly SketchedConnection[] } {
  const routes = Object.fromEntries(destinations.map((destination) => [destination, 'hub']))
  const tables: Nodes = Object.fromEntries(
    spokes.map(({ vpc, letter, subnet }) => [
      `routes-${letter}`,
      routeTable(`Routes ${letter.toUpperCase()}`, { vpc, subnets: [subnet], routes }),
    ]),
  )
  return {
    nodes: { ...nodesOf(spokes), ...tables },
    attachments: spokes.map(({ vpc, subnet }, index) => {
      const isBefore = side === 'left' || (side === 'both' && index < spokes.length / 2)
      const ends = isBefore ? `${vpc} -> hub` : `hub -> ${vpc}`
      return {
        is: `${ends} : transit-gateway-attachment${label === undefined ? '' : ` "${label}"`}`,
        config: { subnets: refs([subnet]), ...attachment },
      }
    }),
  }
}
