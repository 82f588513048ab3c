import { describe, expect, it } from 'vitest'
import type { Diagram, NodeId } from '../../model/diagram'
import { sketch } from '../../model/sketch'
import { patterns } from '../../patterns'
import { nodeId } from '../../testing/ids'
import { sound } from '../../testing/sound'
import { soundDiagram } from '../../testing/sound/drawing'
import { problemOf, valueOf } from '../../testing/value-of'
import { offersFor, withPreset } from './offers'
import { presets } from './presets'

/** Without what it requires itself: a preset is offered where it is not in the list yet. */
const undemanding = (diagram: Diagram): Diagram => ({ ...diagram, requirements: {} })
const pattern = (id: string): Diagram => {
  const found = patterns.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no pattern ${id}`)
  return undemanding(found.build())
}
const drawing = (name: string): Diagram => {
  const found = sound.find((one) => one.name.startsWith(name))
  if (found === undefined) throw new Error(`no drawing ${name}`)
  return soundDiagram(found)
}
const offer = (diagram: Diagram, id: string) => {
  const found = offersFor(diagram).find((one) => one.id === id)
  if (found === undefined) throw new Error(`no preset ${id}`)
  return found
}
const options = (diagram: Diagram, id: string) =>
  offer(diagram, id).choices.map(({ options: all }) => all.map((one) => one.id))
const stated = (diagram: Diagram, id: string, chosen: Readonly<Record<string, NodeId>> = {}) =>
  Object.values(valueOf(withPreset(diagram, id, chosen)).requirements)
const tagged = (diagram: Diagram, tag: string) =>
  Object.values(diagram.nodes)
    .filter(({ tags }) => tags?.includes(tag) === true)
    .map(({ id }) => id)
    .toSorted()

const two = sketch({
  prod: { service: 'vpc', name: 'prod-eu' },
  dev: { service: 'vpc', name: 'Development' },
  other: { service: 'vpc' },
})

describe('every preset', () => {
  const all = [...patterns.map((one) => undemanding(one.build())), ...sound.map(soundDiagram)]

  it.each(presets.map(({ id }) => id))(
    '%s can be added where it is offered, once, and says why where not',
    (id) => {
      let added = 0
      for (const diagram of all) {
        const { problem } = offer(diagram, id)
        if (problem !== null) {
          expect(problem).toMatch(/^[A-Z].* needed\.$/)
          expect(problemOf(withPreset(diagram, id))).toBe(problem)
          continue
        }
        const after = valueOf(withPreset(diagram, id))
        expect(Object.keys(after.requirements).length).toBeGreaterThan(0)
        expect(offer(after, id).problem).toBe('It is in the list already.')
        expect(valueOf(withPreset(after, id))).toBe(after)
        added += 1
      }
      if (id !== 'production-apart') expect(added).toBeGreaterThan(0)
    },
  )

  it('has words', () => {
    for (const { title, text } of offersFor(two)) {
      expect(title).toMatch(/^[A-Z][^.]*[^.]$/)
      expect(text).toMatch(/^[A-Z].*\.$/)
    }
  })

  it('is refused where there is none of the name', () => {
    problemOf(withPreset(two, 'gone'))
    problemOf(withPreset(two, 'constructor'))
  })
})

describe('the presets on the drawings that they are for', () => {
  it('keep sites apart', () => {
    expect(stated(pattern('sites-on-one-vgw'), 'sites-apart')).toMatchObject([
      { must: 'not-reach', of: { service: 'site' }, to: { service: 'site' } },
    ])
    expect(offer(pattern('transit-gateway-to-one-site'), 'sites-apart').problem).not.toBe(null)
  })

  it('have all traffic inspected, in the VPC with the firewall', () => {
    const eastWest = drawing('37 Inspection VPC between VPCs')
    expect(options(eastWest, 'all-inspected')).toEqual([['inspection']])
    expect(stated(eastWest, 'all-inspected')).toMatchObject([
      {
        must: 'pass-through',
        of: { tag: 'inspected' },
        to: { tag: 'inspected' },
        through: { node: 'inspection' },
      },
    ])
    expect(tagged(valueOf(withPreset(eastWest, 'all-inspected')), 'inspected')).toEqual(['blue', 'red'])
  })

  it('have sites and the internet inspected too, where they are drawn', () => {
    const sites = stated(drawing('38 Inspection of VPN'), 'all-inspected')
    expect(sites.map(({ of, to }) => [of, to])).toEqual([
      [{ tag: 'inspected' }, { tag: 'inspected' }],
      [{ service: 'site' }, { tag: 'inspected' }],
      [{ tag: 'inspected' }, { service: 'site' }],
    ])
    const egress = drawing('39 Inspection of internet egress')
    expect(stated(egress, 'all-inspected').map(({ to }) => to)).toEqual([{ tag: 'inspected' }, 'internet'])
    // The VPC through which they leave is none that sends something itself.
    expect(tagged(valueOf(withPreset(egress, 'all-inspected')), 'inspected')).toEqual(['blue', 'red'])
  })

  it('let spokes reach shared services only', () => {
    const peered = pattern('shared-services-by-peering')
    expect(options(peered, 'shared-services-only')).toEqual([['shared']])
    expect(stated(peered, 'shared-services-only')).toMatchObject([
      { must: 'reach', of: { tag: 'spoke' }, to: { node: 'shared' } },
      { must: 'not-reach', of: { tag: 'spoke' }, to: { tag: 'spoke' } },
    ])
    expect(tagged(valueOf(withPreset(peered, 'shared-services-only')), 'spoke')).toEqual([
      'spoke-a',
      'spoke-b',
    ])
  })

  it('let the person choose the shared services VPC', () => {
    const attached = pattern('transit-gateway-to-one-site')
    expect(options(attached, 'shared-services-only')).toEqual([['vpc-a', 'vpc-b', 'vpc-c']])
    const after = valueOf(withPreset(attached, 'shared-services-only', { shared: nodeId('vpc-b') }))
    expect(tagged(after, 'spoke')).toEqual(['vpc-a', 'vpc-c'])
    const nonsense = valueOf(withPreset(attached, 'shared-services-only', { shared: nodeId('gone') }))
    expect(tagged(nonsense, 'spoke')).toEqual(['vpc-b', 'vpc-c'])
  })

  it('keep databases off the internet, each kind that is drawn', () => {
    const found = stated(pattern('three-tier-web'), 'database-private')
    expect(found.length).toBeGreaterThan(0)
    for (const one of found) expect(one).toMatchObject({ must: 'stay-private', to: 'internet' })
    expect(offer(pattern('api-gateway-lambda'), 'database-private').problem).not.toBe(null)
  })

  it('keep production and development apart, by their names', () => {
    expect(options(two, 'production-apart').map(([first]) => first)).toEqual(['prod', 'dev'])
    expect(stated(two, 'production-apart').map(({ must, of, to }) => [must, of, to])).toEqual([
      ['not-reach', { node: 'prod' }, { node: 'dev' }],
      ['not-reach', { node: 'dev' }, { node: 'prod' }],
    ])
    expect(offer(pattern('shared-services-by-peering'), 'production-apart').problem).not.toBe(null)
  })

  it('let workloads out through the egress VPC only', () => {
    const egress = drawing('39 Inspection of internet egress')
    expect(options(egress, 'central-egress')).toEqual([['egress']])
    expect(stated(egress, 'central-egress')).toMatchObject([
      { must: 'pass-through', of: { tag: 'workload' }, to: 'internet', through: { node: 'egress' } },
    ])
  })
})
