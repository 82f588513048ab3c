import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ConnectionId, ConnectionPath, Diagram, NodeId, Placement } from '../model/diagram'
import { sketch, type SketchedNode } from '../model/sketch'
import type { Box, Point } from './box'
import { boxesOf } from './boxes'
import { countRouted, routesOf, type Route } from './route'
import { crosses } from './routing/obstacles'

const id = (text: string) => text as NodeId

function drawn(
  nodes: Readonly<Record<string, SketchedNode>>,
  connections: readonly string[],
  layout: Readonly<Record<string, Placement>>,
  paths: Readonly<Record<string, ConnectionPath>> = {},
): Diagram {
  return { ...sketch(nodes, connections), layout, paths }
}

function routeOf(diagram: Diagram, connection: string): Route {
  const route = routesOf(diagram).get(connection as ConnectionId)
  if (route === undefined) throw new Error(`${connection} has no route`)
  return route
}

function boxOf(diagram: Diagram, key: string): Box {
  const box = boxesOf(diagram).get(id(key))
  if (box === undefined) throw new Error(`${key} has no box`)
  return box
}

function isOrthogonal(points: readonly Point[]): boolean {
  return points.slice(1).every((point, at) => point.x === points[at]?.x || point.y === points[at]?.y)
}

const two = { a: { service: 'lambda' }, b: { service: 'dynamodb' } }

