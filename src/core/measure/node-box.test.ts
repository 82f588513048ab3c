import { describe, expect, it } from 'vitest'
import { services } from '../catalog/catalog'
import type { DiagramNode, NodeId } from '../model/diagram'
import { sketch, type SketchedNode } from '../model/sketch'
import { connectionLabel, headerText, headerWidth, nodeText } from './lines'
import { iconBox, nodeBox, textBottom } from './node-box'

function nodeOf(sketched: SketchedNode): DiagramNode {
  const node = sketch({ one: sketched }).nodes['one' as NodeId]
  if (node === undefined) throw new Error('not sketched')
  return node
}

describe('nodeBox', () => {
  it('has a multiple of 8 on both sides for every service', () => {
    for (const { id } of services) {
      const { width, height } = nodeBox(nodeOf({ service: id, name: 'A name that takes two lines of text' }))
      expect(`${id} ${width % 8} ${height % 8}`).toBe(`${id} 0 0`)
    }
  })
  it('is one line higher for a second line of the name', () => {
    const one = nodeBox(nodeOf({ service: 'lambda', name: 'Orders' }))
    const two = nodeBox(nodeOf({ service: 'lambda', name: 'Orders that are still to ship' }))
    expect(two).toEqual({ width: one.width, height: one.height + 16 })
  })
  it('holds icon and text of a resource and of a border node', () => {
    for (const service of ['lambda', 'igw']) {
      const node = nodeOf({ service, name: 'A name that takes two lines of text' })
      const icon = iconBox(node)
      const box = nodeBox(node)
      if (node.kind !== 'resource' || icon === null) throw new Error('not a resource with an icon')
      expect(icon.x + icon.width).toBeLessThanOrEqual(box.width)
      expect(textBottom(node)).toBeLessThanOrEqual(box.height)
    }
  })
  it('is as high as the text of a note is at its width', () => {
    const note = nodeOf({
      text: 'Traffic between the zones is charged for, so keep it low where you can.\n\nSecond thought.',
    })
    expect(nodeBox(note, 320).height).toBeLessThan(nodeBox(note, 120).height)
    expect(nodeBox(note, 320).width).toBe(320)
  })
  it('gives a service that this build does not know an icon', () => {
    expect(iconBox(nodeOf({ service: 'from-the-future' }))).not.toBeNull()
  })
  it('has no icon in its box for a container, a span and a chip', () => {
    for (const service of ['vpc', 'asg', 'route-table']) expect(iconBox(nodeOf({ service }))).toBeNull()
  })
})

describe('nodeText', () => {
  it('shows the fact that matters as the caption, when it is stated', () => {
    expect(nodeText(nodeOf({ service: 'vpc', config: { cidr: '10.0.0.0/16' } })).caption).toBe('10.0.0.0/16')
    expect(nodeText(nodeOf({ service: 'vpc' })).caption).toBeNull()
  })
  it('shows a count from two on', () => {
    expect(nodeText(nodeOf({ service: 'ec2', count: 11 })).count).toBe('× 11')
    expect(nodeText(nodeOf({ service: 'ec2', count: 1 })).count).toBeNull()
  })
  it('never takes more than two lines', () => {
    expect(nodeText(nodeOf({ service: 'ec2', name: 'word '.repeat(40) })).nameLines).toHaveLength(2)
  })
})

describe('headerText', () => {
  const vpc = nodeOf({ service: 'vpc', name: 'Production', config: { cidr: '10.0.0.0/16' } })
  it('is whole in the width that the header asks for', () => {
    expect(headerText(vpc, headerWidth(vpc))).toEqual({ name: 'Production', caption: '10.0.0.0/16' })
  })
  it('gives up the caption before the name', () => {
    expect(headerText(vpc, 120)).toEqual({ name: 'Production', caption: null })
  })
})

describe('connectionLabel', () => {
  const labelOf = (is: string): string => {
    const { connections } = sketch({ a: { service: 'vpc' }, b: { service: 'vpc' } }, [is])
    const [connection] = Object.values<(typeof connections)[keyof typeof connections]>(connections)
    return connection === undefined ? '' : connectionLabel(connection)
  }
  it('is the kind for plumbing without words of its own, with its count', () => {
    expect(labelOf('a -> b : vpc-peering')).toBe('peering')
    expect(labelOf('a -> b : site-to-site-vpn x11')).toMatch(/ × 11$/)
  })
  it('is what the user wrote', () => {
    expect(labelOf('a -> b : vpc-peering "to finance"')).toBe('to finance')
  })
  it('is empty for use without words', () => {
    expect(labelOf('a -> b : traffic')).toBe('')
  })
})
