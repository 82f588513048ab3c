import type { Answer, Need, Question } from '../../model/answers'
import type { Config, Connection, Diagram, DiagramNode } from '../../model/diagram'
import { graphOf } from '../../model/graph'
import { ask } from '../../network/ask'

/** All that an answer says, as text: equal exactly for answers that say the same in the same order. */
export function plain({ needs, ...rest }: Answer): string {
  return JSON.stringify({ ...rest, needs: needs.map(({ place, text }) => ({ place, text })) })
}

/** The answer with these needs written into the diagram, as far as each can be. */
export function verdictWith(diagram: Diagram, question: Question, needs: readonly Need[]): Answer['verdict'] {
  const written = needs.reduce((done, need) => {
    const result = need.apply(done)
    return result.ok ? result.value : done
  }, diagram)
  return ask(graphOf(written), question).verdict
}

/** What an earlier diagram states and a later one does not state any more. */
export function lost(before: Diagram, after: Diagram): readonly string[] {
  const all = (of: Diagram) =>
    new Map<string, DiagramNode | Connection>([
      ...Object.values<DiagramNode>(of.nodes).map((one) => [one.id, one] as const),
      ...Object.values<Connection>(of.connections).map((one) => [one.id, one] as const),
    ])
  const later = all(after)
  return [...all(before)].flatMap(([id, was]) => {
    const is = later.get(id)
    if (is === undefined) return [id]
    const frame = (one: DiagramNode | Connection) => JSON.stringify({ ...one, config: {} })
    const fields = Object.entries(configOf(was)).filter(([key, value]) => !holds(configOf(is)[key], value))
    return [...(frame(was) === frame(is) ? [] : [id]), ...fields.map(([key]) => `${id}.${key}`)]
  })
}

const configOf = (one: DiagramNode | Connection): Config =>
  'config' in one ? one.config : ({} satisfies Config)

/** Whether a field still says what it said: the same value, or a list with all the rows. */
function holds(is: unknown, was: unknown): boolean {
  const text = (value: unknown) => JSON.stringify(value)
  if (!Array.isArray(was)) return text(is) === text(was)
  const rows = new Set(Array.isArray(is) ? is.map(text) : [])
  return was.every((row) => rows.has(text(row)))
}

/** The same rows in another order, where their order means nothing: no two of a table are for one destination or number. */
export function withRowsTurned(diagram: Diagram): Diagram {
  const nodes = Object.values<DiagramNode>(diagram.nodes).map((node): DiagramNode => {
    if (node.kind !== 'resource') return node
    const config = Object.entries(node.config).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.toReversed() : value,
    ])
    return { ...node, config: Object.fromEntries(config) as Config }
  })
  return { ...diagram, nodes: Object.fromEntries(nodes.map((node) => [node.id, node])) }
}
