import type { Field } from '../../../../core/catalog/service'
import type { Architecture, ConnectionId, NodeId, ResourceNode, Row } from '../../../../core/model/diagram'
import { graphOf, type DiagramGraph } from '../../../../core/model/graph'
import { routeTargets } from '../../../../core/network/route-targets'
import { attachmentsOf, gatewayOfTable } from '../../../../core/network/transit-tables'
import { nodeName } from '../../names'
import { candidatesFor } from '../candidates'
import type { FieldOf } from '../field-props'
import { attachmentNamed } from './attachment-names'
import { withCell, type Choice, type Column, type Part, type TableSpec } from './column'
import { fieldColumn, networkColumn, trafficColumn } from './columns'
import { otherEndColumn, referenceColumn, type Named } from './reference-columns'
import { anywhere, isPrefixList, networksFor, peerNetworks } from './network-choices'
import { once } from '../../ui/once'
import { endWords } from './target-words'

/** Where a table stands: in which diagram, and whose field it is. */
export interface TableOwner {
  readonly diagram: Architecture
  readonly owner: NodeId | ConnectionId
}

const everything: Part = { name: null, has: () => true, fresh: () => ({}) }

/**
 * How a table field is shown and edited: routes and rules by what they are, any other by its columns. What its cells may name
 * is looked for once, when the first of them is drawn.
 */
export function tableSpec(field: FieldOf<'table'>, at: TableOwner): TableSpec {
  const graph = graphOf(at.diagram)
  const owner = graph.resource(at.owner)
  if (field.key === 'routes' && owner?.service === 'route-table') return routes(field, owner, graph)
  if (field.key === 'routes' && owner?.service === 'transit-gateway-route-table')
    return transitRoutes(field, owner, at)
  if (field.key === 'rules' && owner?.service === 'security-group') return groupRules(field, owner, at)
  if (field.key === 'rules' && owner?.service === 'network-acl') return aclRules(field, owner, graph)
  const isOrdered = owner?.service === 'network-firewall' && field.key === 'rules'
  return {
    columns: plainColumns(field, at),
    parts: [everything],
    ...(isOrdered ? { isOrdered: true as const } : {}),
  }
}

function routes(field: FieldOf<'table'>, table: ResourceNode, graph: DiagramGraph): TableSpec {
  const targets = once(() =>
    routeTargets(graph, table).map(({ id, as }): Named => {
      const name = nodeName(as)
      return { id, name, detail: endWords(graph, id, as), icon: as.service }
    }),
  )
  return {
    columns: columnsOf(field, {
      destination: (of) =>
        networkColumn(of, 0.8, {
          choices: () => [
            ...anywhere('destination'),
            ...peerNetworks(graph, table),
            ...['S3 prefix list', 'DynamoDB prefix list'].map((label): Choice => {
              return { label, chosen: (row) => withCell(row, 'destination', label) }
            }),
          ],
          also: isPrefixList,
          orElse: ', or names a prefix list (pl-…)',
        }),
      target: (of) =>
        referenceColumn(of, 1, {
          candidates: targets,
          nothing: 'Nothing of this name in the drawing can be a target in this VPC.',
        }),
    }),
    parts: [everything],
    hasBlackholes: true,
    closes: true,
  }
}

function transitRoutes(field: FieldOf<'table'>, table: ResourceNode, at: TableOwner): TableSpec {
  const graph = graphOf(at.diagram)
  const gateway = gatewayOfTable(graph, table)
  const attachments = once(() => {
    const all =
      gateway === undefined
        ? graph.connections('transit-gateway-attachment')
        : attachmentsOf(graph, gateway.id)
    return all.map((one) => attachmentNamed(graph, one, gateway?.id))
  })
  return {
    columns: columnsOf(field, {
      destination: (of) =>
        networkColumn(of, 0.8, { choices: () => anywhere('destination'), also: isPrefixList }),
      target: (of) =>
        referenceColumn(of, 1, {
          candidates: attachments,
          nothing: 'No attachment of this transit gateway leads to something of this name.',
        }),
    }),
    parts: [everything],
    hasBlackholes: true,
    closes: true,
  }
}

