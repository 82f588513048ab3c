import { requirementText, selectorText } from '../edit/requirement-text'
import type { NodeId, Requirement, Selector } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import type { Pass } from '../model/results'
import { sketch } from '../model/sketch'
import { endText, nodesOf } from '../network/requirements/ends'
import { placesOf, wayText } from '../network/requirements/evidence'
import { factsOfFound } from '../network/requirements/facts'
import { emptySelectors, judged } from '../network/requirements/judged'
import { trafficOf } from '../network/requirements/pairs'
import { needsText, type Found, type Violation } from '../network/requirements/judgement'
import { defineRule, type Problem } from './rule'
import { networkFacts } from './shared/network-facts'
import { capitalised, eitherOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'requirement-violated',
    title: 'A requirement of this diagram',
    concern: 'network',
    looksAt: 'every-diagram',
    messages: {
      cutOff: { severity: 'error', text: '{requirement}: {from} does not reach {to}{more}. {because}' },
      lacking: {
        severity: 'incomplete',
        text: '{requirement}: {from} does not reach {to} yet{more}. {because}',
      },
      notOpened: {
        severity: 'incomplete',
        text: '{requirement}: not configured yet for {from} and {to}{more}. {needs}',
      },
      reached: { severity: 'error', text: '{requirement}: {from} reaches {to}{way}{more}.' },
      notKeptApart: {
        severity: 'warning',
        text: '{requirement}: nothing stated keeps {from} from reaching {to}{way}{more}.',
      },
      passedBy: {
        severity: 'error',
        text: '{requirement}: {from} reaches {to}{way}, past {through}{more}.{because}',
      },
      wayPast: {
        severity: 'error',
        text: '{requirement}: a way leads past {through}{more}.{because}',
      },
      mayPassBy: {
        severity: 'warning',
        text: '{requirement}: nothing stated makes traffic from {from} to {to} pass through {through}{more}.{because}',
      },
      mayBeLost: {
        severity: 'warning',
        text: '{requirement}: answers may not come back the way they must{more}.{because}',
      },
      overInternet: {
        severity: 'error',
        text: '{requirement}: {from} reaches {to} over the internet{way}{more}.',
      },
      mayGoOverInternet: {
        severity: 'warning',
        text: '{requirement}: nothing stated keeps traffic from {from} to {to} off the internet{way}{more}.',
      },
      matchesNothing: {
        severity: 'incomplete',
        text: '{requirement}: nothing in this diagram matches {what} any more.',
      },
    },
    why: 'Somebody wrote down what must hold in this architecture. The network is asked after each edit, with its routes, associations, rules and addresses; what nobody has stated yet is open, and neither ensures nor breaks a requirement.',
    howToFix:
      'Follow the way that is named, and change the route, association, rule or connection that opens or stops it; or state what is still open. Where the requirement itself is no longer right, change it in the list of requirements.',
    facts: networkFacts,
    sources: [
      {
        title: 'Reachability Analyzer explanation codes',
        url: 'https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html',
        asOf: '2026-H2',
      },
      {
        title: 'How AWS Transit Gateway works',
        url: 'https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () => ({
    ...sketch(
      {
        production: { service: 'vpc', name: 'Production', config: { cidr: '10.1.0.0/16' } },
        development: { service: 'vpc', name: 'Development', config: { cidr: '10.2.0.0/16' } },
      },
      ['production -> development : vpc-peering'],
    ),
    requirements: {
      'requirement-1': {
        id: 'requirement-1',
        text: 'Production and development do not reach each other',
        must: 'not-reach',
        of: { service: 'vpc' },
        to: { service: 'vpc' },
      },
    },
  }),

  *check(graph) {
    for (const requirement of graph.requirements()) yield* said(graph, requirement)
  },
})

type Message = Violation | 'matchesNothing'

function* said(graph: DiagramGraph, requirement: Requirement): Generator<Problem<Message> | Pass> {
  const lost = emptySelectors(graph, requirement)
  if (lost.length > 0) {
    const [at] = [...nodesOf(graph, requirement), ...graph.children(null)]
    if (at === undefined) return
    const what = eitherOf(lost.map((selector) => lostText(graph, selector)))
    yield {
      message: 'matchesNothing',
      subject: requirement.id,
      at: [{ at: at.id }],
      data: { requirement: titleOf(graph, requirement), what },
      // What is not there is reached by nothing.
      factIds: ['vpc.no-path'],
    }
    return
  }
  const { found, met } = judged(graph, requirement)
  for (const one of found) {
    const at = placesOf(graph, requirement, one)
    if (at !== undefined) yield problemOf(graph, requirement, one, at)
  }
  const [at] = nodesOf(graph, requirement)
  if (met !== null && at !== undefined) yield { pass: { at: at.id }, factId: met, subject: requirement.id }
}

function problemOf(
  graph: DiagramGraph,
  requirement: Requirement,
  found: Found,
  at: Problem['at'],
): Problem<Message> {
  const { answer, from, to, more, why, write } = found
  const [blocker] = answer.blockers
  const isCut = found.is === 'cutOff' || found.is === 'lacking'
  const because = why ?? (isCut ? (blocker?.reason ?? 'No way is drawn.') : '')
  const { through } = requirement
  return {
    message: found.is,
    subject: requirement.id,
    at,
    data: {
      requirement: titleOf(graph, requirement),
      from: endText(graph, from),
      to: endText(graph, to),
      through: through === undefined ? '' : selectorText(through, nodeIn(graph), 'any'),
      way: wayText(graph, found),
      more: more === 0 ? '' : ` (and ${more} more ${unitOf(found, more)})`,
      because: isCut || because === '' ? because : ` ${because}`,
      needs: needsText(answer.needs),
    },
    factIds: factsOfFound(graph, found),
    // What violates it elsewhere is not on the way of the pair.
    ...(found.at === undefined
      ? { asked: { from, to, traffic: trafficOf(requirement), direction: 'connection' } as const }
      : {}),
    ...(write === undefined ? {} : { fixes: [{ label: 'Write it into the diagram', apply: write }] }),
  }
}

const titleOf = (graph: DiagramGraph, requirement: Requirement) =>
  capitalised(requirementText(requirement, nodeIn(graph)))

const nodeIn = (graph: DiagramGraph) => (id: NodeId) => graph.node(id)

/** What is counted: pairs of ends, or ways past an inspection. */
function unitOf({ is, at }: Found, count: number): string {
  const unit = at === undefined ? 'pair' : is === 'mayBeLost' ? 'attachment' : 'way'
  return count === 1 ? unit : `${unit}s`
}

function lostText(graph: DiagramGraph, selector: Selector): string {
  if (typeof selector === 'object' && 'tag' in selector) return `the tag “${selector.tag}”`
  return selectorText(selector, nodeIn(graph), 'any')
}
