import icons from 'virtual:icons'
import type { Fact } from '../src/core/catalog/fact'
import { limitWords, natureWords } from '../src/core/catalog/limit-words'
import { writeSvg } from '../src/core/formats/svg'
import { concerns } from '../src/core/model/concerns'
import { pageOf, type RuleExample, type RuleMessage, type RulePage } from '../src/core/rules/page'
import type { Rule } from '../src/core/rules/rule'
import { rules } from '../src/core/rules'
import { sceneOf } from '../src/core/scene/scene'
import { factGroups } from './fact-groups'
import { escaped, factLink, paragraphs, sourceLink } from './page-words'

/** The files of docs/rules/ by their paths in it: an index, a page for each rule and a picture of each example. */
export function ruleDocs(chosen: readonly Rule[] = rules): ReadonlyMap<string, string> {
  const pages = chosen.map(pageOf)
  const files = new Map([['README.md', index(pages)]])
  for (const page of pages) {
    files.set(`${page.id}.md`, markdown(page))
    if (page.example !== null) files.set(picturePath(page.id), picture(page.example))
  }
  return files
}

const made = '<!-- Made by `npm run docs:rules` from the rule itself. -->'
const picturePath = (id: string) => `pictures/${id}.svg`

function index(pages: readonly RulePage[]): string {
  const groups = concerns.flatMap(({ id, title }) => {
    const ofConcern = pages.filter(({ concern }) => concern === id)
    if (ofConcern.length === 0) return []
    const lines = ofConcern
      .toSorted((a, b) => a.title.localeCompare(b.title, 'en'))
      .map((page) => `- [${escaped(page.title)}](${page.id}.md) (${severities(page.messages)})`)
    return [`## ${title}`, lines.join('\n')]
  })
  return paragraphs([
    made,
    '# Rules',
    `Lintel has ${pages.length} rules. Each page says what the rule looks at, what it says and why, and what AWS documents about it.`,
    ...groups,
  ])
}

function severities(messages: readonly RuleMessage[]): string {
  return ['error', 'warning', 'incomplete', 'info']
    .filter((one) => messages.some(({ severity }) => severity === one))
    .join(', ')
}

function markdown(page: RulePage): string {
  const { id, title, concern, looksAt, messages, why, howToFix, facts, sources, example } = page
  return paragraphs([
    made,
    `# ${escaped(title)}`,
    `\`${id}\` · ${concerns.find((one) => one.id === concern)?.title ?? concern}`,
    '## What it looks at',
    looksAt.length === 0 ? 'Every diagram.' : `${escaped(looksAt.join(', '))}.`,
    '## What it says',
    messages.map(messageLine).join('\n'),
    '## Why',
    escaped(why),
    '## How to fix',
    escaped(howToFix),
    ...(example === null
      ? []
      : ['## Example', `![${escaped(title)}](${picturePath(id)})`, ...found(example)]),
    '## What AWS says',
    ...factGroups(facts).flatMap(({ heading, facts: some }) => [
      heading === null ? '' : `### ${heading}`,
      some.map(factLine).join('\n'),
    ]),
    '## Sources',
    sources.map((source) => `- ${sourceLink(source)}`).join('\n'),
  ])
}

function messageLine({ severity, words }: RuleMessage): string {
  const text = words.map((part) => (part.stands ? `*${escaped(part.text)}*` : escaped(part.text))).join('')
  return `- **${severity}**: ${text}`
}

function found({ findings }: RuleExample): readonly string[] {
  return findings.map(({ severity, message }) => `> **${severity}**: ${escaped(message)}`)
}

function factLine(fact: Fact): string {
  const limit = limitWords(fact)
  const value = limit === null ? '' : ` **${escaped(limit)}** (${natureWords[fact.nature]})`
  return `- ${escaped(fact.statement)}${value} ${factLink(fact)}`
}

function picture({ diagram, findings }: RuleExample): string {
  return writeSvg(sceneOf(diagram, 'light', { findings }), {
    icons: new Map(Object.entries(icons)),
    fonts: null,
    background: 'theme',
    title: diagram.title,
    description: findings.map(({ message }) => message).join('\n'),
  })
}
