import { describe, expect, it } from 'vitest'
import type { Diagram, NodeId, Placement } from '../model/diagram'
import { sketch } from '../model/sketch'
import { patterns } from '../patterns/index'
import { deepFrozen } from '../testing/deep-frozen'
import { dragged } from '../testing/drawings/dragged'
import { figuresOf, sumOf } from '../testing/drawings/figures'
import { generatedDrawings } from '../testing/drawings/generated'
import { nodeEngine } from '../testing/node-engine'
import { randomNumbers } from '../testing/random-numbers'
import { shuffled } from '../testing/shuffled'
import { boxesOf } from './boxes'
import { layOut, type LayoutWish } from './lay-out'
import { place } from './place'

const engine = nodeEngine()
const everything: LayoutWish = { of: 'everything', pins: 'hold' }
const id = (text: string) => text as NodeId

async function laidOut(diagram: Diagram, wish: LayoutWish = everything): Promise<Diagram> {
  const result = await layOut(diagram, wish, engine)
  if (!result.ok) throw new Error(result.problem)
  return result.value
}

function withPlacement(diagram: Diagram, change: Readonly<Record<string, Partial<Placement>>>): Diagram {
  const layout: Record<NodeId, Placement> = { ...diagram.layout }
  for (const [key, to] of Object.entries(change))
    layout[id(key)] = { x: 0, y: 0, ...diagram.layout[id(key)], ...to }
  return { ...diagram, layout }
}

const cornerOf = (diagram: Diagram, key: string) => {
  const { x, y } = boxesOf(diagram).get(id(key)) ?? { x: NaN, y: NaN }
  return { x, y }
}

const shop = deepFrozen(
  place(
    sketch(
      {
        users: { service: 'users' },
        vpc: { service: 'vpc' },
        igw: { service: 'igw', in: 'vpc' },
        'az-b': { service: 'availability-zone', in: 'vpc' },
        'az-a': { service: 'availability-zone', in: 'vpc' },
        'public-a': { service: 'subnet', in: 'az-a', config: { access: 'public' } },
        'private-a': { service: 'subnet', in: 'az-a', config: { access: 'private' } },
        'public-b': { service: 'subnet', in: 'az-b', config: { access: 'public' } },
        'private-b': { service: 'subnet', in: 'az-b', config: { access: 'private' } },
        web: { service: 'ec2', in: 'private-a' },
        nat: { service: 'nat-gateway', in: 'public-a' },
        cache: { service: 'ec2', in: 'private-b' },
        queue: { service: 'sqs' },
        worker: { service: 'lambda' },
        table: { service: 'dynamodb' },
      },
      [
        'users -> igw : traffic',
        'web -> cache : data-access',
        'web -> queue : data-access',
        'queue -> worker : poll',
        'worker -> table : data-access',
      ],
    ),
  ),
)
/** The same, thrown about. */
const strewn = deepFrozen(
  withPlacement(shop, {
    users: { x: 1200, y: 900 },
    queue: { x: -700, y: 640 },
    worker: { x: 40, y: 1400 },
    table: { x: -900, y: -200 },
  }),
)

