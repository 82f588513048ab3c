import { describe, expect, it } from 'vitest'
import { overlaps } from '../layout/box'
import { boxesOf } from '../layout/boxes'
import { place } from '../layout/place'
import type { Diagram } from '../model/diagram'
import { sketch, type SketchedNode } from '../model/sketch'
import { deepFrozen } from '../testing/deep-frozen'
import { connectionId, nodeId } from '../testing/ids'
import { valueOf } from '../testing/value-of'
import { insertBetween, turned, type Row } from './insert-between'

const line = connectionId('traffic-1')
const queueToTable = (config: Readonly<Record<string, unknown>> = {}) =>
  sketch({ orders: { service: 'sqs' }, table: { service: 'dynamodb' } }, [
    { is: 'orders -> table : traffic "stores"', config },
  ])
const aFunction: Row = { services: [{ service: 'lambda' }] }
const lines = (diagram: Diagram) =>
  Object.values(diagram.connections).map(({ from, to, kind }) => `${from} -> ${to} : ${kind}`)
const inserted = (diagram: Diagram, row: Row, id = line) =>
  valueOf(insertBetween(deepFrozen(diagram), id, row))

describe('inserting between', () => {
  it('connects both ends with what is inserted, by the likeliest kinds', () => {
    const diagram = inserted(queueToTable(), aFunction)
    expect(lines(diagram)).toEqual(['orders -> lambda-1 : poll', 'lambda-1 -> table : data-access'])
  })

  it('inserts several in the order of the row', () => {
    const topic = sketch({ news: { service: 'sns' }, table: { service: 'dynamodb' } }, [
      'news -> table : traffic',
    ])
    expect(lines(inserted(topic, { services: [{ service: 'sqs' }, { service: 'lambda' }] }))).toEqual([
      'news -> sqs-1 : event',
      'sqs-1 -> lambda-1 : poll',
      'lambda-1 -> table : data-access',
    ])
  })

  it('keeps the connection with its label and call-outs as the first hop', () => {
    const diagram = { ...queueToTable(), steps: [{ places: [{ at: line }], text: 'An order is stored.' }] }
    const after = inserted(diagram, aFunction)
    expect(after.connections[line]).toMatchObject({ from: 'orders', to: 'lambda-1', label: 'stores' })
    expect(after.steps).toEqual(diagram.steps)
  })

  it('states sizes and rates on all hops that have them, and nothing that belongs to the old kind', () => {
    const diagram = inserted(
      queueToTable({ requestBytes: 1000, responseBytes: 5, ratePerSecond: 40, port: 443 }),
      aFunction,
    )
    expect(Object.values(diagram.connections).map(({ config }) => config)).toEqual([
      { requestBytes: 1000, ratePerSecond: 40 },
      { requestBytes: 1000, responseBytes: 5, ratePerSecond: 40 },
    ])
  })

  it('keeps all fields of a first hop that stays of its kind, and what is stated of hops and services', () => {
    const zone = sketch({ zone: { service: 'route53' }, web: { service: 'ec2' } }, [
      { is: 'zone -> web : dns-record', config: { recordType: 'alias' } },
    ])
    const row: Row = {
      services: [{ service: 'alb', config: { scheme: 'internet-facing' } }],
      hops: [{ kind: 'dns-record' }, { kind: 'load-balancer-target', config: { targetType: 'instance' } }],
    }
    const after = inserted(zone, row, connectionId('dns-record-1'))
    expect(Object.values(after.connections).map(({ config }) => config)).toEqual([
      { recordType: 'alias' },
      { targetType: 'instance' },
    ])
    expect(after.nodes[nodeId('alb-1')]).toMatchObject({ config: { scheme: 'internet-facing' } })
  })

  it('draws a hop backwards where it says so, also with the row turned round', () => {
    const nodes = { alb: { service: 'alb' }, offer: { service: 'endpoint-service' } } as const
    const row: Row = {
      services: [{ service: 'nlb' }],
      hops: [{ kind: 'load-balancer-target', backwards: true }, { kind: 'association' }],
    }
    const expected = ['nlb-1 -> alb : load-balancer-target', 'nlb-1 -> offer : association']
    expect(lines(inserted(sketch(nodes, ['alb -> offer : traffic']), row))).toEqual(expected)
    expect(lines(inserted(sketch(nodes, ['offer -> alb : traffic']), turned(row))).toSorted()).toEqual(
      expected,
    )
  })

  it('drops waypoints and keeps how the line is drawn', () => {
    const diagram: Diagram = {
      ...queueToTable(),
      paths: { [line]: { accent: 'red', fromSide: 'top', waypoints: [{ x: 5, y: 5 }] } },
    }
    expect(inserted(diagram, aFunction).paths).toEqual({ [line]: { accent: 'red' } })
    expect(inserted({ ...diagram, paths: { [line]: { toSide: 'left' } } }, aFunction).paths).toEqual({})
  })

  const inCloud: Readonly<Record<string, SketchedNode>> = {
    cloud: { service: 'aws-cloud' },
    region: { service: 'region', in: 'cloud' },
    vpc: { service: 'vpc', in: 'region' },
    subnet: { service: 'subnet', in: 'vpc' },
  }

  it.each([
    ['sqs', 'region', 'rds', 'subnet', 'lambda', 'vpc'],
    ['sqs', 'region', 'dynamodb', 'region', 'lambda', 'region'],
    ['nlb', 'vpc', 'lambda', 'region', 'alb', 'vpc'],
    ['waf', 'cloud', 'ec2', 'subnet', 'cloudfront', 'cloud'],
    ['cloudfront', 'cloud', 'efs', 'vpc', 'ec2', 'vpc'],
  ])('puts between %s in %s and %s in %s: %s in %s', (from, fromIn, to, toIn, service, home) => {
    const diagram = sketch({ ...inCloud, a: { service: from, in: fromIn }, b: { service: to, in: toIn } }, [
      'a -> b : traffic',
    ])
    expect(inserted(diagram, { services: [{ service }] }).nodes[nodeId(`${service}-1`)]?.parentId).toBe(home)
  })

  it('stays in a plain box that both ends are in', () => {
    const diagram = sketch(
      { box: { shape: 'group' }, a: { service: 'sqs', in: 'box' }, b: { service: 'dynamodb', in: 'box' } },
      ['a -> b : traffic'],
    )
    expect(inserted(diagram, aFunction).nodes[nodeId('lambda-1')]?.parentId).toBe('box')
  })

  it('places what is inserted between the ends, on nothing else', () => {
    const diagram = place(
      sketch({ ...inCloud, a: { service: 'sqs', in: 'region' }, b: { service: 'dynamodb', in: 'region' } }, [
        'a -> b : traffic',
      ]),
    )
    const row: Row = { services: [{ service: 'pipes' }, { service: 'step-functions' }] }
    const after = inserted(diagram, row)
    const boxes = boxesOf(after)
    const siblings = ['a', 'b', 'vpc', 'pipes-1', 'step-functions-1'].map((id) => boxes.get(nodeId(id)))
    for (const [index, one] of siblings.entries()) {
      for (const other of siblings.slice(index + 1)) {
        expect(one !== undefined && other !== undefined && !overlaps(one, other)).toBe(true)
      }
    }
  })

  it('stands on the line where there is room', () => {
    const far = place(queueToTable())
    const diagram = {
      ...far,
      layout: { [nodeId('orders')]: { x: 0, y: 0 }, [nodeId('table')]: { x: 800, y: 0 } },
    }
    const after = inserted(diagram, aFunction)
    expect(after.layout[nodeId('lambda-1')]?.y).toBe(0)
    expect(Math.abs((after.layout[nodeId('lambda-1')]?.x ?? 0) - 400)).toBeLessThan(40)
  })

  it.each([
    ['a connection that is not there', 'nothing', aFunction],
    ['services that AWS does not connect', line, { services: [{ service: 'sns' }] }],
    [
      'a kind that the pair does not have',
      line,
      { services: [{ service: 'lambda' }], hops: [{ kind: 'mount' }, { kind: 'data-access' }] },
    ],
  ] satisfies readonly (readonly [string, string, Row])[])('refuses %s', (_, id, row) => {
    expect(insertBetween(queueToTable(), connectionId(id), row).ok).toBe(false)
  })
})
