import { describe, expect, it } from 'vitest'
import type { Diagram, NodeId } from '../model/diagram'
import { sketch } from '../model/sketch'
import { nodeId } from '../testing/ids'
import { legalHome, mayLiveIn } from './legal-home'

const drawing: Diagram = {
  ...sketch({
    users: { service: 'users' },
    region: { service: 'region' },
    net: { service: 'vpc', in: 'region' },
    a: { service: 'subnet', in: 'net' },
    b: { service: 'subnet', in: 'net' },
    web: { service: 'ec2', in: 'a' },
    frame: { shape: 'group' },
  }),
  layout: {
    [nodeId('users')]: { x: 0, y: 0 },
    [nodeId('region')]: { x: 200, y: 0, width: 900, height: 600 },
    [nodeId('net')]: { x: 40, y: 80, width: 800, height: 400 },
    [nodeId('a')]: { x: 40, y: 80, width: 300, height: 240 },
    [nodeId('b')]: { x: 400, y: 80, width: 300, height: 240 },
    [nodeId('web')]: { x: 40, y: 80 },
  },
}
const home = (service: string, over: string | null, joins: string, x = 0, y = 0): NodeId | null =>
  legalHome(drawing, service, {
    over: over === null ? null : nodeId(over),
    point: { x, y },
    joins: nodeId(joins),
  })

describe('the legal home of something new', () => {
  it('is what it is wanted over, where AWS lets it be there', () => {
    expect(home('ec2', 'b', 'web')).toBe('b')
    expect(home('s3', 'region', 'web')).toBe('region')
    expect(home('s3', null, 'web')).toBeNull()
    expect(home('rds', 'frame', 'web')).toBe('frame')
  })

  it('is the nearest around that: a bucket is in no subnet', () => {
    expect(home('s3', 'b', 'web')).toBe('region')
    expect(home('route53', 'b', 'web')).toBeNull()
  })

  it('keeps the subnet of what spans subnets, which is lifted out of it', () => {
    expect(home('alb', 'b', 'web')).toBe('b')
  })

  it('is around what it is joined with, where nothing else is', () => {
    expect(home('rds-proxy', null, 'web')).toBe('a')
  })

  it('is the nearest of the diagram at last', () => {
    expect(home('alb', null, 'users')).toBe('net')
    expect(home('nat-gateway', null, 'users', 900, 200)).toBe('b')
    expect(home('customer-gateway', null, 'users')).toBeNull()
  })
})

describe('what may live where', () => {
  it('follows the catalogue, and plain groups take anything', () => {
    const may = (container: string, service: string | null) => {
      const node = drawing.nodes[nodeId(container)]
      return node !== undefined && mayLiveIn(node, service)
    }
    expect(may('a', 'ec2')).toBe(true)
    expect(may('a', 's3')).toBe(false)
    expect(may('a', 'users')).toBe(false)
    expect(may('a', null)).toBe(true)
    expect(may('frame', 's3')).toBe(true)
    expect(may('web', 'ec2')).toBe(false)
  })
})
