import { describe, expect, it } from 'vitest'
import type { NodeId } from '../../model/diagram'
import { graphOf, type DiagramGraph } from '../../model/graph'
import { sketch, type SketchedConnection, type SketchedNode } from '../../model/sketch'
import { rateInto } from './rate-flow'

const nodes: Readonly<Record<string, SketchedNode>> = {
  users: { service: 'client' },
  web: { service: 'ecs-service' },
  topic: { service: 'sns' },
  api: { service: 'api-gateway', config: { apiKind: 'HTTP' } },
  alb: { service: 'alb' },
  a: { service: 'lambda' },
  b: { service: 'lambda' },
  queue: { service: 'sqs' },
  edge: { service: 'cloudfront' },
}
const rated = (is: string, ratePerSecond: number) => ({ is, config: { ratePerSecond } })
/** What surely comes, and what probably does. */
function into(id: string, lines: readonly SketchedConnection[]): readonly number[] | undefined {
  const rate = rateInto(graphOf(sketch(nodes, lines)), id as NodeId)
  return rate && [rate.certain, rate.likely]
}

describe('rates', () => {
  it('add up where they meet', () => {
    expect(into('a', [rated('users -> a : sync-invoke', 5), rated('web -> a : sync-invoke', 7)])).toEqual([
      12, 12,
    ])
  })

  it('go on behind an API and a load balancer with one target', () => {
    const way = ['api -> alb : sync-invoke', 'alb -> a : load-balancer-target']
    expect(into('a', [rated('users -> api : sync-invoke', 5), ...way])).toEqual([5, 5])
  })

  it('are split between several targets, nobody knows how', () => {
    const targets = ['alb -> a : load-balancer-target', 'alb -> b : load-balancer-target']
    expect(into('a', [rated('users -> alb : traffic', 5), ...targets])).toBeUndefined()
  })

  it('go to every subscriber of a topic, unless a filter holds some back', () => {
    const lines = [rated('web -> topic : data-access', 5), 'topic -> a : event', 'topic -> b : event']
    expect([into('a', lines), into('b', lines)]).toEqual([
      [0, 5],
      [0, 5],
    ])
  })

  it('end at what is stated further on', () => {
    const lines = [rated('web -> topic : data-access', 5), rated('topic -> a : event', 2)]
    expect(into('a', lines)).toEqual([2, 2])
  })

  it('end at queues, caches and whatever computes', () => {
    expect(into('a', [rated('web -> queue : data-access', 5), 'queue -> a : poll'])).toBeUndefined()
    expect(into('a', [rated('users -> edge : traffic', 5), 'edge -> a : origin'])).toBeUndefined()
    expect(into('b', [rated('users -> a : sync-invoke', 5), 'a -> b : sync-invoke'])).toBeUndefined()
  })

  it('go round a circle once', () => {
    const lines = [rated('users -> api : sync-invoke', 5), 'api -> alb : sync-invoke', 'alb -> api : traffic']
    expect(into('alb', lines)).toEqual([5, 5])
  })

  it('are looked for along no way where none is stated', () => {
    const drawing = (config: Readonly<Record<string, number>>) =>
      sketch({ a: { service: 'ec2' }, b: { service: 'sqs' } }, [{ is: 'a -> b : data-access', config }])
    const looksAlong = (config: Readonly<Record<string, number>>) => {
      const graph = graphOf(drawing(config))
      let looks = 0
      const counted: DiagramGraph = {
        ...graph,
        outgoing: (...asked) => {
          looks += 1
          return graph.outgoing(...asked)
        },
      }
      rateInto(counted, 'b' as NodeId)
      return looks
    }
    expect(looksAlong({})).toBe(0)
    expect(rateInto(graphOf(drawing({ ratePerSecond: 5 })), 'b' as NodeId)?.certain).toBe(5)
  })
})
