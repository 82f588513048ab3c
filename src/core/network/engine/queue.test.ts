import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Queue } from './queue'

it('takes out by turn, and the earlier of equals first, whatever comes and goes between', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.nat(5))), (steps) => {
      const queue = new Queue<{ readonly turn: number; readonly at: number }>()
      let waiting: { readonly turn: number; readonly at: number }[] = []
      for (const [at, step] of steps.entries()) {
        if (step !== null) {
          queue.add({ turn: step, at })
          waiting.push({ turn: step, at })
          continue
        }
        const [next] = waiting.toSorted((a, b) => a.turn - b.turn || a.at - b.at)
        expect(queue.take()).toEqual(next)
        waiting = waiting.filter((one) => one !== next)
      }
    }),
  )
})
