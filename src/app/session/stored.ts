import type { Diagram } from '../../core/model/diagram'
import { initialPanels, type PanelState } from './panel-state'
import type { LibraryEntry, Viewport } from './store'
import { traceFrom, type KeptTrace } from './stored-trace'

/** A diagram's entry in the list: what can be shown without reading its records. */
export interface Meta extends LibraryEntry {
  readonly connections: number
  readonly formatVersion: number
  /** Milliseconds since 1970; absent while it is not deleted. */
  readonly deletedAt?: number
}

/** Where the canvas stood, which panels were open, what was asked of the network, and whether it was ever laid out. */
export interface View {
  readonly viewport?: Viewport
  readonly panels?: PanelState
  readonly trace?: KeptTrace
  readonly isLaidOut?: boolean
}

/** Whether so many connections make a diagram one that is also stored as a copy: routes of fewer are found in no time. */
export function isMany(connections: number): boolean {
  return connections >= 20
}

/** The entry of a diagram at this revision. */
export function metaOf(id: string, diagram: Diagram, revision: number, changedAt: number): Meta {
  return {
    id,
    title: diagram.title,
    changedAt,
    revision,
    nodes: Object.keys(diagram.nodes).length,
    connections: Object.keys(diagram.connections).length,
    formatVersion: diagram.formatVersion,
  }
}

/** A stored entry, made whole: storage can be damaged, and one bad entry must not hide the others. */
export function metaFrom(stored: unknown): Meta {
  const fields = fieldsOf(stored)
  const { title, deletedAt } = fields
  return {
    id: String(fields['id']),
    title: typeof title === 'string' && title !== '' ? title : 'Untitled diagram',
    changedAt: count(fields['changedAt']),
    revision: count(fields['revision']),
    nodes: count(fields['nodes']),
    connections: count(fields['connections']),
    formatVersion: count(fields['formatVersion']) || 1,
    ...(typeof deletedAt === 'number' ? { deletedAt } : {}),
  }
}

/** A stored view, without what cannot be used. */
export function viewFrom(stored: unknown): View {
  const fields = fieldsOf(stored)
  const viewport = fieldsOf(fields['viewport'])
  const { x, y, zoom } = viewport
  const usable = isFinite(x) && isFinite(y) && isFinite(zoom) && zoom > 0
  return {
    ...(usable ? { viewport: { x, y, zoom } } : {}),
    ...(fields['panels'] === undefined ? {} : { panels: panelsFrom(fieldsOf(fields['panels'])) }),
    ...(fields['isLaidOut'] === true ? { isLaidOut: true } : {}),
    ...(fields['trace'] === undefined ? {} : { trace: traceFrom(fieldsOf(fields['trace'])) }),
  }
}

const tabs: Readonly<Record<string, readonly string[]>> = {
  leftTab: ['services', 'patterns', 'outline'],
  rightTab: ['fields', 'checks', 'notes'],
  bottomTab: ['findings', 'reachability', 'requirements'],
}

function panelsFrom(fields: Readonly<Record<string, unknown>>): PanelState {
  const usable = Object.entries(initialPanels).filter(([key, initial]) => {
    const value = fields[key]
    if (typeof value === 'string') return tabs[key]?.includes(value)
    return typeof value === typeof initial && !Number.isNaN(value)
  })
  return { ...initialPanels, ...Object.fromEntries(usable.map(([key]) => [key, fields[key]])) }
}

/** What is in a value out of the storage; nothing where it is no object. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function isFinite(value: unknown): value is number {
  return Number.isFinite(value)
}

function count(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0
}
