import { describe, expect, it } from 'vitest'
import type { Selector } from '../../model/diagram'
import { graphOf } from '../../model/graph'
import { sketch } from '../../model/sketch'
import { nodeId } from '../../testing/ids'
import { networksOf, partsOf, workloadsOf, type Chosen } from './selected'

const at = (service: string, parent: string, more = {}) => ({ service, in: parent, ...more })
const graph = graphOf(
  sketch(
    {
      region: { service: 'region' },
      shop: at('vpc', 'region', { tags: ['spoke'] }),
      bare: at('vpc', 'region', { tags: ['spoke'] }),
      open: at('subnet', 'shop', { config: { access: 'public' } }),
      closed: at('subnet', 'shop', { tags: ['spoke'] }),
      web1: at('ec2', 'closed'),
      web2: at('ec2', 'closed'),
      web3: at('ec2', 'closed', { config: { privateAddress: '10.0.0.9' } }),
      nat: at('nat-gateway', 'open'),
      igw: at('igw', 'shop'),
      routes: { service: 'route-table', in: 'shop' },
      bucket: at('s3', 'region'),
      group: at('asg', 'shop', { config: { members: [{ ref: 'web1' }, { ref: 'web3' }] } }),
      office: { service: 'site' },
      server: at('server', 'office'),
      router: at('customer-gateway', 'office'),
      firewall: at('network-firewall', 'region'),
      endpoint: at('firewall-endpoint', 'open', { config: { firewall: { ref: 'firewall' } } }),
      other: at('firewall-endpoint', 'open'),
      queues: at('interface-endpoint', 'closed'),
      box: { shape: 'box' },
      boxed: at('vpc', 'box'),
      tgw: { service: 'transit-gateway' },
    },
    [
      { is: 'shop -> tgw : transit-gateway-attachment', id: 'attached' },
      { is: 'firewall -> tgw : transit-gateway-attachment', id: 'inspected' },
    ],
  ),
)
const node = (id: string): Selector => ({ node: nodeId(id) })
const brief = (chosen: readonly Chosen[]) =>
  chosen.map(({ end, count }) => {
    const name = typeof end === 'string' ? end : 'node' in end ? end.node : end.address
    return count === 1 ? name : `${name} x${count}`
  })
const networks = (selector: Selector) => brief(networksOf(graph, selector))
const workloads = (selector: Selector) => brief(workloadsOf(graph, selector))

describe('the networks that a selector names', () => {
  it('are VPCs, sites and subnets themselves, and single things', () => {
    expect(networks(node('shop'))).toEqual(['shop'])
    expect(networks(node('closed'))).toEqual(['closed'])
    expect(networks(node('web1'))).toEqual(['web1'])
    expect(networks(node('office'))).toEqual(['office'])
    expect(networks(node('bucket'))).toEqual(['bucket'])
    expect(networks(node('queues'))).toEqual(['queues'])
    expect(networks('internet')).toEqual(['internet'])
  })

  it('are all inside what holds several, without what AWS runs beside them', () => {
    expect(networks(node('region'))).toEqual(['bare', 'shop'])
    expect(networks(node('box'))).toEqual(['boxed'])
    expect(networks(node('group'))).toEqual(['web1', 'web3'])
  })

  it('are those of a kind or with a tag, each once', () => {
    expect(networks({ service: 'vpc' })).toEqual(['bare', 'boxed', 'shop'])
    expect(networks({ tag: 'spoke' })).toEqual(['bare', 'shop'])
  })

  it('are none where nothing matches, or what matches is no end of traffic', () => {
    for (const nothing of [
      { tag: 'gone' },
      { service: 'rds' },
      node('gone'),
      node('igw'),
      node('tgw'),
      node('routes'),
    ])
      expect(networks(nothing)).toEqual([])
  })
})

describe('the workloads that a selector names', () => {
  it('are what works inside, alike things once, gateways never', () => {
    expect(workloads(node('shop'))).toEqual(['web1 x2', 'web3'])
    expect(workloads(node('region'))).toEqual(['bare', 'web1 x2', 'web3'])
    expect(brief(workloadsOf(graph, { service: 'ec2' }))).toEqual(['web1 x2', 'web3'])
    expect(brief(workloadsOf(graph, { service: 'ec2' }, { apart: true }))).toEqual(['web1', 'web2', 'web3'])
  })

  it('are the VPC or subnet itself where nothing in it works', () => {
    expect(workloads(node('bare'))).toEqual(['bare'])
    expect(workloads(node('open'))).toEqual(['open'])
  })

  it('know what was named that they are in', () => {
    const roots = workloadsOf(graph, { tag: 'spoke' }).map(({ root }) => root)
    expect(roots).toEqual(['bare', 'shop', 'shop'])
  })

  it('are a site as a whole', () => expect(workloads(node('office'))).toEqual(['office']))
})

describe('being a part of what a selector names', () => {
  const isIn = (selector: Selector, ...ids: readonly string[]) =>
    ids.map((id) => partsOf(graph, selector)(id))
  it('holds for what is inside, and for connections that end there', () => {
    expect(isIn(node('shop'), 'shop', 'web1', 'attached')).toEqual([true, true, true])
    expect(isIn(node('bare'), 'shop', 'web1', 'attached', 'gone')).toEqual([false, false, false, false])
    expect(isIn({ tag: 'spoke' }, 'web1', 'bare', 'office')).toEqual([true, true, false])
    expect(isIn('internet', 'igw')).toEqual([false])
  })

  it('holds for the endpoints of a firewall, and for its attachment', () => {
    expect(isIn(node('firewall'), 'endpoint', 'other', 'inspected')).toEqual([true, false, true])
  })
})
