import { siblingGap } from '../free-place'
import { inColumns } from './columns'
import { joined, type Arranged, type Item, type ItemEdge, type ItemWay } from './item'
import type { Order } from './settle'
import { onShelves } from './shelves'

const noRoom = { left: 0, top: 0, right: 0, bottom: 0 }

/**
 * Items as they read: what is connected, among itself or to the outside, from left to right, what hangs on a single other (a volume, a key, a
 * firewall) below that, and what has no connection in rows underneath.
 */
export function inFlow(
  items: readonly Item[],
  edges: readonly ItemEdge[],
  ways: readonly ItemWay[],
  order: Order,
): { readonly items: readonly Item[]; readonly arranged: Arranged } {
  const { items: grouped, edges: between } = withHangersOn(items, edges, ways)
  const touched = new Set([...between.flatMap(({ from, to }) => [from, to]), ...ways.map(({ item }) => item)])
  const main = inColumns(
    grouped.filter(({ id, isFirst }) => touched.has(id) || (isFirst && touched.size > 0)),
    between,
    ways,
    order,
  )
  const rest = onShelves(
    grouped.filter(({ id, isFirst }) => !touched.has(id) && !(isFirst && touched.size > 0)),
    main.width,
  )
  if (rest.height === 0) return { items: grouped, arranged: main }
  if (main.height === 0) return { items: grouped, arranged: rest }
  const top = main.height + siblingGap
  return {
    items: grouped,
    arranged: {
      places: new Map([
        ...main.places,
        ...[...rest.places].map(([id, { x, y }]) => [id, { x, y: y + top }] as const),
      ]),
      width: Math.max(main.width, rest.width),
      height: top + rest.height,
    },
  }
}

/** Puts each item that only hangs on one other, which has more to do, below that one. */
function withHangersOn(
  items: readonly Item[],
  edges: readonly ItemEdge[],
  ways: readonly ItemWay[],
): { readonly items: readonly Item[]; readonly edges: readonly ItemEdge[] } {
  const leaving = new Set(ways.map(({ item }) => item))
  const touching = new Map<string, ItemEdge[]>()
  for (const edge of edges) {
    for (const id of [edge.from, edge.to]) touching.set(id, [...(touching.get(id) ?? []), edge])
  }
  const hostOf = new Map<string, string>()
  for (const { id } of items) {
    const own = touching.get(id) ?? []
    const others = new Set(own.map(({ from, to }) => (from === id ? to : from)))
    const [host] = others
    if (host === undefined || leaving.has(id) || others.size > 1 || !own.every(({ beside }) => beside))
      continue
    const hostEdges = touching.get(host) ?? []
    const isBusy = leaving.has(host) || hostEdges.some(({ from, to }) => from !== id && to !== id)
    if (isBusy && !hostOf.has(host)) hostOf.set(id, host)
  }

  const groups = new Map<string, Item>()
  for (const host of new Set(hostOf.values())) {
    const hangers = items.filter(({ id }) => hostOf.get(id) === host)
    const main = items.find(({ id }) => id === host)
    const isLabelled = hangers.some(({ id }) => touching.get(id)?.some(({ labelWidth }) => labelWidth > 0))
    if (main !== undefined)
      groups.set(host, stacked([main, ...hangers], isLabelled ? siblingGap + 24 : siblingGap))
  }
  return {
    items: items.filter(({ id }) => !hostOf.has(id)).map((item) => groups.get(item.id) ?? item),
    edges: edges.filter(({ from, to }) => !hostOf.has(from) && !hostOf.has(to)),
  }
}

/** One below the other, on one middle line; known by the id of the first. */
function stacked(items: readonly Item[], gap: number): Item {
  const width = Math.max(...items.map(({ size }) => size.width))
  const places = new Map<string, { x: number; y: number }>()
  let y = 0
  for (const { id, size } of items) {
    places.set(id, { x: Math.floor((width - size.width) / 16) * 8, y })
    y += size.height + gap
  }
  const first = items[0]
  return joined(first?.id ?? '', items, { places, width, height: y - gap }, noRoom)
}
