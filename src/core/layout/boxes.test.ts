import { describe, expect, it } from 'vitest'
import type { Diagram, NodeId, Placement } from '../model/diagram'
import { sketch } from '../model/sketch'
import { edgeOf } from './border'
import { bondsOf } from './bonds'
import { boxesOf, countBoxesMade } from './boxes'
import { chipsOf } from './chips'
import { stubsOf } from './stubs'

const id = (text: string) => text as NodeId

function placed(diagram: Diagram, layout: Readonly<Record<string, Placement>>): Diagram {
  return { ...diagram, layout }
}

const vpc = { x: 100, y: 50, width: 400, height: 320 }
const network = sketch({
  vpc: { service: 'vpc' },
  igw: { service: 'igw', in: 'vpc' },
  a: { service: 'subnet', in: 'vpc' },
  b: { service: 'subnet', in: 'vpc' },
  web: { service: 'ec2', in: 'a' },
  app: { service: 'ec2', in: 'b' },
  group: { service: 'asg', in: 'vpc', config: { members: [{ ref: 'web' }, { ref: 'app' }] } },
  lb: { service: 'alb', in: 'vpc', config: { subnets: [{ ref: 'a' }, { ref: 'b' }] } },
  routes: { service: 'route-table', in: 'vpc', config: { subnets: [{ ref: 'a' }] } },
  main: { service: 'route-table', in: 'vpc' },
})
const layout = {
  vpc,
  igw: { x: 20, y: 100 },
  a: { x: 24, y: 56, width: 160, height: 160 },
  b: { x: 216, y: 56, width: 160, height: 160 },
  web: { x: 24, y: 72 },
  app: { x: 24, y: 72 },
  lb: { x: 144, y: 240 },
}

describe('boxesOf', () => {
  it('adds up the places of all containers around', () => {
    expect(boxesOf(placed(network, layout)).get(id('web'))).toMatchObject({ x: 148, y: 178 })
  })
  it('puts a node without a placement at the corner of its container', () => {
    expect(boxesOf(placed(network, { vpc })).get(id('web'))).toMatchObject({ x: 100, y: 50 })
  })
  it('puts a border node’s icon on the nearest edge of its container', () => {
    const diagram = placed(network, layout)
    const box = boxesOf(diagram).get(id('igw'))
    expect(box).toMatchObject({ x: 100 - 48, y: 150 })
    expect(edgeOf(diagram, id('igw'), boxesOf(diagram))).toBe('left')
  })
  it('keeps a border node clear of the corners', () => {
    const diagram = placed(network, { ...layout, igw: { x: -48, y: -20 } })
    const box = boxesOf(diagram).get(id('igw'))
    expect(box?.x).toBeGreaterThanOrEqual(100)
  })
  it('draws a span around its members', () => {
    const box = boxesOf(placed(network, layout)).get(id('group'))
    expect(box).toEqual({ x: 132, y: 146, width: 336, height: 120 })
  })
  it('gives chips that are drawn on something no box', () => {
    const boxes = boxesOf(placed(network, layout))
    expect(boxes.has(id('routes'))).toBe(false)
    expect(boxes.has(id('main'))).toBe(false)
  })
  it('keeps the very same box for what did not move', () => {
    const before = boxesOf(placed(network, layout))
    const after = boxesOf(placed(network, { ...layout, web: { x: 32, y: 72 } }))
    expect(after.get(id('app'))).toBe(before.get(id('app')))
    expect(after.get(id('web'))).not.toEqual(before.get(id('web')))
  })
  it('knows the boxes of the layouts before, and of old ones makes them anew', () => {
    const layouts = Array.from({ length: 8 }, (_, at) => placed(network, { vpc: { ...vpc, x: 8 * at } }))
    const all = layouts.map(boxesOf)
    const made = countBoxesMade()
    for (const at of [6, 7, 5, 2]) expect(boxesOf(layouts[at] ?? network)).toBe(all[at])
    expect(countBoxesMade()).toBe(made)
    for (const at of [0, 1]) {
      const anew = boxesOf(layouts[at] ?? network)
      expect(anew).not.toBe(all[at])
      expect(anew).toEqual(all[at])
    }
  })
  it('moves what is inside with its container', () => {
    const after = boxesOf(placed(network, { ...layout, vpc: { ...vpc, x: 108 } }))
    expect(after.get(id('web'))).toMatchObject({ x: 156, y: 178 })
    expect(after.get(id('group'))?.x).toBe(140)
  })
  it('survives a circle of parents and a missing one', () => {
    const broken = sketch({
      a: { service: 'vpc' },
      b: { service: 'vpc', in: 'a' },
      c: { service: 'vpc', in: 'b' },
    })
    const nodes = Object.fromEntries(
      Object.entries(broken.nodes).map(([key, node]) => [
        key,
        key === 'a' ? { ...node, parentId: id('c') } : node,
      ]),
    )
    expect(boxesOf({ nodes, layout: {} }).size).toBe(3)
  })
})

