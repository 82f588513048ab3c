import { describe, expect, it } from 'vitest'
import type { Route } from '../layout/route'
import type { ConnectionId, ConnectionPath } from '../model/diagram'
import { sketch } from '../model/sketch'
import { drawConnection, drawConnectionMark } from './draw-connection'
import { colours } from './theme'

const route: Route = {
  points: [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
    { x: 100, y: 80 },
  ],
  fromSide: 'right',
  toSide: 'top',
  labelAt: { x: 50, y: 0 },
  jumps: [],
}

function connection(words: string) {
  const diagram = sketch({ a: { service: 'vpc' }, b: { service: 'vpc' } }, [`a -> b : ${words}`])
  const found = Object.values(diagram.connections)[0]
  if (found === undefined) throw new Error('no connection')
  return found
}
const drawn = (words: string, path?: ConnectionPath) =>
  drawConnection(connection(words), route, path, 'light')
const part = (words: string, role: string, path?: ConnectionPath) =>
  drawn(words, path).filter((s) => s.role === role)
const labels = (words: string) =>
  part(words, 'label').map((shape) => (shape.kind === 'text' ? shape.text : ''))

describe('drawConnection', () => {
  it('draws use thin with one open arrowhead, and a corner rounded by 6 px', () => {
    expect(part('sync-invoke', 'line')).toMatchObject([
      { d: 'M0 0L94 0Q100 0 100 6L100 80', strokeWidth: 1.5, fill: null, stroke: colours('light').use },
    ])
    expect(part('sync-invoke', 'arrow')).toMatchObject([{ fill: null }])
  })
  it('draws asynchronous use dashed 5-4', () => {
    expect(part('async-invoke', 'line')).toMatchObject([{ dash: [5, 4] }])
    expect(part('sync-invoke', 'line')[0]).not.toHaveProperty('dash')
  })
  it('draws plumbing thick, grey, without arrowhead, with the words of its kind and its count', () => {
    expect(part('vpc-peering', 'line')).toMatchObject([
      { strokeWidth: 2.5, stroke: colours('light').plumbing },
    ])
    expect(part('vpc-peering', 'arrow')).toEqual([])
    expect(labels('vpc-peering')).toEqual(['peering'])
    expect(labels('site-to-site-vpn x11')).toEqual(['VPN × 11'])
  })
  it('prefers the user’s words', () => {
    expect(labels('vpc-peering "shared services"')).toEqual(['shared services'])
    expect(labels('sync-invoke')).toEqual([])
  })
  it('draws an unknown kind as use', () => expect(part('telepathy', 'arrow')).toHaveLength(1))
  it('follows what the user chose: line, arrows, accent', () => {
    const path = { line: 'dashed', arrows: 'both', accent: 'red' } as const
    expect(part('sync-invoke', 'line', path)).toMatchObject([
      { dash: [5, 4], stroke: colours('light').accents.red },
    ])
    expect(part('sync-invoke', 'arrow', path)).toHaveLength(2)
    expect(part('sync-invoke', 'arrow', { arrows: 'none' })).toEqual([])
  })
  it('goes straight from point to point, without rounding', () => {
    expect(part('sync-invoke', 'line', { style: 'straight' })).toMatchObject([{ d: 'M0 0L100 0L100 80' }])
  })
  it('is one smooth curve, with the label where the route has it', () => {
    const shapes = drawConnection(connection('sync-invoke "reads"'), route, { style: 'curved' }, 'light')
    expect(shapes.find(({ role }) => role === 'label')).toMatchObject({ anchor: 'middle', x: 50 })
    const line = shapes.find(({ role }) => role === 'line')
    expect(line?.kind === 'path' && line.d).toMatch(/^M0 0(C[^CLQ]+){2}$/u)
  })
  it('jumps over what it crosses, in one arc where crossings are close, whichever way it runs', () => {
    const points = [{ x: 0, y: 0 }, { x: 100, y: 0 }] // prettier-ignore
    const jumps = [{ x: 30, y: 0 }, { x: 60, y: 0 }, { x: 68, y: 0 }] // prettier-ignore
    const d = (over: Route) => drawConnection(connection('sync-invoke'), over, undefined, 'light')[0]
    const there = 'M0 0L26 0Q26 -4 30 -4Q34 -4 34 0L56 0Q56 -4 60 -4L68 -4Q72 -4 72 0L100 0'
    const back = 'M100 0L72 0Q72 -4 68 -4L60 -4Q56 -4 56 0L34 0Q34 -4 30 -4Q26 -4 26 0L0 0'
    expect(d({ ...route, points, jumps })).toMatchObject({ d: there })
    expect(d({ ...route, points: points.toReversed(), jumps })).toMatchObject({ d: back })
    expect(d({ ...route, points, jumps: [{ x: 30, y: 8 }] })).toMatchObject({ d: 'M0 0L100 0' })
  })
  it('belongs to its connection, every shape of it', () => {
    const of = new Set(drawn('sync-invoke "reads"').map((shape) => shape.of))
    expect([...of]).toEqual(['sync-invoke-1' as ConnectionId])
  })
  it('draws nothing where both ends are one point', () => {
    const point = { ...route, points: [{ x: 0, y: 0 }, { x: 0, y: 0 }] } // prettier-ignore
    expect(drawConnection(connection('sync-invoke'), point, undefined, 'light')).toEqual([])
  })
})

describe('drawConnectionMark', () => {
  it('draws over in the severity’s colour, with the badge left of the label', () => {
    const labelled = connection('sync-invoke "reads"')
    const mark = { severity: 'error', count: 1 } as const
    const { over, badge } = drawConnectionMark(labelled, { route, path: undefined }, mark, 'light')
    expect(over[0]).toMatchObject({
      d: 'M0 0L94 0Q100 0 100 6L100 80',
      stroke: colours('light').severities.error,
    })
    const right = Math.max(
      ...badge.flatMap((s) => (s.kind === 'path' ? (s.d.match(/-?[\d.]+(?= )/gu) ?? []) : []).map(Number)),
    )
    expect(right).toBeLessThan(route.labelAt.x - 12)
  })
})
