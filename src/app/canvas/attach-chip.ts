import { serviceOf } from '../../core/catalog/catalog'
import type { BareField, BareService } from '../../core/catalog/service'
import { addNode } from '../../core/edit/add-node'
import { setField } from '../../core/edit/set-field'
import { boxesOf } from '../../core/layout/boxes'
import type { Point } from '../../core/layout/box'
import { treeOf } from '../../core/layout/tree'
import {
  refsOf,
  type Diagram,
  type DiagramNode,
  type NodeId,
  type ResourceNode,
} from '../../core/model/diagram'
import { ok, type Result } from '../../core/model/results'
import { hitAt } from './hit'

/**
 * Puts a new route table, security group or the like on the innermost thing around the point that it belongs on:
 * whichever of the two has the field for it names the other. Over a NAT gateway, a route table goes on the subnet. Null
 * where there is nothing that it belongs on; then it is dropped like anything else.
 */
export function attachChip(
  diagram: Diagram,
  service: BareService,
  point: Point,
): Result<{ readonly diagram: Diagram; readonly id: NodeId }> | null {
  const hit = hitAt(diagram, boxesOf(diagram), point, 0)
  if (service.placement !== 'chip' || hit === null) return null
  const tree = treeOf(diagram.nodes)
  for (const id of [hit.id, ...tree.ancestorsOf(hit.id)]) {
    const host = tree.node(id)
    const attached = host?.kind === 'resource' ? attachedTo(diagram, service, host) : null
    if (attached !== null) return attached
  }
  return null
}

function attachedTo(
  diagram: Diagram,
  service: BareService,
  host: ResourceNode,
): Result<{ readonly diagram: Diagram; readonly id: NodeId }> | null {
  const parentId = homeFor(diagram, service, host)
  const own = service.fields.find((field) => mayName(field, host.service))
  const hosts = serviceOf(host.service)?.fields.find((field) => mayName(field, service.id))
  if (hosts !== undefined) {
    const added = addNode(diagram, { service: service.id, parentId })
    if (!added.ok) return added
    const ref = { ref: added.value.id }
    const value = isMany(hosts) ? [...refsOf(host.config[hosts.key]).map((id) => ({ ref: id })), ref] : ref
    const named = setField(added.value.diagram, host.id, hosts.key, value)
    return named.ok ? ok({ diagram: named.value, id: added.value.id }) : named
  }
  // What has one place only keeps whom it has: a VPC's second route table is not its main one as well.
  if (own === undefined || (!isMany(own) && isNamed(diagram, service, own, host))) return null
  const ref = { ref: host.id }
  return addNode(diagram, { service: service.id, parentId, config: { [own.key]: isMany(own) ? [ref] : ref } })
}

/** The nearest container around the host, or the host itself, that such a thing lives in: a route table is the VPC's, not the subnet's. */
function homeFor(diagram: Diagram, service: BareService, host: ResourceNode): NodeId | null {
  const tree = treeOf(diagram.nodes)
  const home = [host.id, ...tree.ancestorsOf(host.id)].find((id) => {
    const around = tree.node(id)
    return around?.kind === 'resource' && service.livesIn.includes(around.service)
  })
  return home ?? host.parentId
}

function isNamed(diagram: Diagram, service: BareService, field: BareField, host: ResourceNode): boolean {
  return Object.values<DiagramNode>(diagram.nodes).some(
    (node) =>
      node.kind === 'resource' &&
      node.service === service.id &&
      refsOf(node.config[field.key]).includes(host.id),
  )
}

function mayName(field: BareField, service: string): boolean {
  return field.type === 'reference' && field.services?.includes(service) === true
}

function isMany(field: BareField): boolean {
  return field.type === 'reference' && field.many
}