describe('layOut', () => {
  it('draws as AWS does: users first, then as connections lead, zones in order, public above private', async () => {
    const boxes = boxesOf(await laidOut(strewn))
    const x = (key: string) => boxes.get(id(key))?.x ?? NaN
    const y = (key: string) => boxes.get(id(key))?.y ?? NaN
    expect(x('users')).toBeLessThan(x('vpc'))
    expect(x('vpc')).toBeLessThan(x('queue'))
    expect(x('queue')).toBeLessThan(x('worker'))
    expect(x('worker')).toBeLessThan(x('table'))
    expect(x('az-a')).toBeLessThan(x('az-b'))
    expect(y('az-a')).toBe(y('az-b'))
    expect(y('public-a')).toBeLessThan(y('private-a'))
    const [igw, vpc] = [boxes.get(id('igw')), boxes.get(id('vpc'))]
    expect((igw?.x ?? 0) + (igw?.width ?? 0) / 2).toBe(vpc?.x)
  })

  it('keeps what is drawn where it was: the upper left corner stays', async () => {
    const moved = withPlacement(shop, { vpc: { x: shop.layout[id('vpc')]?.x ?? 0, y: 480 } })
    const [before, after] = [boxesOf(moved), boxesOf(await laidOut(moved))]
    const left = (boxes: typeof before) => Math.min(...[...boxes.values()].map(({ x }) => x))
    expect(Math.abs(left(before) - left(after))).toBeLessThanOrEqual(24)
  })

  it('says nothing new the second time', async () => {
    const once = await laidOut(strewn)
    expect((await laidOut(once)).layout).toEqual(once.layout)
  })

  it('comes out the same, byte for byte, whatever the order of the records and what was asked before', async () => {
    const drawing = generatedDrawings(50)[24] ?? shop
    const bytes = ({ layout, paths }: Diagram) =>
      JSON.stringify([Object.entries(layout).toSorted(([a], [b]) => (a < b ? -1 : 1)), paths])
    const first = bytes(await laidOut(structuredClone(drawing)))
    await laidOut(strewn)
    expect(bytes(await laidOut(shuffled(drawing, 3)))).toBe(first)
    const fresh = await layOut(structuredClone(drawing), everything, nodeEngine())
    expect(fresh.ok && bytes(fresh.value)).toBe(first)
  })

  it('leaves the architecture the very same objects, and what has not moved too', async () => {
    const after = await laidOut(strewn)
    expect(after.nodes).toBe(strewn.nodes)
    expect(after.connections).toBe(strewn.connections)
    const again = await laidOut(after)
    for (const [key, placement] of Object.entries(after.layout)) expect(again.layout[id(key)]).toBe(placement)
  })

  it('moves what is pinned or locked 0 px and takes pins off when it is told to', async () => {
    const pinned = withPlacement(strewn, {
      web: { pinned: true },
      table: { pinned: true },
      nat: { locked: true },
    })
    const after = await laidOut(pinned)
    for (const key of ['web', 'table', 'nat']) expect(cornerOf(after, key)).toEqual(cornerOf(pinned, key))
    const all = await laidOut(pinned, { of: 'everything', pins: 'are-taken-off' })
    expect(cornerOf(all, 'nat')).toEqual(cornerOf(pinned, 'nat'))
    expect(cornerOf(all, 'table')).not.toEqual(cornerOf(pinned, 'table'))
    expect(Object.values(all.layout).some((placement) => placement.pinned)).toBe(false)
  })

  it('lays out around one pinned thing as if it were not pinned', async () => {
    const free = await laidOut(strewn)
    const held = await laidOut(withPlacement(strewn, { web: { pinned: true } }))
    const by = (key: string) => ({
      x: cornerOf(held, key).x - cornerOf(free, key).x,
      y: cornerOf(held, key).y - cornerOf(free, key).y,
    })
    for (const key of ['vpc', 'users', 'table', 'igw', 'cache']) expect(by(key)).toEqual(by('web'))
  })

  it('lays out the inside of one container and leaves the rest', async () => {
    const messy = withPlacement(shop, {
      'az-a': { x: 900, y: 60 },
      'az-b': { x: 24, y: 800 },
      vpc: { width: 1600, height: 1500 },
    })
    const after = await laidOut(messy, { of: [id('vpc')], pins: 'hold' })
    for (const key of ['vpc', 'users', 'queue', 'worker', 'table'])
      expect(cornerOf(after, key)).toEqual(cornerOf(messy, key))
    expect(cornerOf(after, 'az-a').y).toBe(cornerOf(after, 'az-b').y)
  })

  it('lays out several selected things among themselves, about where they were', async () => {
    const after = await laidOut(strewn, { of: [id('queue'), id('worker'), id('table')], pins: 'hold' })
    for (const key of ['vpc', 'users', 'web']) expect(cornerOf(after, key)).toEqual(cornerOf(strewn, key))
    expect(cornerOf(after, 'queue').x).toBeLessThan(cornerOf(after, 'worker').x)
    expect(cornerOf(after, 'worker').x).toBeLessThan(cornerOf(after, 'table').x)
    expect(figuresOf(after).nodesOnNodes).toBe(0)
  })

  it('keeps the sizes of notes and shapes', async () => {
    const noted: Diagram = {
      ...shop,
      nodes: {
        ...shop.nodes,
        [id('note-1')]: { id: id('note-1'), kind: 'note', parentId: null, name: '', text: 'Nightly' },
        [id('box-1')]: { id: id('box-1'), kind: 'shape', shape: 'box', parentId: null, name: 'Team' },
      },
      layout: {
        ...shop.layout,
        [id('note-1')]: { x: 0, y: 0, width: 320, height: 88 },
        [id('box-1')]: { x: 0, y: 0, width: 400, height: 120 },
      },
    }
    const after = await laidOut(noted)
    expect(boxesOf(after).get(id('note-1'))).toMatchObject({ width: 320, height: 88 })
    expect(boxesOf(after).get(id('box-1'))).toMatchObject({ width: 400, height: 120 })
    expect(figuresOf(after).nodesOnNodes).toBe(0)
  })

  it('takes a collapsed container for the small box that it is, and leaves what is in it as it was', async () => {
    const closed = withPlacement(strewn, { 'az-a': { collapsed: true }, 'az-b': { collapsed: true } })
    const after = await laidOut(closed)
    expect(figuresOf(after)).toMatchObject({ nodesOnNodes: 0, outside: 0 })
    const { width, height } = closed.layout[id('az-a')] ?? {}
    expect(after.layout[id('az-a')]).toMatchObject({ width, height, collapsed: true })
    for (const key of ['public-a', 'web', 'nat']) expect(after.layout[id(key)]).toBe(closed.layout[id(key)])
    expect(boxesOf(after).get(id('vpc'))?.height).toBeLessThan(
      boxesOf(await laidOut(strewn)).get(id('vpc'))?.height ?? 0,
    )
  })

  it('moves waypoints along with ends that move alike, and lets the others stay', async () => {
    const waypoints = [{ x: 800, y: 8 }]
    const [first, second] = Object.values(shop.connections).filter(({ from }) => from === 'web')
    const paths = { [first?.id ?? '']: { waypoints }, [second?.id ?? '']: { waypoints } }
    const free: Diagram = { ...shop, paths }
    const held = withPlacement(free, { table: { x: 4000, y: 3000, pinned: true } })
    const after = await laidOut(held)
    const from = cornerOf(held, 'web')
    const to = cornerOf(after, 'web')
    expect(to).not.toEqual(from)
    const along = [{ x: 800 + to.x - from.x, y: 8 + to.y - from.y }]
    expect(Object.values(after.paths).map((path) => path.waypoints)).toEqual([along, along])
  })

  it('refuses where there is nothing to lay out, and where the engine fails', async () => {
    const nothing = await layOut(shop, { of: [id('table')], pins: 'hold' }, engine)
    expect(nothing.ok).toBe(false)
    const failed = await layOut(shop, everything, () => Promise.reject(new Error('out of memory')))
    expect(!failed.ok && failed.problem).toContain('nothing was changed')
  })
})

