import { describe, expect, it } from 'vitest'
import { boxesOf } from '../layout/boxes'
import { place } from '../layout/place'
import { sketch } from '../model/sketch'
import { nodeId } from '../testing/ids'
import { problemOf, valueOf } from '../testing/value-of'
import { renameNode } from './rename-node'

const drawing = place(
  sketch({
    net: { service: 'vpc' },
    web: { service: 'ec2', in: 'net' },
    other: { service: 'ec2', name: 'EC2 instance' },
  }),
)
const renamed = (id: string, name: string) => valueOf(renameNode(drawing, nodeId(id), name))

describe('naming a node', () => {
  it('takes the name without the space around it', () => {
    expect(renamed('web', '  front ').nodes[nodeId('web')]?.name).toBe('front')
  })

  it('gives back the name of a new node where the name is blank', () => {
    expect(renamed('net', ' ').nodes[nodeId('net')]?.name).toBe('VPC')
    expect(renamed('web', '').nodes[nodeId('web')]?.name).toBe('EC2 instance 2')
    expect(valueOf(renameNode(drawing, nodeId('other'), ''))).toBe(drawing)
  })

  it('makes the container hold a name of two lines', () => {
    const low = {
      ...drawing,
      layout: {
        ...drawing.layout,
        [nodeId('web')]: { x: 24, y: 56 },
        [nodeId('net')]: { x: 0, y: 0, width: 160, height: 152 },
      },
    }
    const named = valueOf(renameNode(low, nodeId('web'), 'a name that needs all of two lines'))
    const [inner, outer] = [boxesOf(named).get(nodeId('web')), boxesOf(named).get(nodeId('net'))]
    expect(inner && outer && inner.y + inner.height <= outer.y + outer.height - 24).toBe(true)
  })

  it('changes nothing where it has the name already, and refuses what is not there', () => {
    expect(renamed('web', 'web')).toBe(drawing)
    problemOf(renameNode(drawing, nodeId('gone'), 'x'))
  })
})
