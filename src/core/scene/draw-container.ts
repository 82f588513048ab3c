import { frameOf, serviceOf } from '../catalog/catalog'
import { captionFont, headerFont, headerStart, headerText, nodeText } from '../measure/lines'
import type { Size } from '../measure/node-box'
import { textWidth } from '../measure/text'
import type { Accent, ResourceNode } from '../model/diagram'
import type { Shape } from './shapes'
import { drawRow, rowWidth, type Piece } from './text-row'
import { colours, frameColours, type FrameColours, type Theme } from './theme'

const borderWidth = 1.25
const dash = [6, 4]
const headerIcon = 24
const headerBaseline = 17
const spanIcon = 20
/** A span is often as narrow as one node; its header may be wider by this much on either side. */
const spanOverhang = 24

/** What of a frame follows neither from its service nor from its size. */
export interface FrameOptions {
  readonly theme: Theme
  readonly accent: Accent | undefined
  /** What chips at the top right take of the header, in px. */
  readonly taken: number
}

/** A container: its frame, its icon flush in the corner, its name and, lighter, the one fact that matters. */
export function drawContainer(node: ResourceNode, size: Size, options: FrameOptions): readonly Shape[] {
  const { look, dashed, icon, centred } = frameLook(node, options)
  const pieces = headerPieces(node, look, size.width - options.taken * (centred ? 2 : 1))
  const start = icon === null ? 8 : headerStart(node)
  const x = centred ? (size.width - rowWidth(pieces)) / 2 : start
  const over = borderWidth / 2
  return [
    outline(size, look, dashed),
    // Flush with the outer side of the border, as AWS draws it.
    ...(icon === null || centred ? [] : [drawIcon(icon, -over, -over, headerIcon + over)]),
    ...drawRow(pieces, x, headerBaseline),
  ]
}

/** A span: a dashed outline around its members, its icon and name centred on the top edge. */
export function drawSpan(node: ResourceNode, size: Size, options: FrameOptions): readonly Shape[] {
  const { look, dashed, icon } = frameLook(node, options)
  const pieces = headerPieces(node, look, size.width + 2 * spanOverhang)
  const iconRoom = icon === null ? 0 : spanIcon + 6
  const x = (size.width - iconRoom - rowWidth(pieces)) / 2
  const ground: Shape = {
    kind: 'rect',
    role: 'ground',
    x: x - 4,
    y: -spanIcon / 2 - 1,
    width: iconRoom + rowWidth(pieces) + 8,
    height: spanIcon + 2,
    fill: colours(options.theme).ground,
    stroke: null,
    strokeWidth: 0,
  }
  return [
    outline(size, look, dashed),
    ground,
    ...(icon === null ? [] : [drawIcon(icon, x, -spanIcon / 2, spanIcon)]),
    ...drawRow(pieces, x + iconRoom, 4),
  ]
}

/** What a container's service and accent say of its frame. */
export interface FrameLook {
  readonly look: FrameColours
  readonly dashed: boolean
  readonly icon: string | null
  readonly centred: boolean
}

/** The look of a container's frame; one whose service is no container has a dashed frame and its own icon. */
export function frameLook(
  node: ResourceNode,
  { theme, accent }: Pick<FrameOptions, 'theme' | 'accent'>,
): FrameLook {
  const service = serviceOf(node.service)
  const drawn = service === undefined ? undefined : frameOf(service, node.config)
  const { outline: grey, accents } = colours(theme)
  const stroke = accent === undefined ? (drawn?.frame.stroke ?? grey) : accents[accent]
  return {
    look: frameColours(
      { stroke: stroke.toLowerCase(), fill: drawn?.frame.fill?.toLowerCase() ?? null },
      theme,
    ),
    dashed: drawn?.frame.dashed ?? true,
    icon: drawn === undefined ? (service?.icon ?? null) : drawn.icon,
    centred: drawn?.frame.header === 'centre',
  }
}

function outline({ width, height }: Size, { stroke, fill }: FrameColours, dashed: boolean): Shape {
  const frame = {
    kind: 'rect',
    role: 'frame',
    x: 0,
    y: 0,
    width,
    height,
    fill,
    stroke,
    strokeWidth: borderWidth,
  } as const
  return dashed ? { ...frame, dash } : frame
}

function drawIcon(path: string, x: number, y: number, size: number): Shape {
  return { kind: 'icon', role: 'icon', path, x, y, size }
}

function headerPieces(node: ResourceNode, look: FrameColours, width: number): readonly Piece[] {
  const { count } = nodeText(node)
  const countRoom = count === null ? 0 : textWidth(count, headerFont) + 8
  const { name, caption } = headerText(node, width - countRoom)
  const pieces: readonly Piece[] = [
    { text: name, font: headerFont, fill: look.text, role: 'name' },
    { text: count ?? '', font: headerFont, fill: look.softText, role: 'count' },
    { text: shownCaption(node, caption ?? ''), font: captionFont, fill: look.softText, role: 'caption' },
  ]
  return pieces.filter(({ text }) => text !== '')
}

/** A zone that is named after itself would be named twice, and of a CIDR that is cut to a digit or two nobody learns. */
function shownCaption(node: ResourceNode, cut: string): string {
  const whole = nodeText(node).caption ?? ''
  return whole === node.name || cut.length < whole.length / 2 ? '' : cut
}
