import { describe, expect, it } from 'vitest'
import type { DiagramNode } from '../model/diagram'
import { graphOf } from '../model/graph'
import { sketch } from '../model/sketch'
import { nodeId } from '../testing/ids'
import { canHold, commonContainer, homeOf } from './homes'

const drawing = sketch({
  region: { service: 'region' },
  net: { service: 'vpc', in: 'region' },
  zone: { service: 'availability-zone', in: 'net' },
  subnet: { service: 'subnet', in: 'zone' },
  web: { service: 'ec2', in: 'subnet' },
  other: { service: 'vpc', in: 'region' },
  site: { service: 'site' },
  remark: { text: 'a note' },
  frame: { shape: 'group' },
  picture: { shape: 'image' },
  odd: { service: 'not in this build' },
})

describe('where things may be put', () => {
  it('is in containers, plain boxes, and what this build does not know', () => {
    const holding = Object.values<DiagramNode>(drawing.nodes).filter(canHold)
    expect(holding.map(({ id }) => id)).toEqual([
      'region',
      'net',
      'zone',
      'subnet',
      'other',
      'site',
      'frame',
      'odd',
    ])
  })

  it('is the VPC around for its gateways and for what spans subnets', () => {
    for (const service of ['igw', 'vgw', 'alb', 'lambda'])
      expect(homeOf(drawing, service, nodeId('subnet'))).toBe('net')
  })

  it('is where it was dropped for all else, and where no such container is around', () => {
    for (const service of ['ec2', 'rds', 's3', 'unknown'])
      expect(homeOf(drawing, service, nodeId('subnet'))).toBe('subnet')
    expect(homeOf(drawing, 'igw', nodeId('region'))).toBe('region')
    expect(homeOf(drawing, 'customer-gateway', nodeId('site'))).toBe('site')
    expect(homeOf(drawing, 'igw', null)).toBeNull()
  })
})

describe('the container around several', () => {
  it('is the innermost one that holds all of them', () => {
    const around = (...ids: string[]) => commonContainer(graphOf(drawing), ids.map(nodeId))
    expect(around('web')).toBe('subnet')
    expect(around('web', 'zone')).toBe('net')
    expect(around('web', 'other')).toBe('region')
    expect(around('web', 'site')).toBeNull()
    expect(around()).toBeNull()
  })
})
