import { cloud, routeTable, type Nodes } from './network-parts'
import { nodesOf, privateSubnet, spokesFor } from './spokes'

/** What a hub among peered spokes holds beside its one private subnet. */
interface Hub {
  readonly key: string
  readonly name: string
  readonly nodes: Nodes
  /** Key of the virtual private gateway that its route table learns from. */
  readonly propagatesFrom?: string
}

/**
 * Spokes that are tagged “spoke”, and a hub with which each is peered: 10.0.0.0/16 with `subnet-<key>`. Route tables
 * are stated on both sides; peerings are `vpc-peering-1` and on, in the order of the spokes.
 */
export function peeredHub(number: number, { key, name, nodes, propagatesFrom }: Hub) {
  const spokes = spokesFor(number, { kind: 'Spoke', tags: ['spoke'] })
  const peeringOf = (index: number) => `vpc-peering-${index + 1}`
  const tables: Nodes = Object.fromEntries(
    spokes.map(({ vpc, letter, subnet }, index) => [
      `routes-${letter}`,
      routeTable(`Routes ${letter.toUpperCase()}`, {
        vpc,
        subnets: [subnet],
        routes: { '10.0.0.0/16': peeringOf(index) },
      }),
    ]),
  )
  const hub: Nodes = {
    [key]: { service: 'vpc', name, in: 'region', config: { cidr: '10.0.0.0/16' } },
    [`subnet-${key}`]: privateSubnet('Private subnet', key, '10.0.0.0/24'),
    [`routes-${key}`]: routeTable('Routes', {
      vpc: key,
      subnets: [`subnet-${key}`],
      routes: Object.fromEntries(spokes.map(({ cidr }, index) => [cidr, peeringOf(index)])),
      ...(propagatesFrom === undefined ? {} : { propagatesFrom }),
    }),
  }
  return {
    spokes,
    nodes: { ...cloud, ...nodesOf(spokes), ...tables, ...hub, ...nodes },
    peerings: spokes.map(({ vpc }) => `${key} -> ${vpc} : vpc-peering`),
  }
}
