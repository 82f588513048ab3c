import fc from 'fast-check'
import type { Endpoint, Question } from '../../model/answers'
import type { Diagram } from '../../model/diagram'
import { graphOf } from '../../model/graph'
import { handOn } from '../../model/memory'
import { changeBetween } from '../../model/reads'
import { ask } from '../../network/ask'
import { anyArchitecture } from '../any-architecture'
import { nodeId } from '../ids'
import { anyCase, type Case } from './cases'
import { law, must, type Law } from './law'
import { plain } from './plain'

const anyEnd: fc.Arbitrary<Endpoint> = fc.oneof(
  { weight: 6, arbitrary: fc.nat(9).map((index) => ({ node: nodeId(`n${index}`) })) },
  { weight: 1, arbitrary: fc.constant('internet' as const) },
  {
    weight: 1,
    arbitrary: fc.record({
      address: fc.constantFrom('10.0.1.7', '192.168.0.9', '203.0.113.7', 'nonsense', '2001:db8::1'),
      behind: fc.nat(9).map((index) => nodeId(`n${index}`)),
    }),
  },
)
const anyQuestion: fc.Arbitrary<Question> = fc.record({
  from: anyEnd,
  to: anyEnd,
  traffic: fc.constantFrom<Question['traffic']>('any', { protocol: 'tcp', port: 443 }, { protocol: 'other' }),
  direction: fc.constantFrom('connection' as const, 'one-way' as const),
})

/** Another diagram with equal records: nothing that is remembered of the one holds of it. */
const fresh = (diagram: Diagram): Diagram => structuredClone(diagram)

/** One record replaced by another, taken away, or robbed of a field. */
interface Edit {
  readonly at: number
  readonly how: number
}
const anyEdits = fc.array(fc.record({ at: fc.nat(), how: fc.nat() }), { minLength: 1, maxLength: 3 })

/** Laws of how an answer is found: it never throws, and depends on nothing that it does not read. */
export const laterLaws: readonly Law[] = [
  law(
    'whatever is drawn and asked, there is an answer, and always the same',
    3,
    fc.tuple(anyArchitecture(), anyQuestion),
    ([diagram, question]) => {
      const first = plain(ask(graphOf(diagram), question))
      must(plain(ask(graphOf(diagram), question)) === first, 'another answer the second time')
      must(plain(ask(graphOf(fresh(diagram)), question)) === first, 'another answer of an equal diagram')
    },
  ),

  law(
    'an answer about anything depends on what it reads alone',
    2,
    fc.tuple(anyArchitecture(), anyQuestion, anyEdits),
    ([diagram, question, edits]) => dependsOnReads(diagram, question, edits),
  ),

  law(
    'an answer about a network depends on what it reads alone',
    2,
    fc.tuple<[Case, readonly Edit[]]>(anyCase(), anyEdits),
    ([{ diagram, question }, edits]) => dependsOnReads(diagram, question, edits),
  ),
]

/** Edits, one after the other: what is remembered of the answer before says what is said of the diagram alone. */
function dependsOnReads(before: Diagram, question: Question, edits: readonly Edit[]): void {
  let [diagram, graph] = [before, graphOf(before)]
  ask(graph, question)
  for (const one of edits) {
    const after = edited(diagram, one)
    const next = graphOf(after)
    handOn(graph, next, changeBetween(diagram, after))
    ;[diagram, graph] = [after, next]
    const said = plain(ask(graph, question))
    must(plain(ask(graphOf(fresh(after)), question)) === said, `not noticed: ${JSON.stringify(one)}`)
  }
}

/** A node loses or gets fields of another, or leaves its container; a connection goes or changes its kind. */
function edited(diagram: Diagram, { at, how }: Edit): Diagram {
  const nodes = Object.values(diagram.nodes)
  const connections = Object.values(diagram.connections)
  const index = at % (nodes.length + connections.length)
  const node = nodes[index]
  if (node !== undefined) {
    if (node.kind !== 'resource') return diagram
    const other = nodes[how % nodes.length]
    const config = other?.kind === 'resource' ? other.config : {}
    const changed = [
      { ...node, config: {} },
      { ...node, parentId: null },
      { ...node, config: { ...node.config, ...config } },
    ][how % 3]
    return changed === undefined ? diagram : { ...diagram, nodes: { ...diagram.nodes, [node.id]: changed } }
  }
  const connection = connections[index - nodes.length]
  if (connection === undefined) return diagram
  const { [connection.id]: _, ...rest } = diagram.connections
  const changed = { ...connection, kind: how % 4 === 1 ? 'vpc-peering' : connection.kind, config: {} }
  return { ...diagram, connections: how % 2 === 0 ? rest : { ...rest, [connection.id]: changed } }
}
