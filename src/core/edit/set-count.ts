import type { Diagram } from '../model/diagram'
import { ok, refuse, type Result } from '../model/results'
import { changeConnection } from './change-connection'
import { isCount } from './count'
import { called, connectionAt, nodeAt, refuseMissing, withNode, withoutKey, type ItemId } from './items'

/** States how many alike a resource or connection stands for; nothing, or one, takes the count away. */
export function setCount(diagram: Diagram, id: ItemId, count: number | undefined): Result<Diagram> {
  const connection = connectionAt(diagram, id)
  if (connection !== undefined) return changeConnection(diagram, connection.id, { count: count ?? null })
  const node = nodeAt(diagram, id)
  if (node === undefined) return refuseMissing(id)
  if (node.kind !== 'resource')
    return refuse(`Only resources and connections have a count; ${called(node)} is a ${node.kind}.`)
  if (count !== undefined && !isCount(count))
    return refuse(`The count of ${called(node)} must be a whole number from 1.`)

  const next = count === 1 ? undefined : count
  if (next === node.count) return ok(diagram)
  return ok(withNode(diagram, next === undefined ? withoutKey(node, 'count') : { ...node, count: next }))
}