function groupRules(field: FieldOf<'table'>, group: ResourceNode, at: TableOwner): TableSpec {
  const graph = graphOf(at.diagram)
  const groups = once(() =>
    graph
      .resources('security-group')
      .map((one): Named => ({ id: one.id, name: nodeName(one), icon: one.service })),
  )
  const fresh = (direction: string) => () => ({ direction })
  return {
    columns: [
      trafficColumn(0.9, true),
      otherEndColumn('Other end', 1, { networks: () => networksFor(graph, group, 'cidr'), groups }),
    ],
    parts: directions(field, fresh),
  }
}

function aclRules(field: FieldOf<'table'>, acl: ResourceNode, graph: DiagramGraph): TableSpec {
  const numbered = (direction: string) => (rows: readonly Row[]) => ({
    number: nextNumber(rows),
    direction,
    action: 'allow',
  })
  const [number, cidr, action] = ['number', 'cidr', 'action'].map((key) =>
    field.columns.find((column) => column.key === key),
  )
  return {
    columns: [
      ...(number === undefined ? [] : [{ ...fieldColumn(number, 0.44), label: 'No.' }]),
      trafficColumn(1.35, false),
      ...(cidr?.type === 'text'
        ? [networkColumn(cidr, 1, { choices: () => networksFor(graph, acl, 'cidr') })]
        : []),
      ...(action === undefined ? [] : [fieldColumn(action, 0.58)]),
    ],
    parts: directions(field, numbered),
    compare: (a, b) => numberOf(a) - numberOf(b),
  }
}

/** The next number of an ACL's rules: AWS's pages leave room by steps of a hundred or ten; 100, then 110. */
export function nextNumber(rows: readonly Row[]): number {
  const highest = Math.max(0, ...rows.map(({ number }) => (typeof number === 'number' ? number : 0)))
  return highest === 0 ? 100 : Math.min(Math.floor(highest / 10) * 10 + 10, 32_766)
}

function numberOf({ number }: Row): number {
  return typeof number === 'number' ? number : Infinity
}

/** Rules in, rules out; a third part where a file has rules that do not say. */
function directions(field: FieldOf<'table'>, fresh: (direction: string) => Part['fresh']): readonly Part[] {
  const column = field.columns.find(({ key }) => key === 'direction')
  const known = column?.type === 'choice' ? column.options : []
  return [
    ...known.map((direction): Part => {
      const name = direction.charAt(0).toUpperCase() + direction.slice(1)
      const labels = { cidr: direction === 'inbound' ? 'Source' : 'Destination' }
      return { name, labels, has: (row) => row['direction'] === direction, fresh: fresh(direction) }
    }),
    {
      name: 'Direction not stated',
      has: ({ direction }) => typeof direction !== 'string' || !known.includes(direction),
      fresh: () => ({}),
    },
  ]
}

function plainColumns(field: FieldOf<'table'>, at: TableOwner): readonly Column[] {
  const hasTraffic = ['protocol', 'fromPort', 'toPort'].every((key) =>
    field.columns.some((column) => column.key === key),
  )
  return field.columns.flatMap((column): readonly Column[] => {
    if (hasTraffic && column.key === 'protocol') return [trafficColumn(1, true)]
    if (hasTraffic && (column.key === 'fromPort' || column.key === 'toPort')) return []
    if (column.type !== 'reference') return [fieldColumn(column, shareOf(column))]
    const graph = graphOf(at.diagram)
    const candidates = once(() =>
      candidatesFor(at.diagram, at.owner, column, []).map(({ id, name, group }): Named => {
        const service = graph.resource(id)?.service
        return { id, name, detail: group, ...(service === undefined ? {} : { icon: service }) }
      }),
    )
    const nothing = `The diagram holds nothing of this name that can be named here.`
    return [referenceColumn(column, 1, { candidates, nothing })]
  })
}

function shareOf({ type }: Field): number {
  return type === 'text' ? 1 : 0.7
}

function columnsOf(
  field: FieldOf<'table'>,
  as: {
    readonly destination: (of: FieldOf<'text'>) => Column
    readonly target: (of: FieldOf<'reference'>) => Column
  },
): readonly Column[] {
  return field.columns.flatMap((column): readonly Column[] => {
    if (column.key === 'destination' && column.type === 'text') return [as.destination(column)]
    return column.key === 'target' && column.type === 'reference' ? [as.target(column)] : []
  })
}
