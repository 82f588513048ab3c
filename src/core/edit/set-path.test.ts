import { describe, expect, it } from 'vitest'
import type { ConnectionId, Diagram } from '../model/diagram'
import { sketch } from '../model/sketch'
import { connectionId } from '../testing/ids'
import { setPath, type PathChange } from './set-path'

const diagram = sketch({ a: { service: 'lambda' }, b: { service: 'dynamodb' }, c: { service: 's3' } }, [
  'a -> b : data-access',
  'a -> c : data-access',
])
const [one, other] = [connectionId('data-access-1'), connectionId('data-access-2')]

function after(before: Diagram, change: PathChange, ids: readonly ConnectionId[] = [one]): Diagram {
  const result = setPath(before, ids, change)
  if (!result.ok) throw new Error(result.problem)
  return result.value
}

describe('setPath', () => {
  it('sets what is given and keeps the rest', () => {
    const bent = after(diagram, { waypoints: [{ x: 8, y: 16 }], fromSide: 'top' })
    expect(after(bent, { style: 'curved' }).paths[one]).toEqual({
      style: 'curved',
      waypoints: [{ x: 8, y: 16 }],
      fromSide: 'top',
    })
  })

  it('leaves no record where nothing is said any more', () => {
    const shaped = after(diagram, { style: 'straight', waypoints: [{ x: 8, y: 16 }], toSide: 'left' })
    const plain = after(shaped, { style: 'orthogonal', waypoints: [], toSide: null })
    expect(plain.paths).toEqual({})
  })

  it('keeps what it does not know of', () => {
    const dashed: Diagram = { ...diagram, paths: { [one]: { line: 'dashed', style: 'curved' } } }
    expect(after(dashed, { style: 'orthogonal' }).paths[one]).toEqual({ line: 'dashed' })
  })

  it('shapes several alike', () => {
    const both = after(diagram, { style: 'curved' }, [one, other])
    expect(both.paths).toEqual({ [one]: { style: 'curved' }, [other]: { style: 'curved' } })
  })

  it('gives the same diagram back where nothing is new', () => {
    const bent = after(diagram, { waypoints: [{ x: 8, y: 16 }] })
    expect(after(bent, { waypoints: [{ x: 8, y: 16 }], fromSide: null })).toBe(bent)
    expect(after(diagram, { style: 'orthogonal', waypoints: [] })).toBe(diagram)
  })

  it('refuses what is not there, and a bend that is nowhere', () => {
    expect(setPath(diagram, [connectionId('nothing')], { style: 'curved' }).ok).toBe(false)
    expect(setPath(diagram, [connectionId('__proto__')], { style: 'curved' }).ok).toBe(false)
    for (const x of [NaN, Infinity, 1e9])
      expect(setPath(diagram, [one], { waypoints: [{ x, y: 0 }] }).ok).toBe(false)
    const many = Array.from({ length: 5001 }, (_, x) => ({ x, y: 0 }))
    expect(setPath(diagram, [one], { waypoints: many }).ok).toBe(false)
  })
})
