import { onEdge } from '../layout/border'
import type { Box } from '../layout/box'
import { containerHeader, containerPadding, nodeBox, upToGrid } from '../measure/node-box'
import {
  emptyDiagram,
  type Config,
  type Diagram,
  type DiagramNode,
  type NodeId,
  type Placement,
  type Ref,
} from '../model/diagram'

/** What a VPC block holds; `subnets` are ranges, all of the first tier first. */
export interface VpcBlock {
  readonly name: string
  readonly cidr: string
  readonly subnets: readonly string[]
  readonly zones: number
  readonly tiers: readonly ('public' | 'private')[]
  readonly natGateways: 'none' | 'one' | 'per zone'
  /** Code of the Region around, from which the zones have their names. */
  readonly region: string | null
}

const gap = 32
const iconWidth = 112
const top = upToGrid(containerHeader + containerPadding)
/** Two things side by side with their names and one row of stubs; the header holds name, range and route table uncut. */
const subnet = { width: 336, height: top + 96 + 8 + 24 + 16 }

/** Id of the VPC itself in its block. */
export const vpcOfBlock = 'vpc' as NodeId

/** A VPC with all that is in it, drawn and laid out: zones side by side, in each the tiers from the top; ids of its own. */
export function vpcBlock(block: VpcBlock): Diagram {
  const nodes: DiagramNode[] = []
  const layout: [NodeId, Placement][] = []
  const add = (
    id: string,
    resource: {
      readonly service: string
      readonly name: string
      readonly in: string | null
      readonly config?: Config
    },
    box: Placement | null,
  ): void => {
    const { service, name, in: parent, config = {} } = resource
    nodes.push({
      id: id as NodeId,
      parentId: parent as NodeId | null,
      kind: 'resource',
      service,
      name,
      config,
    })
    if (box !== null) layout.push([id as NodeId, box])
  }

  const hasPublic = block.tiers[0] === 'public'
  const zone = zoneBox(block)
  const vpc = vpcBox(block, zone)
  const letters = Array.from({ length: block.zones }, (_, index) => 'ABCDEF'.charAt(index))
  add('vpc', { service: 'vpc', name: block.name, in: null, config: { cidr: block.cidr } }, vpc)

  letters.forEach((letter, column) => {
    const config: Config = block.region === null ? {} : { zone: `${block.region}${letter.toLowerCase()}` }
    const x = zone.x + column * (zone.width + gap)
    add(
      `zone-${letter}`,
      { service: 'availability-zone', name: `Availability Zone ${letter}`, in: 'vpc', config },
      { ...zone, x },
    )
  })
  block.tiers.forEach((access, row) => {
    letters.forEach((letter, column) => {
      const config = { access, cidr: block.subnets[row * block.zones + column] ?? '' }
      const box = { x: containerPadding, y: top + row * (subnet.height + gap), ...subnet }
      add(
        `subnet-${row}-${letter}`,
        { service: 'subnet', name: subnetName(block, row, letter), in: `zone-${letter}`, config },
        box,
      )
    })
  })

  const natLetters =
    block.natGateways === 'none' ? [] : block.natGateways === 'one' ? letters.slice(0, 1) : letters
  for (const letter of natLetters) {
    const name = natLetters.length === 1 ? 'NAT gateway' : `NAT gateway ${letter}`
    add(
      `nat-${letter}`,
      { service: 'nat-gateway', name, in: `subnet-0-${letter}` },
      { x: containerPadding, y: top },
    )
  }
  if (hasPublic) add('igw', { service: 'igw', name: 'Internet gateway', in: 'vpc' }, igwPlace(vpc, zone))

  const subnetsOf = (access: 'public' | 'private', of: readonly string[]): readonly Ref[] =>
    block.tiers.flatMap((tier, row) =>
      tier === access ? of.map((letter) => ref(`subnet-${row}-${letter}`)) : [],
    )
  const table = (id: string, name: string, subnets: readonly Ref[], target: string): void => {
    if (subnets.length === 0) return
    const config: Config = { subnets, routes: [{ destination: '0.0.0.0/0', target: ref(target) }] }
    add(id, { service: 'route-table', name, in: 'vpc', config }, null)
  }
  table('routes-public', 'Public routes', subnetsOf('public', letters), 'igw')
  for (const letter of natLetters) {
    const [name, served] =
      natLetters.length === 1 ? ['NAT routes', letters] : [`NAT routes ${letter}`, [letter]]
    table(`routes-${letter}`, name, subnetsOf('private', served), `nat-${letter}`)
  }
  const byId = Object.fromEntries(nodes.map((node) => [node.id, node]))
  return { ...emptyDiagram(block.name), nodes: byId, layout: Object.fromEntries(layout) }
}

function zoneBox({ tiers }: VpcBlock): Box {
  const height = top + tiers.length * subnet.height + (tiers.length - 1) * gap + containerPadding
  // Left of the zones of a VPC that faces the internet there is room for its load balancer.
  const lane = tiers[0] === 'public' ? iconWidth + gap : 0
  return { x: containerPadding + lane, y: top, width: subnet.width + 2 * containerPadding, height }
}

function vpcBox({ zones }: VpcBlock, zone: Box): Box {
  const width = zone.x + zones * zone.width + (zones - 1) * gap + containerPadding
  return { x: 0, y: 0, width, height: top + zone.height + containerPadding }
}

/** On the left edge, level with the public subnets. */
function igwPlace(vpc: Box, zone: Box): Placement {
  const igw: DiagramNode = {
    id: 'igw' as NodeId,
    parentId: null,
    kind: 'resource',
    service: 'igw',
    name: '',
    config: {},
  }
  return onEdge(igw, 'left', zone.y + top + Math.round(nodeBox(igw).height / 2), vpc)
}

/** “Private subnet A”; further tiers of the same access are numbered: “Private subnet A2”. */
function subnetName({ tiers }: VpcBlock, row: number, letter: string): string {
  const access = tiers[row] ?? 'private'
  const number = tiers.slice(0, row + 1).filter((tier) => tier === access).length
  return `${access === 'public' ? 'Public' : 'Private'} subnet ${letter}${number === 1 ? '' : number}`
}

const ref = (id: string): Ref => ({ ref: id as NodeId })
