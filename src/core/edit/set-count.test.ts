import { describe, expect, it } from 'vitest'
import { sketch } from '../model/sketch'
import { connectionId, nodeId } from '../testing/ids'
import { problemOf, valueOf } from '../testing/value-of'
import { setCount } from './set-count'

const drawing = sketch(
  {
    web: { service: 'ec2', count: 2 },
    cgw: { service: 'customer-gateway' },
    vgw: { service: 'vgw' },
    remark: { text: 'a note' },
  },
  [{ is: 'cgw -> vgw : site-to-site-vpn', id: 'vpn' }],
)

describe('stating a count', () => {
  it('states it of a resource or of a connection', () => {
    expect(valueOf(setCount(drawing, nodeId('web'), 11)).nodes[nodeId('web')]).toHaveProperty('count', 11)
    expect(
      valueOf(setCount(drawing, connectionId('vpn'), 11)).connections[connectionId('vpn')],
    ).toHaveProperty('count', 11)
  })

  it('takes it away with none or one', () => {
    for (const count of [undefined, 1]) {
      expect(valueOf(setCount(drawing, nodeId('web'), count)).nodes[nodeId('web')]).not.toHaveProperty(
        'count',
      )
    }
  })

  it('changes nothing where nothing changes', () => {
    expect(valueOf(setCount(drawing, nodeId('web'), 2))).toBe(drawing)
    expect(valueOf(setCount(drawing, nodeId('vgw'), 1))).toBe(drawing)
    expect(valueOf(setCount(drawing, connectionId('vpn'), undefined))).toBe(drawing)
  })

  it('refuses what is no count, what has none, and what is not there', () => {
    for (const count of [0, -1, 1.5, NaN, Infinity]) problemOf(setCount(drawing, nodeId('web'), count))
    problemOf(setCount(drawing, connectionId('vpn'), 0))
    problemOf(setCount(drawing, nodeId('remark'), 2))
    problemOf(setCount(drawing, nodeId('gone'), 2))
  })
})
