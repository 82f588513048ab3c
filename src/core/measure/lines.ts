import { frameOf, kindOf, serviceOf } from '../catalog/catalog'
import { formatValue } from '../catalog/format-value'
import type { Connection, DiagramNode, NoteNode, ResourceNode } from '../model/diagram'
import { fitText, textWidth, wrapText, type Font } from './text'

export const nameFont: Font = { size: 12, weight: 400 }
export const headerFont: Font = { size: 12, weight: 600 }
export const captionFont: Font = { size: 11, weight: 400 }
export const labelFont: Font = { size: 11, weight: 400 }
export const chipFont: Font = { size: 11, weight: 400 }

/** Height of one line of a name, a caption or a note. */
export const lineHeight = 16
/** Widest line under the icon of a node, and of one on a container's edge, where neighbours are nearer. */
export const nameWidth = 112
export const borderNameWidth = 96
/** From the edge of a note to its text, on every side. */
export const notePadding = 12
/** Widest line of a connection's label, and from line to line. */
const labelWidth = 180
const labelLineHeight = 14
/** Icon in a container's header, and the room before and after it. */
const headerIcon = 24
const headerGap = 8

/** What is written on a node, broken into lines. */
export interface NodeText {
  /** At most two; a container's or a chip's name is one line, however long. */
  readonly nameLines: readonly string[]
  /** The one fact that matters, under the name or after a container's name; null where it is not stated. */
  readonly caption: string | null
  /** “× 11”; null for a single one. */
  readonly count: string | null
}

const texts = new WeakMap<DiagramNode, NodeText>()

/** The lines of a node: its box is made for them, and every picture draws them. Asking again costs nothing. */
export function nodeText(node: DiagramNode): NodeText {
  const known = texts.get(node)
  if (known !== undefined) return known
  const text = written(node)
  texts.set(node, text)
  return text
}

/** Lines of a note of this width; an empty line stays one. */
export function noteLines(node: NoteNode, width: number): readonly string[] {
  return node.text.split(/\r?\n/u).flatMap((paragraph) => {
    const lines = wrapText(paragraph, nameFont, Math.max(width - 2 * notePadding, 16), 1000)
    return lines.length === 0 ? [''] : lines
  })
}

/** Name and caption of a container's header, cut to the room that its icon and its chips leave. */
export function headerText(
  node: DiagramNode,
  width: number,
): { readonly name: string; readonly caption: string | null } {
  const { caption } = nodeText(node)
  const room = width - headerStart(node) - headerGap
  const name = fitText(node.name, headerFont, room)
  const left = room - textWidth(name, headerFont) - headerGap
  if (caption === null || left <= 0) return { name, caption: null }
  const cut = fitText(caption, captionFont, left)
  return { name, caption: cut === '' ? null : cut }
}

/** Where a container's name begins, from its left edge: after its icon, when it has one. */
export function headerStart(node: DiagramNode): number {
  const service = node.kind === 'resource' ? serviceOf(node.service) : undefined
  if (node.kind !== 'resource' || service === undefined) return headerGap
  const icon = frameOf(service, node.config)?.icon ?? null
  return icon === null ? headerGap : headerIcon + headerGap
}

/** What the whole header of a container takes, so that nothing has to be cut. */
export function headerWidth(node: DiagramNode): number {
  const { caption } = nodeText(node)
  const name = headerStart(node) + textWidth(node.name, headerFont) + headerGap
  return caption === null ? name : name + textWidth(caption, captionFont) + headerGap
}

/**
 * The words on a connection: its own, else those of its kind where the kind shows them (“peering”), then its count.
 * Empty where nothing is written.
 */
export function connectionLabel(connection: Connection): string {
  const kind = kindOf(connection.kind)
  const words = connection.label !== '' ? connection.label : kind?.showsLabel === true ? kind.label : ''
  const count = countText(connection.count)
  return [words, count].filter((part) => part !== null && part !== '').join(' ')
}

/** The lines of a connection's label, as every picture breaks them. */
export function labelLines(connection: Connection): readonly string[] {
  return wrapText(connectionLabel(connection), labelFont, labelWidth, 6)
}

/** What a label takes, with its ground; nothing for a connection without words. */
export function labelSize(connection: Connection): { readonly width: number; readonly height: number } {
  const lines = labelLines(connection)
  if (lines.length === 0) return { width: 0, height: 0 }
  const widest = Math.max(...lines.map((line) => textWidth(line, labelFont)))
  return { width: widest + 8, height: lines.length * labelLineHeight + 2 }
}

function written(node: DiagramNode): NodeText {
  if (node.kind !== 'resource') {
    return {
      nameLines: node.kind === 'note' || node.name === '' ? [] : [node.name],
      caption: null,
      count: null,
    }
  }
  const service = serviceOf(node.service)
  const caption = captionOf(node)
  const count = countText(node.count)
  const isContainer = (service?.contains.length ?? 0) > 0
  if (isContainer || service?.placement === 'span' || service?.placement === 'chip') {
    return { nameLines: node.name === '' ? [] : [node.name], caption, count }
  }
  const width = service?.placement === 'border' ? borderNameWidth : nameWidth
  return {
    nameLines: wrapText(node.name, nameFont, width, 2),
    caption: caption === null ? null : fitText(caption, captionFont, width),
    count,
  }
}

function countText(count: number | undefined): string | null {
  return count === undefined || count === 1 ? null : `× ${count}`
}

function captionOf(node: ResourceNode): string | null {
  const service = serviceOf(node.service)
  const field = service?.fields.find(({ key }) => key === service.caption)
  if (field === undefined) return null
  const value = Object.hasOwn(node.config, field.key) ? node.config[field.key] : undefined
  if (typeof value === 'number')
    return field.type === 'number' ? formatValue(value, field.unit) : String(value)
  if (typeof value === 'boolean') return value ? field.label : null
  return typeof value === 'string' && value !== '' ? value : null
}
