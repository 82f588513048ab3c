import fc from 'fast-check'
import type { Answer, OneTraffic, Question } from '../../model/answers'
import type { Diagram, DiagramNode } from '../../model/diagram'
import { graphOf } from '../../model/graph'
import { ask } from '../../network/ask'
import { writeNeeds } from '../../network/write-needs'
import { drawn, endpointOf } from './drawn'
import { withStatements } from './stated'
import { anyStatements } from './statement'
import { anyWorld, hostsOf, type Host, type World } from './world'

/** A drawn network, and a question about two of its hosts. */
export interface Case {
  /** How fast-check prints it: what it was made of, not the whole diagram. */
  readonly [fc.toStringMethod]: () => string
  readonly world: World
  readonly from: Host
  readonly to: Host
  readonly diagram: Diagram
  readonly question: Question
}

const traffic = fc.constantFrom<'any' | OneTraffic>(
  'any',
  'any',
  { protocol: 'tcp', port: 443 },
  { protocol: 'icmp' },
)
const direction = fc.constantFrom('connection' as const, 'one-way' as const)

/** A network on which nothing is stated but addresses and what a box is, and a question about any traffic. */
export function anyBareCase(): fc.Arbitrary<Case> {
  return fc
    .record({ world: anyWorld(), from: fc.nat(), to: fc.nat(), direction })
    .map(({ world, ...asked }) => caseOf(world, drawn(world), { ...asked, traffic: 'any' }))
}

/** A network with routes, associations, groups and ACLs on it, and a question. */
export function anyCase(): fc.Arbitrary<Case> {
  return fc
    .record({
      world: anyWorld(),
      statements: anyStatements(),
      ...{ from: fc.nat(), to: fc.nat(), direction, traffic },
    })
    .map(({ world, statements, ...asked }) => caseOf(world, withStatements(drawn(world), statements), asked))
}

/** The same, with what a possible answer needs written into it: so that many are reachable. */
export function anyConfiguredCase(): fc.Arbitrary<Case> {
  return anyCase().map((one) => {
    const { verdict, needs } = answerTo(one)
    const written = verdict === 'possible' ? writeNeeds(one.diagram, needs) : undefined
    return written?.ok === true ? printable({ ...one, diagram: written.value }) : one
  })
}

export function answerTo({ diagram, question }: Pick<Case, 'diagram' | 'question'>): Answer {
  return ask(graphOf(diagram), question)
}

function caseOf(
  world: World,
  diagram: Diagram,
  asked: { readonly from: number; readonly to: number } & Pick<Question, 'traffic' | 'direction'>,
): Case {
  const hosts = hostsOf(world)
  const askers = hosts.filter(({ is }) => is !== 's3')
  const from = askers[asked.from % askers.length] ?? { is: 'internet' }
  const others = hosts.filter((host) => host !== from && !(from.is === 'internet' && host.is === 's3'))
  const to = others[asked.to % others.length] ?? { is: 's3' }
  const { traffic: of, direction: how } = asked
  const question = { from: endpointOf(from), to: endpointOf(to), traffic: of, direction: how }
  return printable({ world, from, to, diagram, question })
}

function printable(one: Omit<Case, typeof fc.toStringMethod>): Case {
  const print = () => {
    const { world, question, diagram } = one
    const bare = drawn(world).nodes
    const nodes = Object.values<DiagramNode>(diagram.nodes)
    const written = nodes.filter((node) => JSON.stringify(bare[node.id]) !== JSON.stringify(node))
    return [world, question, ...written].map((part) => JSON.stringify(part)).join('\n  ')
  }
  return { ...one, [fc.toStringMethod]: print }
}
