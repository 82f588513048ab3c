import fc from 'fast-check'
import type { Diagram, NodeId, ResourceNode } from '../../model/diagram'
import { refsOf } from '../../model/diagram'
import { graphOf, type DiagramGraph } from '../../model/graph'
import { blockOf, doesContain } from '../../network/blocks'
import { statedCidrs } from '../../network/cidrs'
import { blocksIn, lists, targetsIn } from './parts'
import { anyRule, type Rule } from './statement'
import { stating, withRule } from './writing'

/** Chooses one opening of all that there are. */
export interface Opening {
  readonly at: number
  readonly draw: number
  readonly rule: Rule
}

export const anyOpening: fc.Arbitrary<Opening> = fc.record({ at: fc.nat(), draw: fc.nat(), rule: anyRule })

/**
 * The diagram with one more thing allowed, where AWS then stops nothing that it carried before; null where there is none.
 *
 * Not every new route is an opening: one that is more specific than a route that works leads packets away from it, and so
 * does one that a table learns; one of a table that states none closes the rest of it, and so does the first row of a
 * security group. None of these is among the openings.
 */
export function opened(diagram: Diagram, opening: Opening): Diagram | null {
  const graph = graphOf(diagram)
  const all = [
    ...rules(diagram, graph, opening.rule),
    ...routes(diagram, graph, opening.draw),
    ...hubs(diagram, graph),
  ]
  return all[opening.at % all.length]?.() ?? null
}

type Change = () => Diagram

/** Another allowed row at the end of a closed direction. */
function rules(diagram: Diagram, graph: DiagramGraph, rule: Rule): readonly Change[] {
  return graph
    .resources('security-group', 'network-acl')
    .filter(
      ({ config, id }) =>
        config['complete'] === true ||
        lists(diagram.nodes[id], 'rules').some((row) => row['direction'] === rule.direction),
    )
    .map(
      ({ id }) =>
        () =>
          withRule(diagram, id, { ...rule, action: 'allow' }),
    )
}

/** A route for a destination that no route of the table covers, the local one among them. */
function routes(diagram: Diagram, graph: DiagramGraph, draw: number): readonly Change[] {
  return graph.resources('route-table').flatMap((table): readonly Change[] => {
    const subnet = graph.resource(refsOf(table.config['subnets'])[0] ?? table.id)
    // What a virtual private gateway teaches the table is not among its rows.
    if (subnet?.service !== 'subnet' || table.config['propagatesFrom'] !== undefined) return []
    const vpc = graph.enclosing(subnet.id, 'vpc')
    // Where is a VPC whose block is not stated?
    const local = vpc === undefined ? [] : statedCidrs(vpc)
    if (local.length === 0) return []
    const taken = [...local, ...destinationsOf(table)]
    const isPrivate = subnet.config['access'] === 'private'
    const targets = targetsIn(graph, subnet).filter(
      (target) => !(isPrivate && graph.resource(target)?.service === 'igw'),
    )
    const target = targets[draw % targets.length]
    if (target === undefined) return []
    return uncovered(blocksIn(graph), taken).map((destination) => () => {
      const row = { destination, target: { ref: target } }
      return stating(diagram, table.id, { routes: [...lists(table, 'routes'), row] })
    })
  })
}

/** The association of an attachment that has none, and the networks of one that no route of the table covers. */
function hubs(diagram: Diagram, graph: DiagramGraph): readonly Change[] {
  const tables = graph.resources('transit-gateway-route-table')
  return tables.flatMap((table): readonly Change[] => {
    const [hub] = refsOf(table.config['transitGateway']) as readonly NodeId[]
    if (hub === undefined) return []
    const attachments = [...graph.incoming(hub), ...graph.outgoing(hub)]
    const associated = new Set(tables.flatMap((one) => refsOf(one.config['associations'])))
    const associations = attachments
      .filter(({ id }) => !associated.has(id))
      .map(
        ({ id }) =>
          () =>
            stating(diagram, table.id, { associations: [...lists(table, 'associations'), { ref: id }] }),
      )

    const learned = refsOf(table.config['propagations'])
    // The networks of anything but a VPC are not all stated.
    const known = learned.map((id) => networksOf(graph, id))
    if (known.some((networks) => networks.length === 0)) return associations
    const taken = [...known.flat(), ...destinationsOf(table)]
    const propagations = attachments
      .filter(({ id }) => !learned.includes(id))
      .filter(({ id }) => {
        const networks = networksOf(graph, id)
        return networks.length > 0 && uncovered(networks, taken).length === networks.length
      })
      .map(
        ({ id }) =>
          () =>
            stating(diagram, table.id, { propagations: [...lists(table, 'propagations'), { ref: id }] }),
      )
    return [...associations, ...propagations]
  })
}

function networksOf(graph: DiagramGraph, attachment: string): readonly string[] {
  const line = graph.connections('transit-gateway-attachment').find(({ id }) => id === attachment)
  const vpc =
    line && [line.from, line.to].map((end) => graph.resource(end)).find((end) => end?.service === 'vpc')
  return vpc === undefined ? [] : statedCidrs(vpc)
}

function destinationsOf(table: ResourceNode): readonly string[] {
  return lists(table, 'routes').flatMap(({ destination }) =>
    typeof destination === 'string' ? [destination] : [],
  )
}

function uncovered(blocks: readonly string[], by: readonly string[]): readonly string[] {
  const taken = by.flatMap((cidr) => blockOf(cidr) ?? [])
  return blocks.filter((cidr) => {
    const block = blockOf(cidr)
    return block !== undefined && !taken.some((outer) => doesContain(outer, block))
  })
}
