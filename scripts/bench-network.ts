import { performance } from 'node:perf_hooks'
import type { Answer, Endpoint, Question } from '../src/core/model/answers'
import type { Diagram, NodeId } from '../src/core/model/diagram'
import { graphOf } from '../src/core/model/graph'
import { ask } from '../src/core/network/ask'
import { verdicts } from '../src/core/network/verdicts'
import { manyVpcs } from '../src/core/testing/many-vpcs'
import { randomNumbers } from '../src/core/testing/random-numbers'

/** Milliseconds of one answer each, by verdict. */
export interface Answered {
  readonly name: string
  readonly subnets: number
  readonly matrix: readonly number[]
  readonly asked: readonly {
    readonly verdict: Answer['verdict']
    readonly ms: number
    readonly question: string
  }[]
}

/** How long verdicts of all pairs of subnets and single answers take, where much is stated and where nothing is. */
export function benchNetwork(vpcs: number, questions: number): readonly Answered[] {
  return [true, false].map((isStated): Answered => {
    const name = isStated ? 'with stated tables' : 'nothing stated'
    const make = () => manyVpcs({ vpcs, isStated })
    const ends = subnetsOf(make())
    return {
      name,
      subnets: ends.length,
      matrix: matrixTimes(make, ends),
      asked: askTimes(make(), ends, questions),
    }
  })
}

/** A new graph each time, so that nothing is remembered; the first rounds warm the engine up. */
function matrixTimes(make: () => Diagram, ends: readonly Endpoint[]): readonly number[] {
  const times = Array.from({ length: 7 }, () => {
    const graph = graphOf(make())
    return timed(() => verdicts(graph, ends))
  })
  return times.slice(2).toSorted((a, b) => a - b)
}

function askTimes(diagram: Diagram, ends: readonly Endpoint[], count: number): Answered['asked'] {
  const random = randomNumbers(7)
  const others: readonly Endpoint[] = [
    'internet',
    ...graphOf(diagram)
      .resources('ec2', 'site', 's3', 'server')
      .map(({ id }) => ({ node: id })),
  ]
  const pool = [...ends, ...others]
  const pick = () => pool[Math.floor(random() * pool.length)] ?? 'internet'
  const questions = Array.from({ length: count }, (): Question => ({
    from: pick(),
    to: pick(),
    traffic: 'any',
    direction: 'connection',
  }))
  for (const question of questions.slice(0, 50)) ask(graphOf(diagram), question)
  // Once more with what the warming up has left behind thrown away, then one graph for all, as in the worker.
  const graph = graphOf(structuredClone(diagram))
  return questions.map((question) => {
    let answer: Answer | undefined
    const ms = timed(() => (answer = ask(graph, question)))
    return {
      verdict: answer?.verdict ?? 'unknown',
      ms,
      question: `${wordsOf(question.from)} → ${wordsOf(question.to)}`,
    }
  })
}

const wordsOf = (end: Endpoint) => (end === 'internet' ? end : 'node' in end ? end.node : end.address)

function subnetsOf(diagram: Diagram): readonly { readonly node: NodeId }[] {
  return graphOf(diagram)
    .resources('subnet')
    .map(({ id }) => ({ node: id }))
}

function timed(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}
