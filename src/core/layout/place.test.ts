import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Diagram, DiagramNode, NodeId } from '../model/diagram'
import { sketch, type SketchedNode } from '../model/sketch'
import { bondsOf } from './bonds'
import { edgeOf, isOnBorder } from './border'
import { holds, overlaps, type Box } from './box'
import { boxesOf } from './boxes'
import { place } from './place'
import { treeOf } from './tree'

const id = (text: string) => text as NodeId

/** Pairs of siblings that overlap and children that stick out, in words; what is drawn elsewhere on purpose aside. */
function faults(diagram: Diagram): readonly string[] {
  const tree = treeOf(diagram.nodes)
  const boxes = boxesOf(diagram)
  const isOrdinary = (node: DiagramNode): boolean =>
    boxes.has(node.id) && !bondsOf(diagram.nodes).members.has(node.id) && !isOnBorder(diagram, node)
  const found: string[] = []
  for (const parent of [null, ...tree.order.map((node) => node.id)]) {
    const children = tree.childrenOf(parent).filter(isOrdinary)
    children.forEach((child, at) => {
      const box = boxes.get(child.id)
      const room = parent === null ? undefined : boxes.get(parent)
      if (box === undefined) return
      if (room !== undefined && !holds(room, box)) found.push(`${child.id} leaves ${parent ?? ''}`)
      for (const other of children.slice(at + 1)) {
        const beside = boxes.get(other.id)
        if (beside !== undefined && overlaps(box, beside)) found.push(`${child.id} overlaps ${other.id}`)
      }
    })
  }
  return found
}

function boxOf(diagram: Diagram, key: string): Box {
  const box = boxesOf(diagram).get(id(key))
  if (box === undefined) throw new Error(`${key} has no box`)
  return box
}

const containers = ['aws-cloud', 'region', 'vpc', 'availability-zone', 'subnet', 'site', 'ecs-cluster']
const leaves = [
  'ec2',
  'lambda',
  's3',
  'rds',
  'users',
  'igw',
  'customer-gateway',
  'alb',
  'asg',
  'security-group',
  'waf',
  'sqs',
]
const kinds = ['traffic', 'data-access', 'vpc-peering', 'association', 'event', 'site-to-site-vpn']

/** Any nesting, whether or not AWS would have it: placing must cope with half-finished drawings. */
const sketches = fc
  .array(
    fc.record({
      service: fc.oneof(
        { weight: 2, arbitrary: fc.constantFrom(...containers) },
        { weight: 5, arbitrary: fc.constantFrom(...leaves) },
      ),
      parent: fc.nat(),
      refs: fc.array(fc.nat(), { maxLength: 3 }),
      name: fc.constantFrom('a', 'Orders', 'A name that takes two lines of text', 'private-b'),
    }),
    { maxLength: 24 },
  )
  .chain((nodes) =>
    fc.record({
      nodes: fc.constant(nodes),
      edges: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...kinds)), {
        maxLength: nodes.length * 2,
      }),
    }),
  )
  .map(({ nodes, edges }) => {
    const sketched: Record<string, SketchedNode> = {}
    const rooms: string[] = []
    nodes.forEach(({ service, parent, refs, name }, at) => {
      const key = `n${at}`
      const field = { asg: 'members', alb: 'subnets', rds: 'subnets', ec2: 'securityGroups' }[service]
      const around = parent % (rooms.length + 1)
      sketched[key] = {
        service,
        name: `${name} ${at}`,
        ...(around === 0 ? {} : { in: rooms[around - 1] ?? '' }),
        ...(field === undefined
          ? {}
          : { config: { [field]: refs.map((ref) => ({ ref: `n${ref % nodes.length}` })) } }),
      }
      if (containers.includes(service)) rooms.push(key)
    })
    const connections =
      nodes.length < 2
        ? []
        : edges.flatMap(([a, b, kind]) => {
            const [from, to] = [a % nodes.length, b % nodes.length]
            return from === to ? [] : [`n${from} -> n${to} : ${kind} "label"`]
          })
    return sketch(sketched, connections)
  })

