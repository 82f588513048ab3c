import { describe, expect, it } from 'vitest'
import { sketch } from '../model/sketch'
import { nodeId } from '../testing/ids'
import { problemOf, valueOf } from '../testing/value-of'
import { setSubnets } from './set-subnets'

const drawing = sketch({
  net: { service: 'vpc' },
  one: { service: 'subnet', in: 'net' },
  two: { service: 'subnet', in: 'net' },
  balancer: { service: 'alb', in: 'net', config: { scheme: 'internal', subnets: [{ ref: 'one' }] } },
  group: { service: 'asg', in: 'net' },
  files: { service: 's3' },
})
const set = (id: string, ...subnets: string[]) => setSubnets(drawing, nodeId(id), subnets.map(nodeId))

describe('stating what something spans', () => {
  it('names each subnet once, in order', () => {
    expect(valueOf(set('balancer', 'two', 'one', 'two')).nodes[nodeId('balancer')]).toHaveProperty(
      'config.subnets',
      [{ ref: 'two' }, { ref: 'one' }],
    )
    expect(valueOf(set('group', 'one')).nodes[nodeId('group')]).toHaveProperty('config.subnets', [
      { ref: 'one' },
    ])
  })

  it('takes the statement back with none', () => {
    expect(valueOf(set('balancer')).nodes[nodeId('balancer')]).toHaveProperty('config', {
      scheme: 'internal',
    })
  })

  it('changes nothing where nothing changes', () => {
    expect(valueOf(set('balancer', 'one'))).toBe(drawing)
    expect(valueOf(set('group'))).toBe(drawing)
  })

  it('refuses what spans no subnets, and what is no subnet', () => {
    expect(problemOf(set('files', 'one'))).toContain('“files”')
    expect(problemOf(set('balancer', 'net'))).toContain('“net”')
    problemOf(set('balancer', 'gone'))
    problemOf(set('gone', 'one'))
  })
})
