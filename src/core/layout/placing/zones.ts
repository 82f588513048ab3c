import type { DiagramNode } from '../../model/diagram'
import { isOnBorder, keptOnEdge } from '../border'
import type { Point, Size } from '../box'
import { siblingGap } from '../free-place'
import { compareNatural } from '../tree'
import type { Arranged } from './item'
import { cellsOf, isZone, type Cell } from './tiers'
import { put, sizeIn, type Work } from './work'

/** Zones and subnets, set out in a grid. */
export interface ZoneGrid extends Arranged {
  readonly columns: number
}

/**
 * Zones side by side in the order of their names, all of one height and one width, their subnets in level rows; then
 * the subnets that have no zone box: a column for each zone that they state or are named after, a row for each tier,
 * public above private. Subnets and zones are stretched to the rows and columns, their content stays in the middle.
 */
export function zoneGrid(work: Work, children: readonly DiagramNode[], gap: number): ZoneGrid {
  const places = new Map<string, Point>()
  const zones = children
    .filter(isZone)
    .toSorted((a, b) => compareNatural(zoneName(a), zoneName(b)) || compareNatural(a.id, b.id))
  levelRows(work, zones)
  const zoneSize = largest(zones.map((zone) => sizeIn(work, zone)))
  let x = 0
  for (const zone of zones) {
    const own = sizeIn(work, zone)
    // One zone with far more in it than the others keeps its width to itself.
    const width = zoneSize.width > 1.5 * own.width ? own.width : zoneSize.width
    stretch(work, zone, { width, height: zoneSize.height })
    places.set(zone.id, { x, y: 0 })
    x += width + gap
  }
  const loose = looseGrid(
    work,
    cellsOf(
      work,
      children.filter((child) => !isZone(child)),
    ),
    gap,
  )
  for (const [id, at] of loose.places) places.set(id, { x: at.x + x, y: at.y })
  const width = loose.columns > 0 ? x + loose.width : x - gap
  return {
    places,
    width,
    height: Math.max(zoneSize.height, loose.height),
    columns: zones.length + loose.columns,
  }
}

/** The subnets of one zone, one below the other, all as wide as the widest. */
export function subnetStack(work: Work, subnets: readonly DiagramNode[]): Arranged {
  const cells = cellsOf(work, subnets)
  const { width } = largest(cells.map(({ node }) => sizeIn(work, node)))
  const places = new Map<string, Point>()
  let y = 0
  for (const { node } of cells) {
    stretch(work, node, { width, height: sizeIn(work, node).height })
    places.set(node.id, { x: 0, y })
    y += sizeIn(work, node).height + siblingGap
  }
  return { places, width, height: Math.max(0, y - siblingGap) }
}

function looseGrid(work: Work, cells: readonly Cell[], gap: number): ZoneGrid {
  if (cells.length === 0) return { places: new Map(), width: 0, height: 0, columns: 0 }
  const named = [...new Set(cells.flatMap(({ zone }) => zone ?? []))].toSorted(compareNatural)
  const taken = new Set<string>()
  const placed = cells.map((cell) => {
    let column = cell.zone === null ? 0 : named.indexOf(cell.zone)
    while (taken.has(`${column} ${cell.tier}`)) column++
    taken.add(`${column} ${cell.tier}`)
    return { ...cell, column }
  })
  const tiers = [...new Set(placed.map(({ tier }) => tier))].toSorted((a, b) => a - b)
  const columns = Math.max(...placed.map(({ column }) => column)) + 1
  const sizeOf = ({ node }: Cell): Size => sizeIn(work, node)
  const width = largest(placed.map(sizeOf)).width
  const places = new Map<string, Point>()
  let y = 0
  for (const tier of tiers) {
    const row = placed.filter((cell) => cell.tier === tier)
    const { height } = largest(row.map(sizeOf))
    for (const { node, column } of row) {
      stretch(work, node, { width, height })
      places.set(node.id, { x: column * (width + gap), y })
    }
    y += height + siblingGap
  }
  return { places, width: columns * (width + gap) - gap, height: y - siblingGap, columns }
}

/** Gives the first, second … subnets of all zones one height, so that tiers are level. */
function levelRows(work: Work, zones: readonly DiagramNode[]): void {
  const stacks = zones.map((zone) =>
    cellsOf(
      work,
      work.tree
        .childrenOf(zone.id)
        .filter((child) => child.kind === 'resource' && child.service === 'subnet'),
    ),
  )
  const rows = Math.min(...stacks.map((stack) => stack.length), 99)
  for (let row = 0; row < rows; row++) {
    const level = stacks.flatMap((stack) => stack[row] ?? [])
    const { height } = largest(level.map(({ node }) => sizeIn(work, node)))
    zones.forEach((zone, at) => {
      const cell = stacks[at]?.[row]
      if (cell !== undefined) heighten(work, zone, cell.node, height)
    })
  }
}

/** Makes a subnet taller, moves what is below it in its zone, and makes the zone taller by as much. */
function heighten(work: Work, zone: DiagramNode, subnet: DiagramNode, height: number): void {
  const before = sizeIn(work, subnet)
  const more = height - before.height
  if (more <= 0) return
  const y = work.layout[subnet.id]?.y ?? 0
  stretch(work, subnet, { width: before.width, height })
  for (const { id } of work.tree.childrenOf(zone.id)) {
    const at = work.layout[id]
    if (at !== undefined && id !== subnet.id && at.y > y) work.layout[id] = { ...at, y: at.y + more }
  }
  const size = sizeIn(work, zone)
  resize(work, zone, { width: size.width, height: size.height + more })
}

/** A larger size for a container: subnets in a zone widen with it, anything else stays in the middle. */
function stretch(work: Work, node: DiagramNode, to: Size): void {
  const from = sizeIn(work, node)
  const more = to.width - from.width
  if (more <= 0 && to.height <= from.height) return
  resize(work, node, to)
  const shift = Math.floor(more / 16) * 8
  for (const child of work.tree.childrenOf(node.id)) {
    const at = work.layout[child.id]
    if (at === undefined || work.bonds.members.has(child.id)) continue
    if (isOnBorder(work.diagram, child)) {
      put(work, child.id, keptOnEdge(child, at, { from, to, shift: { x: 0, y: 0 } }))
    } else if (isZone(node) && child.kind === 'resource' && child.service === 'subnet') {
      const size = sizeIn(work, child)
      stretch(work, child, { width: size.width + more, height: size.height })
    } else put(work, child.id, { x: at.x + shift, y: at.y })
  }
}

function resize(work: Work, node: DiagramNode, to: Size): void {
  const { x, y } = work.layout[node.id] ?? { x: 0, y: 0 }
  put(work, node.id, { x, y }, { width: to.width, height: to.height })
}

function largest(sizes: readonly Size[]): Size {
  return {
    width: Math.max(0, ...sizes.map(({ width }) => width)),
    height: Math.max(0, ...sizes.map(({ height }) => height)),
  }
}

function zoneName(node: DiagramNode): string {
  return node.kind === 'resource' && typeof node.config['zone'] === 'string' ? node.config['zone'] : node.name
}
