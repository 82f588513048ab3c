import { kindOf } from '../catalog/catalog'
import { refsOf, type Connection, type NodeId, type ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { blocksOf } from './blocks'
import { siteOf, vpcOf } from './location'

/** Whether a connection can be an attachment of a transit gateway: its kind states a transit-gateway route table. */
export function mayBeAttachment({ kind }: Connection): boolean {
  return (
    kindOf(kind)?.fields.some(
      (field) =>
        field.type === 'reference' && field.services?.includes('transit-gateway-route-table') === true,
    ) === true
  )
}

/** The attachments of a transit gateway, whichever kind of connection makes them; in the order of their ids. */
export function attachmentsOf(graph: DiagramGraph, gateway: NodeId): readonly Connection[] {
  const lines = new Set([...graph.outgoing(gateway), ...graph.incoming(gateway)])
  return [...lines].filter(mayBeAttachment).toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** The transit gateways that an attachment ends on: one, or two that are peered. */
export function gatewaysOf(graph: DiagramGraph, { from, to }: Connection): readonly ResourceNode[] {
  return [from, to].flatMap((end) => {
    const node = graph.resource(end)
    return node?.service === 'transit-gateway' ? [node] : []
  })
}

/** What is at the other end of an attachment: the VPC, the site of a VPN, else the thing itself. */
export function attachedAt(graph: DiagramGraph, { from, to }: Connection, gateway: NodeId): NodeId {
  const far = from === gateway ? to : from
  return (vpcOf(graph, far) ?? siteOf(graph, far))?.id ?? far
}

/** The transit gateway of a route table: the one it names, else that of an attachment that names the table or is named by it. */
export function gatewayOfTable(graph: DiagramGraph, table: ResourceNode): ResourceNode | undefined {
  const [named] = refsOf(table.config['transitGateway'])
  const gateway = named === undefined ? undefined : graph.resource(named)
  if (gateway !== undefined) return gateway
  const attachments = [
    ...graph.referring(table.id).flatMap((one) => ('from' in one ? [one] : [])),
    ...['associations', 'propagations'].flatMap((key) =>
      refsOf(table.config[key]).flatMap((id) => graph.connection(id) ?? []),
    ),
  ]
  return attachments.flatMap((attachment) => gatewaysOf(graph, attachment))[0]
}

/** The route tables of a transit gateway, in the order of their ids. */
export function tablesOfGateway(graph: DiagramGraph, gateway: NodeId): readonly ResourceNode[] {
  return graph
    .resources('transit-gateway-route-table')
    .filter((table) => gatewayOfTable(graph, table)?.id === gateway)
}

/** What of a transit-gateway route table may be said by the table or by the attachments: who uses it, and what it learns. */
export type Side = 'associations' | 'propagations'

/** The field of an attachment that says the same as the table's. */
export const attachmentKey: Readonly<Record<Side, string>> = {
  associations: 'routeTable',
  propagations: 'propagatesTo',
}

/** Attachments that a table names or that name it. `isStated` is false where neither says anything: they are open. */
export function membersOf(
  graph: DiagramGraph,
  table: ResourceNode,
  side: Side,
): { readonly attachments: readonly Connection[]; readonly isStated: boolean } {
  const key = attachmentKey[side]
  const gateway = gatewayOfTable(graph, table)
  const all = gateway === undefined ? [] : attachmentsOf(graph, gateway.id)
  const named = new Set<string>(refsOf(table.config[side]))
  const members = all.filter(({ id, config }) => named.has(id) || refsOf(config[key]).includes(table.id))
  const isStated = table.config[side] !== undefined || all.some(({ config }) => config[key] !== undefined)
  return { attachments: members, isStated }
}

/** A network that a table learns of an attachment; null where the drawing does not say which. */
export interface LearnedRoute {
  readonly destination: string | null
  readonly attachment: Connection
}

/** What the propagations of a table bring: the blocks of the VPC or site at the other end of each. */
export function learnedRoutes(graph: DiagramGraph, table: ResourceNode): readonly LearnedRoute[] {
  const gateway = gatewayOfTable(graph, table)
  if (gateway === undefined) return []
  return membersOf(graph, table, 'propagations').attachments.flatMap((attachment): LearnedRoute[] => {
    const end = graph.resource(attachedAt(graph, attachment, gateway.id))
    const blocks = end === undefined ? [] : blocksOf(end)
    if (blocks.length === 0) return [{ destination: null, attachment }]
    return blocks.map(({ block }) => ({ destination: block.cidr, attachment }))
  })
}
