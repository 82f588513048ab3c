import { serviceOf } from '../../core/catalog/catalog'
import type { Point } from '../../core/layout/box'
import { boxesOf } from '../../core/layout/boxes'
import type { Diagram, NodeId } from '../../core/model/diagram'
import { containerAt, type Dropped } from './hit'

/** The container under a point for a new thing of this service; null is a note or a plain shape. */
export function targetOf(diagram: Diagram, point: Point, service: string | null): NodeId | null {
  const entry = service === null ? undefined : serviceOf(service)
  const dropped: Dropped =
    entry === undefined
      ? { service: null, form: 'body' }
      : {
          service: entry.id,
          form:
            entry.placement === 'inside'
              ? entry.contains.length > 0
                ? 'container'
                : 'body'
              : entry.placement,
        }
  return containerAt(diagram, boxesOf(diagram), point, { dropped })
}
