import type { Diagram } from '../../model/diagram'
import type { SketchedConnection, SketchedNode } from '../../model/sketch'

/** Parts of the drawings of the classic questions, in few words. */
type Says = Readonly<Record<string, unknown>>

export const ref = (key: string) => ({ ref: key })
/** References to keys with a space between them. */
export const refs = (keys: string) => keys.split(' ').map(ref)

/** Any service; `inside` is the key of the container it is in. */
export function node(service: string, name: string, inside?: string, config: Says = {}): SketchedNode {
  return { service, name, config, ...(inside === undefined ? {} : { in: inside }) }
}

export const vpc = (name: string, cidr: string) => node('vpc', name, undefined, { cidr })

export function subnet(name: string, inside: string, cidr: string, says: Says = {}): SketchedNode {
  return node('subnet', name, inside, { cidr, ...says })
}

/** A route table with all its routes, each as `10.2.0.0/16 target`; `subnets` are keys with a space between them. */
export function table(
  name: string,
  inside: string,
  subnets: string,
  ...routes: readonly string[]
): SketchedNode {
  return node('route-table', name, inside, { subnets: refs(subnets), routes: routes.map(routeOf) })
}

/** A route table of the transit gateway `tgw`; keys of attachments with a space between them, routes as in `table`. */
export function transitTable(
  name: string,
  says: { associations: string; propagations: string; routes?: readonly string[] },
): SketchedNode {
  return node('transit-gateway-route-table', name, undefined, {
    transitGateway: ref('tgw'),
    associations: several(says.associations),
    propagations: several(says.propagations),
    routes: (says.routes ?? []).map(routeOf),
  })
}

const several = (keys: string) => (keys === '' ? [] : refs(keys))

function routeOf(text: string): Says {
  const [destination, target = ''] = text.split(' ')
  return { destination, target: ref(target) }
}

/** A connection with an id of its own. */
export function link(id: string, is: string, config: Says = {}): SketchedConnection {
  return { is, id, config }
}

/** An attachment of a VPC to the transit gateway `tgw` by these subnets. */
export function attachment(id: string, of: string, subnets: string, config: Says = {}): SketchedConnection {
  return link(id, `${of} -> tgw : transit-gateway-attachment`, { subnets: refs(subnets), ...config })
}

/** Left, top and, of a container, width and height in canvas px. */
export type At = readonly [number, number] | readonly [number, number, number, number]

/** The drawing with these things at these places; the rest is placed around them. */
export function placedAt(drawing: Diagram, places: Readonly<Record<string, At>>): Diagram {
  const layout = Object.entries(places).map(([key, [x, y, width, height]]) => [
    key,
    { x, y, ...(width === undefined || height === undefined ? {} : { width, height }) },
  ])
  return { ...drawing, layout: Object.fromEntries(layout) as Diagram['layout'] }
}
