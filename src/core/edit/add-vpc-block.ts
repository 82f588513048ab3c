import { boxesOf } from '../layout/boxes'
import type { Point } from '../layout/box'
import { freePlace } from '../layout/free-place'
import type { Diagram, NodeId } from '../model/diagram'
import { graphOf } from '../model/graph'
import { ok, refuse, type Result } from '../model/results'
import { insertDiagram } from './insert-diagram'
import { nodeAt, refuseMissing } from './items'
import { freeName } from './names'
import { absolutePoint, isPlace } from './places'
import { subnetBlocks } from './subnet-blocks'
import { vpcBlock, vpcOfBlock } from './vpc-block'

/** A whole VPC to draw: in every zone one subnet of each tier. */
export interface NewVpcBlock {
  readonly parentId: NodeId | null
  /** Top-left corner on the canvas (px, whatever the parent), or near it where something is in the way; absent takes the next free place. */
  readonly at?: Point
  /** 1 to 6. */
  readonly zones: number
  /** From 1 to 6; public ones are drawn first. */
  readonly tiers: readonly ('public' | 'private')[]
  readonly cidr: string
  readonly natGateways: 'none' | 'one' | 'per zone'
}

/**
 * Draws a VPC with zones, subnets with their share of its range, an internet gateway, NAT gateways and the route tables
 * that belong to them: one for the public subnets, and for the private ones one behind each NAT gateway. Private subnets
 * without a NAT gateway get no table, so that nothing is stated about their routes.
 *
 * Refuses numbers and ranges that cannot be, and NAT gateways without a public subnet to stand in.
 */
export function addVpcBlock(
  diagram: Diagram,
  wanted: NewVpcBlock,
): Result<{ readonly diagram: Diagram; readonly id: NodeId }> {
  const { parentId, at, zones, natGateways } = wanted
  if (parentId !== null && nodeAt(diagram, parentId) === undefined) return refuseMissing(parentId)
  if (!Number.isInteger(zones) || zones < 1 || zones > 6)
    return refuse('A VPC block has 1 to 6 Availability Zones.')
  if (wanted.tiers.length < 1 || wanted.tiers.length > 6)
    return refuse('A VPC block has 1 to 6 subnets in each zone.')
  if (at !== undefined && !isPlace(at)) return refuse('That place is not on the canvas.')
  const tiers = wanted.tiers.toSorted((a, b) => Number(a === 'private') - Number(b === 'private'))
  if (natGateways !== 'none' && tiers[0] !== 'public')
    return refuse('A NAT gateway needs a public subnet to stand in.')
  const blocks = subnetBlocks(wanted.cidr, zones * tiers.length)
  if (!blocks.ok) return blocks

  const { vpc, subnets } = blocks.value
  const name = freeName(diagram, 'VPC')
  const block = vpcBlock({
    name,
    cidr: vpc,
    subnets,
    zones,
    tiers,
    natGateways,
    region: regionOf(diagram, parentId),
  })
  const { width, height } = boxesOf(block).get(vpcOfBlock) ?? { width: 0, height: 0 }
  const corner = absolutePoint(diagram, parentId)
  const near = at === undefined ? undefined : { x: at.x - corner.x, y: at.y - corner.y }
  const free = freePlace(diagram, parentId, { width, height }, near)
  const inserted = insertDiagram(diagram, block, {
    parentId,
    at: { x: free.x + corner.x, y: free.y + corner.y },
  })
  if (!inserted.ok) return inserted
  const [id] = inserted.value.ids
  return id === undefined
    ? refuse('The VPC could not be drawn.')
    : ok({ diagram: inserted.value.diagram, id })
}

/** The code of the Region that the container is or is in, where it is stated. */
function regionOf(diagram: Diagram, parentId: NodeId | null): string | null {
  if (parentId === null) return null
  const graph = graphOf(diagram)
  const parent = graph.resource(parentId)
  const region = parent?.service === 'region' ? parent : graph.enclosing(parentId, 'region')
  const code = region?.config['region']
  return typeof code === 'string' && /^[a-z]{2}(-[a-z]+)+-\d$/.test(code) ? code : null
}