describe('stubsOf', () => {
  it('marks what spans a subnet in each, at the bottom, inside', () => {
    const stubs = stubsOf(placed(network, layout))
    expect([...stubs.keys()]).toEqual([id('a'), id('b')])
    const [stub] = stubs.get(id('a')) ?? []
    expect(stub).toMatchObject({ of: id('lb'), box: { x: 16, y: 120, height: 24 } })
  })
})

describe('chipsOf', () => {
  it('draws a chip on what it names, in the header of a container', () => {
    const marks = chipsOf(placed(network, layout)).get(id('a'))
    expect(marks).toMatchObject([{ of: [id('routes')], box: { y: 6, height: 16 } }])
  })
  it('draws a chip that is on nothing on its container', () => {
    expect(chipsOf(placed(network, layout)).get(id('vpc'))).toMatchObject([{ of: [id('main')] }])
  })

  it('draws a main route table on its VPC, also when an endpoint names it', () => {
    const diagram = sketch({
      vpc: { service: 'vpc' },
      main: { service: 'route-table', in: 'vpc', config: { vpc: { ref: 'vpc' } } },
      s3: { service: 'gateway-endpoint', in: 'vpc', config: { routeTables: [{ ref: 'main' }] } },
    })
    const hosts = bondsOf(diagram.nodes).chipHosts.get(id('main'))
    expect(hosts?.toSorted()).toEqual(['s3', 'vpc'])
  })
  it('draws a chip below the name of a node that names it, and makes room for it', () => {
    const plain = sketch({ web: { service: 'ec2' }, sg: { service: 'security-group' } })
    const guarded = sketch({
      web: { service: 'ec2', config: { securityGroups: [{ ref: 'sg' }] } },
      sg: { service: 'security-group' },
    })
    const height = (diagram: Diagram) => boxesOf(diagram).get(id('web'))?.height ?? 0
    expect(height(guarded)).toBeGreaterThan(height(plain))
    const [mark] = chipsOf(guarded).get(id('web')) ?? []
    expect((mark?.box.y ?? 0) + 16).toBeLessThanOrEqual(height(guarded))
  })
  it('does not draw a route table on the target of a route', () => {
    const diagram = sketch({
      vpc: { service: 'vpc' },
      a: { service: 'subnet', in: 'vpc' },
      nat: { service: 'nat-gateway', in: 'a' },
      rt: {
        service: 'route-table',
        in: 'vpc',
        config: { subnets: [{ ref: 'a' }], routes: [{ destination: '0.0.0.0/0', target: { ref: 'nat' } }] },
      },
    })
    expect([...chipsOf(diagram).keys()]).toEqual([id('a')])
  })
  it('counts what has no room', () => {
    const groups = Object.fromEntries(
      ['one', 'two', 'three', 'four'].map((name) => [name, { service: 'security-group' }]),
    )
    const refs = Object.keys(groups).map((ref) => ({ ref }))
    const diagram = sketch({ web: { service: 'ec2', config: { securityGroups: refs } }, ...groups })
    const marks = chipsOf(diagram).get(id('web')) ?? []
    expect(marks.map(({ text }) => text)).toEqual(['four', '+3'])
  })
})
