import {
  isRef,
  type Config,
  type ConfigValue,
  type Connection,
  type ConnectionId,
  type Diagram,
  type NodeId,
  type Ref,
  type Requirement,
  type ReviewSettings,
  type Row,
  type Selector,
  type Step,
} from './diagram'
import { idsInFindingKey } from './finding-key'
import { drop, type Notes, type Where } from './notes'
import { withParents } from './parents'
import type { Item, Items } from './read-items'
import type { Rest } from './read-rest'

/** Leads a name in the file to the id of what is kept. */
interface Names {
  readonly node: (name: string) => NodeId | undefined
  readonly connection: (name: string) => ConnectionId | undefined
  readonly any: (name: string) => NodeId | ConnectionId | undefined
}

/** The diagram of what was read, in which every id that is named exists and no node is inside itself. */
export function linked(items: Items, rest: Rest, notes: Notes): Diagram {
  const nodes = withParents(items, notes)
  const connections = items.connections.flatMap((item) => withEnds(item, items.nodeIds, notes))
  const keptConnections = new Set(connections.map(({ record }) => record.id))
  const connection = (name: string) => {
    const id = items.connectionIds.get(name)
    return id !== undefined && keptConnections.has(id) ? id : undefined
  }
  const node = (name: string) => items.nodeIds.get(name)
  const names: Names = { node, connection, any: (name) => node(name) ?? connection(name) }

  return {
    formatVersion: 1,
    title: rest.title,
    nodes: byId(nodes.map((item) => withFields(item, names, notes))),
    connections: byId(connections.map((item) => withFields(item, names, notes))),
    requirements: byId(rest.requirements.flatMap((item) => withSelectors(item, names, notes))),
    review: reviewOf(rest.review, names, notes),
    layout: rekeyed(rest.layout, names.node, 'node', notes),
    paths: rekeyed(rest.paths, names.connection, 'connection', notes),
    steps: rest.steps.flatMap((item) => withPlaces(item, names, notes)),
    ...(rest.titleBlock === undefined ? {} : { titleBlock: rest.titleBlock }),
  }
}

function withEnds(
  { where, record }: Item<Connection>,
  nodeIds: ReadonlyMap<string, NodeId>,
  notes: Notes,
): readonly Item<Connection>[] {
  const from = nodeIds.get(record.from)
  const to = nodeIds.get(record.to)
  const missing = from === undefined ? record.from : record.to
  if (from === undefined || to === undefined) {
    drop(notes, where, noSuch('node', missing))
    return []
  }
  if (from === to) {
    drop(notes, where, 'connects a node with itself')
    return []
  }
  return [{ where, record: { ...record, from, to } }]
}

function withFields<T extends object>({ where, record }: Item<T>, names: Names, notes: Notes): T {
  if (!('config' in record)) return record
  const config: [string, ConfigValue][] = []
  for (const [key, value] of Object.entries(record.config as Config)) {
    const read = valueOf(value, { inside: { inside: where, key: 'config' }, key }, names, notes)
    if (read !== null) config.push([key, read])
  }
  return { ...record, config: Object.fromEntries(config) }
}

/** A field goes when all that it named has gone; a row keeps its other cells. */
function valueOf(value: ConfigValue, where: Where, names: Names, notes: Notes): ConfigValue | null {
  if (isRef(value)) return refOf(value, where, names, notes)
  if (typeof value !== 'object') return value
  const given: readonly (Ref | Row)[] = value
  const items = given.flatMap((item, index) => {
    const place = { inside: where, key: index }
    const read = isRef(item) ? refOf(item, place, names, notes) : rowOf(item, place, names, notes)
    return read === null ? [] : [read]
  })
  return items.length === 0 && value.length > 0 ? null : (items as readonly Ref[] | readonly Row[])
}

function refOf({ ref }: Ref, where: Where, names: Names, notes: Notes): Ref | null {
  const id = names.any(ref)
  if (id !== undefined) return { ref: id }
  drop(notes, where, noSuch('node or connection', ref))
  return null
}

function rowOf(row: Row, where: Where, names: Names, notes: Notes): Row | null {
  const cells = Object.entries(row).flatMap(([key, cell]) => {
    const read = isRef(cell) ? refOf(cell, { inside: where, key }, names, notes) : cell
    return read === null ? [] : [[key, read] as const]
  })
  return cells.length === 0 && Object.keys(row).length > 0 ? null : Object.fromEntries(cells)
}

function withSelectors(
  { where, record }: Item<Requirement>,
  names: Names,
  notes: Notes,
): readonly Requirement[] {
  const { of, to, through } = record
  for (const selector of [of, to, through]) {
    if (typeof selector !== 'object' || !('node' in selector) || names.node(selector.node) !== undefined)
      continue
    drop(notes, where, noSuch('node', selector.node))
    return []
  }
  const known = (selector: Selector): Selector =>
    typeof selector === 'object' && 'node' in selector
      ? { node: names.node(selector.node) ?? selector.node }
      : selector
  return [
    {
      ...record,
      of: known(of),
      to: known(to),
      ...(through === undefined ? {} : { through: known(through) }),
    },
  ]
}

function reviewOf(review: ReviewSettings, names: Names, notes: Notes): ReviewSettings {
  const dismissed = Object.entries(review.dismissed).filter(([key]) => {
    const missing = idsInFindingKey(key).find((id) => names.any(id) === undefined)
    if (missing === undefined) return true
    drop(
      notes,
      { inside: 'review.dismissed', key },
      `is about what is not there: ${noSuch('node or connection', missing)}`,
    )
    return false
  })
  const raised = review.raised.flatMap((quota, index) => {
    if (quota.at === undefined) return [quota]
    const at = names.node(quota.at)
    if (at !== undefined) return [{ ...quota, at }]
    drop(notes, { inside: 'review.raised', key: index }, noSuch('node', quota.at))
    return []
  })
  return { ...review, dismissed: Object.fromEntries(dismissed), raised }
}

function rekeyed<K extends string, T>(
  items: readonly (Item<T> & { readonly key: string })[],
  idOf: (name: string) => K | undefined,
  what: string,
  notes: Notes,
): Readonly<Record<K, T>> {
  const entries = items.flatMap(({ where, key, record }) => {
    const id = idOf(key)
    if (id !== undefined) return [[id, record] as const]
    drop(notes, where, noSuch(what, key))
    return []
  })
  return Object.fromEntries(entries) as Record<K, T>
}

function withPlaces({ where, record }: Item<Step>, names: Names, notes: Notes): readonly Step[] {
  const places = record.places.flatMap((place, index) => {
    const at = names.any(place.at)
    if (at !== undefined) return [{ ...place, at }]
    const part = { inside: { inside: where, key: 'places' }, key: index }
    drop(notes, part, noSuch('node or connection', place.at))
    return []
  })
  if (places.length > 0 || record.places.length === 0) return [{ ...record, places }]
  drop(notes, where, 'none of its places is in the diagram')
  return []
}

function noSuch(what: string, id: string): string {
  return `no ${what} “${id.length > 60 ? `${id.slice(0, 60)}…` : id}”`
}

function byId<K extends string, T extends { readonly id: K }>(records: readonly T[]): Readonly<Record<K, T>> {
  return Object.fromEntries(records.map((record) => [record.id, record])) as Record<K, T>
}
