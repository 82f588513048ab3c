import { describe, expect, it } from 'vitest'
import { place } from '../../core/layout/place'
import { moveNodes } from '../../core/edit/move-nodes'
import type { NodeId } from '../../core/model/diagram'
import { sketch } from '../../core/model/sketch'
import { projectNodes, type Elements } from './project'

const diagram = place(
  sketch({
    vpc: { service: 'vpc' },
    a: { service: 'subnet', in: 'vpc' },
    web: { service: 'ec2', in: 'a' },
    bucket: { service: 's3' },
  }),
)
const view: Elements = {
  theme: 'light',
  selection: new Set(),
  moving: new Set(),
  marks: new Map(),
  faded: new Set<string>(),
  only: null,
  isPainted: false,
  apart: new Set(),
}

describe('projectNodes', () => {
  it('gives the same objects for the same diagram', () => {
    const before = projectNodes(diagram, view)
    for (const [index, node] of projectNodes(diagram, view).entries()) expect(node).toBe(before[index])
  })

  it('goes through those that become elements alone, in the same order', () => {
    let asked = 0
    class Counted extends Set<string> {
      override has(id: string) {
        asked++
        return super.has(id)
      }
    }
    const only = new Counted(['bucket', 'web', 'vpc', 'gone'])
    const ids = projectNodes(diagram, { ...view, only }).map(({ id }) => id)
    const all = projectNodes(diagram, view).map(({ id }) => id)
    expect(ids).toEqual(all.filter((id) => ['bucket', 'web', 'vpc'].includes(id)))
    expect(asked).toBe(0)
  })

  it('makes anew only what has moved', () => {
    const before = projectNodes(diagram, view)
    const moved = moveNodes(diagram, new Map([['bucket' as NodeId, { x: 8, y: 800 }]]))
    if (!moved.ok) throw new Error(moved.problem)
    const after = projectNodes(moved.value, view)
    expect(after.filter((node) => !before.includes(node)).map(({ id }) => id)).toEqual(['bucket'])
    // Its picture is the same, so nothing in it is drawn again.
    expect(after.find(({ id }) => id === 'bucket')?.data).toBe(before.find(({ id }) => id === 'bucket')?.data)
  })

  it('puts containers before what is in them, and below it', () => {
    const nodes = projectNodes(diagram, view)
    const z = (id: string) => nodes.find((node) => node.id === id)?.zIndex ?? 0
    expect(nodes.map(({ id }) => id).filter((id) => id !== 'bucket')).toEqual(['vpc', 'a', 'web'])
    expect(z('vpc')).toBeLessThan(z('a'))
    expect(z('a')).toBeLessThan(z('web'))
  })

  it('knows every size before anything is measured', () => {
    for (const { width, height, measured } of projectNodes(diagram, view))
      expect(measured).toEqual({ width, height })
  })
})
