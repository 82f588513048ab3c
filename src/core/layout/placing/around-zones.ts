import { serviceOf } from '../../catalog/catalog'
import { siblingGap } from '../free-place'
import { inFlow } from './flow'
import type { Arranged, Item, ItemEdge } from './item'
import { onShelves } from './shelves'
import type { Work } from './work'

/** Between the zones and what stands above or below them: room for lines to turn. */
const gap = 48

/**
 * A grid of zones with what spans them: what leads into the zones above, what they lead to below, each in the middle,
 * so that lines go down between the zones; what has no connection beside.
 */
export function aroundZones(
  work: Work,
  grid: Item,
  others: readonly Item[],
  edges: readonly ItemEdge[],
): { readonly items: readonly Item[]; readonly arranged: Arranged } {
  const leadsIn = reached(
    grid.id,
    edges.map(({ from, to }) => ({ from: to, to: from })),
  )
  const isLedTo = reached(grid.id, edges)
  const sideOf = (item: Item): 'above' | 'below' | 'beside' => {
    const services = item.nodes.flatMap(({ id }) => {
      const node = work.tree.node(id)
      return node?.kind === 'resource' ? (serviceOf(node.service) ?? []) : []
    })
    const isStore = services.some(({ category }) => category === 'database' || category === 'storage')
    if (leadsIn.has(item.id) && !(isLedTo.has(item.id) && isStore)) return 'above'
    if (isLedTo.has(item.id) || isStore) return 'below'
    return services.some(({ id }) => id === 'alb' || id === 'nlb') ? 'above' : 'beside'
  }
  const on = (side: ReturnType<typeof sideOf>) => others.filter((item) => sideOf(item) === side)
  const above = inFlow(on('above'), within(edges, on('above')), [], work.order)
  const below = inFlow(on('below'), within(edges, on('below')), [], work.order)
  const beside = on('beside')
  const shelves = onShelves(beside, 0)

  const width = Math.max(above.arranged.width, grid.size.width, below.arranged.width)
  const places = new Map<string, { x: number; y: number }>()
  const add = (part: Arranged, y: number): void => {
    const left = Math.floor((width - part.width) / 16) * 8
    for (const [id, at] of part.places) places.set(id, { x: at.x + left, y: at.y + y })
  }
  add(above.arranged, 0)
  const top = above.arranged.height === 0 ? 0 : above.arranged.height + gap
  add({ places: new Map([[grid.id, { x: 0, y: 0 }]]), ...grid.size }, top)
  const bottom = top + grid.size.height
  add(below.arranged, bottom + gap)
  for (const [id, at] of shelves.places) places.set(id, { x: at.x + width + siblingGap, y: at.y + top })
  return {
    items: [...above.items, grid, ...below.items, ...beside],
    arranged: {
      places,
      width: shelves.width === 0 ? width : width + siblingGap + shelves.width,
      height: Math.max(
        below.arranged.height === 0 ? bottom : bottom + gap + below.arranged.height,
        top + shelves.height,
      ),
    },
  }
}

function reached(start: string, edges: readonly Pick<ItemEdge, 'from' | 'to'>[]): ReadonlySet<string> {
  const found = new Set<string>()
  const open = [start]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const { from, to } of edges) {
      if (from !== id || found.has(to) || to === start) continue
      found.add(to)
      open.push(to)
    }
  }
  return found
}

function within(edges: readonly ItemEdge[], items: readonly Item[]): readonly ItemEdge[] {
  const ids = new Set(items.map(({ id }) => id))
  return edges.filter(({ from, to }) => ids.has(from) && ids.has(to))
}
