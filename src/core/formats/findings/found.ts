import { limitWords } from '../../catalog/limit-words'
import { placeTitle } from '../../edit/place-words'
import { treeOf } from '../../layout/tree'
import type { Diagram, NodeId, Place, Severity } from '../../model/diagram'
import type { Concern, Finding, Outcome, Source } from '../../model/results'
import type { Knowledge } from '../format'

/** From what must be mended to what is merely not done yet; findings are listed in this order. */
export const severities: readonly Severity[] = ['error', 'warning', 'info', 'incomplete']

/** What a review found, and what is known of it, as plain data: what the JSON, the SARIF and the terminal tell. */
export interface Found {
  readonly title: string
  /** Of each severity, without those that were dismissed. */
  readonly counts: Readonly<Record<Severity | 'dismissed', number>>
  /** By severity, then by key. */
  readonly findings: readonly FoundFinding[]
  /** The rules of the findings, by id. */
  readonly rules: Readonly<Record<string, FoundRule>>
  /** What AWS says that the findings rest on, by id. */
  readonly facts: Readonly<Record<string, FoundFact>>
  /** Rules that broke down and so found nothing, with what they threw: a mistake of Lintel's. */
  readonly crashed: Readonly<Record<string, string>>
}

export interface FoundFinding {
  /** The same between runs. */
  readonly key: string
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  /** The first is what the message is about. */
  readonly places: readonly FoundPlace[]
  readonly facts: readonly string[]
  readonly fixes: readonly string[]
  readonly dismissedBecause: string | null
}

/** A thing of the drawing by id and in words. */
export interface FoundPlace {
  readonly is: 'node' | 'connection'
  readonly id: string
  readonly name: string
  /** Names of the containers around it, outermost first. */
  readonly within: readonly string[]
  /** The field, row or stub that is meant. */
  readonly part?: string
}

export interface FoundRule {
  readonly title: string
  readonly concern: Concern
  readonly why: string
  readonly howToFix: string
  readonly sources: readonly Source[]
}

export interface FoundFact {
  readonly statement: string
  /** “10 connections”; null for a behaviour. */
  readonly limit: string | null
  readonly raisedOnRequest: boolean
  readonly source: Source
}

/** What the outcomes of this diagram's review found. The same diagram and rules give the same, key by key. */
export function foundIn(diagram: Diagram, outcomes: readonly Outcome[], knowledge: Knowledge): Found {
  const rules = new Map(knowledge.rules.map((rule) => [rule.id, rule]))
  const rank = (finding: Finding) => severities.indexOf(finding.severity)
  const all = outcomes
    .flatMap(({ findings }) => findings)
    .toSorted((a, b) => rank(a) - rank(b) || (a.key < b.key ? -1 : 1))
  const findings = all.map((finding): FoundFinding => ({
    key: finding.key,
    rule: finding.ruleId,
    severity: finding.severity,
    message: finding.message,
    places: finding.at.map((place) => placeIn(diagram, place)),
    facts: finding.factIds.length > 0 ? finding.factIds : (rules.get(finding.ruleId)?.facts ?? []),
    fixes: finding.fixes.map(({ label }) => label),
    dismissedBecause: finding.dismissedBecause,
  }))
  const count = (severity: Severity) =>
    all.filter((one) => one.severity === severity && one.dismissedBecause === null).length
  return {
    title: diagram.title,
    counts: {
      error: count('error'),
      warning: count('warning'),
      info: count('info'),
      incomplete: count('incomplete'),
      dismissed: all.filter(({ dismissedBecause }) => dismissedBecause !== null).length,
    },
    findings,
    rules: rulesOf(findings, knowledge),
    facts: factsOf(findings, knowledge),
    crashed: Object.fromEntries(
      outcomes.flatMap(({ ruleId, status, error }) =>
        status === 'crashed' ? [[ruleId, error ?? ''] as const] : [],
      ),
    ),
  }
}

function placeIn(diagram: Diagram, place: Place): FoundPlace {
  const isNode = Object.hasOwn(diagram.nodes, place.at)
  const around = isNode ? treeOf(diagram.nodes).ancestorsOf(place.at as NodeId) : []
  return {
    is: isNode ? 'node' : 'connection',
    id: place.at,
    name: placeTitle(diagram, { at: place.at }),
    within: around.toReversed().map((at) => placeTitle(diagram, { at })),
    ...(place.part === undefined ? {} : { part: place.part }),
  }
}

function rulesOf(findings: readonly FoundFinding[], { rules }: Knowledge): Found['rules'] {
  const named = new Set(findings.map(({ rule }) => rule))
  return Object.fromEntries(
    rules
      .filter(({ id }) => named.has(id))
      .map(({ id, title, concern, why, howToFix, sources }) => [
        id,
        { title, concern, why, howToFix, sources },
      ]),
  )
}

function factsOf(findings: readonly FoundFinding[], { facts }: Knowledge): Found['facts'] {
  const named = new Set(findings.flatMap((finding) => finding.facts))
  return Object.fromEntries(
    facts
      .filter(({ id }) => named.has(id))
      .map((fact) => [
        fact.id,
        {
          statement: fact.statement,
          limit: limitWords(fact),
          raisedOnRequest: fact.nature === 'soft',
          source: fact.sources[0],
        },
      ]),
  )
}
