import type { Connection, NodeId, ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { announcedBy } from './engine/learnt'
import { attachmentKinds } from './engine/plumbing'
import { gatewaysOfTable, tablesOf } from './engine/transit-tables'
import { siteOf, vpcOf } from './location'

/** Whether a connection can be an attachment of a transit gateway. */
export const mayBeAttachment = ({ kind }: Connection): boolean => attachmentKinds.some((one) => one === kind)

/** The attachments of a transit gateway, whichever kind of connection makes them; in the order of their ids. */
export { attachmentsOf } from './engine/plumbing'

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

/** The transit gateway of a route table: the one it names, else that of its attachments, else the only one there is. */
export function gatewayOfTable(graph: DiagramGraph, table: ResourceNode): ResourceNode | undefined {
  return gatewaysOfTable(graph, table.id)[0]
}

/** The route tables of a transit gateway, in the order of their ids. */
export function tablesOfGateway(graph: DiagramGraph, gateway: NodeId): readonly ResourceNode[] {
  return tablesOf(graph, gateway).map(({ node }) => node)
}

/** What of a transit-gateway route table may be said by the table or by the attachments: who uses it, and what it learns. */
export type Side = 'associations' | 'propagations'

/** Attachments that a table names or that name it. `isStated` is false where neither says anything: they are open. */
export function membersOf(
  graph: DiagramGraph,
  table: ResourceNode,
  side: Side,
): { readonly attachments: readonly Connection[]; readonly isStated: boolean } {
  const gateways = gatewaysOfTable(graph, table.id)
  const tables = gateways.flatMap(({ id }) => tablesOf(graph, id)).filter(({ node }) => node.id === table.id)
  const members = new Set(tables.flatMap((one) => one[side]))
  return {
    attachments: [...members].toSorted().flatMap((id) => graph.connection(id) ?? []),
    isStated: tables.some(({ states }) => states[side]) || table.config[side] !== undefined,
  }
}

/** A network that a table learns of an attachment; null where the drawing does not say which. */
export interface LearnedRoute {
  readonly destination: string | null
  readonly attachment: Connection
}

/** What the propagations of a table bring, by what each attachment announces: as the engine has it. */
export function learnedRoutes(graph: DiagramGraph, table: ResourceNode): readonly LearnedRoute[] {
  const gateway = gatewayOfTable(graph, table)
  if (gateway === undefined) return []
  return membersOf(graph, table, 'propagations').attachments.flatMap((attachment): LearnedRoute[] => {
    const blocks = announcedBy(graph, gateway.id, attachment)
    if (blocks === undefined) return []
    if (blocks.length === 0) return [{ destination: null, attachment }]
    return blocks.map(({ cidr }) => ({ destination: cidr, attachment }))
  })
}
