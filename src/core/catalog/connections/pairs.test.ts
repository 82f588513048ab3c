import { describe, expect, it } from 'vitest'
import { kindOf, kindsBetween } from '../catalog'
import { services } from '../services'
import { kinds } from './kinds'
import { missingPairs } from '../missing'
import { pages } from './pages'
import { pairs } from './pairs'

const serviceIds = new Set(services.map(({ id }) => id))
const kindIds = new Set(kinds.map(({ id }) => id))
const date = /^20\d\d(-(0\d|1[0-2]|H[12])(-\d\d)?)?$/
const sentence = /^[A-Z][^]*[.]$/

const unknown = (ids: readonly string[], known: ReadonlySet<string>) => ids.filter((id) => !known.has(id))
const twice = (ids: readonly string[]) => ids.filter((id, index) => ids.indexOf(id) !== index)

describe('connection kinds', () => {
  it('have ids of their own and a sentence of help', () => {
    expect(twice(kinds.map(({ id }) => id))).toEqual([])
    for (const { help } of kinds) expect(help).toMatch(sentence)
  })

  it('draw plumbing solid, and labels on plumbing only', () => {
    for (const { id, role, dashed, showsLabel } of kinds) {
      if (role === 'plumbing') expect(dashed, id).toBe(false)
      else expect(showsLabel, id).toBe(false)
    }
  })

  it('are each had by some pair of services', () => {
    const used = new Set(pairs.flatMap((pair) => pair.kinds))
    expect(kinds.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([])
  })
})

describe('pairs', () => {
  it('name services and kinds of the catalogue', () => {
    for (const { from, to, kinds: ids } of pairs) {
      expect(unknown([...from, ...to], serviceIds)).toEqual([])
      expect(unknown(ids, kindIds)).toEqual([])
      expect([...twice(from), ...twice(to), ...twice(ids)]).toEqual([])
    }
  })

  it('come with evidence, and with conditions that are sentences', () => {
    for (const { condition, evidence } of pairs) {
      expect(evidence.url).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/.+\.html$/)
      expect(evidence.asOf).toMatch(date)
      if (condition !== undefined) expect(condition).toMatch(sentence)
    }
  })

  it('use every page that is listed', () => {
    const used = new Set([...pairs, ...missingPairs].map(({ evidence }) => evidence.url))
    expect(Object.values(pages).filter(({ url }) => !used.has(url))).toEqual([])
  })

  it('let only plumbing be drawn from either end', () => {
    const bothWays = pairs.filter(({ eitherWay }) => eitherWay).flatMap((pair) => pair.kinds)
    expect(bothWays.filter((id) => kindOf(id)?.role !== 'plumbing')).toEqual([])
  })
})

describe('kindsBetween', () => {
  const between = (from: string, to: string) => kindsBetween(from, to).map(({ kind }) => kind.id)

  it.each([
    ['vpc', 'vpc', ['vpc-peering', 'traffic']],
    ['customer-gateway', 'vgw', ['site-to-site-vpn', 'direct-connect-interface', 'traffic']],
    ['vgw', 'customer-gateway', ['site-to-site-vpn', 'direct-connect-interface', 'traffic']],
    ['transit-gateway', 'vpc', ['transit-gateway-attachment', 'traffic']],
    ['transit-gateway', 'transit-gateway', ['transit-gateway-peering', 'traffic']],
    ['direct-connect-gateway', 'transit-gateway', ['gateway-association', 'traffic']],
    ['ec2', 'ebs', ['volume-attachment']],
    ['ebs', 'ec2', ['volume-attachment']],
    ['lambda', 'ebs', []],
    ['s3', 'lambda', ['event']],
    ['sqs', 'lambda', ['poll']],
    ['sns', 'sqs', ['event']],
    ['api-gateway', 'lambda', ['sync-invoke', 'async-invoke']],
    ['alb', 'lambda', ['load-balancer-target']],
    ['nlb', 'lambda', []],
    ['alb', 'asg', ['load-balancer-target', 'traffic']],
    ['cloudfront', 's3', ['origin', 'transfer']],
    ['sns', 'dynamodb', []],
    ['dynamodb', 'firehose', []],
    ['alb', 'endpoint-service', []],
    ['nobody', 'vpc', []],
  ])('offers from %s to %s: %j', (from, to, expected) => {
    expect(between(from, to)).toEqual(expected)
  })

  it.each([
    ['client', 'api-gateway', 'sync-invoke'],
    ['users', 'lambda', 'sync-invoke'],
    ['users', 'alb', 'traffic'],
    ['users', 'cloudfront', 'traffic'],
    ['users', 'route53', 'traffic'],
    ['users', 'igw', 'traffic'],
    ['users', 's3', 'data-access'],
    ['ec2', 'ec2', 'traffic'],
    ['ec2', 'rds', 'data-access'],
    ['ec2', 'nat-gateway', 'traffic'],
    ['ec2', 'internet', 'traffic'],
    ['ec2', 'gateway-endpoint', 'data-access'],
    ['vpc', 'internet', 'traffic'],
    ['vpc', 's3', 'data-access'],
    ['vpc', 'igw', 'traffic'],
    ['site', 'vpc', 'traffic'],
    ['server', 'ec2', 'traffic'],
    ['third-party', 'api-gateway', 'sync-invoke'],
    ['nat-gateway', 'igw', 'traffic'],
    ['igw', 'internet', 'traffic'],
    ['lambda', 'third-party', 'traffic'],
    ['lambda', 'dynamodb', 'data-access'],
    ['lambda', 'sqs', 'data-access'],
    ['lambda', 'sns', 'data-access'],
    ['lambda', 's3', 'data-access'],
    ['lambda', 'rds-proxy', 'data-access'],
    ['lambda', 'efs', 'mount'],
    ['ecs-service', 'ecr', 'data-access'],
    ['rds', 'rds', 'replication'],
    ['cloudwatch', 'sns', 'event'],
    ['acm', 'alb', 'association'],
  ])('offers from %s to %s first: %s', (from, to, first) => {
    expect(between(from, to)[0]).toBe(first)
  })

  it('says with each kind which pair has it', () => {
    for (const { kind, pair } of kindsBetween('vpc', 'vpc')) expect(pair.kinds).toContain(kind.id)
  })
})
