import type { Severity } from '../../model/diagram'
import type { Source } from '../../model/results'
import { severities, type Found, type FoundFinding, type FoundPlace } from '../findings/found'
import { link, plain, plainLine, section } from './markdown'

const headings: Readonly<Record<Severity, string>> = {
  error: 'Errors',
  warning: 'Warnings',
  info: 'Good to know',
  incomplete: 'Before this can work',
}

/** What the checks found, by severity and rule, with the reason, the remedy and the pages of AWS; dismissed ones apart. */
export function findings(found: Found): string {
  const open = found.findings.filter(({ dismissedBecause }) => dismissedBecause === null)
  const parts = severities.map((severity) => {
    const here = open.filter((finding) => finding.severity === severity)
    const rules = [...new Set(here.map(({ rule }) => rule))]
    return section(
      `### ${headings[severity]}`,
      ...rules.map((rule) =>
        ofRule(
          found,
          rule,
          here.filter((finding) => finding.rule === rule),
        ),
      ),
    )
  })
  return section('## Findings', open.length === 0 ? 'The checks find nothing to say.' : '', ...parts)
}

function ofRule(found: Found, id: string, here: readonly FoundFinding[]): string {
  const rule = found.rules[id]
  const facts = [...new Set(here.flatMap((finding) => finding.facts))].flatMap(
    (fact) => found.facts[fact] ?? [],
  )
  const sources = unique([...(rule?.sources ?? []), ...facts.map(({ source }) => source)])
  return section(
    `#### ${plain(rule?.title ?? id)}`,
    here.map(line).join('\n'),
    rule === undefined ? '' : `Why: ${plain(rule.why)}`,
    rule === undefined ? '' : `What to do: ${plain(rule.howToFix)}`,
    facts.length === 0
      ? ''
      : `What AWS says:\n\n${facts.map(({ statement }) => `- ${plain(statement)}`).join('\n')}`,
    sources.length === 0 ? '' : `Sources: ${sources.map(sourceWords).join('; ')}.`,
  )
}

function line({ message, places }: FoundFinding): string {
  const [first] = places
  return `- ${plainLine(message)}${first === undefined ? '' : ` (${where(first)})`}`
}

/** “web, in Region › VPC”. */
export function where({ name, within }: FoundPlace): string {
  return plain(within.length === 0 ? name : `${name}, in ${within.join(' › ')}`)
}

/** A page with the day on which it said so. */
export function sourceWords({ title, url, asOf }: Source): string {
  return `${link(title, url)} (${plain(asOf)})`
}

function unique(sources: readonly Source[]): readonly Source[] {
  const byUrl = new Map<string, Source>()
  for (const source of sources) if (!byUrl.has(source.url)) byUrl.set(source.url, source)
  return [...byUrl.values()]
}