function shuffled<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).toReversed())
}

const zones = ['a', 'b']
function inZone(zone: string): Record<string, SketchedNode> {
  const subnet = (access: string): SketchedNode => ({
    service: 'subnet',
    in: `zone-${zone}`,
    config: { access },
  })
  return {
    [`zone-${zone}`]: { service: 'availability-zone', in: 'vpc' },
    [`data-${zone}`]: subnet('private'),
    [`web-${zone}`]: subnet('private'),
    [`public-${zone}`]: subnet('public'),
    [`nat-${zone}`]: { service: 'nat-gateway', in: `public-${zone}` },
    [`server-${zone}`]: { service: 'ec2', in: `web-${zone}` },
    [`tools-${zone}`]: { service: 'ec2', in: `web-${zone}` },
  }
}
const web = sketch(
  {
    users: { service: 'users' },
    vpc: { service: 'vpc' },
    igw: { service: 'igw', in: 'vpc' },
    lb: { service: 'alb', in: 'vpc', config: { subnets: zones.map((zone) => ({ ref: `public-${zone}` })) } },
    ...inZone('b'),
    ...inZone('a'),
    group: {
      service: 'asg',
      in: 'vpc',
      config: { members: zones.map((zone) => ({ ref: `server-${zone}` })) },
    },
    db: { service: 'rds', in: 'vpc', config: { subnets: zones.map((zone) => ({ ref: `data-${zone}` })) } },
  },
  [
    'users -> lb : traffic',
    'lb -> server-a : load-balancer-target',
    'lb -> server-b : load-balancer-target',
    'server-a -> db : data-access',
    'server-b -> db : data-access',
  ],
)

