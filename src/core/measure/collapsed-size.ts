import type { DiagramNode } from '../model/diagram'
import { headerFont, headerStart, nodeText } from './lines'
import { upToGrid, type Size } from './node-box'
import { textWidth } from './text'

/** Height of a collapsed container: its header, and a line that says how much is inside. */
const height = 56
const narrowest = 144
const widest = 240
/** After the name, for the button that opens it. */
const buttonRoom = 32

/**
 * Size of a container as it is drawn when it is collapsed, in multiples of 8: room for icon and name, 240 px at most.
 * Never larger than it is when open, so that collapsing never lays it over anything.
 */
export function collapsedSize(node: DiagramNode, open: Size): Size {
  const { count } = nodeText(node)
  const words = textWidth(node.name, headerFont) + (count === null ? 0 : 8 + textWidth(count, headerFont))
  const width = Math.min(Math.max(upToGrid(headerStart(node) + words + buttonRoom), narrowest), widest)
  return { width: Math.min(width, open.width), height: Math.min(height, open.height) }
}
