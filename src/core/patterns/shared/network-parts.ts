import type { SketchedNode } from '../../model/sketch'

/** Nodes of a drawing by their keys. */
export type Nodes = Readonly<Record<string, SketchedNode>>

export const ref = (key: string) => ({ ref: key })
export const refs = (keys: readonly string[]) => keys.map(ref)

/** The cloud with one Region. */
export const cloud: Nodes = {
  cloud: { service: 'aws-cloud', name: 'AWS Cloud' },
  region: { service: 'region', name: 'Region', in: 'cloud' },
}

/** In place of a target: what drops the packets. */
export const blackhole = 'blackhole'

const rowsOf = (routes: Readonly<Record<string, string>>) =>
  Object.entries(routes).map(([destination, target]) =>
    target === blackhole ? { destination, state: blackhole } : { destination, target: ref(target) },
  )

/** What a table of a VPC is about; `propagatesFrom` is the key of a virtual private gateway. */
interface TableOf {
  readonly vpc: string
  readonly subnets: readonly string[]
  /** Keys of targets by destination. */
  readonly routes?: Readonly<Record<string, string>>
  readonly propagatesFrom?: string
}

/** A VPC route table; without routes it has none but what it learns. */
export function routeTable(
  name: string,
  { vpc, subnets, routes = {}, propagatesFrom }: TableOf,
): SketchedNode {
  return {
    service: 'route-table',
    name,
    in: vpc,
    config: {
      subnets: refs(subnets),
      routes: rowsOf(routes),
      ...(propagatesFrom === undefined ? {} : { propagatesFrom: ref(propagatesFrom) }),
    },
  }
}

/**
 * A route table of the transit gateway `hub`; associations and propagations are stated at the attachments. `routes` are
 * its static ones: ids of attachments, or `blackhole`, by destination.
 */
export function transitTable(name: string, routes: Readonly<Record<string, string>> = {}): SketchedNode {
  const rows = rowsOf(routes)
  return {
    service: 'transit-gateway-route-table',
    name,
    in: 'region',
    config: { transitGateway: ref('hub'), ...(rows.length === 0 ? {} : { routes: rows }) },
  }
}

/** A security group that admits one TCP port from some networks. */
export function admitting(
  name: string,
  vpc: string,
  port: number,
  ...networks: readonly string[]
): SketchedNode {
  const rules = networks.map((cidr) => ({
    direction: 'inbound',
    protocol: 'tcp',
    fromPort: port,
    toPort: port,
    cidr,
  }))
  return { service: 'security-group', name, in: vpc, config: { rules } }
}
