import process from 'node:process'
import { refsOf, type Config, type ConfigValue, type Diagram } from '../../model/diagram'

/** In what order a drawing grows: boxes first, lines as soon as both ends stand, or fields when all boxes and lines stand. */
export type Order = 'boxes first' | 'lines at once' | 'fields last'
export const orders: readonly Order[] = ['boxes first', 'lines at once', 'fields last']

/** In each order a drawing grows in as many ways; one where CI’s share of time is short. */
export const seeds: readonly number[] = process.env['CI'] === undefined ? [1, 2] : [1]

/**
 * A diagram at each step of being drawn, box by box (a container before what is in it) and line by line; or of being
 * filled in, once all stands. The same for the same seed. A field names a thing only once that is drawn.
 */
export function* eachStep(whole: Diagram, order: Order, seed: number): Iterable<Diagram> {
  const kept: Kept = new Map()
  if (order === 'fields last') {
    // Before that it is a drawing of which nothing is stated, which has steps of its own.
    const drawn = new Set(idsInOrder(whole, order, seed))
    const stated = new Set<string>()
    for (const id of ranked([...drawn], seed + 1)) {
      if (!hasFields(whole, id)) continue
      stated.add(id)
      yield part(whole, drawn, stated, kept)
    }
    return
  }
  const drawn = new Set<string>()
  for (const id of idsInOrder(whole, order, seed)) {
    drawn.add(id)
    yield part(whole, drawn, drawn, kept)
  }
}

function hasFields({ nodes, connections }: Diagram, id: string): boolean {
  const record: object = Object.entries({ ...nodes, ...connections }).find(([key]) => key === id)?.[1] ?? {}
  return 'config' in record && Object.keys(record.config as Config).length > 0
}

function* idsInOrder(whole: Diagram, order: Order, seed: number): Iterable<string> {
  const nodes = new Map<string, Diagram['nodes'][keyof Diagram['nodes']]>(Object.entries(whole.nodes))
  const lines = ranked(Object.values(whole.connections), seed)
  const drawn = new Set<string>()
  function* draw(id: string): Iterable<string> {
    if (drawn.has(id)) return
    const parent = nodes.get(id)?.parentId
    if (parent !== undefined && parent !== null) yield* draw(parent)
    drawn.add(id)
    yield id
    if (order !== 'lines at once') return
    for (const line of lines) {
      if (drawn.has(line.id) || !drawn.has(line.from) || !drawn.has(line.to)) continue
      drawn.add(line.id)
      yield line.id
    }
  }
  for (const id of ranked([...nodes.keys()], seed)) yield* draw(id)
  for (const { id } of lines) if (!drawn.has(id)) yield id
}

/** What each record was a step ago: one that did not change stays the same object, as with a person’s edits. */
type Kept = Map<string, { readonly config: Config }>

function part(whole: Diagram, drawn: ReadonlySet<string>, stated: ReadonlySet<string>, kept: Kept): Diagram {
  const asNow = <T extends { readonly id: string; readonly config: Config }>(record: T): T => {
    const config = stated.has(record.id) ? withoutMissing(record.config, drawn) : {}
    const before = kept.get(record.id) as T | undefined
    if (before !== undefined && JSON.stringify(before.config) === JSON.stringify(config)) return before
    const now = { ...record, config }
    kept.set(record.id, now)
    return now
  }
  const nodes = Object.values(whole.nodes).filter(({ id }) => drawn.has(id))
  const lines = Object.values(whole.connections).filter(({ id }) => drawn.has(id))
  return {
    ...whole,
    nodes: Object.fromEntries(nodes.map((node) => [node.id, node.kind === 'resource' ? asNow(node) : node])),
    connections: Object.fromEntries(lines.map((line) => [line.id, asNow(line)])),
  }
}

/** What is stated, without references, list entries and rows that name what is not drawn yet. */
function withoutMissing(config: Config, drawn: ReadonlySet<string>): Config {
  const isThere = (value: ConfigValue) => refsOf(value).every((ref) => drawn.has(ref))
  return Object.fromEntries(
    Object.entries(config).flatMap(([key, value]): [string, ConfigValue][] => {
      if (isThere(value)) return [[key, value]]
      if (!Array.isArray(value)) return []
      return [[key, value.filter((entry) => isThere([entry] as ConfigValue)) as ConfigValue]]
    }),
  )
}

function ranked<T>(items: readonly T[], seed: number): readonly T[] {
  const rank = (index: number) => Math.sin((index + 1) * 12.9898 * (seed + 1)) % 1
  return items
    .map((item, index) => ({ item, rank: rank(index) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ item }) => item)
}
