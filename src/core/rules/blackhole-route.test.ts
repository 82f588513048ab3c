import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './blackhole-route'

const boxes: Readonly<Record<string, SketchedNode>> = {
  A: { service: 'vpc' },
  a: { service: 'subnet', in: 'A' },
  tgw: { service: 'transit-gateway' },
  far: { service: 'transit-gateway' },
}
const ref = (id: string) => ({ ref: id })
const to = (target: string, more = {}) => ({ destination: '10.0.0.0/8', target: ref(target), ...more })
const table = (rows: readonly object[], config = {}, parent = 'A'): SketchedNode => ({
  service: 'route-table',
  in: parent,
  config: { routes: rows, ...config },
})
const transit = (rows: readonly object[], config: object = { transitGateway: ref('tgw') }): SketchedNode => ({
  service: 'transit-gateway-route-table',
  config: { routes: rows, ...config },
})
const attached = ['A -> tgw : transit-gateway-attachment']

testRule(rule, {
  good: {
    'a route to a transit gateway that the VPC is attached to': sketch(
      { ...boxes, one: table([to('tgw')]) },
      attached,
    ),
    'an attachment that is drawn from a subnet': sketch({ ...boxes, one: table([to('tgw')]) }, [
      'tgw -> a : transit-gateway-attachment',
    ]),
    'a table of no VPC': sketch({
      ...boxes,
      one: { service: 'route-table', config: { routes: [to('tgw')] } },
    }),
    'a row that is not finished': sketch({
      ...boxes,
      one: table([{ destination: '10.0.0.0/8' }, { state: 'blackhole' }]),
    }),
    'a blackhole of a transit gateway, which keeps networks apart': sketch(
      { ...boxes, one: transit([{ destination: '10.0.0.0/8', state: 'blackhole' }]) },
      attached,
    ),
    'a route to an attachment of its own gateway, and of a table of nobody': sketch(
      {
        ...boxes,
        one: transit([to('transit-gateway-attachment-1')]),
        other: transit([to('transit-gateway-attachment-1')], {}),
      },
      attached,
    ),
    'a route over a peering of the gateway': sketch(
      { ...boxes, one: transit([to('transit-gateway-peering-1')]) },
      ['far -> tgw : transit-gateway-peering'],
    ),
  },
  bad: {
    'a blackhole without a target': {
      diagram: exampleOf(rule),
      finds: [
        {
          message: 'blackhole',
          at: ['routes#routes'],
          fixes: { 'Take the route to 10.8.0.0/16 out': [] },
        },
      ],
    },
    'a blackhole to a NAT gateway, beside another route': {
      diagram: sketch({
        ...boxes,
        nat: { service: 'nat-gateway', in: 'a' },
        one: table([to('nat'), { ...to('nat', { state: 'blackhole' }), destination: '0.0.0.0/0' }]),
      }),
      finds: [
        {
          message: 'blackhole',
          at: ['one#routes', 'nat'],
          fixes: { 'Take the route to 0.0.0.0/0 out': [] },
        },
      ],
    },
    'a transit gateway that the VPC is not attached to': {
      diagram: sketch({ ...boxes, one: table([to('far')]) }, attached),
      finds: [
        {
          message: 'notAttached',
          at: ['one#routes', 'far', 'A'],
          fixes: { 'Attach “A” to “far”': [] },
        },
      ],
    },
    'a route to an attachment of another transit gateway': {
      diagram: sketch({ ...boxes, one: transit([to('transit-gateway-attachment-1')]) }, [
        'A -> far : transit-gateway-attachment',
      ]),
      finds: [{ message: 'otherGateway', at: ['one#routes', 'transit-gateway-attachment-1'] }],
    },
  },
})
