import { describe, expect, it } from 'vitest'
import type { ItemId } from '../../core/edit/items'
import { place } from '../../core/layout/place'
import { sketch } from '../../core/model/sketch'
import { walk } from './walk'

describe('walking past what a layer fades', () => {
  const diagram = place(
    sketch(
      {
        vpc: { service: 'vpc' },
        web: { service: 'ec2', in: 'vpc' },
        bucket: { service: 's3' },
        queue: { service: 'sqs' },
      },
      [
        { is: 'web -> bucket : data-access', id: 'use' },
        { is: 'web -> queue : async-invoke', id: 'send' },
      ],
    ),
  )
  const faded = new Set(['bucket', 'use'])
  const from = (id: string, step: Parameters<typeof walk>[2]) => walk(diagram, id as ItemId, step, faded)

  it('stops nowhere among it', () => {
    const steps: (ItemId | null)[] = [walk(diagram, null, 'first', faded)]
    for (let at = steps[0] ?? null; at !== null; steps.push(at)) at = walk(diagram, at, 'next', faded)
    expect(steps).not.toContain('bucket')
    expect(steps).toContain('queue')
    expect(from('web', 'along')).toBe('send')
  })

  it('leads out of it, to the first and the last of what is shown', () => {
    expect(from('bucket', 'last')).not.toBe('bucket')
    expect([from('bucket', 'first'), walk(diagram, null, 'first', faded)]).toEqual(['vpc', 'vpc'])
  })
})

describe('a step in a large drawing', () => {
  const many = 2000
  const names = Array.from({ length: many }, (_, at) => `web-${at}`)
  const large = place(
    sketch(
      Object.fromEntries(names.map((name) => [name, { service: 'ec2' }])),
      names.slice(1).map((name, at) => ({ is: `web-${at} -> ${name} : traffic`, id: `line-${at}` })),
    ),
  )
  let asked = 0
  class Counted extends Set<string> {
    override has(id: string) {
      asked++
      return super.has(id)
    }
  }
  const askedFor = (step: Parameters<typeof walk>[2], faded: readonly string[] = []) => {
    asked = 0
    walk(large, 'web-1000' as ItemId, step, new Counted(faded))
    return asked
  }

  it.each(['next', 'previous', 'first', 'last', 'along', 'against', 'other-way'] as const)(
    'looks at what it passes by alone: %s',
    (step) => expect(askedFor(step)).toBeLessThan(10),
  )

  it('passes by what is faint, one by one', () => {
    const order: string[] = []
    for (let at = walk(large, null, 'first'); at !== null; at = walk(large, at, 'next')) order.push(at)
    expect(order).toHaveLength(many)
    const start = order.indexOf('web-1000')
    const faint = order.slice(start + 1, start + 21)
    expect(askedFor('next', faint)).toBe(faint.length + 1)
    expect(walk(large, 'web-1000' as ItemId, 'next', new Set(faint))).toBe(order[start + 21] ?? null)
  })
})
