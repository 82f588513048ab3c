import { describe, expect, it } from 'vitest'
import type { ResourceNode } from '../../core/model/diagram'
import { sketch } from '../../core/model/sketch'
import { nodeId } from '../../core/testing/ids'
import { nextChoices } from './next-choices'

const empty = sketch({})
const of = (service: string): ResourceNode => ({
  id: nodeId('one'),
  parentId: null,
  kind: 'resource',
  service,
  name: 'One',
  config: {},
})
const ids = (
  diagram: ReturnType<typeof sketch>,
  service: string,
  query = '',
  direction: 'after' | 'before' = 'after',
) => nextChoices(diagram, of(service), { direction, query }).map((next) => next.service.id)

describe('what may come next', () => {
  it('has the likeliest first, and before something other services than after it', () => {
    expect(ids(empty, 'lambda')[0]).toBe('dynamodb')
    expect(ids(empty, 'lambda', '', 'before')[0]).toBe('api-gateway')
  })

  it('has what the diagram has already a little higher', () => {
    const withQueue = sketch({ orders: { service: 'sqs' } })
    const [before, now] = [empty, withQueue].map((diagram) => ids(diagram, 'lambda').indexOf('sqs'))
    expect(now).toBe((before ?? 0) - 3)
  })

  it('finds by other words, and by the kind of connection', () => {
    expect(ids(empty, 'lambda', 'queue')[0]).toBe('sqs')
    expect(ids(empty, 'alb', 'balances')).toContain('ec2')
    expect(ids(empty, 'lambda', 'zeppelin')).toEqual([])
  })

  it('has no chips, and nothing for what this build does not know', () => {
    expect(ids(empty, 'firewall-manager')).not.toContain('security-group')
    expect(ids(empty, 'nobody')).toEqual([])
  })
})
