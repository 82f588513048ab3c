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
  it('goes straight from end to end by way of the waypoints, without rounding', () => {
    expect(part('sync-invoke', 'line', { style: 'straight' })).toMatchObject([{ d: 'M0 0L100 80' }])
    const waypoints = [{ x: 0, y: 40 }]
    expect(part('sync-invoke', 'line', { style: 'straight', waypoints })).toMatchObject([
      { d: 'M0 0L0 40L100 80' },
    ])
  })
  it('puts the label in the middle of a curve', () => {
    const label = drawConnection(connection('sync-invoke "reads"'), route, { style: 'curved' }, 'light').find(
      (shape) => shape.role === 'label',
    )
    expect(label).toMatchObject({ anchor: 'middle' })
    expect(label?.kind === 'text' && label.x > 40 && label.x < 100 && label.y > 0 && label.y < 40).toBe(true)
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
