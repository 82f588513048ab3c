import { refsOf, type Diagram, type NodeId } from '../model/diagram'
import { graphOf } from '../model/graph'
import { ok, refuse, type Result } from '../model/results'
import { called, nodeAt, refuseMissing } from './items'
import { setField } from './set-field'

/** The field of a subnet that names its one table of this service. */
const keys: ReadonlyMap<string, string> = new Map([
  ['route-table', 'routeTable'],
  ['network-acl', 'networkAcl'],
])

/**
 * Gives a subnet a route table or network ACL of its own, or takes that one away.
 *
 * Subnet and table may each name the other: afterwards the subnet alone says it, and no other table names the subnet.
 * Refuses what is no subnet, or no such table.
 */
export function setSubnetTable(
  diagram: Diagram,
  subnetId: NodeId,
  tableId: NodeId,
  isOn: boolean,
): Result<Diagram> {
  const [subnet, table] = [nodeAt(diagram, subnetId), nodeAt(diagram, tableId)]
  if (subnet === undefined) return refuseMissing(subnetId)
  if (table === undefined) return refuseMissing(tableId)
  const service = table.kind === 'resource' ? table.service : ''
  const key = keys.get(service)
  if (key === undefined) return refuse(`${called(table)} is no route table and no network ACL.`)
  if (subnet.kind !== 'resource' || subnet.service !== 'subnet') {
    return refuse(`${called(subnet)} is no subnet.`)
  }
  const others = graphOf(diagram)
    .resources(service)
    .filter(({ id, config }) => (isOn || id === tableId) && refsOf(config['subnets']).includes(subnetId))
  const freed = others.reduce<Result<Diagram>>((result, { id, config }) => {
    if (!result.ok) return result
    const kept = refsOf(config['subnets']).filter((ref) => ref !== subnetId)
    const value = kept.length === 0 ? undefined : kept.map((ref) => ({ ref }))
    return setField(result.value, id, 'subnets', value)
  }, ok(diagram))
  if (!freed.ok) return freed
  if (isOn) return setField(freed.value, subnetId, key, { ref: tableId })
  const isNamed = refsOf(subnet.config[key]).includes(tableId)
  return isNamed ? setField(freed.value, subnetId, key, undefined) : freed
}
