import { describe, expect, it } from 'vitest'
import type { ConnectionId, Diagram, NodeId } from '../model/diagram'
import type { Question } from '../model/answers'
import { graphOf } from '../model/graph'
import { sketch } from '../model/sketch'
import { ask } from './ask'
import { closedBy } from './closings'
import { tableOfSubnet } from './engine/vpc-tables'
import { consequencesOf, writtenTogether, type Use } from './consequences'
import { addNode } from '../edit/add-node'
import { removeItems } from '../edit/remove-items'
import { setField } from '../edit/set-field'
import { connectionId } from '../testing/ids'
import { writeNeeds } from './write-needs'

const id = (text: string) => text as NodeId

/** Two spokes that both use what is in the hub. */
const hub = sketch(
  {
    a: { service: 'vpc', name: 'A', config: { cidr: '10.1.0.0/16' } },
    front: { service: 'subnet', in: 'a', name: 'Front' },
    orders: { service: 'ec2', in: 'front', name: 'Orders' },
    hub: { service: 'vpc', name: 'Hub', config: { cidr: '10.0.0.0/16' } },
    shared: { service: 'subnet', in: 'hub', name: 'Shared' },
    directory: { service: 'ec2', in: 'shared', name: 'Directory' },
    b: { service: 'vpc', name: 'B', config: { cidr: '10.2.0.0/16' } },
    back: { service: 'subnet', in: 'b', name: 'Back' },
    billing: { service: 'ec2', in: 'back', name: 'Billing' },
  },
  [
    'a -> hub : vpc-peering',
    'hub -> b : vpc-peering',
    'orders -> directory : traffic',
    'billing -> directory : traffic',
  ],
)

const question = (from: string, to: string): Question => ({
  from: { node: id(from) },
  to: { node: id(to) },
  traffic: 'any',
  direction: 'connection',
})
const use = (connection: string, from: string, to: string): Use => ({
  connection: { id: connection as ConnectionId, from: id(from), to: id(to) },
  question: question(from, to),
})
const uses = [use('traffic-1', 'orders', 'directory'), use('traffic-2', 'billing', 'directory')]
const verdict = (diagram: Diagram, { question: asked }: Use) => ask(graphOf(diagram), asked).verdict

function written(diagram: Diagram, asked: Question): Diagram {
  const done = writeNeeds(diagram, ask(graphOf(diagram), asked).needs)
  if (!done.ok) throw new Error(done.problem)
  return done.value
}
const stated = (
  diagram: Diagram,
  at: string,
  key: string,
  value: Parameters<typeof setField>[3],
): Diagram => {
  const done = setField(diagram, id(at), key, value)
  if (!done.ok) throw new Error(done.problem)
  return done.value
}

describe('what an edit closes', () => {
  it('is the tables that got their first rows, at the table, with what they are for', () => {
    const closed = closedBy(hub, written(hub, question('orders', 'directory')))
    expect(closed.map(({ place }) => place.part)).toEqual(['routes', 'routes', 'rules'])
    expect(closed[0]?.text).toContain('“Front”')
    expect(closed[2]?.text).toContain('“Directory”')
  })

  it('is nothing for a second row', () => {
    const once = written(hub, question('orders', 'directory'))
    const twice = writtenTogether(once, [question('orders', 'directory'), question('billing', 'orders')])
    expect(twice.ok && closedBy(once, once)).toEqual([])
    expect(closedBy(hub, hub)).toEqual([])
  })

  it('is one direction of a security group or network ACL at a time', () => {
    const before = sketch({
      v: { service: 'vpc' },
      s: { service: 'subnet', in: 'v', name: 'Inner' },
      web: { service: 'ec2', in: 's', name: 'Web', config: { securityGroups: [{ ref: 'group' }] } },
      group: { service: 'security-group', name: 'Web group', in: 'v' },
      acl: { service: 'network-acl', name: 'Gate', in: 'v', config: { subnets: [{ ref: 's' }] } },
    })
    const group = stated(before, 'group', 'rules', [
      { direction: 'inbound', protocol: 'all', cidr: '0.0.0.0/0' },
    ])
    expect(closedBy(before, group).map(({ text }) => text)).toEqual([
      'Only what “Web group” lists gets into “Web” from now on.',
    ])
    const acl = stated(before, 'acl', 'rules', [
      { number: 100, direction: 'outbound', protocol: 'all', cidr: '0.0.0.0/0', action: 'allow' },
    ])
    expect(closedBy(before, acl).map(({ text }) => text)).toEqual([
      'Only what “Gate” allows gets out of “Inner” from now on.',
    ])
    // An ACL that nobody drew lets everything pass; one that is drawn for subnets that were there before does not.
    const bare = removeItems(before, [id('acl')])
    const put = (of: Diagram, key: string) =>
      addNode(of, {
        service: 'network-acl',
        parentId: id('v'),
        name: key,
        config: { subnets: [{ ref: id('s') }], complete: true, rules: [] },
      })
    const shut = bare.ok ? put(bare.value, 'New gate') : bare
    if (!bare.ok || !shut.ok) throw new Error('refused')
    expect(closedBy(bare.value, shut.value.diagram).map(({ text }) => text)).toEqual([
      'Only what “New gate” allows gets into “Inner” from now on.',
      'Only what “New gate” allows gets out of “Inner” from now on.',
    ])
    // The one that is closed already is not closed again by what another edit states.
    expect(closedBy(group, stated(group, 'group', 'complete', true)).map(({ text }) => text)).toEqual([
      'Only what “Web group” lists gets out of “Web” from now on.',
    ])
  })

  it('is what a transit gateway knows, and which attachments lead anywhere', () => {
    const before = sketch(
      {
        a: { service: 'vpc', name: 'A', config: { cidr: '10.1.0.0/16' } },
        b: { service: 'vpc', name: 'B', config: { cidr: '10.2.0.0/16' } },
        c: { service: 'vpc', name: 'C', config: { cidr: '10.3.0.0/16' } },
        tgw: { service: 'transit-gateway', name: 'Core' },
      },
      ['a', 'b', 'c'].map((vpc) => `${vpc} -> tgw : transit-gateway-attachment`),
    )
    const closed = closedBy(before, written(before, question('a', 'b'))).map(({ text }) => text)
    expect(closed).toEqual(
      expect.arrayContaining([
        '“Core” knows only the networks that its route tables list or learn from now on.',
        'Attachments of “Core” without a route table go nowhere from now on.',
      ]),
    )
  })
})

