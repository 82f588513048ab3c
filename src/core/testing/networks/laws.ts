import fc from 'fast-check'
import { graphOf } from '../../model/graph'
import { ask } from '../../network/ask'
import { verdicts } from '../../network/verdicts'
import { waysToOpen } from '../../network/ways-to-open'
import { writeNeeds } from '../../network/write-needs'
import { shuffled } from '../shuffled'
import { anyBareCase, anyCase, anyConfiguredCase, answerTo } from './cases'
import { endpointOf } from './drawn'
import { law, must, type Law } from './law'
import { anyOpening, opened } from './openings'
import { lost, plain, verdictWith, withRowsTurned } from './plain'
import { laterLaws } from './laws-of-reading'
import { simulated } from './simulate'
import { hostsOf } from './world'

/** How often `possible` may ask for more before it has to be reachable. */
const mostRounds = 5

/** What holds of the network’s answers, whatever is drawn. */
export const laws: readonly Law[] = [
  law('blocked is exactly what no configuration can do', 8, anyBareCase(), (one) => {
    const { verdict } = answerTo(one)
    const outcome = simulated(one.world, one.from, one.to, one.question.direction)
    const right = {
      works: ['possible', 'reachable'],
      unsettled: ['unknown', 'blocked'],
      'does not work': ['blocked'],
    }[outcome]
    must(right.includes(verdict), `${verdict}; by brute force it ${outcome}`)
  }),

  law(
    'allowing more never stops what was reachable',
    4,
    fc.tuple(anyConfiguredCase(), anyOpening),
    ([one, opening]) => {
      if (answerTo(one).verdict !== 'reachable') return
      const diagram = opened(one.diagram, opening)
      if (diagram === null) return
      const { verdict } = answerTo({ ...one, diagram })
      must(verdict === 'reachable', `${verdict} after allowing ${lost(diagram, one.diagram).join()}`)
    },
  ),

  law(
    'the order of records and rows does not matter',
    2,
    fc.tuple(anyConfiguredCase(), fc.nat(99)),
    ([one, seed]) => {
      const turned = withRowsTurned(shuffled(one.diagram, seed))
      const [is, was] = [turned, one.diagram].map((diagram) => plain(answerTo({ ...one, diagram })))
      must(is === was, `${was}\nin another order: ${is}`)
    },
  ),

  law('what a possible answer needs makes it reachable, and nothing less does', 3, anyCase(), (one) => {
    let { diagram } = one
    let { verdict, needs } = answerTo(one)
    for (let round = 0; verdict === 'possible' && round < mostRounds; round += 1) {
      must(needs.length > 0, 'possible without needs')
      for (const left of needs) {
        const rest = needs.filter((need) => need !== left)
        must(verdictWith(diagram, one.question, rest) !== 'reachable', `not needed: ${left.text}`)
      }
      const written = writeNeeds(diagram, needs)
      if (!written.ok) throw new Error(written.problem)
      const gone = lost(diagram, written.value)
      must(gone.length === 0, `writing the needs changed ${gone.join()}`)
      const next = answerTo({ ...one, diagram: written.value })
      const isNearer = next.verdict === 'possible' && next.needs.length < needs.length
      must(next.verdict === 'reachable' || isNearer, `${next.verdict} with all needs written`)
      diagram = written.value
      verdict = next.verdict
      needs = next.needs
    }
    must(verdict !== 'possible', 'possible for ever')
  }),

  law('every way to open opens, and no part of it does', 0.5, anyCase(), ({ diagram, question }) => {
    if (ask(graphOf(diagram), question).verdict !== 'blocked') return
    const isOpen = (verdict: string) => verdict === 'reachable' || verdict === 'possible'
    for (const way of waysToOpen(diagram, question)) {
      const words = way.map(({ text }) => text).join(' + ')
      must(isOpen(verdictWith(diagram, question, way)), `does not open: ${words}`)
      for (let part = 0; part < 2 ** way.length - 1; part += 1) {
        const some = way.filter((_, index) => (part >> index) % 2 === 1)
        must(
          !isOpen(verdictWith(diagram, question, some)),
          `${some.length} of its changes are enough: ${words}`,
        )
      }
    }
  }),

  law('a connection needs the way there', 2, anyConfiguredCase(), ({ diagram, question }) => {
    const verdictOf = (direction: 'connection' | 'one-way') =>
      ask(graphOf(diagram), { ...question, direction }).verdict
    const [connection, there] = [verdictOf('connection'), verdictOf('one-way')]
    if (connection === 'reachable') must(there === 'reachable', `reachable, but the way there is ${there}`)
    if (there === 'blocked')
      must(connection === 'blocked', `the way there is blocked, and it is ${connection}`)
  }),

  law('the matrix says what each question says', 0.3, anyConfiguredCase(), ({ world, diagram, question }) => {
    const graph = graphOf(diagram)
    const hosts = hostsOf(world)
      .filter(({ is }) => is !== 's3')
      .map(endpointOf)
    const ends = [...graph.resources('subnet', 'vpc').map(({ id }) => ({ node: id })), ...hosts]
    const all = verdicts(graph, ends, question.traffic)
    for (const [row, from] of ends.entries()) {
      for (const [column, to] of ends.entries()) {
        const said = all[row]?.[column]
        const asked =
          row === column
            ? null
            : ask(graph, { from, to, traffic: question.traffic, direction: 'connection' }).verdict
        must(said === asked, `${JSON.stringify([from, to])}: ${said} in the matrix, asked ${asked}`)
      }
    }
  }),

  ...laterLaws,
]
