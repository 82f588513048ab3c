import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './route-stated-twice'

const table = (...routes: readonly (readonly [string, string])[]): SketchedNode => ({
  service: 'route-table',
  in: 'vpc',
  config: { routes: routes.map(([destination, ref]) => ({ destination, target: { ref } })) },
})
const rest: Readonly<Record<string, SketchedNode>> = {
  vpc: { service: 'vpc' },
  igw: { service: 'igw', in: 'vpc' },
  nat: { service: 'nat-gateway', in: 'vpc' },
  vgw: { service: 'vgw', in: 'vpc' },
  tgw: { service: 'transit-gateway' },
}
const at = ['table#routes']

testRule(rule, {
  good: {
    'a table without routes': sketch({ table: { service: 'route-table' } }),
    'destinations one within another': sketch({
      ...rest,
      table: table(['0.0.0.0/0', 'igw'], ['10.0.0.0/8', 'tgw'], ['10.1.0.0/16', 'nat']),
    }),
    'a static route beside a propagated one': sketch({
      ...rest,
      table: table(['192.168.0.0/16', 'tgw'], ['192.168.0.0/16', 'vgw']),
    }),
    'IPv4 and IPv6': sketch({ ...rest, table: table(['0.0.0.0/0', 'nat'], ['::/0', 'igw']) }),
    'rows that are not filled in': sketch({
      ...rest,
      table: { service: 'route-table', config: { routes: [{ destination: '' }, { destination: '' }] } },
    }),
  },
  bad: {
    'the internet by two ways': {
      diagram: exampleOf(rule),
      finds: [{ message: 'twice', at: ['routes#routes'] }],
    },
    'the same network written differently': {
      diagram: sketch({ ...rest, table: table(['10.1.0.0/16', 'tgw'], ['10.1.2.0/16', 'nat']) }),
      finds: [{ message: 'twice', at }],
    },
    'a prefix list': {
      diagram: sketch({ ...rest, table: table(['pl-63a5400a', 'tgw'], ['pl-63a5400a', 'nat']) }),
      finds: [{ message: 'twice', at }],
    },
  },
})
