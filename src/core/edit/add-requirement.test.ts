import { describe, expect, it } from 'vitest'
import { sketch } from '../model/sketch'
import { nodeId } from '../testing/ids'
import { problemOf, valueOf } from '../testing/value-of'
import { addRequirement, type StatedRequirement } from './add-requirement'

const drawing = sketch({ web: { service: 'ec2' }, db: { service: 'rds' } })
const stated: StatedRequirement = {
  text: ' The site works. ',
  must: 'reach',
  of: { node: nodeId('web') },
  to: { node: nodeId('db') },
  protocol: 'tcp',
  port: 5432,
}
const refused = (change: Partial<StatedRequirement>) =>
  problemOf(addRequirement(drawing, { ...stated, ...change }))

describe('adding a requirement', () => {
  it('keeps it under the next free id, and leaves the rest alone', () => {
    const once = valueOf(addRequirement(drawing, stated))
    const twice = valueOf(addRequirement(once, { ...stated, text: '' }))
    expect(once.requirements).toEqual({
      'requirement-1': { ...stated, id: 'requirement-1', text: 'The site works.' },
    })
    expect(Object.keys(twice.requirements)).toEqual(['requirement-1', 'requirement-2'])
    expect(once.nodes).toBe(drawing.nodes)
  })

  it('keeps what is passed through only where something must be', () => {
    const through = { node: nodeId('web') }
    const kept = valueOf(addRequirement(drawing, { ...stated, through }))
    expect(kept.requirements['requirement-1']).not.toHaveProperty('through')
    const inspected = valueOf(
      addRequirement(drawing, { ...stated, must: 'pass-through', of: 'internet', through }),
    )
    expect(inspected.requirements['requirement-1']).toHaveProperty('through', through)
  })

  it('trims tags and kinds of things', () => {
    const kept = valueOf(
      addRequirement(drawing, { ...stated, of: { tag: ' spoke ' }, to: { service: ' vpc' } }),
    )
    expect(kept.requirements['requirement-1']).toMatchObject({ of: { tag: 'spoke' }, to: { service: 'vpc' } })
  })

  it('refuses ends that are not there, that are nothing, or that are the same', () => {
    refused({ of: { node: nodeId('gone') } })
    refused({ must: 'pass-through', through: { node: nodeId('gone') } })
    refused({ to: { tag: ' ' } })
    refused({ to: { service: '' } })
    refused({ to: { tag: 'x'.repeat(501) } })
    refused({ to: { node: nodeId('web') } })
    refused({ of: 'internet', to: 'internet' })
    refused({ must: 'stay-private', of: 'internet' })
  })

  it('lets things of one kind, or of one tag, stand at both ends', () => {
    for (const many of [{ tag: 'spoke' }, { service: 'site' }] as const)
      valueOf(addRequirement(drawing, { ...stated, of: many, to: many }))
  })

  it('refuses to pass through nothing, or through the internet', () => {
    refused({ must: 'pass-through' })
    refused({ must: 'pass-through', through: 'internet' })
  })

  it('refuses ports that are none', () => {
    const { protocol: _, ...any } = stated
    problemOf(addRequirement(drawing, any))
    refused({ protocol: 'icmp' })
    refused({ port: 65_536 })
    refused({ port: 1.5 })
    refused({ port: -1 })
  })
})
