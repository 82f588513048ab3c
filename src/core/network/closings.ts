import type { PostedNeed } from '../model/answers'
import { refsOf, type Config, type ConnectionId, type Diagram, type NodeId, type Row } from '../model/diagram'
import { graphOf, type DiagramGraph } from '../model/graph'
import { aclOf } from './engine/filters'
import { associationOf, tablesOf } from './engine/transit-tables'
import { mainTableOf, tableOfSubnet } from './engine/vpc-tables'
import { subnetsOfVpc } from './subnets-of-vpc'
import { attachmentsOf } from './transit-tables'
import { firstOf, nameOf } from './wording'

/**
 * What an edit closes: tables of which nothing was stated before it and something is after it, so that whatever is not
 * listed in them does not pass any more (DESIGN, section 6). In words, with the table that says so from now on; route tables
 * first, then security groups, network ACLs, transit gateways and lines.
 *
 * What is new with the edit (a VPC, a subnet) was not open before and is not among them.
 */
export function closedBy(before: Diagram, after: Diagram): readonly PostedNeed[] {
  const [old, now] = [graphOf(before), graphOf(after)]
  return [
    ...closedRoutes(old, now),
    ...closedGroups(old, now),
    ...closedAcls(old, now),
    ...closedTransit(old, now),
    ...closedLines(old, now),
  ]
}

function closedRoutes(old: DiagramGraph, now: DiagramGraph): readonly PostedNeed[] {
  const wasOpen = (id: NodeId) => old.node(id) !== undefined
  const subnets = now.resources('subnet').flatMap(({ id }) => {
    const { node, routes } = tableOfSubnet(now, id)
    const isClosed = wasOpen(id) && routes !== undefined && tableOfSubnet(old, id).routes === undefined
    return isClosed && node !== undefined ? [{ id, table: node.id }] : []
  })
  // A VPC of which no subnet is drawn has its packets sent on by its main table.
  const vpcs = now.resources('vpc').flatMap(({ id }) => {
    const { node, routes } = mainTableOf(now, id)
    const isClosed = wasOpen(id) && routes !== undefined && mainTableOf(old, id).routes === undefined
    return isClosed && node !== undefined && subnetsOfVpc(now, id).length === 0
      ? [{ id, table: node.id }]
      : []
  })
  return byTable([...subnets, ...vpcs]).map(([table, ids]) => ({
    place: { at: table, part: 'routes' },
    text: `Only the routes of ${nameOf(now, table)} lead out of ${names(now, ids)} from now on.`,
  }))
}

const directions = [
  { is: 'inbound', words: 'gets into' },
  { is: 'outbound', words: 'gets out of' },
] as const

function closedGroups(old: DiagramGraph, now: DiagramGraph): readonly PostedNeed[] {
  return directions.flatMap(({ is, words }) => {
    const closed = now.resources().flatMap(({ id, config }) => {
      const node = old.resource(id)
      const isClosed = node !== undefined && areOpen(old, node.config, is) && !areOpen(now, config, is)
      const table = refsOf(config['securityGroups']).find((group) => hasRules(now, group as NodeId, is))
      return isClosed && table !== undefined ? [{ id, table: table as NodeId }] : []
    })
    return byTable(closed).map(([table, ids]) => ({
      place: { at: table, part: 'rules' },
      text: `Only what ${nameOf(now, table)} lists ${words} ${names(now, ids)} from now on.`,
    }))
  })
}

/** Whether nothing is stated of what the security groups of a resource let through. */
function areOpen(graph: DiagramGraph, config: Config, direction: string): boolean {
  const groups = refsOf(config['securityGroups']) as readonly NodeId[]
  return groups.length === 0 || groups.some((group) => !hasRules(graph, group, direction))
}

function hasRules(graph: DiagramGraph, id: NodeId, direction: string): boolean {
  const config = graph.resource(id)?.config ?? {}
  const rules = Array.isArray(config['rules']) ? config['rules'] : []
  return config['complete'] === true || rules.some((row: Row) => row['direction'] === direction)
}

function closedAcls(old: DiagramGraph, now: DiagramGraph): readonly PostedNeed[] {
  // Without an ACL that is drawn the default one lets everything pass.
  const lists = (graph: DiagramGraph, subnet: NodeId, direction: string) => {
    const acl = aclOf(graph, subnet)
    return acl !== undefined && hasRules(graph, acl.id, direction) ? acl.id : undefined
  }
  return directions.flatMap(({ is, words }) => {
    const closed = now.resources('subnet').flatMap(({ id }) => {
      const table = lists(now, id, is)
      return table !== undefined && old.node(id) !== undefined && lists(old, id, is) === undefined
        ? [{ id, table }]
        : []
    })
    return byTable(closed).map(([table, ids]) => ({
      place: { at: table, part: 'rules' },
      text: `Only what ${nameOf(now, table)} allows ${words} ${names(now, ids)} from now on.`,
    }))
  })
}

function closedTransit(old: DiagramGraph, now: DiagramGraph): readonly PostedNeed[] {
  return now.resources('transit-gateway').flatMap(({ id }): readonly PostedNeed[] => {
    if (old.node(id) === undefined) return []
    const tables = tablesOf(now, id)
    const said = tables.filter(({ isOpen }) => !isOpen)
    const wasOpen = tablesOf(old, id).every(({ isOpen }) => isOpen)
    const unassociated = (graph: DiagramGraph) =>
      attachmentsOf(graph, id).some((line) => associationOf(graph, id, line.id) === 'none')
    const name = nameOf(now, id)
    const [first] = said
    return [
      ...(wasOpen && first !== undefined
        ? [
            {
              place: { at: first.node.id, part: 'routes' },
              text: `${name} knows only the networks that its route tables list or learn from now on.`,
            },
          ]
        : []),
      ...(!unassociated(old) && unassociated(now)
        ? [
            {
              place: { at: id },
              text: `Attachments of ${name} without a route table go nowhere from now on.`,
            },
          ]
        : []),
    ]
  })
}

/** Lists of networks that a line carries: one that is not stated carries all. */
const lists = ['staticRoutes', 'advertises', 'allowedPrefixes'] as const

function closedLines(old: DiagramGraph, now: DiagramGraph): readonly PostedNeed[] {
  return now.connections().flatMap(({ id, from, to, config }) => {
    const before = old.connection(id)
    const key = lists.find((one) => before?.config[one] === undefined && config[one] !== undefined)
    if (before === undefined || key === undefined) return []
    const text = `Only the networks that are listed are known between ${nameOf(now, from)} and ${nameOf(now, to)} from now on.`
    return [{ place: { at: id, part: key }, text }]
  })
}

type Id = NodeId | ConnectionId
interface Closed {
  readonly id: NodeId
  readonly table: NodeId
}

function byTable(closed: readonly Closed[]): readonly (readonly [NodeId, readonly NodeId[]])[] {
  const tables = new Map<NodeId, NodeId[]>()
  for (const { id, table } of closed) tables.set(table, [...(tables.get(table) ?? []), id])
  return [...tables]
}

const names = (graph: DiagramGraph, ids: readonly Id[]) =>
  firstOf(ids.map((id) => nameOf(graph, id as NodeId)))