describe('routesOf', () => {
  it('goes straight between the icons of level nodes, and ends just before them', () => {
    const route = routeOf(
      drawn(two, ['a -> b : data-access'], { a: { x: 0, y: 0 }, b: { x: 200, y: 0 } }),
      'data-access-1',
    )
    expect(route).toMatchObject({ fromSide: 'right', toSide: 'left' })
    expect(route.points).toEqual([
      { x: 84, y: 24 },
      { x: 228, y: 24 },
    ])
  })

  it('leaves downwards from below the name', () => {
    const diagram = drawn(two, ['a -> b : data-access'], { a: { x: 0, y: 0 }, b: { x: 0, y: 200 } })
    const [start, end] = routeOf(diagram, 'data-access-1').points
    expect(start).toEqual({ x: 56, y: boxOf(diagram, 'a').height })
    expect(end).toEqual({ x: 56, y: 196 })
  })

  it('turns with right angles and never runs through its own name', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), fc.integer({ min: -400, max: 400 }), (x, y) => {
        fc.pre(Math.abs(x) > 150 || Math.abs(y) > 120)
        const diagram = drawn(two, ['a -> b : data-access'], { a: { x: 0, y: 0 }, b: { x, y } })
        const { points } = routeOf(diagram, 'data-access-1')
        expect(isOrthogonal(points)).toBe(true)
        for (const key of ['a', 'b']) {
          const box = boxOf(diagram, key)
          expect(
            crosses(points, { x: box.x, y: box.y + 52, width: box.width, height: box.height - 52 }, -1),
          ).toBe(false)
          expect(crosses(points, { x: box.x + 32, y: box.y, width: 48, height: 48 }, -1)).toBe(false)
        }
      }),
    )
  })

  it('goes round a node that is in the way', () => {
    const diagram = drawn({ ...two, c: { service: 's3' } }, ['a -> b : data-access'], {
      a: { x: 0, y: 0 },
      c: { x: 200, y: 0 },
      b: { x: 400, y: 0 },
    })
    expect(crosses(routeOf(diagram, 'data-access-1').points, boxOf(diagram, 'c'), 0)).toBe(false)
  })

  it('goes round a container that holds neither end', () => {
    const vpc = { width: 400, height: 288 }
    const diagram = drawn(
      { a: { service: 'vpc' }, b: { service: 'vpc' }, c: { service: 'vpc' } },
      ['a -> c : traffic'],
      { a: { x: 0, y: 0, ...vpc }, b: { x: 480, y: 0, ...vpc }, c: { x: 960, y: 0, ...vpc } },
    )
    expect(crosses(routeOf(diagram, 'traffic-1').points, boxOf(diagram, 'b'), -1)).toBe(false)
  })

  it('joins two containers edge to edge, straight where they face each other', () => {
    const diagram = drawn({ a: { service: 'vpc' }, b: { service: 'vpc' } }, ['a -> b : vpc-peering'], {
      a: { x: 0, y: 0, width: 400, height: 288 },
      b: { x: 500, y: 100, width: 400, height: 288 },
    })
    const [start, end, ...rest] = routeOf(diagram, 'vpc-peering-1').points
    expect(rest).toEqual([])
    expect([start?.x, end?.x]).toEqual([400, 500])
    expect(start?.y).toBe(end?.y)
  })

  it('goes from the inner node to the inside of its container’s edge', () => {
    const diagram = drawn(
      { vpc: { service: 'vpc' }, web: { service: 'ec2', in: 'vpc' } },
      ['web -> vpc : traffic'],
      {
        vpc: { x: 0, y: 0, width: 400, height: 288 },
        web: { x: 240, y: 100 },
      },
    )
    expect(routeOf(diagram, 'traffic-1').points).toEqual([
      { x: 240 + 84, y: 124 },
      { x: 400, y: 124 },
    ])
  })

  it('parts parallel connections by 16 px and keeps them parallel', () => {
    const diagram = drawn(two, ['a -> b : data-access', 'b -> a : stream'], {
      a: { x: 0, y: 0 },
      b: { x: 200, y: 0 },
    })
    const ys = ['data-access-1', 'stream-1'].map(
      (key) => new Set(routeOf(diagram, key).points.map(({ y }) => y)),
    )
    expect(ys.map((set) => set.size)).toEqual([1, 1])
    const [one, other] = ys.map((set) => [...set][0] ?? 0)
    expect(Math.abs((one ?? 0) - (other ?? 0))).toBe(16)
  })

  it('spreads what leaves one side, in the order of where it goes', () => {
    const diagram = drawn(
      { ...two, c: { service: 's3' }, d: { service: 'sqs' } },
      ['a -> b : data-access', 'a -> c : data-access', 'a -> d : async-invoke'],
      { a: { x: 0, y: 200 }, b: { x: 400, y: 140 }, c: { x: 400, y: 260 }, d: { x: 600, y: 200 } },
    )
    const starts = ['data-access-1', 'async-invoke-1', 'data-access-2'].map((key) => routeOf(diagram, key))
    const level = starts.filter(({ fromSide }) => fromSide === 'right').map(({ points }) => points[0]?.y ?? 0)
    expect(level).toEqual(level.toSorted((a, b) => a - b))
    expect(new Set(level).size).toBe(level.length)
  })

  it('honours pinned sides and waypoints', () => {
    const layout = { a: { x: 0, y: 0 }, b: { x: 300, y: 0 } }
    const pinned = drawn(two, ['a -> b : data-access'], layout, {
      'data-access-1': { fromSide: 'bottom', toSide: 'bottom' },
    })
    expect(routeOf(pinned, 'data-access-1')).toMatchObject({ fromSide: 'bottom', toSide: 'bottom' })
    const bent = drawn(two, ['a -> b : data-access'], layout, {
      'data-access-1': { waypoints: [{ x: 200, y: 300 }] },
    })
    const { points } = routeOf(bent, 'data-access-1')
    expect(points).toContainEqual({ x: 200, y: 300 })
    expect(isOrthogonal(points)).toBe(true)
  })

  it('leaves on the sides that are good for the waypoints', () => {
    const layout = { a: { x: 0, y: 0 }, b: { x: 300, y: 0 } }
    const routed = (waypoints: readonly Point[]) =>
      routeOf(
        drawn(two, ['a -> b : data-access'], layout, { 'data-access-1': { waypoints } }),
        'data-access-1',
      )
    expect(routed([{ x: -200, y: 24 }])).toMatchObject({ fromSide: 'left' })
    const bow = routed([
      { x: 56, y: -120 },
      { x: 356, y: -120 },
    ])
    expect(bow).toMatchObject({ fromSide: 'top', toSide: 'top' })
    const { fromSide } = routed([
      { x: 200, y: -40 },
      { x: 200, y: 200 },
    ])
    expect(fromSide, 'not there and back on the same way').toBe('top')
    expect(bow.points).toHaveLength(4)
  })

  it('is two points and the waypoints for straight and curved lines', () => {
    for (const style of ['straight', 'curved'] as const) {
      const diagram = drawn(
        two,
        ['a -> b : data-access'],
        { a: { x: 0, y: 0 }, b: { x: 300, y: 200 } },
        {
          'data-access-1': { style, waypoints: [{ x: 100, y: 300 }] },
        },
      )
      expect(routeOf(diagram, 'data-access-1').points).toHaveLength(3)
    }
  })

  it('puts the label on the line, clear of other nodes', () => {
    const diagram = drawn({ ...two, c: { service: 's3' } }, ['a -> b : data-access "reads"'], {
      a: { x: 0, y: 0 },
      b: { x: 600, y: 0 },
      c: { x: 290, y: -55 },
    })
    const { labelAt, points } = routeOf(diagram, 'data-access-1')
    expect(labelAt.y).toBe(points[0]?.y)
    const { x, width } = boxOf(diagram, 'c')
    expect(labelAt.x < x || labelAt.x > x + width).toBe(true)
  })

  it('ends on the mark of a chip', () => {
    const diagram = drawn(
      {
        lb: { service: 'alb' },
        web: { service: 'ec2', config: { groups: [{ ref: 'tg' }] } },
        tg: { service: 'target-group' },
      },
      ['lb -> tg : load-balancer-target'],
      { lb: { x: 0, y: 0 }, web: { x: 300, y: 0 } },
    )
    const end = routeOf(diagram, 'load-balancer-target-1').points.at(-1)
    expect(end?.x).toBeGreaterThan(300)
  })

  it('has no route for a connection from a node to itself', () => {
    const diagram = drawn(two, ['a -> b : data-access'], { a: { x: 0, y: 0 }, b: { x: 300, y: 0 } })
    const connections = Object.fromEntries(
      Object.entries(diagram.connections).map(([key, connection]) => [
        key,
        { ...connection, to: connection.from },
      ]),
    )
    expect(routesOf({ ...diagram, connections }).size).toBe(0)
  })
})

