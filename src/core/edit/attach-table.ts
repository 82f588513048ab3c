import { kindOf, serviceOf } from '../catalog/catalog'
import type { BareField } from '../catalog/service'
import {
  refsOf,
  type Config,
  type Connection,
  type ConfigValue,
  type Diagram,
  type NodeId,
  type ResourceNode,
} from '../model/diagram'
import { graphOf } from '../model/graph'
import { ok, refuse, type Result } from '../model/results'
import { addNode } from './add-node'
import { called, refuseMissing, type ItemId } from './items'
import { setField } from './set-field'

/** A table that was made, and the diagram with it. */
export type Attached = Result<{ readonly diagram: Diagram; readonly id: NodeId }>

/**
 * Makes a table (route table, network ACL, security group, transit-gateway route table, target group) for a thing and
 * joins the two: whichever has the field for it names the other. It is put where such a table lives: a subnet's route
 * table in the VPC.
 *
 * What a thing has once is replaced, the old table stays in the diagram. Refuses what has no such table, and a second
 * one where the first is the only one there can be (a VPC's main route table).
 */
export function attachTable(diagram: Diagram, hostId: ItemId, service: string, name?: string): Attached {
  const host = hostOf(diagram, hostId)
  if (host === undefined) return refuseMissing(hostId)
  const shortName = serviceOf(service)?.shortName ?? service
  if (!canAttach(diagram, hostId, service)) {
    const what = 'service' in host ? called(host) : 'This connection'
    return refuse(`${what} has no place for a ${shortName.toLowerCase()}, or has the only one already.`)
  }
  const { hosts, own } = fieldsBetween(host, service)
  const config = hosts === undefined && own !== undefined ? { [own.key]: valueOf(own, [hostId]) } : {}
  const added = addNode(diagram, {
    service,
    parentId: homeFor(diagram, host, service),
    config: { ...gatewayOf(diagram, host), ...config },
    ...(name === undefined ? {} : { name }),
  })
  if (!added.ok || hosts === undefined) return added

  const { id } = added.value
  const before = isMany(hosts) ? refsOf(host.config[hosts.key]) : []
  const joined = setField(added.value.diagram, hostId, hosts.key, valueOf(hosts, [...before, id]))
  if (!joined.ok) return joined
  const only =
    isMany(hosts) || own === undefined ? joined : withoutHost(joined.value, hostId, service, own.key)
  return only.ok ? ok({ diagram: only.value, id }) : only
}

/** Whether such a table can be made for this thing. */
export function canAttach(diagram: Diagram, hostId: ItemId, service: string): boolean {
  const host = hostOf(diagram, hostId)
  if (host === undefined) return false
  const { hosts, own } = fieldsBetween(host, service)
  if (hosts !== undefined) return true
  if (own === undefined) return false
  // What has one place only keeps whom it has: a VPC's second route table is not its main one as well.
  return isMany(own) || hasSeveral.has(service) || !isNamed(diagram, hostId, service, own.key)
}

/** Tables that name one thing, of which that thing has several. */
const hasSeveral: ReadonlySet<string> = new Set(['transit-gateway-route-table'])

type Host = ResourceNode | Connection

function hostOf(diagram: Diagram, id: ItemId): Host | undefined {
  const graph = graphOf(diagram)
  return graph.resource(id) ?? graph.connection(id)
}

/** The host's field that names such a table, and the table's field that names such a host. */
function fieldsBetween(host: Host, service: string) {
  const isResource = 'service' in host
  const fields = isResource ? serviceOf(host.service)?.fields : kindOf(host.kind)?.fields
  return {
    hosts: fields?.find((field) => field.type === 'reference' && field.services?.includes(service) === true),
    own: serviceOf(service)?.fields.find(
      (field) =>
        field.type === 'reference' &&
        (isResource ? field.services?.includes(host.service) : field.kinds?.includes(host.kind)) === true,
    ),
  }
}

/** The nearest container around the host (or its subnets, or its transit gateway) that such a table lives in. */
function homeFor(diagram: Diagram, host: Host, service: string): NodeId | null {
  const graph = graphOf(diagram)
  const livesIn = serviceOf(service)?.livesIn ?? []
  const places =
    'service' in host
      ? [host.id, ...(refsOf(host.config['subnets']) as readonly NodeId[])]
      : [transitGatewayOf(diagram, host) ?? host.to, host.from]
  const around = places.flatMap((id) => [graph.node(id), ...graph.around(id)])
  const home = around.find((node) => node?.kind === 'resource' && livesIn.includes(node.service))
  return (
    home?.id ?? ('service' in host ? host.parentId : (graph.node(places[0] ?? host.to)?.parentId ?? null))
  )
}

/** A table that an attachment names belongs to the transit gateway that the attachment ends on. */
function gatewayOf(diagram: Diagram, host: Host): Config {
  const gateway = 'service' in host ? undefined : transitGatewayOf(diagram, host)
  return gateway === undefined ? {} : { transitGateway: { ref: gateway } }
}

function transitGatewayOf(diagram: Diagram, { to, from }: Connection): NodeId | undefined {
  return [to, from].find((id) => graphOf(diagram).resource(id)?.service === 'transit-gateway')
}

/** Each subnet has exactly one route table: one that names it from its own side gives it up. */
function withoutHost(diagram: Diagram, hostId: ItemId, service: string, key: string): Result<Diagram> {
  const naming = graphOf(diagram)
    .referring(hostId)
    .filter((one) => 'service' in one && one.service === service && refsOf(one.config[key]).includes(hostId))
  return naming.reduce<Result<Diagram>>((result, { id, config }) => {
    if (!result.ok) return result
    const kept = refsOf(config[key]).filter((ref) => ref !== hostId)
    return setField(result.value, id, key, kept.length === 0 ? undefined : kept.map((ref) => ({ ref })))
  }, ok(diagram))
}

function isNamed(diagram: Diagram, hostId: ItemId, service: string, key: string): boolean {
  return graphOf(diagram)
    .referring(hostId)
    .some((one) => 'service' in one && one.service === service && refsOf(one.config[key]).includes(hostId))
}

function valueOf(field: BareField, ids: readonly ItemId[]): ConfigValue {
  const refs = ids.map((ref) => ({ ref }))
  return isMany(field) ? refs : (refs.at(-1) ?? [])
}

function isMany(field: BareField): boolean {
  return field.type === 'reference' && field.many
}
