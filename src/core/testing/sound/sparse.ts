import type { SketchedConnection, SketchedNode } from '../../model/sketch'
import type { SoundDrawing } from './drawing'
import { at, both, routes, type Nodes, type Values } from './two-zones'

export const KB = 1024
export const MB = 1024 ** 2

/** The one node or connection that a field names. */
export const ref = (id: string) => ({ ref: id })

/** A connection of which something is stated; its id is needed only where a route or another field names it. */
export const line = (is: string, config: Values, id?: string): SketchedConnection => ({
  is,
  config,
  ...(id === undefined ? {} : { id }),
})

/** The route table of a tier’s subnets in a VPC of `vpcOverTwoZones`: destination to gateway, or to a peering’s id. */
export const routesOf = (
  vpc: string,
  tier: string,
  to: Readonly<Record<string, string>>,
  rest: Values = {},
): SketchedNode => at('route-table', vpc, { ...both(vpc, tier), ...routes(to), ...rest })

/** A drawing in one line. */
export const drawing = (
  name: string,
  nodes: Nodes,
  connections: readonly SketchedConnection[],
): SoundDrawing => ({ name, nodes, connections })

/** Boxes and lines alone, of which nothing is stated: `'api: api-gateway, vpc: vpc, worker in vpc: ec2'`. */
export function sparse(name: string, boxes: string, lines: readonly SketchedConnection[]): SoundDrawing {
  const nodes: Record<string, SketchedNode> = {}
  for (const box of boxes.split(',')) {
    const [, id, parent, service] = /^\s*(\w+)(?: in (\w+))?: ([a-z0-9-]+)\s*$/.exec(box) ?? []
    if (id === undefined || service === undefined) throw new Error(`sparse: cannot read “${box}”`)
    nodes[id] = { service, ...(parent === undefined ? {} : { in: parent }) }
  }
  return { name: `${name}, sparse`, nodes, connections: lines }
}
