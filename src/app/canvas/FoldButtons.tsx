import { nodeAt } from '../../core/edit/items'
import type { Box, Point } from '../../core/layout/box'
import { boxesOf } from '../../core/layout/boxes'
import { chipsOf } from '../../core/layout/chips'
import { collapsedIn, isCollapsed, isFoldable } from '../../core/layout/hidden'
import { nameBox } from '../../core/layout/names'
import { treeOf } from '../../core/layout/tree'
import type { Diagram, DiagramNode, NodeId } from '../../core/model/diagram'

/** Of what can be hit, in canvas px at 100 %; further away it grows to keep 24 px on the screen, as far as a header has room. */
const side = 24
const largest = 1.5
/** From here on a header is too small to hold a button. */
const leastZoom = { open: 0.5, collapsed: 0.25 } as const

interface FoldButtonsProps {
  readonly diagram: Diagram
  readonly zoom: number
  /** Containers that show theirs while they are open. */
  readonly ids: ReadonlySet<string>
}

/** The button in a container's header that collapses it, and the one on each collapsed container that expands it. */
export function FoldButtons({ diagram, zoom, ids }: FoldButtonsProps) {
  const tree = treeOf(diagram.nodes)
  const boxes = boxesOf(diagram)
  const shown = new Set([...collapsedIn(diagram), ...ids])
  return [...shown].map((shownId) => {
    const node = nodeAt(diagram, shownId as NodeId)
    const box = node === undefined ? undefined : boxes.get(node.id)
    if (node === undefined || box === undefined) return null
    const { id } = node
    const collapsed = isCollapsed(diagram, id)
    if (zoom < leastZoom[collapsed ? 'collapsed' : 'open']) return null
    if (!isFoldable(tree, id) || tree.childrenOf(id).length === 0) return null
    const scale = Math.min(Math.max(1 / zoom, 1), largest)
    const reach = (side / 2) * scale
    const { x, y } = collapsed ? atRight(box) : afterName(diagram, node, { box, reach })
    return (
      <g
        key={id}
        data-fold={id}
        pointerEvents="all"
        className="group/fold cursor-pointer"
        transform={`translate(${x} ${y})`}
      >
        <title>{collapsed ? 'Expand (E)' : 'Collapse (E)'}</title>
        <rect x={-reach} y={-reach} width={2 * reach} height={2 * reach} className="fill-transparent" />
        <rect
          x={-9}
          y={-9}
          width={18}
          height={18}
          rx={4}
          className="fill-ground stroke-line group-hover/fold:fill-hover group-hover/fold:stroke-focus"
        />
        <path
          d={collapsed ? 'M-2.5 -4.5L2.5 0L-2.5 4.5' : 'M-4.5 -2.5L0 2.5L4.5 -2.5'}
          strokeWidth={1.75}
          strokeLinecap="round"
          strokeLinejoin="round"
          className="fill-none stroke-ink"
        />
      </g>
    )
  })
}

/** On the sheet in front, opposite the icon. */
function atRight({ x, y, width }: Box): Point {
  return { x: x + width - 18, y: y + 15 }
}

/** After the name, before the chips. */
function afterName(
  diagram: Diagram,
  node: DiagramNode,
  { box, reach }: { readonly box: Box; readonly reach: number },
): Point {
  const name = nameBox(node, box) ?? { ...box, width: 0 }
  const chips = chipsOf(diagram).get(node.id) ?? []
  const free = Math.min(box.width, ...chips.map((chip) => chip.box.x))
  return { x: Math.min(name.x + name.width + reach, box.x + free - side / 2 - 2), y: box.y + 14 }
}
