import type { Diagram } from '../../model/diagram'
import { graphOf } from '../../model/graph'
import { networksOf } from './alike'
import { behindLines, clientLines, useLines } from './drawn-uses'
import { pairLines } from './network-lines'
import { rowOf, type Cell, type Row } from './row'

/** What the network engine says of one diagram, by what is asked. */
export type Reach = Readonly<Record<Relation, Cell>>

type Relation = keyof typeof heads

const heads = {
  clients: 'Clients → entry',
  behind: 'Internet → behind the entry',
  'vpc-site': 'VPC ↔ site',
  'vpc-vpc': 'VPC ↔ VPC',
  'site-site': 'Site ↔ site',
  'internet-vpc': 'VPC ↔ internet',
  uses: 'Used across networks',
  keeps: 'What must hold, and does',
} as const
const relations = Object.keys(heads) as readonly Relation[]
const nothing = Object.fromEntries(relations.map((relation) => [relation, []])) as unknown as Reach

/**
 * Who reaches whom in a diagram, in lines that put together what is alike: “Each VPC ↔ the site: reachable”.
 *
 * Asks the network engine about the VPCs, sites, clients and main targets that are drawn; nothing for a relation that the
 * diagram has no ends for. Costs a verdict for each pair of them.
 */
export function reachOf(diagram: Diagram): Reach {
  const steps = askReach(diagram)
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
}

/** The same in steps, for whoever has something else to do in between. */
export function* askReach(diagram: Diagram): Generator<undefined, Reach> {
  const graph = graphOf(diagram)
  const networks = networksOf(graph)
  const answers: Partial<Record<Relation, Cell>> = {}
  const ways: Readonly<Record<Relation, () => Cell>> = {
    clients: () => clientLines(graph),
    behind: () => behindLines(graph),
    'vpc-site': () => pairLines(graph, networks, 'vpc', 'site'),
    'vpc-vpc': () => pairLines(graph, networks, 'vpc', 'vpc'),
    'site-site': () => pairLines(graph, networks, 'site', 'site'),
    'internet-vpc': () => pairLines(graph, networks, 'vpc', 'internet'),
    uses: () => useLines(graph),
    keeps: () => graph.requirements().map(({ text }) => ({ text })),
  }
  for (const relation of relations) {
    yield undefined
    answers[relation] = ways[relation]()
  }
  return { ...nothing, ...answers }
}

/**
 * The rows of who reaches whom, for what the engine said of each pattern. Those that it has not answered for yet say
 * “asking …”, in the rows that others have; in a row of their own before there are any.
 */
export function reachRows(reaches: readonly (Reach | undefined)[]): readonly Row[] {
  const rows = relations
    .filter((relation) => reaches.some((reach) => reach !== undefined && reach[relation].length > 0))
    .flatMap((relation) =>
      rowOf(
        { id: relation, head: heads[relation], section: 'reach', nothing: '–' },
        reaches.map((reach) => (reach === undefined ? asking : reach[relation])),
      ),
    )
  if (rows.length > 0 || !reaches.includes(undefined)) return rows
  const cells = reaches.map((reach) => (reach === undefined ? asking : [{ text: '–' }]))
  return [{ id: 'asking', head: 'Network', section: 'reach', cells, isSame: false }]
}

const asking: Cell = [{ text: 'asking …' }]
