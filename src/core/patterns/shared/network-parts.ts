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
      routes: Object.entries(routes).map(([destination, target]) => ({ destination, target: ref(target) })),
      ...(propagatesFrom === undefined ? {} : { propagatesFrom: ref(propagatesFrom) }),
    },
  }
}

/** A route table of the transit gateway `hub`; associations and propagations are stated at the attachments. */
export function transitTable(name: string): SketchedNode {
  return {
    service: 'transit-gateway-route-table',
    name,
    in: 'region',
    config: { transitGateway: ref('hub') },
  }
}

/** A security group that admits one TCP port from a network. */
export function admitting(name: string, vpc: string, port: number, cidr: string): SketchedNode {
  const rules = [{ direction: 'inbound', protocol: 'tcp', fromPort: port, toPort: port, cidr }]
  return { service: 'security-group', name, in: vpc, config: { rules } }
}
