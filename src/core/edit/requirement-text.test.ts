import { describe, expect, it } from 'vitest'
import type { Requirement, Selector } from '../model/diagram'
import { graphOf } from '../model/graph'
import { sketch } from '../model/sketch'
import { nodeId } from '../testing/ids'
import { requirementText } from './requirement-text'

const graph = graphOf(sketch({ a: { service: 'vpc', name: 'Shop' }, b: { service: 'vpc', name: '' } }))
const a: Selector = { node: nodeId('a') }
const b: Selector = { node: nodeId('b') }
const sites: Selector = { service: 'site' }
const spokes: Selector = { tag: 'spoke' }
const text = (requirement: Partial<Requirement>) =>
  requirementText({ text: '', must: 'reach', of: a, to: b, ...requirement }, (id) => graph.node(id))

describe('a requirement in words', () => {
  it('is what somebody wrote', () => {
    expect(text({ text: ' The shop works. ' })).toBe('The shop works')
  })

  it('is made from what it says, where nobody wrote anything', () => {
    expect(text({})).toBe('“Shop” must reach the VPC')
    expect(text({ of: sites, protocol: 'tcp', port: 443 })).toBe(
      'Every on-premises site must reach the VPC on tcp/443',
    )
    expect(text({ of: spokes, protocol: 'icmp' })).toBe(
      'Everything tagged “spoke” must reach the VPC by ICMP',
    )
    expect(text({ of: { node: nodeId('gone') } })).toBe('Something that is not there must reach the VPC')
    expect(text({ of: { service: 'of-a-newer-build' } })).toBe('Every of-a-newer-build must reach the VPC')
  })

  it('says who must not reach whom, also among things of one kind', () => {
    expect(text({ must: 'not-reach' })).toBe('“Shop” must not reach the VPC')
    expect(text({ must: 'not-reach', of: sites, to: sites })).toBe('No on-premises site may reach another')
    expect(text({ must: 'not-reach', of: spokes, to: spokes })).toBe(
      'Nothing tagged “spoke” may reach anything else tagged “spoke”',
    )
    expect(text({ must: 'not-reach', of: 'internet', to: { service: 'lambda' } })).toBe(
      'The internet must not reach any Lambda function',
    )
  })

  it('says what traffic must pass through, and what it must not use', () => {
    expect(text({ must: 'pass-through', through: b, to: 'internet' })).toBe(
      'Traffic from “Shop” to the internet must pass through the VPC',
    )
    expect(text({ must: 'stay-private', to: 'internet' })).toBe(
      '“Shop” must not be reachable from the internet',
    )
    expect(text({ must: 'stay-private' })).toBe('Traffic from “Shop” to the VPC must not use the internet')
  })
})
