import { isOnBorder } from '../layout/border'
import { boxesOf } from '../layout/boxes'
import { chipsOf, type ChipMark } from '../layout/chips'
import { stubsOf, type Stub } from '../layout/stubs'
import { countInside, isCollapsed } from '../layout/hidden'
import { treeOf } from '../layout/tree'
import { drawnAs, type Size } from '../measure/node-box'
import type { Diagram, DiagramNode, NodeId } from '../model/diagram'
import { drawChip } from './draw-chip'
import { drawCollapsed } from './draw-collapsed'
import { drawContainer, drawSpan } from './draw-container'
import { drawNote, drawPlainShape } from './draw-plain'
import { drawResource } from './draw-resource'
import { drawStub } from './draw-stub'
import type { Shape } from './shapes'
import type { Theme } from './theme'

/** The same diagram tables may be asked for many nodes: what a picture of a node is made from. */
export type DiagramToDraw = Pick<Diagram, 'nodes' | 'layout'>

/** A node's own shapes, and apart from them the stubs that stand in it and are drawn above connections. */
export interface NodeDrawing {
  readonly shapes: readonly Shape[]
  readonly stubs: readonly Shape[]
}

/**
 * All shapes of a node, its chips and the stubs in it included, relative to the top-left corner of its box. Children
 * are not among them.
 *
 * Empty for a chip that is drawn on something else, and for an id that is not there. Drawn once for as long as node, size
 * and marks stay what they are: the very same array comes back.
 */
export function drawNode(diagram: DiagramToDraw, id: NodeId, theme: Theme): readonly Shape[] {
  return drawingOf(diagram, id, theme).all
}

/** The same shapes, with the stubs apart. */
export function drawNodeParts(diagram: DiagramToDraw, id: NodeId, theme: Theme): NodeDrawing {
  return drawingOf(diagram, id, theme)
}

interface Drawing extends NodeDrawing {
  readonly all: readonly Shape[]
  /** Everything beside the node itself that the shapes follow from. */
  readonly madeFor: string
}

const drawings = new WeakMap<DiagramNode, Map<Theme, Drawing>>()
const nothing: Drawing = { all: [], shapes: [], stubs: [], madeFor: '' }

function drawingOf(diagram: DiagramToDraw, id: NodeId, theme: Theme): Drawing {
  const node = treeOf(diagram.nodes).node(id)
  const box = boxesOf(diagram).get(id)
  if (node === undefined || box === undefined) return nothing
  const setting: Setting = {
    diagram,
    theme,
    size: { width: box.width, height: box.height },
    isFrame: treeOf(diagram.nodes).isFrame(id),
    isOnBorder: isOnBorder(diagram, node),
    hides: isCollapsed(diagram, id) ? countInside(treeOf(diagram.nodes), id) : null,
    accent: Object.hasOwn(diagram.layout, id) ? diagram.layout[id]?.accent : undefined,
    chips: chipsOf(diagram).get(id) ?? [],
    stubs: stubsOf(diagram).get(id) ?? [],
  }
  const madeFor = keyOf(setting)
  let byTheme = drawings.get(node)
  if (byTheme === undefined) drawings.set(node, (byTheme = new Map<Theme, Drawing>()))
  const known = byTheme.get(theme)
  if (known?.madeFor === madeFor) return known
  const shapes = [...own(node, setting), ...chipShapes(setting)].map((shape) => ({ of: id, ...shape }))
  const stubs = stubShapes(setting)
  const drawing = { all: [...shapes, ...stubs], shapes, stubs, madeFor }
  byTheme.set(theme, drawing)
  return drawing
}

interface Setting {
  readonly diagram: DiagramToDraw
  readonly theme: Theme
  readonly size: Size
  readonly isFrame: boolean
  readonly isOnBorder: boolean
  /** How much is inside a collapsed container; null for anything else. */
  readonly hides: number | null
  readonly accent: Exclude<Diagram['layout'][NodeId], undefined>['accent']
  readonly chips: readonly ChipMark[]
  readonly stubs: readonly Stub[]
}

function keyOf({ diagram, size, isFrame, isOnBorder, hides, accent, chips, stubs }: Setting): string {
  const plain = `${size.width} ${size.height} ${isFrame} ${isOnBorder} ${hides} ${accent}`
  if (chips.length === 0 && stubs.length === 0) return plain
  const serviceOfMark = (id: NodeId | undefined) => {
    const node = id === undefined ? undefined : treeOf(diagram.nodes).node(id)
    return node?.kind === 'resource' ? node.service : ''
  }
  const marks = [...chips, ...stubs].map(({ of, text, box }) => [
    of,
    serviceOfMark([of].flat()[0]),
    text,
    box,
  ])
  return `${plain} ${JSON.stringify(marks)}`
}

function own(node: DiagramNode, setting: Setting): readonly Shape[] {
  const { theme, accent, size, isFrame, hides } = setting
  const options = { theme, accent, taken: takenByChips(setting) }
  if (hides !== null && node.kind !== 'note')
    return drawCollapsed(node, size, { theme, accent, inside: hides })
  switch (node.kind) {
    case 'note':
      return drawNote(node, size, options)
    case 'shape':
      return drawPlainShape(node, size, options)
    case 'resource': {
      const as = drawnAs(node)
      if (as === 'span') return drawSpan(node, size, options)
      if (isFrame) return drawContainer(node, size, options)
      if (as === 'chip') return looseChip(node, setting)
      return drawResource(node, { width: size.width, isOnBorder: setting.isOnBorder }, options)
    }
    default:
      return node satisfies never
  }
}

/** Chips stand in a header from the right; what is left of the leftmost is the name's. */
function takenByChips({ chips, size, isFrame }: Setting): number {
  if (!isFrame || chips.length === 0) return 0
  return size.width - Math.min(...chips.map(({ box }) => box.x))
}

/** A chip that is on nothing yet stands in its container by itself. */
function looseChip(node: DiagramNode, { size, theme }: Setting): readonly Shape[] {
  return drawChip({ of: [node.id], text: node.name, box: { x: 0, y: 0, ...size } }, node, theme)
}

function chipShapes({ diagram, chips, theme }: Setting): readonly Shape[] {
  return chips.flatMap((mark) => {
    const [first] = mark.of
    return drawChip(mark, first === undefined ? undefined : treeOf(diagram.nodes).node(first), theme)
  })
}

function stubShapes({ diagram, stubs, theme }: Setting): readonly Shape[] {
  return stubs.flatMap((stub) => drawStub(stub, treeOf(diagram.nodes).node(stub.of), theme))
}
