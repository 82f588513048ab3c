import { describe, expect, it } from 'vitest'
import { holds } from '../layout/box'
import { boxesOf } from '../layout/boxes'
import { place } from '../layout/place'
import { sketch } from '../model/sketch'
import { nodeId } from '../testing/ids'
import { problemOf, valueOf } from '../testing/value-of'
import { makeAutoScalingGroup } from './make-auto-scaling-group'

const drawing = place(
  sketch({
    region: { service: 'region' },
    net: { service: 'vpc', in: 'region' },
    one: { service: 'subnet', in: 'net' },
    two: { service: 'subnet', in: 'net' },
    web: { service: 'ec2', in: 'one' },
    app: { service: 'ec2', in: 'two' },
    elsewhere: { service: 'vpc', in: 'region' },
    far: { service: 'ec2', in: 'elsewhere' },
    free: { service: 'ec2' },
    files: { service: 's3', in: 'region' },
  }),
)
const group = (...ids: string[]) => makeAutoScalingGroup(drawing, ids.map(nodeId))
const made = (...ids: string[]) => {
  const { diagram, id } = valueOf(group(...ids))
  return diagram.nodes[id]
}

describe('making an Auto Scaling group', () => {
  it('names the instances among what is selected', () => {
    expect(made('web', 'files', 'app', 'web')).toMatchObject({
      service: 'asg',
      name: 'Auto Scaling group',
      config: { members: [{ ref: 'web' }, { ref: 'app' }] },
    })
  })

  it('stands in the VPC that all of them are in, else in the container around all', () => {
    expect(made('web')?.parentId).toBe('net')
    expect(made('web', 'app')?.parentId).toBe('net')
    expect(made('web', 'far')?.parentId).toBe('region')
    expect(made('web', 'free')?.parentId).toBeNull()
  })

  it('is drawn around its members, and leaves them where they are', () => {
    const { diagram, id } = valueOf(group('web', 'app'))
    const outline = boxesOf(diagram).get(id)
    for (const member of ['web', 'app']) {
      const box = boxesOf(diagram).get(nodeId(member))
      expect(outline && box && holds(outline, box)).toBe(true)
      expect(diagram.nodes[nodeId(member)]).toBe(drawing.nodes[nodeId(member)])
    }
  })

  it('makes the subnets of its members large enough for its outline', () => {
    const low = { ...drawing, layout: { ...drawing.layout, [nodeId('web')]: { x: 24, y: 56 } } }
    const { diagram, id } = valueOf(makeAutoScalingGroup(low, [nodeId('web')]))
    const [outline, subnet] = [boxesOf(diagram).get(id), boxesOf(diagram).get(nodeId('one'))]
    expect(outline && subnet && outline.y >= subnet.y + 28).toBe(true)
  })

  it('refuses a selection without an instance', () => {
    problemOf(group('files', 'net'))
    problemOf(group())
  })
})
