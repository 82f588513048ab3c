import { describe, expect, it } from 'vitest'
import type { Endpoint } from '../model/answers'
import type { Diagram } from '../model/diagram'
import { graphOf } from '../model/graph'
import { sketch, type SketchedNode } from '../model/sketch'
import { nodeId } from '../testing/ids'
import { manyVpcs } from '../testing/many-vpcs'
import { ask } from './ask'
import { kindOfSubnet, plainKindOfSubnet } from './engine/alike'
import { foundBetween } from './verdict-between'
import { verdicts } from './verdicts'

const subnetsOf = (diagram: Diagram) =>
  graphOf(diagram)
    .resources('subnet')
    .map(({ id }) => id)

const kindsOf = (diagram: Diagram, kind = kindOfSubnet) => {
  const graph = graphOf(diagram)
  return new Set(subnetsOf(diagram).map((id) => kind(graph, id))).size
}

describe('verdicts of all pairs', () => {
  it.each([true, false])('are what each question says (tables stated: %s)', (isStated) => {
    const diagram = manyVpcs({ vpcs: 9, isStated })
    const graph = graphOf(diagram)
    const ends: readonly Endpoint[] = [...subnetsOf(diagram).map((node) => ({ node })), 'internet']
    const matrix = verdicts(graph, ends)
    for (const [row, from] of ends.entries()) {
      for (const [column, to] of ends.entries()) {
        const asked =
          row === column ? null : ask(graph, { from, to, traffic: 'any', direction: 'connection' }).verdict
        expect(matrix[row]?.[column], `${JSON.stringify(from)} → ${JSON.stringify(to)}`).toBe(asked)
      }
    }
  })

  it('of 200 subnets in 40 VPCs ask about at most two subnets of each VPC', () => {
    for (const isStated of [true, false]) {
      const diagram = manyVpcs({ vpcs: 40, isStated })
      expect(subnetsOf(diagram)).toHaveLength(200)
      expect(kindsOf(diagram)).toBeLessThanOrEqual(50)
      if (!isStated) expect(kindsOf(diagram, plainKindOfSubnet)).toBe(40)
    }
  })
})

const ref = (key: string) => ({ ref: key })
const inside = (service: string, parent: string, config = {}): SketchedNode => ({
  service,
  in: parent,
  config,
})

/** Two subnets of one VPC with a transit gateway; what is given is added or put in place of what is there. */
const pair = (more: Readonly<Record<string, SketchedNode>> = {}, attachment = {}) =>
  sketch(
    {
      v: { service: 'vpc', config: { cidr: '10.0.0.0/16' } },
      a: inside('subnet', 'v', { cidr: '10.0.1.0/24', zone: 'us-east-1a' }),
      b: inside('subnet', 'v', { cidr: '10.0.2.0/24', zone: 'us-east-1b' }),
      t: { service: 'transit-gateway' },
      ...more,
    },
    [{ is: 'v -> t : transit-gateway-attachment', config: attachment }],
  )
const table = (subnet: string, ...routes: readonly Record<string, unknown>[]) =>
  inside('route-table', 'v', { subnets: [ref(subnet)], routes })
const toT = { destination: '0.0.0.0/0', target: ref('t') }