describe('place', () => {
  it('overlaps nothing, leaves nothing outside, and repeats itself, whatever is nested in what', () => {
    fc.assert(
      fc.property(sketches, (diagram) => {
        const placed = place(diagram)
        expect(faults(placed)).toEqual([])
        const again = place({
          ...diagram,
          nodes: shuffled(diagram.nodes),
          connections: shuffled(diagram.connections),
        })
        expect(again.layout).toEqual(placed.layout)
        expect(place(placed)).toBe(placed)
      }),
      { numRuns: 150 },
    )
  })

  it('moves nothing that has a placement, and finds free room for the rest', () => {
    fc.assert(
      fc.property(sketches, fc.infiniteStream(fc.boolean()), (diagram, keeps) => {
        const whole = place(diagram)
        // A child is only kept with its container, as when something is added to a finished drawing.
        const kept = new Set<string>()
        for (const node of treeOf(diagram.nodes).order) {
          const isKept = keeps.next().value === true && (node.parentId === null || kept.has(node.parentId))
          if (isKept) kept.add(node.id)
        }
        const layout = Object.fromEntries(Object.entries(whole.layout).filter(([key]) => kept.has(key)))
        const placed = place({ ...diagram, layout })
        for (const key of Object.keys(layout)) {
          const node = treeOf(diagram.nodes).node(key)
          // A gateway goes with its edge when its container grows.
          if (node !== undefined && isOnBorder(diagram, node)) continue
          expect([placed.layout[id(key)]?.x, placed.layout[id(key)]?.y]).toEqual([
            layout[key]?.x,
            layout[key]?.y,
          ])
        }
        expect(Object.keys(placed.layout).sort()).toEqual(Object.keys(whole.layout).sort())
      }),
      { numRuns: 100 },
    )
  })

  it('puts everything on the grid of 8 px but what is on a border', () => {
    const placed = place(web)
    for (const node of treeOf(placed.nodes).order) {
      const at = placed.layout[node.id]
      if (at !== undefined && !isOnBorder(placed, node))
        expect([node.id, at.x % 8, at.y % 8]).toEqual([node.id, 0, 0])
    }
  })

  it('reads from left to right, people first', () => {
    const placed = place(
      sketch(
        {
          table: { service: 'dynamodb' },
          run: { service: 'lambda' },
          api: { service: 'api-gateway' },
          users: { service: 'users' },
        },
        ['api -> run : sync-invoke', 'run -> table : data-access', 'users -> api : traffic'],
      ),
    )
    const xs = ['users', 'api', 'run', 'table'].map((key) => boxOf(placed, key).x)
    expect(xs).toEqual(xs.toSorted((a, b) => a - b))
    expect(new Set(['users', 'api', 'run', 'table'].map((key) => boxOf(placed, key).y)).size).toBe(1)
  })

  it('leaves room for labels between columns', () => {
    const apart = (label: string): number => {
      const placed = place(
        sketch({ a: { service: 'lambda' }, b: { service: 'lambda' } }, [`a -> b : sync-invoke "${label}"`]),
      )
      return boxOf(placed, 'b').x - boxOf(placed, 'a').x
    }
    expect(apart('PUT /orders/{id}/items')).toBeGreaterThan(apart(''))
  })

  it('sets zones side by side in the order of their names, at one height and width', () => {
    const placed = place(web)
    const [a, b] = [boxOf(placed, 'zone-a'), boxOf(placed, 'zone-b')]
    expect(a.x + a.width).toBeLessThan(b.x)
    expect([a.y, a.width, a.height]).toEqual([b.y, b.width, b.height])
  })

  it('stacks public subnets above private ones, in the order in which they are used, level over all zones', () => {
    const placed = place(web)
    for (const tier of ['public', 'web', 'data'])
      expect(boxOf(placed, `${tier}-a`).y).toBe(boxOf(placed, `${tier}-b`).y)
    const ys = ['public-a', 'web-a', 'data-a'].map((key) => boxOf(placed, key).y)
    expect(ys).toEqual(ys.toSorted((a, b) => a - b))
  })

  it('puts what leads into the zones above them and what they lead to below', () => {
    const placed = place(web)
    expect(boxOf(placed, 'lb').y + boxOf(placed, 'lb').height).toBeLessThan(boxOf(placed, 'zone-a').y)
    expect(boxOf(placed, 'db').y).toBeGreaterThan(boxOf(placed, 'zone-a').y + boxOf(placed, 'zone-a').height)
  })

  it('keeps strangers out of a span that reaches over subnets, and the span inside its VPC', () => {
    const placed = place(web)
    for (const stranger of ['tools-a', 'tools-b', 'nat-a', 'nat-b', 'lb', 'db']) {
      expect([stranger, overlaps(boxOf(placed, 'group'), boxOf(placed, stranger))]).toEqual([stranger, false])
    }
    expect(holds(boxOf(placed, 'vpc'), boxOf(placed, 'group'))).toBe(true)
  })

  it('puts an internet gateway on the top edge, and on the left one when people use it', () => {
    expect(edgeOf(place(web), id('igw'), boxesOf(place(web)))).toBe('top')
    const used = place(
      sketch({ users: { service: 'users' }, vpc: { service: 'vpc' }, igw: { service: 'igw', in: 'vpc' } }, [
        'users -> igw : traffic',
      ]),
    )
    expect(edgeOf(used, id('igw'), boxesOf(used))).toBe('left')
  })

  it('puts gateways on the edges towards each other, level', () => {
    const placed = place(
      sketch(
        {
          vpc: { service: 'vpc' },
          vgw: { service: 'vgw', in: 'vpc' },
          site: { service: 'site' },
          cgw: { service: 'customer-gateway', in: 'site' },
        },
        ['vgw -> cgw : site-to-site-vpn'],
      ),
    )
    const boxes = boxesOf(placed)
    expect([edgeOf(placed, id('cgw'), boxes), edgeOf(placed, id('vgw'), boxes)]).toEqual(['right', 'left'])
    expect(boxOf(placed, 'site').x).toBeLessThan(boxOf(placed, 'vpc').x)
    expect(boxOf(placed, 'cgw').y).toBe(boxOf(placed, 'vgw').y)
  })

  it('spreads several gateways on one edge', () => {
    const nodes: Record<string, SketchedNode> = { vpc: { service: 'vpc' } }
    for (const key of ['one', 'two', 'three']) nodes[key] = { service: 'igw', in: 'vpc' }
    const placed = place(sketch(nodes))
    const boxes = ['one', 'two', 'three'].map((key) => boxOf(placed, key))
    boxes.forEach((box, at) =>
      boxes.slice(at + 1).forEach((other) => expect(overlaps(box, other)).toBe(false)),
    )
  })

  it('stands peered VPCs side by side and two spokes below each other, whichever calls the other', () => {
    const placed = place(
      sketch(
        {
          hub: { service: 'vpc' },
          a: { service: 'vpc' },
          b: { service: 'vpc' },
          web: { service: 'ec2', in: 'a' },
          orders: { service: 'ec2', in: 'b' },
        },
        ['hub -> a : vpc-peering', 'hub -> b : vpc-peering', 'web -> orders : traffic'],
      ),
    )
    expect(boxOf(placed, 'a').x).toBe(boxOf(placed, 'b').x)
    expect(boxOf(placed, 'a').x).toBeGreaterThan(boxOf(placed, 'hub').x + boxOf(placed, 'hub').width)
  })

  it('stands two Regions that replicate to each other below each other, and one that only copies after it', () => {
    const nodes = {
      near: { service: 'region' },
      far: { service: 'region' },
      table: { service: 'dynamodb', in: 'near' },
      farTable: { service: 'dynamodb', in: 'far' },
    }
    const copy = 'table -> farTable : replication'
    const mutual = place(sketch(nodes, [copy, 'farTable -> table : replication']))
    expect(boxOf(mutual, 'near').x).toBe(boxOf(mutual, 'far').x)
    const oneWay = place(sketch(nodes, [copy]))
    expect(boxOf(oneWay, 'far').x).toBeGreaterThan(boxOf(oneWay, 'near').x)
  })

  it('puts a new node beside what it is connected to', () => {
    const nodes = { a: { service: 'lambda' }, far: { service: 's3' }, table: { service: 'dynamodb' } }
    const diagram = sketch(nodes, ['a -> table : data-access'])
    const layout = { [id('a')]: { x: 400, y: 400 }, [id('far')]: { x: 0, y: 0 } }
    const placed = place({ ...diagram, layout })
    expect(placed.layout[id('table')]).toEqual({ x: 544, y: 400 })
  })
})

