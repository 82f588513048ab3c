import type { Scene } from '../../scene/scene'
import type { Shape, TextShape } from '../../scene/shapes'
import { isNextLine, writeShape, writeText } from './write-shape'
import { element, escaped } from './xml'

/**
 * The scene's shapes as groups: neighbouring shapes of the same thing make one. Every node and connection that is drawn
 * has exactly one group, marked `data-node` or `data-connection` with its id; what else is drawn for it (a label, a badge,
 * a stub) is in groups marked `data-part-of`.
 */
export function groups(scene: Scene, iconIds: ReadonlyMap<string, string>): readonly string[] {
  const seen = new Set<string>()
  const written: string[] = []
  for (let from = 0; from < scene.shapes.length;) {
    const first = scene.shapes[from]
    if (first === undefined) break
    let to = from + 1
    while (belongsTogether(first, scene.shapes[to])) to++
    const shapes = scene.shapes.slice(from, to)
    const content = writeShapes(shapes, iconIds)
    written.push(
      first.of === undefined
        ? content
        : element('g', marks(first, scene, seen), titled(first, scene) + content),
    )
    from = to
  }
  return written
}

function belongsTogether(first: Shape, next: Shape | undefined): boolean {
  return next !== undefined && next.of === first.of && isExtra(next) === isExtra(first)
}

/** What is drawn for a thing elsewhere than the thing itself. */
function isExtra({ role }: Shape): boolean {
  return role === 'badge' || role === 'step' || role === 'stub'
}

function marks(shape: Shape, { things }: Scene, seen: Set<string>): Record<string, string> {
  if (shape.of === undefined) return {}
  const id = shape.of
  const thing = things.get(id)
  if (thing === undefined || isExtra(shape) || seen.has(id)) return { 'data-part-of': id }
  seen.add(id)
  return { [`data-${thing.is}`]: id }
}

function titled(shape: Shape, { things }: Scene): string {
  const name = shape.of === undefined ? '' : (things.get(shape.of)?.name ?? '')
  return name === '' ? '' : element('title', {}, escaped(name))
}

function writeShapes(shapes: readonly Shape[], iconIds: ReadonlyMap<string, string>): string {
  let written = ''
  for (let at = 0; at < shapes.length; at++) {
    const shape = shapes[at]
    if (shape === undefined) break
    if (shape.kind !== 'text') {
      written += writeShape(shape, iconIds)
      continue
    }
    const lines: [TextShape, ...TextShape[]] = [shape]
    for (let next = shapes[at + 1]; isNextLine(shape, next); next = shapes[at + 1]) {
      lines.push(next)
      at++
    }
    written += writeText(lines)
  }
  return written
}
