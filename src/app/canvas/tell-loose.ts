import { serviceOf } from '../../core/catalog/catalog'
import { nodeAt } from '../../core/edit/items'
import { setField } from '../../core/edit/set-field'
import { bondsOf } from '../../core/layout/bonds'
import { treeOf } from '../../core/layout/tree'
import {
  refsOf,
  type Diagram,
  type DiagramNode,
  type NodeId,
  type ResourceNode,
} from '../../core/model/diagram'
import { apply, getSession, toast } from '../session/session'
import { nameOf } from './describe'

/**
 * Says of a route table, security group or the like that was dropped into empty room that it is on nothing yet, since it is
 * drawn in the container's header, as what is on the container is; what belongs on subnets can be put there at once. And
 * that a VPC's first route table has become its main one.
 */
export function tellIfLoose(id: NodeId): void {
  const { diagram } = getSession()
  const chip = nodeAt(diagram, id)
  if (chip?.kind !== 'resource') return
  const vpc = refsOf(chip.config['vpc']).flatMap((ref) => treeOf(diagram.nodes).node(ref) ?? [])[0]
  if (vpc !== undefined) {
    toast(
      `“${nameOf(chip)}” is the main route table of “${nameOf(vpc)}”: it serves every subnet without one of its own.`,
    )
  }
  if (!bondsOf(diagram.nodes).loose.has(id)) return
  const subnets = subnetsFor(diagram, chip)
  if (subnets === null) {
    toast(
      `“${nameOf(chip)}” is on nothing yet. Drop it on what it is for, or choose it there in the properties.`,
    )
    return
  }
  const text = `“${nameOf(chip)}” is on no subnet yet. Drop it on one, or choose subnets in its properties.`
  const label = `Put it on ${subnets.length === 1 ? 'the subnet' : `${subnets.length} subnets`}`
  const run = () =>
    void apply(`Put “${nameOf(chip)}” on subnets`, (now) =>
      setField(
        now,
        id,
        'subnets',
        subnets.map((ref) => ({ ref })),
      ),
    )
  toast(text, subnets.length === 0 ? {} : { action: { label, run } })
}

/** Subnets of its VPC that have no other such chip, which each has one of; null for what does not belong on subnets. */
export function subnetsFor(diagram: Diagram, chip: ResourceNode): readonly NodeId[] | null {
  const field = serviceOf(chip.service)?.fields.find(({ key }) => key === 'subnets')
  if (field?.type !== 'reference') return null
  const tree = treeOf(diagram.nodes)
  const taken = new Set<string>(
    Object.values<DiagramNode>(diagram.nodes).flatMap((node) =>
      node.kind === 'resource' && node.service === chip.service ? refsOf(node.config['subnets']) : [],
    ),
  )
  return tree.order.flatMap((node) => {
    const isSubnet = node.kind === 'resource' && node.service === 'subnet'
    const isNear = chip.parentId === null || tree.ancestorsOf(node.id).includes(chip.parentId)
    return isSubnet && isNear && !taken.has(node.id) ? [node.id] : []
  })
}
