import { describe, expect, it } from 'vitest'
import type { Config, NodeId } from '../model/diagram'
import type { Question } from '../model/answers'
import { graphOf } from '../model/graph'
import { sketch } from '../model/sketch'
import { acl, draw, node, refs, stated, subnet, table } from '../testing/network-parts'
import { ask } from './ask'
import { usualTraffic } from './usual-traffic'

const id = (text: string) => text as NodeId
const asked = (from: string, to: string, traffic: Question['traffic'] = 'any'): Question => ({
  from: { node: id(from) },
  to: { node: id(to) },
  traffic,
  direction: 'connection',
})
const inVpc = (to: { readonly service: string; readonly config?: Config }, line = '') =>
  graphOf(
    sketch(
      {
        v: { service: 'vpc', config: { cidr: '10.0.0.0/16' } },
        s: { service: 'subnet', in: 'v', config: { cidr: '10.0.1.0/24' } },
        web: { service: 'ec2', in: 's', name: 'Web' },
        group: {
          service: 'security-group',
          in: 'v',
          config: {
            rules: [
              { direction: 'inbound', protocol: 'tcp', fromPort: 443, toPort: 443, cidr: '0.0.0.0/0' },
              { direction: 'inbound', protocol: 'icmp', cidr: '0.0.0.0/0' },
            ],
          },
        },
        to: { ...to, in: 's', name: 'Target' },
      },
      line === '' ? [] : [line],
    ),
  )

describe('what is usually spoken', () => {
  it('is what a drawn use states', () => {
    const graph = inVpc({ service: 'rds', config: { engine: 'MySQL' } }, 'web -> to : traffic tcp/8443')
    expect(usualTraffic(graph, asked('web', 'to'))).toEqual([{ protocol: 'tcp', port: 8443 }])
    expect(usualTraffic(graph, asked('s', 'to'))).toEqual([{ protocol: 'tcp', port: 3306 }])
  })

  it('is, from the internet, what those speak who are drawn there', () => {
    const drawing = (line: string) =>
      graphOf(
        draw(
          [stated('A', 1), node('I', 'igw', {}, 'A'), node('users', 'users'), node('world', 'internet')],
          [line],
        ),
      )
    const spoken = drawing('users -> a : traffic tcp/8443')
    const from = (end: Question['from']) => usualTraffic(spoken, { from: end, to: { node: id('a') } })
    expect(from('internet')).toEqual([{ protocol: 'tcp', port: 8443 }])
    expect(from({ node: id('world') })).toEqual([{ protocol: 'tcp', port: 8443 }])
    expect(from({ node: id('A') })).toEqual([])
    expect(
      usualTraffic(drawing('world -> a : traffic'), { from: 'internet', to: { node: id('a') } }),
    ).toEqual([])
  })

  it('is what a load balancer listens on', () => {
    const listeners = [
      { protocol: 'TLS', port: 443 },
      { protocol: 'UDP', port: 53 },
    ]
    expect(usualTraffic(inVpc({ service: 'nlb', config: { listeners } }), asked('web', 'to'))).toEqual([
      { protocol: 'tcp', port: 443 },
      { protocol: 'udp', port: 53 },
    ])
  })

  it('is the default port of the service, where it has one', () => {
    const of = (service: string, config: Config = {}) =>
      usualTraffic(inVpc({ service, config }), asked('web', 'to')).map(({ port }) => port)
    expect(of('efs')).toEqual([2049])
    expect(of('aurora', { engine: 'PostgreSQL' })).toEqual([5432])
    expect(of('rds')).toEqual([])
    expect(of('ec2')).toEqual([])
  })
})

describe('an answer', () => {
  it('asks for the usual port alone to be opened', () => {
    const answer = ask(inVpc({ service: 'rds', config: { engine: 'PostgreSQL' } }), asked('web', 'to'))
    expect(answer).toMatchObject({ verdict: 'possible', passes: 'tcp/5432' })
    expect(answer.needs).toHaveLength(1)
  })

  it('says what passes where that is not all that was asked for', () => {
    const guarded = inVpc({ service: 'ec2', config: { securityGroups: [{ ref: 'group' }] } })
    expect(ask(guarded, asked('web', 'to'))).toMatchObject({ verdict: 'reachable', passes: 'tcp/443, icmp' })
    expect(ask(guarded, asked('web', 'to', { protocol: 'tcp' })).passes).toBe('tcp/443')
    expect(ask(guarded, asked('web', 'to', { protocol: 'tcp', port: 443 }))).not.toHaveProperty('passes')
    expect(ask(inVpc({ service: 'ec2' }), asked('web', 'to'))).not.toHaveProperty('passes')
  })

  it('counts as passed only what is answered: network ACLs look at answers too', () => {
    const withAcl = (protocol: string) =>
      draw([
        stated('A', 1),
        subnet('A2', 'A', '10.1.2.0/24'),
        table('r2', 'A2'),
        node('to', 'ec2', { securityGroups: refs('gA') }, 'A2'),
        acl('acl', 'A2', 'allow in all 0.0.0.0/0', `allow out ${protocol} 0.0.0.0/0`),
      ])
    const to = asked('a', 'to')
    expect(ask(graphOf(withAcl('all')), to)).not.toHaveProperty('passes')
    expect(ask(graphOf(withAcl('tcp 1024-65535')), to)).toMatchObject({ verdict: 'reachable', passes: 'tcp' })
    expect(ask(graphOf(withAcl('tcp 1-80')), to).verdict).toBe('blocked')
  })
})
