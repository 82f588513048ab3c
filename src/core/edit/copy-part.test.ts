import { describe, expect, it } from 'vitest'
import { boxesOf } from '../layout/boxes'
import { place } from '../layout/place'
import { sketch } from '../model/sketch'
import { connectionId, nodeId } from '../testing/ids'
import { copyPart } from './copy-part'

const drawing = {
  ...place(
    sketch(
      {
        net: { service: 'vpc' },
        subnet: { service: 'subnet', in: 'net' },
        web: {
          service: 'ec2',
          in: 'subnet',
          config: { securityGroups: [{ ref: 'guard' }, { ref: 'outside' }] },
        },
        guard: { service: 'security-group', in: 'subnet' },
        outside: { service: 'security-group', in: 'net' },
        users: { service: 'users' },
      },
      ['users -> web : traffic', { is: 'web -> subnet : traffic', id: 'inner' }],
      { steps: [{ at: ['web'], text: 'first' }] },
    ),
  ),
  paths: { [connectionId('inner')]: { style: 'curved' as const } },
}
const raised = { factId: 'f', at: nodeId('web'), value: 2, reason: 'r' }
const copy = (...ids: string[]) =>
  copyPart({ ...drawing, review: { ...drawing.review, raised: [raised] } }, ids.map(nodeId))

describe('copying a part', () => {
  it('takes what is inside along, and the connections among it with their paths', () => {
    const part = copy('subnet')
    expect(Object.keys(part.nodes).toSorted()).toEqual(['guard', 'subnet', 'web'])
    expect(Object.keys(part.connections)).toEqual(['inner'])
    expect(part.paths).toEqual({ inner: { style: 'curved' } })
  })

  it('puts the outermost on the open canvas, where they were', () => {
    const part = copy('subnet')
    expect(part.nodes[nodeId('subnet')]?.parentId).toBeNull()
    expect(part.nodes[nodeId('web')]?.parentId).toBe('subnet')
    const { x, y } = boxesOf(drawing).get(nodeId('web')) ?? { x: NaN, y: NaN }
    expect(boxesOf(part).get(nodeId('web'))).toMatchObject({ x, y })
  })

  it('leaves references out that lead to what stays behind', () => {
    expect(copy('subnet').nodes[nodeId('web')]).toHaveProperty('config', {
      securityGroups: [{ ref: 'guard' }],
    })
    expect(copy('web').nodes[nodeId('web')]).toHaveProperty('config', {})
  })

  it('takes quotas raised at a node along, and no call-outs', () => {
    expect(copy('web').review.raised).toEqual([raised])
    expect(copy('users').review.raised).toEqual([])
    expect(copy('web').steps).toEqual([])
  })

  it('copies nothing of a connection whose ends stay', () => {
    expect(copy('inner', 'gone')).toMatchObject({ nodes: {}, connections: {} })
  })

  it('counts what is inside something else once', () => {
    expect(copy('web', 'subnet')).toEqual(copy('subnet'))
  })
})
