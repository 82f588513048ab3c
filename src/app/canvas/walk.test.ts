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
