import { frameOf, serviceOf } from '../catalog/catalog'
import { captionFont, headerFont, headerWidth, nodeText } from '../measure/lines'
import { containerHeader, drawnAs } from '../measure/node-box'
import { textWidth } from '../measure/text'
import type { DiagramNode } from '../model/diagram'
import type { Box } from './box'

/** Height of a span's icon; its header is centred on the top edge, and may reach over the corners by so much. */
const spanIcon = 20
const spanOverhang = 24
const pieceGap = 8

/** Where icon and words of a frame's header are, in the frame's own coordinates' system; null for what shows no name there. */
export function nameBox(node: DiagramNode, box: Box): Box | null {
  if (node.kind === 'note' || (node.kind === 'shape' && node.name === '')) return null
  if (node.kind === 'resource' && drawnAs(node) === 'span') return spanName(node, box)
  const service = node.kind === 'resource' ? serviceOf(node.service) : undefined
  const frame = node.kind !== 'resource' || service === undefined ? undefined : frameOf(service, node.config)
  const isCentred = node.kind === 'shape' || frame?.frame.header === 'centre'
  const width = Math.min(evenly(headerWidth(node)), box.width)
  return {
    x: isCentred ? Math.round(box.x + (box.width - width) / 2) : box.x,
    y: box.y,
    width,
    height: Math.min(containerHeader, box.height),
  }
}

function spanName(node: DiagramNode, box: Box): Box {
  const { caption, count } = nodeText(node)
  const parts = [
    textWidth(node.name, headerFont),
    ...(count === null ? [] : [textWidth(count, headerFont)]),
    ...(caption === null ? [] : [textWidth(caption, captionFont)]),
  ]
  const words = parts.reduce((sum, part) => sum + part + pieceGap, 0)
  const width = Math.min(evenly(spanIcon + 6 + words), box.width + 2 * spanOverhang)
  return {
    x: Math.round(box.x + (box.width - width) / 2),
    y: box.y - spanIcon / 2 - 1,
    width,
    height: spanIcon + 2,
  }
}

/** Up to whole px on either side of a middle. */
const evenly = (width: number) => 2 * Math.ceil(width / 2)