describe('what an edit stops', () => {
  it('names the drawn uses that were open and are blocked by it, with the reason', () => {
    const { blocks } = consequencesOf(hub, written(hub, question('orders', 'directory')), uses)
    expect(blocks.map(({ place }) => place.at)).toEqual(['traffic-2'])
    expect(blocks[0]?.text).toMatch(/^“Billing” does not reach “Directory” any more: /)
  })

  it('names what is stopped without anything being closed: a route that is taken back, a way that is removed', () => {
    const open = written(hub, question('billing', 'directory'))
    const table = tableOfSubnet(graphOf(open), id('back')).node
    const without = stated(open, table?.id ?? '', 'routes', [])
    expect(closedBy(open, without)).toEqual([])
    expect(consequencesOf(open, without, uses).blocks.map(({ place }) => place.at)).toEqual(['traffic-2'])

    const apart = removeItems(hub, ['vpc-peering-1' as ConnectionId])
    if (!apart.ok) throw new Error(apart.problem)
    expect(consequencesOf(hub, apart.value, uses).blocks.map(({ place }) => place.at)).toEqual(['traffic-1'])
  })

  it('says nothing of uses that go with the edit', () => {
    const without = removeItems(hub, [connectionId('vpc-peering-1'), connectionId('traffic-1')])
    expect(without.ok && consequencesOf(hub, without.value, uses).blocks).toEqual([])
  })

  it('leaves out what was blocked before', () => {
    const apart = sketch({ a: { service: 'vpc' }, b: { service: 'vpc' } }, ['a -> b : traffic'])
    const after = stated(apart, 'a', 'cidr', '10.0.0.0/16')
    expect(consequencesOf(apart, after, [use('traffic-1', 'a', 'b')])).toEqual({ closes: [], blocks: [] })
  })
})

describe('what is written for all uses together', () => {
  it('lets all of them through, and blocks none', () => {
    const done = writtenTogether(
      hub,
      uses.map((one) => one.question),
    )
    if (!done.ok) throw new Error(done.problem)
    expect(uses.map((one) => verdict(done.value, one))).toEqual(['reachable', 'reachable'])
    expect(consequencesOf(hub, done.value, uses).blocks).toEqual([])
    expect(Object.keys(done.value.connections)).toEqual(Object.keys(hub.connections))
  })

  it('adds what is missing in tables that an earlier writing has closed', () => {
    const partly = written(hub, question('orders', 'directory'))
    expect(uses.map((one) => verdict(partly, one))).toEqual(['reachable', 'blocked'])
    const done = writtenTogether(
      partly,
      uses.map((one) => one.question),
    )
    expect(done.ok && uses.map((one) => verdict(done.value, one))).toEqual(['reachable', 'reachable'])
  })

  it('does not take back a deny', () => {
    const gate = {
      subnets: [{ ref: 'back' }],
      rules: [{ number: 100, direction: 'outbound', protocol: 'all', cidr: '0.0.0.0/0', action: 'deny' }],
    }
    const guarded = addNode(hub, { service: 'network-acl', parentId: id('b'), config: gate })
    if (!guarded.ok) throw new Error(guarded.problem)
    const done = writtenTogether(
      guarded.value.diagram,
      uses.map((one) => one.question),
    )
    expect(done.ok && uses.map((one) => verdict(done.value, one))).toEqual(['reachable', 'blocked'])
  })

  it('draws no way that is not there', () => {
    const blocked = question('orders', 'billing')
    expect(ask(graphOf(hub), blocked).verdict).toBe('blocked')
    const done = writtenTogether(hub, [blocked])
    expect(done.ok && done.value).toBe(hub)
  })
})
