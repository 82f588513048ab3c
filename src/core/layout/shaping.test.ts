import { describe, expect, it } from 'vitest'
import type { ConnectionPath, Diagram } from '../model/diagram'
import { sketch } from '../model/sketch'
import { connectionId, nodeId } from '../testing/ids'
import { routesOf } from './route'
import { neededBends } from './needed-bends'
import { drawnLine, partNear, partsOf, withBendAt, withPartAt } from './shaping'

const id = connectionId('data-access-1')

/** From an icon whose line leaves at 84, 24 to one beside it. */
function drawn(path?: ConnectionPath, b = { x: 400, y: 0 }) {
  const diagram: Diagram = {
    ...sketch({ a: { service: 'lambda' }, b: { service: 'dynamodb' } }, ['a -> b : data-access']),
    layout: { [nodeId('a')]: { x: 0, y: 0 }, [nodeId('b')]: b },
    paths: path === undefined ? {} : { [id]: path },
  }
  const route = routesOf(diagram).get(id)
  if (route === undefined) throw new Error('no route')
  const parts = partsOf(route, path)
  const part = (at: number) => {
    const found = parts[at]
    if (found === undefined) throw new Error(`no part ${at}`)
    return found
  }
  const connection = diagram.connections[id]
  const line = connection === undefined ? null : drawnLine(diagram, connection)
  if (line === null) throw new Error('no line')
  return { diagram, route, parts, part, line }
}
const needed = (path: ConnectionPath, b?: { x: number; y: number }) =>
  neededBends(drawn(path, b).diagram, { id }, 4)

describe('the parts of a line', () => {
  it('of right angles go from corner to corner, whatever bends are between', () => {
    const waypoints = [
      { x: 160, y: -80 },
      { x: 320, y: -80 },
    ]
    expect(drawn({ waypoints }).parts.map(({ runs }) => runs)).toEqual(['upright', 'level', 'upright'])
    expect(drawn({ style: 'straight', waypoints }).parts.map(({ runs }) => runs)).toEqual([null, null, null])
  })

  it('of a curve have their middle on it', () => {
    const { part } = drawn({ style: 'curved', fromSide: 'right', toSide: 'left' }, { x: 400, y: 200 })
    const [first, middle] = part(0).quarters
    expect(middle).toEqual({ x: (84 + 428) / 2, y: 124 })
    expect(first.y).toBeLessThan(74)
  })

  it('are found by a point near them', () => {
    const path: ConnectionPath = { waypoints: [{ x: 56, y: -80 }], toSide: 'top' }
    const { route } = drawn(path)
    expect(partNear(route, path, { x: 200, y: -70 })?.runs).toBe('level')
    expect(partNear(route, path, { x: 50, y: -40 })?.at).toBe(0)
  })
})

describe('a part that is moved', () => {
  it('lies between two bends, with a short part left at each node', () => {
    const { line, part } = drawn()
    const waypoints = withPartAt(line, part(0), 104)
    expect(waypoints).toEqual([
      { x: 108, y: 104 },
      { x: 404, y: 104 },
    ])
    const moved = drawn({ waypoints })
    expect(moved.parts.some(({ runs, quarters: [first] }) => runs === 'level' && first.y === 104)).toBe(true)
  })

  it('takes the bends at its ends with it, and leaves the others', () => {
    const path = {
      waypoints: [
        { x: 160, y: -80 },
        { x: 320, y: -80 },
      ],
    }
    const { line, parts } = drawn(path)
    const top = parts.find(({ runs, quarters: [first] }) => runs === 'level' && first.y === -80)
    if (top === undefined) throw new Error('no part at the top')
    const waypoints = withPartAt(line, top, -120)
    expect(waypoints.every(({ y }) => y === -120)).toBe(true)
    expect(waypoints.some(({ y }) => y === -80)).toBe(false)
  })

  it('keeps clear of the nodes that it comes to lie between', () => {
    const waypoints = [
      { x: 56, y: -120 },
      { x: 456, y: -120 },
    ]
    const { line, part } = drawn({ waypoints })
    expect(withPartAt(line, part(1), 8)).toEqual([
      { x: 108, y: 8 },
      { x: 404, y: 8 },
    ])
  })

  it('of an upright line goes to the side', () => {
    const { line, part } = drawn(undefined, { x: 0, y: 400 })
    const waypoints = withPartAt(line, part(0), 200)
    expect(waypoints.map(({ x }) => x)).toEqual([200, 200])
  })
})

it('a bend is added in the order of the line', () => {
  for (const style of ['orthogonal', 'straight', 'curved'] as const) {
    const path: ConnectionPath = { style, waypoints: [{ x: 256, y: 200 }] }
    const { route } = drawn(path)
    expect(withBendAt(route, path, { x: 170, y: 112 })[0]).toEqual({ x: 170, y: 112 })
    expect(withBendAt(route, path, { x: 400, y: 112 })[1]).toEqual({ x: 400, y: 112 })
    expect(withBendAt(route, path, { x: 0, y: 0 }, { x: 400, y: 112 })[1]).toEqual({ x: 0, y: 0 })
  }
})

describe('the bends that a line needs', () => {
  it('are none where it runs the same by itself', () => {
    expect(needed({ waypoints: [{ x: 200, y: 24 }] })).toEqual([])
    expect(needed({})).toEqual([])
  })

  it('are not those on a straight run', () => {
    const bow = [
      { x: 56, y: -120 },
      { x: 200, y: -120 },
      { x: 456, y: -120 },
    ]
    const kept = needed({ waypoints: bow })
    expect(kept.length).toBeGreaterThan(0)
    expect(kept.length).toBeLessThan(3)
    const [before, after] = [drawn({ waypoints: bow }), drawn({ waypoints: kept })]
    expect([after.route.points[0], after.route.points.at(-1)]).toEqual([
      before.route.points[0],
      before.route.points.at(-1),
    ])
    expect(after.parts.some(({ quarters: [first] }) => first.y === -120)).toBe(true)
  })

  it('of a straight line are those that are off it, and of a curve all', () => {
    const waypoints = [
      { x: 256, y: 26 },
      { x: 300, y: 200 },
    ]
    expect(needed({ style: 'straight', waypoints: [{ x: 256, y: 26 }] })).toEqual([])
    expect(needed({ style: 'straight', waypoints: [{ x: 256, y: 80 }] })).toHaveLength(1)
    expect(needed({ style: 'curved', waypoints })).toEqual(waypoints)
  })
})
