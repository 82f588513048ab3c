import { describe, expect, it } from 'vitest'
import type { Answer, Blocker, Endpoint, Question } from '../model/answers'
import type { Diagram, NodeId, Place } from '../model/diagram'
import { graphOf } from '../model/graph'
import { ask } from '../network/ask'
import { verdictBetween } from '../network/verdict-between'
import { writeNeeds } from '../network/write-needs'

/**
 * What an answer must be. Codes and ids stand alone, or several with `|` between them where the specification does not
 * decide which. What is left out is not looked at.
 */
export interface Expectation {
  /** The verdict. */
  readonly is: string
  /** blocked: code and place of the first blocker, which is where the packet stops. */
  readonly code?: string
  readonly at?: string
  /** blocked: it is the answer that stops, on its way back; else it is the packet itself, unless either may be said. */
  readonly back?: true | 'or-forth'
  readonly nature?: Blocker['nature']
  /** blocked: the fact that the first blocker rests on. */
  readonly fact?: string
  /** blocked: further blockers, as `CODE at place`. */
  readonly also?: readonly string[]
  /** possible: the places of all needs, in any order. */
  readonly needs?: readonly string[]
  /** Places that the packet passes on its way there, in this order, perhaps with others between them. */
  readonly via?: readonly string[]
  /** Places that it does not pass. */
  readonly avoids?: readonly string[]
  /** unknown: what is named as not modelled. */
  readonly names?: string
}

/** One row of the specification. `ask` reads `a -> b`, `a -> internet tcp/443`, `203.0.113.7@igw -> a one-way`. */
export interface Case extends Expectation {
  /** Begins with the number of the row, then what it says. */
  readonly name: string
  readonly on: Diagram
  readonly ask: string
  /** The same but for one thing, with another answer: so that no constant answer passes. */
  readonly but?: Expectation & { readonly name: string; readonly on?: Diagram; readonly ask?: string }
}

/** The tests of a table of cases: each case, and the one beside it. */
export function testSemantics(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    for (const { but, ...one } of cases) {
      testCase(one)
      if (but !== undefined)
        testCase({
          ...but,
          name: `${one.name} — but ${but.name}`,
          on: but.on ?? one.on,
          ask: but.ask ?? one.ask,
        })
    }
  })
}

function testCase(one: Case): void {
  it(one.name, () => checkCase(one))
  if (one.is.includes('possible'))
    it(`${one.name} (what it needs makes it reachable)`, () => checkWritten(one))
}

function checkCase(one: Case): void {
  const question = questionOf(one.ask)
  const answer = ask(graphOf(one.on), question)
  const said = JSON.stringify(answer, null, 1)
  expect(verdictBetween(graphOf(one.on), question), 'the verdict alone, as matrices ask for it').toBe(
    answer.verdict,
  )
  expect(one.is.split('|'), said).toContain(answer.verdict)
  checkForm(answer, one.on, said)
  const wants = (place: Place | undefined, ids: string) => ids.split('|').includes(place?.at ?? '')

  const [first] = answer.blockers
  if (one.code !== undefined) expect(one.code.split('|'), said).toContain(first?.code)
  if (one.at !== undefined) expect(one.at.split('|'), said).toContain(first?.place.at)
  if (answer.verdict === 'blocked' && one.back !== 'or-forth')
    expect(first?.direction, said).toBe(one.back ? 'return' : 'forward')
  if (one.nature !== undefined) expect(first?.nature, said).toBe(one.nature)
  if (one.fact !== undefined) expect(first?.factId, said).toBe(one.fact)
  for (const also of one.also ?? []) {
    const [codes = '', places = ''] = also.split(' at ')
    const found = answer.blockers.some((at) => codes.split('|').includes(at.code) && wants(at.place, places))
    expect(found, `no blocker “${also}” in ${said}`).toBe(true)
  }

  const way = answer.hops.filter((hop) => hop.direction === 'forward').map((hop) => hop.place)
  let passed = -1
  for (const ids of one.via ?? []) {
    passed = way.findIndex((place, at) => at > passed && wants(place, ids))
    expect(passed, `“${ids}” is not passed in its turn: ${said}`).toBeGreaterThan(-1)
  }
  for (const id of one.avoids ?? [])
    expect(
      way.map(({ at }) => at as string),
      said,
    ).not.toContain(id)
  if (one.names !== undefined)
    expect(
      answer.notModelled.some((place) => wants(place, one.names ?? '')),
      said,
    ).toBe(true)
  if (one.needs !== undefined && answer.verdict === 'possible') checkNeeds(answer, one.needs, said)
}

/** What holds for every answer: what its verdict promises is there, and places are things of the drawing. */
function checkForm(answer: Answer, drawing: Diagram, said: string): void {
  expect(answer.blockers.length > 0, said).toBe(answer.verdict === 'blocked')
  expect(answer.needs.length > 0, said).toBe(answer.verdict === 'possible')
  if (answer.verdict === 'unknown') expect(answer.notModelled, said).not.toEqual([])
  if (answer.verdict === 'reachable') expect(answer.hops, said).not.toEqual([])
  const drawn = new Set<string>([...Object.keys(drawing.nodes), ...Object.keys(drawing.connections)])
  for (const { place } of [...answer.hops, ...answer.blockers, ...answer.needs])
    expect(drawn.has(place.at), `${place.at} is not drawn: ${said}`).toBe(true)
}

function checkNeeds(answer: Answer, needs: readonly string[], said: string): void {
  const left = [...needs]
  for (const { place } of answer.needs) {
    const at = left.findIndex((ids) => ids.split('|').includes(place.at))
    expect(at, `${place.at} is not among the needs ${needs.join(', ')}: ${said}`).toBeGreaterThan(-1)
    left.splice(at, 1)
  }
  expect(left, said).toEqual([])
}

/** What a possible way needs, written into the drawing, makes it reachable. */
function checkWritten({ on, ask: asked }: Case): void {
  const before = ask(graphOf(on), questionOf(asked))
  const written = writeNeeds(on, before.needs)
  if (!written.ok) throw new Error(written.problem)
  const after = ask(graphOf(written.value), questionOf(asked))
  expect(after.verdict, JSON.stringify({ before, after }, null, 1)).toBe('reachable')
}

const form = /^(\S+) -> (\S+)(?: (tcp|udp|icmp|other)(?:\/(\d+))?)?( one-way)?$/

function questionOf(asked: string): Question {
  const [, from, to, protocol, port, oneWay] = form.exec(asked) ?? []
  if (from === undefined || to === undefined) throw new Error(`cannot read the question “${asked}”`)
  const asProtocol = (['tcp', 'udp', 'icmp', 'other'] as const).find((known) => known === protocol)
  return {
    from: endpointOf(from),
    to: endpointOf(to),
    traffic:
      asProtocol === undefined
        ? 'any'
        : { protocol: asProtocol, ...(port === undefined ? {} : { port: Number(port) }) },
    direction: oneWay === undefined ? 'connection' : 'one-way',
  }
}

function endpointOf(text: string): Endpoint {
  if (text === 'internet') return 'internet'
  if (!/^[\da-f]+[.:]/.test(text)) return { node: text as NodeId }
  const [address = '', behind] = text.split('@')
  return behind === undefined ? { address } : { address, behind: behind as NodeId }
}
