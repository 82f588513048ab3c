import {
  isRef,
  refsIn,
  type Config,
  type ConfigValue,
  type DiagramNode,
  type NodeId,
  type Ref,
  type Row,
} from '../model/diagram'

import type { ItemId } from './items'

/**
 * The config with every reference led through `to`; where that gives null, the reference goes.
 *
 * A field whose references have all gone goes too, since a missing key means “not stated”; a row of a table keeps its
 * other cells, and goes when nothing is left of it. The same object comes back when nothing changes.
 */
export function withRefs(config: Config, to: (id: ItemId) => ItemId | null): Config {
  let changed = false
  const entries: [string, ConfigValue][] = []
  for (const [key, value] of Object.entries(config)) {
    const next = valueWithRefs(value, to)
    if (next !== value) changed = true
    if (next !== null) entries.push([key, next])
  }
  return changed ? Object.fromEntries(entries) : config
}

function valueWithRefs(value: ConfigValue, to: (id: ItemId) => ItemId | null): ConfigValue | null {
  if (isRef(value)) return refThrough(value, to)
  if (typeof value !== 'object') return value
  const items: readonly (Ref | Row)[] = value
  const next = items
    .map((item) => (isRef(item) ? refThrough(item, to) : rowThrough(item, to)))
    .filter((item) => item !== null)
  if (next.length === items.length && next.every((item, index) => item === items[index])) return value
  return next.length === 0 ? null : (next as readonly Ref[] | readonly Row[])
}

function refThrough(ref: Ref, to: (id: ItemId) => ItemId | null): Ref | null {
  const id = to(ref.ref)
  return id === null ? null : id === ref.ref ? ref : { ref: id }
}

function rowThrough(row: Row, to: (id: ItemId) => ItemId | null): Row | null {
  let changed = false
  const cells: [string, Row[string]][] = []
  for (const [key, cell] of Object.entries(row)) {
    const next = isRef(cell) ? refThrough(cell, to) : cell
    if (next !== cell) changed = true
    if (next !== null) cells.push([key, next])
  }
  if (!changed) return row
  return cells.length === 0 ? null : Object.fromEntries(cells)
}

/** The nodes that a resource's fields name; their containers may have to grow for stubs and outlines. */
export function nodesReferredTo(node: DiagramNode): readonly NodeId[] {
  return node.kind === 'resource' ? (refsIn(node.config) as readonly NodeId[]) : []
}