/** Rows of nodes, each connected to the next two. */
function field(columns: number, rows: number): Diagram {
  const nodes: Record<string, SketchedNode> = {}
  const layout: Record<string, Placement> = {}
  const connections: string[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const key = `n${row}-${column}`
      nodes[key] = { service: 'lambda' }
      layout[key] = { x: column * 160, y: row * 120 }
      if (column > 0) connections.push(`n${row}-${column - 1} -> ${key} : sync-invoke`)
      if (row > 0) connections.push(`n${row - 1}-${column} -> ${key} : event`)
    }
  }
  return drawn(nodes, connections, layout)
}

function fresh(diagram: Diagram): Diagram {
  return structuredClone(diagram)
}

describe('what is remembered', () => {
  it('never changes the result: after any moves it equals a first look', () => {
    const moves = fc.array(
      fc.record({
        row: fc.nat(3),
        column: fc.nat(5),
        x: fc.integer({ min: -200, max: 900 }),
        y: fc.integer({ min: -200, max: 600 }),
        style: fc.constantFrom(null, 'orthogonal', 'straight', 'curved'),
      }),
      { minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(moves, (steps) => {
        let diagram = field(6, 4)
        const lines = [...routesOf(diagram).keys()]
        const seen = steps.map(({ row, column, x, y, style }) => {
          const line = lines[(row * 6 + column) % lines.length]
          if (style !== null && line !== undefined)
            diagram = {
              ...diagram,
              paths: { ...diagram.paths, [line]: { style, waypoints: x % 2 === 0 ? [] : [{ x, y }] } },
            }
          else diagram = { ...diagram, layout: { ...diagram.layout, [`n${row}-${column}`]: { x, y } } }
          return { diagram, routes: routesOf(diagram) }
        })
        // Only now, since each drawing begins with what is known of the one that was looked at last.
        for (const step of seen) expect(step.routes).toEqual(routesOf(fresh(step.diagram)))
      }),
      { numRuns: 12 },
    )
  })

  it('knows that a level line which is curved now jumps over nothing, and again when it is not', () => {
    const diagram = field(6, 4)
    // Upright lines that a level one jumps over: the first node of the next row stands far to the right.
    const moved = { ...diagram, layout: { ...diagram.layout, [id('n0-0')]: { x: 80, y: 192 } } }
    const [line] =
      [...routesOf(moved)].find(([, { jumps, points }]) => jumps.length > 0 && points.length === 2) ?? []
    if (line === undefined) throw new Error('no line jumps')
    const curved = { ...moved, paths: { [line]: { style: 'curved' as const, waypoints: [] } } }
    expect(routesOf(curved).get(line)?.jumps).toEqual([])
    const again = { ...curved, paths: {} }
    expect(routesOf(again).get(line)?.jumps).toEqual(routesOf(fresh(moved)).get(line)?.jumps)
  })

  it('does not depend on the order of the records', () => {
    const diagram = field(5, 4)
    const turned = {
      ...diagram,
      nodes: Object.fromEntries(Object.entries(diagram.nodes).toReversed()),
      connections: Object.fromEntries(Object.entries(diagram.connections).toReversed()),
    }
    expect(routesOf(fresh(turned))).toEqual(routesOf(diagram))
  })

  it('finds again only what a moved node touches, and keeps every other route as the same object', () => {
    const diagram = field(40, 50)
    const before = routesOf(diagram)
    expect(before.size).toBe(3910)
    const count = countRouted()
    const moved = { ...diagram, layout: { ...diagram.layout, 'n20-20': { x: 20 * 160 + 8, y: 20 * 120 } } }
    const after = routesOf(moved)
    expect(countRouted() - count).toBeLessThan(20)
    expect([...after].filter(([key, route]) => before.get(key) !== route).length).toBeLessThan(20)
  })

  it('finds again only what a line touches that is bent', () => {
    const diagram = field(40, 50)
    const before = routesOf(diagram)
    const [key] = before.keys()
    if (key === undefined) throw new Error('no line')
    const count = countRouted()
    const waypoints = [{ x: 400, y: 60 }]
    const after = routesOf({ ...diagram, paths: { [key]: { waypoints } } })
    expect(after.get(key)?.points).toContainEqual(waypoints[0])
    expect(countRouted() - count).toBeLessThan(20)
    expect([...after].filter(([id, route]) => before.get(id) !== route).length).toBeLessThan(40)
  })

  it('keeps the routes when a node far from them is renamed', () => {
    const diagram = field(6, 4)
    const before = routesOf(diagram)
    const node = diagram.nodes[id('n0-0')]
    if (node === undefined) throw new Error('no node')
    const renamed = { ...diagram, nodes: { ...diagram.nodes, [node.id]: { ...node, name: 'n0.0' } } }
    const count = countRouted()
    expect([...routesOf(renamed)].every(([key, route]) => before.get(key) === route)).toBe(true)
    expect(countRouted()).toBe(count)
  })
})
