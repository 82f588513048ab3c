import { sketch, type SketchedConnection, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './transit-gateway-attachment-without-association'

const ref = (id: string) => ({ ref: id })
const boxes: Readonly<Record<string, SketchedNode>> = {
  A: { service: 'vpc' },
  B: { service: 'vpc' },
  office: { service: 'site' },
  router: { service: 'customer-gateway', in: 'office' },
  tgw: { service: 'transit-gateway' },
  far: { service: 'transit-gateway' },
}
const table = (config: object = {}): SketchedNode => ({
  service: 'transit-gateway-route-table',
  config: { transitGateway: ref('tgw'), ...config },
})
const attached = (config: object = {}): readonly SketchedConnection[] => [
  { is: 'A -> tgw : transit-gateway-attachment', id: 'a', config: { ...config } },
  { is: 'B -> tgw : transit-gateway-attachment', id: 'b' },
]
const four = Object.fromEntries(['t1', 't2', 't3', 't4'].map((id) => [id, table()]))

testRule(rule, {
  good: {
    'a transit gateway without tables': sketch(boxes, attached()),
    'tables that say nothing of associations': sketch({ ...boxes, t: table() }, attached()),
    'associations from both sides': {
      diagram: sketch(
        { ...boxes, t: table({ associations: [ref('b')] }) },
        attached({ routeTable: ref('t') }),
      ),
      passes: [
        { at: 'a#routeTable', factId: 'tgw.one-association' },
        { at: 'b#routeTable', factId: 'tgw.one-association' },
      ],
    },
    'tables of another gateway': sketch(
      { ...boxes, t: table({ transitGateway: ref('far'), associations: [] }) },
      attached(),
    ),
  },
  bad: {
    'an attachment that no table names': {
      diagram: exampleOf(rule),
      finds: [
        {
          message: 'none',
          at: ['to-billing#routeTable', 'hub'],
          fixes: { 'Associate it with “Spokes”': [] },
        },
      ],
    },
    'a VPN, and more tables than are offered': {
      diagram: sketch({ ...boxes, ...four }, [
        ...attached({ routeTable: ref('t1') }).slice(0, 1),
        { is: 'router -> tgw : site-to-site-vpn', id: 'v' },
      ]),
      finds: [{ message: 'none', at: ['v#routeTable', 'tgw'], fixes: [] }],
    },
    'two tables, of which the one that more attachments use comes first': {
      diagram: sketch({ ...boxes, t1: table(), t2: table() }, [
        ...attached({ routeTable: ref('t2') }),
        { is: 'router -> tgw : site-to-site-vpn', id: 'v', config: { routeTable: ref('t2') } },
      ]),
      finds: [
        {
          message: 'none',
          at: ['b#routeTable', 'tgw'],
          fixes: { 'Associate it with “t2”': [], 'Associate it with “t1”': [] },
        },
      ],
    },
    'a table that states that there are none': {
      diagram: sketch({ ...boxes, t: table({ associations: [] }) }, attached().slice(0, 1)),
      finds: [{ message: 'none', at: ['a#routeTable', 'tgw'], fixes: { 'Associate it with “t”': [] } }],
    },
    'a peering of transit gateways': {
      diagram: sketch({ ...boxes, t: table({ associations: [ref('a')] }) }, [
        ...attached().slice(0, 1),
        { is: 'tgw -> far : transit-gateway-peering', id: 'p' },
      ]),
      finds: [{ message: 'none', at: ['p#routeTable', 'tgw'], fixes: { 'Associate it with “t”': [] } }],
    },
  },
})
