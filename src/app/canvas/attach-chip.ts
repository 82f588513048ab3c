import type { BareService } from '../../core/catalog/service'
import { attachTable, canAttach, type Attached } from '../../core/edit/attach-table'
import { boxesOf } from '../../core/layout/boxes'
import type { Point } from '../../core/layout/box'
import { treeOf } from '../../core/layout/tree'
import type { Diagram } from '../../core/model/diagram'
import { hitAt } from './hit'

/**
 * Puts a new route table, security group or the like on the innermost thing around the point that it belongs on:
 * whichever of the two has the field for it names the other. Over a NAT gateway, a route table goes on the subnet. Null
 * where there is nothing that it belongs on; then it is dropped like anything else.
 */
export function attachChip(diagram: Diagram, service: BareService, point: Point): Attached | null {
  const hit = hitAt(diagram, boxesOf(diagram), point, 0)
  if (service.placement !== 'chip' || hit === null) return null
  const host = [hit.id, ...treeOf(diagram.nodes).ancestorsOf(hit.id)].find((id) =>
    canAttach(diagram, id, service.id),
  )
  return host === undefined ? null : attachTable(diagram, host, service.id)
}