describe('subnets alike', () => {
  it.each<readonly [name: string, diagram: Diagram]>([
    ['with nothing stated', pair()],
    ['with two tables that say the same', pair({ ta: table('a', toT), tb: table('b', toT) })],
    [
      'in zones that the attachment serves both',
      pair({ ta: table('a', toT), tb: table('b', toT) }, { subnets: [ref('a'), ref('b')] }),
    ],
    ['in one network ACL', pair({ n: inside('network-acl', 'v', { subnets: [ref('a'), ref('b')] }) })],
  ])('%s are one', (_, diagram) => {
    expect(kindsOf(diagram)).toBe(1)
  })

  it.each<readonly [name: string, diagram: Diagram]>([
    ['a route more', pair({ ta: table('a', toT), tb: table('b') })],
    ['a blackhole', pair({ ta: table('a', toT), tb: table('b', { ...toT, state: 'blackhole' }) })],
    ['a table without a route', pair({ ta: table('a') })],
    ['a NAT gateway by whose open table it goes on', pair({ nat: inside('nat-gateway', 'a') })],
    ['an open table of its own', pair({ ta: inside('route-table', 'v', { subnets: [ref('a')] }) })],
    ['something in it with a public address', pair({ i: inside('ec2', 'a', { publicAddress: true }) })],
    ['stated access', pair({ a: inside('subnet', 'v', { cidr: '10.0.1.0/24', access: 'private' }) })],
    ['a network ACL', pair({ n: inside('network-acl', 'v', { subnets: [ref('a')] }) })],
    [
      'a network that a rule names',
      pair({
        g: inside('security-group', 'v', {
          rules: [{ direction: 'inbound', protocol: 'tcp', cidr: '10.0.2.0/25' }],
        }),
      }),
    ],
    ['a zone that the attachment leaves out', pair({}, { subnets: [ref('a')] })],
    ['addresses of IPv6', pair({ b: inside('subnet', 'v', { ipv6Cidr: '2600:1f18::/64' }) })],
    ['a range that another VPC has too', pair({ w: { service: 'vpc', config: { cidr: '10.0.2.0/24' } } })],
    [
      'a neighbour behind their network ACL',
      pair({
        n: inside('network-acl', 'v', { subnets: [ref('a'), ref('b')] }),
        nat: inside('nat-gateway', 'a'),
      }),
    ],
  ])('%s tells two apart', (_, diagram) => {
    expect(kindsOf(diagram)).toBe(2)
  })

  it('are told apart by zone where the subnets of an attachment send on in different ways', () => {
    const subnets = {
      x: { service: 'vpc', config: { cidr: '10.9.0.0/16' } },
      xa: inside('subnet', 'x', { zone: 'us-east-1a' }),
      xb: inside('subnet', 'x', { zone: 'us-east-1b' }),
      ra: inside('route-table', 'x', { subnets: [ref('xa')], routes: [toT] }),
    }
    const inspected = sketch(
      {
        v: { service: 'vpc', config: { cidr: '10.0.0.0/16' } },
        a: inside('subnet', 'v', { cidr: '10.0.1.0/24', zone: 'us-east-1a' }),
        b: inside('subnet', 'v', { cidr: '10.0.2.0/24', zone: 'us-east-1b' }),
        t: { service: 'transit-gateway' },
        ...subnets,
      },
      [
        'v -> t : transit-gateway-attachment',
        { is: 'x -> t : transit-gateway-attachment', config: { subnets: [ref('xa'), ref('xb')] } },
      ],
    )
    const graph = graphOf(inspected)
    expect(kindOfSubnet(graph, nodeId('a'))).not.toBe(kindOfSubnet(graph, nodeId('b')))
  })
})

describe('a plain way', () => {
  const graph = graphOf(
    sketch({
      v: { service: 'vpc' },
      g: inside('igw', 'v'),
      a: inside('subnet', 'v'),
      b: inside('subnet', 'v'),
      n: inside('nat-gateway', 'b'),
      f: inside('lambda', 'a'),
    }),
  )
  const found = (from: string, to: Endpoint) =>
    foundBetween(graph, { from: { node: nodeId(from) }, to, traffic: 'any', direction: 'connection' })

  it('goes through no NAT gateway', () => {
    expect(found('f', 'internet')).toEqual({ verdict: 'possible', isPlain: false })
  })
  it('goes by gateways and within the VPC', () => {
    expect(found('a', 'internet')).toEqual({ verdict: 'possible', isPlain: true })
    expect(found('a', { node: nodeId('b') })).toEqual({ verdict: 'reachable', isPlain: true })
  })
})
