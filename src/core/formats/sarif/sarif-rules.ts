import type { Severity } from '../../model/diagram'
import type { RuleMeta, Source } from '../../model/results'
import { severities } from '../findings/found'
import type { Knowledge } from '../format'
import { levels, type CheckedFile } from './checked-file'

/** The rules of which there are findings, as SARIF’s reporting descriptors, in the order of the rules. */
export function sarifRules(files: readonly CheckedFile[], { rules, facts }: Knowledge) {
  const named = new Set(files.flatMap(({ found }) => found?.findings.map(({ rule }) => rule) ?? []))
  return rules
    .filter(({ id }) => named.has(id))
    .map((rule) => {
      const said = facts.filter(({ id }) => rule.facts.includes(id)).map(({ statement }) => statement)
      const worst = worstOf(rule)
      return {
        id: rule.id,
        name: rule.title,
        shortDescription: { text: `${rule.title}.` },
        fullDescription: { text: rule.why },
        helpUri: rule.sources[0].url,
        help: { text: plainHelp(rule, said), markdown: markdownHelp(rule, said) },
        defaultConfiguration: { level: levels[worst] },
        properties: {
          tags: ['aws', rule.concern],
          'problem.severity': worst === 'error' || worst === 'warning' ? worst : 'recommendation',
        },
      }
    })
}

function worstOf({ messages }: RuleMeta): Severity {
  const used = new Set(Object.values(messages).map(({ severity }) => severity))
  return severities.find((severity) => used.has(severity)) ?? 'info'
}

function plainHelp({ why, howToFix, sources }: RuleMeta, said: readonly string[]): string {
  return [
    `Why: ${why}`,
    `How to fix: ${howToFix}`,
    ...said.map((statement) => `AWS says: ${statement}`),
    ...sources.map((source) => `Source: ${sourceWords(source)}, ${source.url}`),
  ].join('\n')
}

function markdownHelp({ why, howToFix, sources }: RuleMeta, said: readonly string[]): string {
  return [
    `**Why.** ${marked(why)}`,
    `**How to fix.** ${marked(howToFix)}`,
    ...(said.length === 0 ? [] : [['**AWS says**', ...said.map((one) => `- ${marked(one)}`)].join('\n')]),
    ['**Sources**', ...sources.map((one) => `- [${marked(sourceWords(one))}](${one.url})`)].join('\n'),
  ].join('\n\n')
}

const sourceWords = ({ title, asOf }: Source) => `${title} (as of ${asOf})`

/** Markdown’s signs as what they are. */
const marked = (text: string) => text.replaceAll(/[\\`*_[\]<>|#]/g, (sign) => `\\${sign}`)
