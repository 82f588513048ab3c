import { chipFont } from '../measure/lines'
import {
  chipHeight,
  chipIcon,
  chipPadding,
  chipRowHeight,
  chipWidth,
  mostChipRows,
  textBottom,
} from '../measure/node-box'
import { fitText, textWidth } from '../measure/text'
import type { Diagram, DiagramNode, NodeId } from '../model/diagram'
import { bondsOf } from './bonds'
import { boxesOf } from './boxes'
import { isCollapsed } from './hidden'
import type { Box } from './box'
import { compareNatural, treeOf } from './tree'

/** A chip as it is drawn on its host. */
export interface ChipMark {
  /** The chips it stands for: one, or those that “+2” counts. */
  readonly of: readonly NodeId[]
  readonly text: string
  /** True for “+2”, which has no icon, also where it stands for a single one. */
  readonly isMore?: true
  /** Relative to the host's corner. */
  readonly box: Box
}

const betweenChips = 4
const headerMargin = 8
const headerTop = 6
const widestInHeader = 104
/** The icon alone. */
const leastChip = chipIcon + 2 * chipPadding
/** Easy to hit. */
const leastMore = 28

type SizedMark = Omit<ChipMark, 'box'> & { readonly width: number }

const known = new WeakMap<Diagram['nodes'], { readonly layout: Diagram['layout']; readonly marks: Marks }>()
type Marks = ReadonlyMap<NodeId, readonly ChipMark[]>

/**
 * The chips (route tables, network ACLs, security groups, target groups) that are drawn on each node.
 *
 * A chip is drawn on everything that its own reference fields name (a route table's `subnets`), and on everything
 * that names it (an instance's `securityGroups`, the target group in a listener's row). Rows of a chip's own table do
 * not count, nor what it is inside. A chip that is on nothing is drawn on its container, and on the open canvas it is
 * a mark with a box of its own, see `boxesOf`. On an icon: below the name, one per row, two at most, then “+n”. On a container: in the header from the
 * right, as many as have room in half of it, then “+n”.
 */
export function chipsOf(diagram: Pick<Diagram, 'nodes' | 'layout'>): Marks {
  const before = known.get(diagram.nodes)
  if (before !== undefined && before.layout === diagram.layout) return before.marks
  const tree = treeOf(diagram.nodes)
  const boxes = boxesOf(diagram)
  const marks = new Map<NodeId, readonly ChipMark[]>()
  for (const host of bondsOf(diagram.nodes).chips.keys()) {
    const box = boxes.get(host)
    if (box !== undefined && tree.node(host) !== undefined) marks.set(host, chipsOn(diagram, host, box.width))
  }
  known.set(diagram.nodes, { layout: diagram.layout, marks })
  return marks
}

/** The chips on one host of this width; none on a collapsed one. */
export function chipsOn(
  diagram: Pick<Diagram, 'nodes' | 'layout'>,
  host: NodeId,
  width: number,
): readonly ChipMark[] {
  const tree = treeOf(diagram.nodes)
  const node = tree.node(host)
  const ids = bondsOf(diagram.nodes).chips.get(host)
  if (node === undefined || ids === undefined || isCollapsed(diagram, host)) return []
  const chips = ids.flatMap((id) => tree.node(id) ?? []).toSorted((a, b) => compareNatural(a.id, b.id))
  const inHeader = tree.isFrame(host) || node.kind !== 'resource'
  return inHeader ? alongHeader(chips, width) : belowName(chips, textBottom(node), width)
}

function belowName(chips: readonly DiagramNode[], top: number, width: number): readonly ChipMark[] {
  const shown = chips.length > mostChipRows ? chips.slice(0, mostChipRows - 1) : chips
  const rest = chips.slice(shown.length)
  const sizes = [...shown.map((chip) => markOf(chip, width)), ...(rest.length === 0 ? [] : [moreMark(rest)])]
  return sizes.map(({ width: own, ...mark }, row) => ({
    ...mark,
    box: {
      x: Math.round((width - own) / 2),
      y: top + 2 + row * chipRowHeight,
      width: own,
      height: chipHeight,
    },
  }))
}

function alongHeader(chips: readonly DiagramNode[], width: number): readonly ChipMark[] {
  const room = width / 2 - headerMargin
  const marks = fitting(chips, room)
  let right = width - headerMargin
  return marks.map(({ width: own, ...mark }) => {
    right -= own
    const box = { x: right, y: headerTop, width: own, height: chipHeight }
    right -= betweenChips
    return { ...mark, box }
  })
}

/** As many as have room, at least one, with “+n” for the others; a first one that leaves “+n” no room is cut. */
function fitting(chips: readonly DiagramNode[], room: number): readonly SizedMark[] {
  const widest = Math.min(widestInHeader, room)
  const all = chips.map((chip) => markOf(chip, widest))
  for (let count = all.length; count > 0; count--) {
    const rest = chips.slice(count)
    const marks = [...all.slice(0, count), ...(rest.length === 0 ? [] : [moreMark(rest)])]
    if (totalWidth(marks) <= room) return marks
  }
  const [first, ...rest] = chips
  if (first === undefined) return []
  if (rest.length === 0) return all
  const more = moreMark(rest)
  return [markOf(first, Math.max(room - more.width - betweenChips, leastChip)), more]
}

function totalWidth(marks: readonly SizedMark[]): number {
  return marks.reduce((sum, { width }) => sum + width, (marks.length - 1) * betweenChips)
}

function markOf(chip: DiagramNode, widest: number): SizedMark {
  const width = Math.min(chipWidth(chip), widest)
  const room = width - 3 * chipPadding - chipIcon
  return { of: [chip.id], text: fitText(chip.name, chipFont, room), width }
}

function moreMark(chips: readonly DiagramNode[]): SizedMark {
  const text = `+${chips.length}`
  const width = Math.max(Math.ceil(textWidth(text, chipFont)) + 2 * chipPadding, leastMore)
  return { of: chips.map(({ id }) => id), text, isMore: true, width }
}
