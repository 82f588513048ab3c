import { describe, expect, it } from 'vitest'
import { services, serviceOf } from './catalog'
import { common, commonness } from './common'
import { findIn } from './search'

const usualFirst = services.toSorted(
  (a, b) => commonness(a.id) - commonness(b.id) || a.shortName.length - b.shortName.length,
)
const find = (query: string) =>
  findIn(usualFirst, query, ({ id, name, shortName, keywords = [] }) => ({
    id,
    name: shortName,
    words: [id, name, ...keywords],
  })).map(({ id }) => id)

describe('searching the catalogue', () => {
  it.each([
    ['redis', 'elasticache'],
    ['kubernetes', 'eks'],
    ['k8s', 'eks'],
    ['lb', 'alb'],
    ['load balancer', 'alb'],
    ['queue', 'sqs'],
    ['firewall', 'network-firewall'],
    ['cron', 'scheduler'],
    ['cdn', 'cloudfront'],
    ['waf', 'waf'],
    ['kafka', 'msk'],
    ['postgres', 'rds'],
    ['bucket', 's3'],
    ['cache', 'elasticache'],
    ['dns', 'route53'],
    ['logs', 'cloudwatch-logs'],
    ['az', 'availability-zone'],
    ['gateway', 'api-gateway'],
  ])('finds for “%s” first: %s', (query, id) => {
    expect(find(query)[0]).toBe(id)
  })

  it('finds VPN by what ends it', () => {
    expect(find('vpn')).toEqual(expect.arrayContaining(['vgw', 'customer-gateway', 'client-vpn']))
  })

  it('asks for every word, in any order', () => {
    expect(find('balancer network')[0]).toBe('nlb')
    expect(find('kubernetes queue')).toEqual([])
  })

  it('does not look for two letters inside of words', () => {
    expect(find('az').length).toBeLessThan(10)
  })

  it('leaves the list as it is for an empty query', () => {
    expect(find('  ')).toEqual(usualFirst.map(({ id }) => id))
  })

  it('knows every service that it holds for common', () => {
    expect(common.filter((id) => serviceOf(id) === undefined)).toEqual([])
  })
})
