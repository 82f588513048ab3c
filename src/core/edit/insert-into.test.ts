import { describe, expect, it } from 'vitest'
import { place } from '../layout/place'
import { treeOf } from '../layout/tree'
import type { Diagram, NodeId } from '../model/diagram'
import { parse } from '../model/parse'
import { sketch } from '../model/sketch'
import { patterns } from '../patterns'
import { figuresOf } from '../testing/drawings/figures'
import { nodeId } from '../testing/ids'
import { problemOf, valueOf } from '../testing/value-of'
import { record, start, undo } from './history'
import { insertInto } from './insert-into'

const drawing = place(
  sketch(
    {
      people: { service: 'users' },
      cloud: { service: 'aws-cloud' },
      region: { service: 'region', in: 'cloud' },
      network: { service: 'vpc', in: 'region', config: { cidr: '10.0.0.0/16' } },
      net: { service: 'subnet', in: 'network', config: { cidr: '10.0.200.0/24' } },
      web: { service: 'ec2', in: 'net' },
      files: { service: 's3', in: 'region' },
      out: { service: 'site' },
    },
    ['people -> web : traffic', 'web -> files : traffic'],
  ),
)
const patternOf = (id: string): Diagram => {
  const pattern = patterns.find((one) => one.id === id)
  if (pattern === undefined) throw new Error(id)
  return pattern.build()
}
const put = (id: string, over: string | null, near?: { readonly x: number; readonly y: number }) => {
  const part = patternOf(id)
  const result = valueOf(
    insertInto(drawing, part, { over: over === null ? null : nodeId(over), ...(near && { near }) }),
  )
  return { part, ...result }
}
const serviceAt = ({ nodes }: Diagram, id: NodeId) => {
  const node = nodes[id]
  return node?.kind === 'resource' ? node.service : node?.kind
}
const tally = (diagram: Diagram) =>
  Object.values(diagram.nodes)
    .map(({ id }) => serviceAt(diagram, id))
    .toSorted()
const homesOf = (diagram: Diagram, ids: readonly NodeId[]): Record<string, NodeId | null> =>
  Object.fromEntries(
    ids.map((id) => [serviceAt(diagram, id) ?? '', diagram.nodes[id]?.parentId ?? null] as const),
  )

const wrapped = {
  cloud: ['aws-cloud'],
  region: ['aws-cloud', 'region'],
  network: ['aws-cloud', 'region', 'vpc'],
}
const cases = (
  [
    'three-tier-web',
    'cloudfront-vpc-origin',
    'session-store',
    'shared-services-for-on-premises',
    'vpn-cloudhub',
  ] as const
).flatMap((id) => (['cloud', 'region', 'network'] as const).map((over) => [id, over] as const))

describe('putting a pattern into a container', () => {
  it.each(cases)('%s into the %s: all but its wrappers is there, on nothing, in order', (id, over) => {
    for (const near of [undefined, { x: 300, y: 260 }]) {
      const { part, diagram } = put(id, over, near)
      expect(tally(diagram)).toEqual([...tally(drawing), ...without(tally(part), wrapped[over])].toSorted())
      expect(Object.keys(diagram.connections)).toHaveLength(
        Object.keys(drawing.connections).length + Object.keys(part.connections).length,
      )
      expect(diagram.steps).toHaveLength(part.steps.length)
      expect(parse(JSON.parse(JSON.stringify(diagram)))).toMatchObject({
        ok: true,
        value: { diagram, report: { repaired: [], dropped: [] } },
      })
      expect(figuresOf(diagram)).toMatchObject({ nodesOnNodes: 0, outside: 0 })
    }
  })

  it('puts what was in the Region into the Region, beside it what was there, and users outside', () => {
    const { diagram, ids } = put('cloudfront-vpc-origin', 'region')
    expect(homesOf(diagram, ids)).toEqual({ users: null, cloudfront: 'cloud', waf: 'cloud', vpc: 'region' })
  })

  it('puts a VPC’s insides into the VPC', () => {
    const { diagram, ids } = put('shared-services-for-on-premises', 'net')
    expect(homesOf(diagram, ids)).toMatchObject({ site: null, s3: 'region', vgw: 'network', rds: 'network' })
    expect(treeOf(diagram.nodes).childrenOf(nodeId('region'))).toHaveLength(3)
  })

  it('is undone in one step', () => {
    const { diagram } = put('three-tier-web', 'network')
    expect(undo(record(start(drawing), 'Insert', diagram)).present).toBe(drawing)
  })

  it('goes whole onto the canvas', () => {
    const { part, diagram } = put('three-tier-web', null)
    expect(tally(diagram)).toEqual([...tally(drawing), ...tally(part)].toSorted())
    expect(figuresOf(diagram)).toMatchObject({ nodesOnNodes: 0, outside: 0 })
  })

  it('refuses what is not there', () => {
    expect(problemOf(insertInto(drawing, patternOf('three-tier-web'), { over: nodeId('x') }))).toMatch(
      /no “x”/,
    )
  })
})

/** Of the list, each of these once less. */
function without<T>(list: readonly T[], gone: readonly T[]): readonly T[] {
  const left = [...list]
  for (const one of gone) left.splice(left.indexOf(one), 1)
  return left
}