/** Of `npm run bench:layout`, what a few seconds allow. */
describe('drawings after a layout', () => {
  const placed = [...patterns.map((pattern) => place(pattern.build())), ...generatedDrawings(50).slice(4, 24)]
  const messy = placed.map((diagram, index) => dragged(diagram, 10, index))

  it('have nothing on anything and no more crossings than our own placing', async () => {
    const after = sumOf((await Promise.all(messy.map((diagram) => laidOut(diagram)))).map(figuresOf))
    const { lines, plain: _plain, facing: _facing, ...covered } = after
    expect(covered).toEqual({
      nodesOnNodes: 0,
      coveredLabels: 0,
      throughNodes: 0,
      throughNames: 0,
      throughContainers: 0,
      outside: 0,
    })
    const own = sumOf(placed.map(figuresOf)).lines
    expect(lines.crossings).toBeLessThan(own.crossings)
    expect(lines.crossings).toBeLessThan(sumOf(messy.map(figuresOf)).lines.crossings)
  })

  it('have moved what is pinned 0 px, with nothing on anything', async () => {
    const random = randomNumbers(11)
    for (const share of [0.05, 0.15, 0.4]) {
      for (const diagram of messy.slice(0, 20)) {
        const layout = Object.entries(diagram.layout).map(([key, at]) => [
          key,
          random() < share ? { ...at, pinned: true } : at,
        ])
        const pinned: Diagram = { ...diagram, layout: Object.fromEntries(layout) as Diagram['layout'] }
        const result = await layOut(pinned, everything, engine)
        if (!result.ok) continue
        const after = result.value
        for (const [key, at] of Object.entries(pinned.layout))
          if (at.pinned) expect(cornerOf(after, key)).toEqual(cornerOf(pinned, key))
        expect(figuresOf(after)).toMatchObject({ nodesOnNodes: 0, outside: 0, throughNodes: 0 })
      }
    }
  })
})