describe('spokes of a transit gateway', () => {
  const drawn = (more: Parameters<typeof sketch>[0], lines: Parameters<typeof sketch>[1]) =>
    boxesOf(
      place(
        sketch(
          {
            hub: { service: 'transit-gateway' },
            spoke: { service: 'vpc', config: { cidr: '10.1.0.0/16' } },
            inspection: { service: 'vpc', config: { cidr: '10.2.0.0/16' } },
            ...more,
          },
          lines,
        ),
      ),
    )
  const left = (boxes: ReturnType<typeof boxesOf>, id: string) =>
    [...boxes].find(([key]) => key === id)?.[1].x ?? Number.NaN
  const towards = [
    'spoke -> hub : transit-gateway-attachment',
    'hub -> inspection : transit-gateway-attachment',
  ]

  it('stand before it where they were drawn towards it', () => {
    const boxes = drawn({}, towards)
    expect(left(boxes, 'spoke')).toBeLessThan(left(boxes, 'hub'))
    expect(left(boxes, 'hub')).toBeLessThan(left(boxes, 'inspection'))
  })

  it('stand after it where it leads to a site, which comes first', () => {
    const boxes = drawn({ gateway: { service: 'customer-gateway' } }, [
      ...towards,
      'hub -> gateway : site-to-site-vpn',
    ])
    expect(left(boxes, 'gateway')).toBeLessThan(left(boxes, 'hub'))
    expect(left(boxes, 'hub')).toBeLessThan(left(boxes, 'spoke'))
  })
})
