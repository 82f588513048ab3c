import { kindOf, serviceOf } from '../catalog/catalog'
import type { Fact } from '../catalog/fact'
import { factOf } from '../catalog/facts'
import { place } from '../layout/place'
import type { Diagram, Severity } from '../model/diagram'
import { graphOf } from '../model/graph'
import type { Concern, Finding, Sources } from '../model/results'
import { rules } from './index'
import { reviewBy } from './review'
import type { Rule } from './rule'

/** All that is told of one rule, in words: what the page in the app and the one in docs/rules/ are made of. */
export interface RulePage {
  readonly id: string
  readonly title: string
  readonly concern: Concern
  /** Names of the services and connections that it looks at; empty where it looks at every diagram. */
  readonly looksAt: readonly string[]
  readonly messages: readonly RuleMessage[]
  readonly why: string
  readonly howToFix: string
  readonly facts: readonly Fact[]
  readonly sources: Sources
  /** Null where the rule has none. */
  readonly example: RuleExample | null
}

export interface RuleMessage {
  readonly id: string
  /** As Lintel has it; a diagram may have changed it. */
  readonly severity: Severity
  /** As it is said of the example, word for word; else with what stands for what a finding fills in. */
  readonly words: readonly MessageWords[]
}

/** A part of a message; `stands` for what a finding fills in: “gateway” for its name. */
export interface MessageWords {
  readonly text: string
  readonly stands: boolean
}

/** The rule's own sketch, placed and titled, and what the rule finds in it. */
export interface RuleExample {
  readonly diagram: Diagram
  readonly findings: readonly Finding[]
}

/** The page of the rule of this id; undefined where there is no such rule. Costs placing the rule's example. */
export function rulePage(id: string): RulePage | undefined {
  const rule = rules.find(({ meta }) => meta.id === id)
  return rule === undefined ? undefined : pageOf(rule)
}

/** Likewise, of a rule in hand. */
export function pageOf(rule: Rule): RulePage {
  const { looksAt, messages, facts, id, title, concern, why, howToFix, sources } = rule.meta
  const example = exampleOf(rule)
  const said = (message: string) => example?.findings.find(({ messageId }) => messageId === message)?.message
  return {
    ...{ id, title, concern, why, howToFix, sources },
    looksAt: looksAt === 'every-diagram' ? [] : [...new Set(looksAt.map(nameInCatalogue))],
    messages: Object.entries(messages).map(([message, { severity, text }]) => ({
      id: message,
      severity,
      words: saidWords(said(message)) ?? messageWords(text),
    })),
    facts: facts.map(factOf),
    example,
  }
}

const saidWords = (text: string | undefined) => (text === undefined ? undefined : [{ text, stands: false }])

/**
 * A message's text, taken apart: `{usedBytes}` becomes the words “used bytes”, which stand for what is filled in. What
 * follows without a blank (`{limit}{unless}.{instead}`) is what a message only sometimes says, and is left out.
 */
export function messageWords(text: string): readonly MessageWords[] {
  return text
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .flatMap((part, index, parts): readonly MessageWords[] => {
      const key = /^\{(\w+)\}$/.exec(part)?.[1]
      if (key === undefined) return [{ text: part, stands: false }]
      if (/[\w}.]$/.test(parts[index - 1] ?? '')) return []
      return [{ text: key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`), stands: true }]
    })
}

function nameInCatalogue(id: string): string {
  const kind = kindOf(id)
  return serviceOf(id)?.name ?? (kind === undefined ? id : `connections of the kind “${kind.label}”`)
}

/** An example that cannot be shown takes nothing else of the page with it; the rule's test says what is wrong. */
function exampleOf(rule: Rule): RuleExample | null {
  try {
    const sketched = rule.example?.()
    if (sketched === undefined) return null
    const diagram = place({ ...sketched, title: rule.meta.title })
    return { diagram, findings: reviewBy([rule], graphOf(diagram)).flatMap(({ findings }) => findings) }
  } catch {
    return null
  }
}
