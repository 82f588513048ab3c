import { numberOf } from '../catalog/fact'
import { factOf } from '../catalog/facts'
import { setField } from '../edit/set-field'
import type { DiagramGraph } from '../model/graph'
import type { Needs, Pass } from '../model/results'
import { sketch } from '../model/sketch'
import { defineRule, type Fix, type Problem } from './rule'
import { quotas } from './shared/quotas'
import { placeOf, talliesOf, type Tally } from './shared/quotas/counting'
import { allowedAt, factsOf, type Allowed } from './shared/quotas/limit'
import { amountOf, subjectOf, worded } from './shared/quotas/naming'
import type { Quota } from './shared/quotas/quota'

/** From this part of a quota on, the next thing drawn may be one too many. */
const nearly = 0.8
/** Of a smaller quota, nearly used up is what most drawings are. */
const smallest = 5

type MessageId =
  'exceeded' | 'exceededUnless' | 'ofNewAccount' | 'hard' | 'aboveMaximum' | 'raisedTooFar' | 'near'

export default defineRule({
  meta: {
    id: 'quota-exceeded',
    title: 'More than a quota of AWS',
    concern: 'correctness',
    looksAt: [...new Set(quotas.flatMap(({ per }) => per))],
    messages: {
      exceeded: { severity: 'error', text: '{name} has {amount}, and its quota is {limit}{instead}.' },
      exceededUnless: {
        severity: 'warning',
        text: '{name} has {amount}, and the quota is {limit}{unless}{instead}.',
      },
      ofNewAccount: {
        severity: 'info',
        text: '{name} has {amount}; a new account starts with a quota of {limit}, which AWS raises with use or on request.',
      },
      hard: {
        severity: 'error',
        text: '{name} has {amount}, and AWS allows {limit}, which cannot be raised{instead}.',
      },
      aboveMaximum: {
        severity: 'error',
        text: '{name} has {amount}, and AWS raises this quota to {limit} at most{instead}.',
      },
      raisedTooFar: {
        severity: 'warning',
        text: 'The quota of {name} is raised to {raised} here, but AWS raises it to {limit} at most.',
      },
      near: { severity: 'info', text: '{name} is near its quota for {things}: {used} of {limit}.' },
    },
    why: 'AWS refuses what would exceed a quota. Most quotas are raised on request, some up to a maximum; hard limits never.',
    howToFix:
      'Ask AWS to raise the quota and note it here with the reason, or spread the load: over more of the same, over Regions, or over accounts. Where the limit is hard, draw it in another way.',
    facts: factsOf(quotas),
    sources: [
      {
        title: 'AWS service quotas',
        url: 'https://docs.aws.amazon.com/general/latest/gr/aws_service_limits.html',
        asOf: '2026',
      },
    ],
  },

  example: () =>
    sketch(
      {
        branches: { service: 'customer-gateway', name: 'Branch office', count: 11 },
        gateway: { service: 'vgw', name: 'Company gateway' },
      },
      ['branches -> gateway : site-to-site-vpn x11'],
    ),

  each: () => quotas,

  *checkOne(graph, quota) {
    for (const tally of talliesOf(graph, quota)) yield* judged(graph, quota, tally)
  },
})

function* judged(
  graph: DiagramGraph,
  quota: Quota,
  tally: Tally,
): Generator<Problem<MessageId> | Pass | Needs> {
  const { of, used } = tally
  if (used === 0 && quota.evenNone !== true) return
  const allowed = allowedAt(graph, quota, of)
  const { limit, most, mostId, raisedTo } = allowed
  const applies = doesApply(quota, tally)
  if (applies === 'open' && quota.where !== undefined && used > limit)
    yield { needs: { at: of.id, part: quota.where.field }, factIds: [quota.factId] }
  if (applies !== true) return

  const at = placeOf(quota, of)
  if (used > limit) {
    yield exceeded(graph, quota, tally, allowed)
    return
  }
  yield { pass: at, factId: quota.factId, used, limit }

  const name = subjectOf(graph, of)
  const subject = `${quota.factId} ${of.id}`
  const isRaised = used > numberOf(factOf(quota.factId))
  if (isRaised && raisedTo !== undefined && raisedTo > most && mostId !== undefined) {
    const data = { name: uncapitalised(name), raised: amountOf(quota, raisedTo), limit: worded(most) }
    yield { message: 'raisedTooFar', at: [at], subject, data, factIds: [quota.factId, mostId] }
  } else if (limit >= smallest && used >= nearly * limit && used !== raisedTo && mayGrow(quota)) {
    const data = { name, things: quota.things[1], used: worded(used), limit: worded(limit) }
    yield { message: 'near', at: [at], subject, data, factIds: [quota.factId] }
  }
}

/** A hard limit of a value that somebody chose is no hint: the value does not grow by drawing on. */
const mayGrow = ({ factId, counts }: Quota) =>
  factOf(factId).nature === 'soft' || statedBy(counts) === undefined

/** The numeric field that states the count, where one does. */
const statedBy = (counts: Quota['counts']) =>
  counts.as === 'number' || counts.as === 'computed' ? counts.field : undefined

function doesApply({ where }: Quota, { of }: Tally): boolean | 'open' {
  if (where === undefined) return true
  const value = of.config[where.field]
  if (value === undefined) return 'open'
  return where.is.some((one) => one === value)
}

function exceeded(
  graph: DiagramGraph,
  quota: Quota,
  { of, used, also = [], isOneAccount }: Tally,
  { limit, most, mostId }: Allowed,
): Problem<MessageId> {
  const { factId, instead } = quota
  const isSoft = factOf(factId).nature === 'soft'
  const isAbove = isSoft && mostId !== undefined && used > most
  const unless = isOneAccount ? quota.unless : ' unless they belong to several accounts'
  const message = isAbove
    ? 'aboveMaximum'
    : quota.growsWithUse === true
      ? 'ofNewAccount'
      : unless !== undefined
        ? 'exceededUnless'
        : isSoft
          ? 'exceeded'
          : 'hard'
  const place = { at: of.id }
  return {
    message,
    at: [placeOf(quota, of), ...also],
    subject: `${factId} ${of.id}`,
    data: {
      name: subjectOf(graph, of),
      amount: amountOf(quota, used),
      limit: worded(isAbove ? most : limit),
      unless: unless ?? '',
      instead: instead === undefined ? '' : `; ${instead}`,
    },
    factIds: isAbove ? [factId, mostId] : [factId],
    ...(isSoft && !isAbove ? { raisable: { factId, at: place, used } } : {}),
    fixes: isSoft && !isAbove ? [] : lowered(quota, of, limit),
  }
}

/** Where the count is a value that somebody stated, the highest that AWS takes. */
function lowered({ counts, things: [, several] }: Quota, of: Tally['of'], to: number): readonly Fix[] {
  const field = statedBy(counts)
  if (field === undefined || of.config[field] === undefined) return []
  return [
    { label: `Make it ${worded(to)} ${several}`, apply: (diagram) => setField(diagram, of.id, field, to) },
  ]
}

const uncapitalised = (text: string) => (text.startsWith('The ') ? `t${text.slice(1)}` : text)
