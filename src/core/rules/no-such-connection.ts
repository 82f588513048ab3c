import { missingFacts, missingPairs } from '../catalog/missing'
import { changeConnection } from '../edit/change-connection'
import { setField } from '../edit/set-field'
import type { Place } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { defineRule, type Fix, type Problem } from './rule'
import { insertionsInto } from './shared/insertions'
import { missingClaim, type MissingClaim } from './shared/missing-claims'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'no-such-connection',
    title: 'A connection that AWS does not have',
    concern: 'correctness',
    looksAt: [...new Set(missingPairs.flatMap(({ from }) => from))],
    messages: {
      missing: { severity: 'error', text: '{from} cannot {claim} {to}: {why} {instead}' },
      doubtful: {
        severity: 'warning',
        text: '{from} cannot {claim} {to} unless {only}: {why} {instead}',
      },
    },
    why: 'Each AWS service hands its events, messages and requests to certain others only, in certain ways. Between all others something has to stand that takes from the one and gives to the other.',
    howToFix: 'Insert what the message names between the two, or draw the connection that is meant.',
    facts: missingFacts.map(({ id }) => id),
    sources: [
      {
        title: 'Invoking Lambda with events from other AWS services',
        url: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-services.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        orders: { service: 'sqs', name: 'Orders queue' },
        table: { service: 'dynamodb', name: 'Orders' },
      },
      [{ is: 'orders -> table : traffic', id: 'line' }],
    ),

  each: (graph) => graph.connections(),

  *checkOne(graph, connection) {
    const claim = missingClaim(graph, connection)
    if (claim !== undefined) yield problemOf(graph, claim)
  },
})

function problemOf(graph: DiagramGraph, claim: MissingClaim): Problem<'missing' | 'doubtful'> {
  const { pair, connection, from, to } = claim
  return {
    message: pair.severity === 'error' ? 'missing' : 'doubtful',
    at: placesOf(claim),
    data: {
      from: capitalised(nameOf(graph, from.id)),
      to: nameOf(graph, to.id),
      claim: pair.cannot,
      only: pair.only ?? '',
      why: pair.why,
      instead: pair.instead,
    },
    factIds: [`missing.${pair.id}`],
    fixes: [
      ...meantFix(claim),
      ...stateFix(claim),
      ...insertionsInto(graph, connection, pair.between ?? [], claim.isTurned),
    ],
  }
}

/** The connection, with the field that would make it possible, on itself or on one of its ends. */
function placesOf({ pair: { state }, connection, from, to }: MissingClaim): Problem['at'] {
  const own: Place = { at: connection.id }
  if (state === undefined) return [own]
  const { id } = { from, to, connection }[state.of]
  return id === connection.id ? [{ ...own, part: state.key }] : [own, { at: id, part: state.key }]
}

function meantFix({ pair: { meant }, connection: { id } }: MissingClaim): readonly Fix[] {
  if (meant === undefined) return []
  const { kind, label } = meant
  return [{ label, apply: (diagram) => changeConnection(diagram, id, { kind }) }]
}

function stateFix({ pair: { state }, connection, from, to }: MissingClaim): readonly Fix[] {
  if (state === undefined) return []
  const { id } = { from, to, connection }[state.of]
  return [{ label: state.label, apply: (diagram) => setField(diagram, id, state.key, state.value) }]
}
