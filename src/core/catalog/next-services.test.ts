import { describe, expect, it } from 'vitest'
import { kindsBetween, services } from './catalog'
import { nextServices, previousServices, usualBefore, usualNext, type NextService } from './next-services'

const idsOf = (list: readonly NextService[]) => list.map(({ service }) => service.id)
const kindIn = (list: readonly NextService[], id: string) =>
  list.find(({ service }) => service.id === id)?.kind.id

describe('nextServices', () => {
  it.each([
    ['lambda', 'dynamodb', 'data-access'],
    ['lambda', 'sqs', 'data-access'],
    ['lambda', 'efs', 'mount'],
    ['sqs', 'lambda', 'poll'],
    ['s3', 'lambda', 'event'],
    ['sns', 'sqs', 'event'],
    ['api-gateway', 'lambda', 'sync-invoke'],
    ['cloudfront', 's3', 'origin'],
    ['alb', 'ec2', 'load-balancer-target'],
    ['alb', 'asg', 'load-balancer-target'],
    ['alb', 'ecs-service', 'load-balancer-target'],
    ['alb', 'lambda', 'load-balancer-target'],
    ['vpc', 'vpc', 'vpc-peering'],
    ['vpc', 'transit-gateway', 'transit-gateway-attachment'],
    ['vgw', 'customer-gateway', 'site-to-site-vpn'],
  ])('has from %s to %s: %s', (from, to, kind) => {
    expect(kindIn(nextServices(from), to)).toBe(kind)
  })

  it.each([
    ['sns', 'dynamodb'],
    ['sqs', 'dynamodb'],
    ['sqs', 's3'],
    ['dynamodb', 'firehose'],
    ['nlb', 'lambda'],
    ['lambda', 'ebs'],
    ['alb', 'endpoint-service'],
  ])('has nothing from %s to %s, since AWS has nothing', (from, to) => {
    expect(idsOf(nextServices(from))).not.toContain(to)
  })

  it('is empty for what this build does not know', () => {
    expect(nextServices('nobody')).toEqual([])
  })

  it.each([
    ['users', 'route53 cloudfront alb api-gateway'],
    ['cloudfront', 's3 alb api-gateway'],
    ['alb', 'ec2 asg ecs-service lambda'],
    ['lambda', 'dynamodb s3 rds aurora sqs'],
    ['sqs', 'lambda'],
    ['rds-proxy', 'rds aurora'],
    ['transit-gateway', 'vpc'],
    ['customer-gateway', 'vgw transit-gateway'],
    ['efs', 'lambda ecs-service'],
  ])('starts after %s with %s', (from, expected) => {
    const ids = expected.split(' ')
    expect(new Set(idsOf(nextServices(from)).slice(0, ids.length))).toEqual(new Set(ids))
  })

  it('has the services that follow a function before those that call it', () => {
    const next = idsOf(nextServices('lambda'))
    expect(next.indexOf('dynamodb')).toBeLessThan(next.indexOf('api-gateway'))
    expect(next.indexOf('sqs')).toBeLessThan(next.indexOf('api-gateway'))
  })

  it('has networks joined before plain traffic between them', () => {
    const next = idsOf(nextServices('transit-gateway'))
    expect(next.indexOf('vpc')).toBeLessThan(next.indexOf('nat-gateway'))
  })

  it('is made once', () => {
    expect(nextServices('lambda')).toBe(nextServices('lambda'))
    expect(previousServices('lambda')).toBe(previousServices('lambda'))
  })
})

describe('previousServices', () => {
  it.each([
    ['lambda', 'api-gateway', 'sync-invoke'],
    ['lambda', 'sqs', 'poll'],
    ['ec2', 'alb', 'load-balancer-target'],
    ['dynamodb', 'lambda', 'data-access'],
    ['s3', 'cloudfront', 'origin'],
  ])('has before %s: %s by %s', (to, from, kind) => {
    expect(kindIn(previousServices(to), from)).toBe(kind)
  })

  it.each([
    ['lambda', 'api-gateway'],
    ['ec2', 'alb'],
    ['dynamodb', 'lambda'],
    ['cloudfront', 'users'],
    ['rds', 'lambda'],
  ])('starts before %s with %s', (to, first) => {
    expect(previousServices(to)[0]?.service.id).toBe(first)
  })

  it('names in its lists by hand only what AWS has', () => {
    const named = [...usualNext].flatMap(([from, ids]) => ids.map((to) => [from, to] as const))
    const before = [...usualBefore].flatMap(([to, ids]) => ids.map((from) => [from, to] as const))
    const isKnown = (id: string) => services.some((service) => service.id === id)
    expect([...named, ...before].flat().filter((id) => !isKnown(id))).toEqual([])
    // A group's list is for all of its members; each entry is for some of them at least.
    const missing = [...new Set([...named, ...before].map(([, to]) => to))].filter(
      (to) => ![...named, ...before].some(([a, b]) => b === to && kindsBetween(a, b).length > 0),
    )
    expect(missing).toEqual([])
  })

  it('mirrors nextServices over the whole catalogue', () => {
    const forwards = services.flatMap(({ id }) => nextServices(id).map((next) => `${id} ${next.service.id}`))
    const backwards = services.flatMap(({ id }) =>
      previousServices(id).map((before) => `${before.service.id} ${id}`),
    )
    expect(backwards.toSorted()).toEqual(forwards.toSorted())
    expect(forwards.length).toBeGreaterThan(500)
  })
})

describe.each(services.map(({ id }) => id))('around %s', (id) => {
  it.each([
    ['after', nextServices(id)],
    ['before', previousServices(id)],
  ])('each service %s it comes once', (_, list) => {
    expect(new Set(idsOf(list)).size).toBe(list.length)
  })

  it('has the kind that is offered first when the connection is drawn', () => {
    for (const { service, kind, pair } of nextServices(id)) {
      expect(kindsBetween(id, service.id)[0]).toEqual({ kind, pair })
    }
  })
})
