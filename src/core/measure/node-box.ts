import { serviceOf } from '../catalog/catalog'
import type { DiagramNode, ResourceNode } from '../model/diagram'
import {
  borderNameWidth,
  chipFont,
  lineHeight,
  nameFont,
  nameWidth,
  nodeText,
  noteLines,
  notePadding,
} from './lines'
import { textWidth } from './text'

export interface Size {
  readonly width: number
  readonly height: number
}

/** A rectangle in px: from its top-left corner. */
export interface Box extends Size {
  readonly x: number
  readonly y: number
}

export const iconSize = 48
export const borderIconSize = 40
/** Between an icon and its name's first line. */
export const iconGap = 4
export const chipHeight = 16
/** Icon of a chip, and the room beside it and its text. */
export const chipIcon = 12
export const chipPadding = 4
/** Under a name, chips stand one per row, so far apart, in so many rows. */
export const chipRowHeight = 20
export const mostChipRows = 2
const widestChip = 160
const noteWidth = 200

/** Header of a container, and what it keeps free around its content. */
export const containerHeader = 28
export const containerPadding = 24

/**
 * Size that a node takes by itself, in multiples of 8: a resource from its service and the lines of its name, a note
 * from its text at this width, and what the user may size (containers, spans, shapes) as large as it is when new.
 */
export function nodeBox(node: DiagramNode, width?: number): Size {
  switch (node.kind) {
    case 'note':
      return noteBox(node, width)
    case 'shape':
      return shapeSizes[node.shape]
    case 'resource':
      return resourceBox(node)
    default:
      return node satisfies never
  }
}

/** Where the icon stands within the node's box; null for what has none there (containers, spans, chips, notes, shapes). */
export function iconBox(node: DiagramNode): Box | null {
  if (node.kind !== 'resource') return null
  const as = drawnAs(node)
  switch (as) {
    case 'icon':
      return { x: (nameWidth - iconSize) / 2, y: 0, width: iconSize, height: iconSize }
    case 'border':
      return {
        x: (borderNameWidth - borderIconSize) / 2,
        y: 0,
        width: borderIconSize,
        height: borderIconSize,
      }
    case 'container':
    case 'span':
    case 'chip':
      return null
    default:
      return as satisfies never
  }
}

/** Where the last line under a node's icon ends, from the top of its box: chips go below it. An empty name keeps its line. */
export function textBottom(node: ResourceNode): number {
  const { nameLines, caption } = nodeText(node)
  const lines = Math.max(nameLines.length, 1) + (caption === null ? 0 : 1)
  return (drawnAs(node) === 'border' ? borderIconSize : iconSize) + iconGap + lines * lineHeight
}

/** How a resource is drawn. A service that this build does not know is an icon. */
export function drawnAs(node: ResourceNode): 'icon' | 'border' | 'chip' | 'span' | 'container' {
  const service = serviceOf(node.service)
  if (service === undefined) return 'icon'
  if (service.placement !== 'inside') return service.placement
  return service.contains.length > 0 ? 'container' : 'icon'
}

/** Width of a chip: icon and name, cut at 160 px. */
export function chipWidth(node: DiagramNode): number {
  const text = Math.ceil(textWidth(node.name, chipFont))
  return Math.min(chipPadding + chipIcon + chipPadding + text + chipPadding, widestChip)
}

/** Rounds up to the grid of 8 px. */
export function upToGrid(length: number): number {
  return Math.ceil(length / 8) * 8
}

function resourceBox(node: ResourceNode): Size {
  const as = drawnAs(node)
  switch (as) {
    case 'icon':
      return { width: nameWidth, height: upToGrid(textBottom(node)) }
    case 'border':
      return { width: borderNameWidth, height: upToGrid(textBottom(node)) }
    case 'chip':
      return { width: upToGrid(chipWidth(node)), height: chipHeight }
    case 'span':
      return { width: 160, height: 120 }
    case 'container':
      return containerSizes.get(node.service) ?? { width: 240, height: 168 }
    default:
      return as satisfies never
  }
}

function noteBox(node: DiagramNode & { kind: 'note' }, width: number | undefined): Size {
  const lines = noteLines(node, width ?? noteWidth)
  const widest = Math.max(0, ...lines.map((line) => textWidth(line, nameFont)))
  return {
    width: width ?? Math.max(upToGrid(widest + 2 * notePadding), 48),
    height: upToGrid(lines.length * lineHeight + 2 * notePadding),
  }
}

const shapeSizes = {
  box: { width: 160, height: 96 },
  group: { width: 240, height: 168 },
  image: { width: 96, height: 96 },
} as const

/** An empty container is as large as a first node or two need, and shows its nesting: a zone is larger than a subnet. */
const containerSizes: ReadonlyMap<string, Size> = new Map([
  ['subnet', { width: 208, height: 152 }],
  ['ecs-cluster', { width: 208, height: 152 }],
  ['site', { width: 224, height: 168 }],
  ['availability-zone', { width: 256, height: 240 }],
  ['vpc', { width: 400, height: 288 }],
  ['region', { width: 480, height: 360 }],
  ['account', { width: 528, height: 416 }],
  ['aws-cloud', { width: 576, height: 440 }],
])
