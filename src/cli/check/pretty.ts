import type { Found, FoundFinding, FoundPlace, FoundRule } from '../../core/formats/findings/found'
import { keyPlaces, type KeyPlace } from '../../core/formats/sarif/key-places'
import type { Severity } from '../../core/model/diagram'
import { counted, wrapped } from '../words/lines'
import type { Paint } from '../words/paint'
import { plain } from '../words/plain'
import type { Checked } from './checked'

export interface Look {
  readonly width: number
  readonly paint: Paint
}

/** What was found in one file, for people. */
export function prettyFile(checked: Checked, look: Look): string {
  const { bold, dim, green } = look.paint
  const head = bold(plain(checked.path === '-' ? 'standard input' : checked.path))
  if (checked.found === null) return ''
  const { found } = checked
  const shown = found.findings.filter(({ dismissedBecause }) => dismissedBecause === null)
  const title = plain(found.title)
  const name = title === '' ? head : `${head}  ${dim(title)}`
  if (shown.length === 0) return `${name}  ${green('nothing found')}${dismissedWords(found, look)}\n`
  const place = placer(checked, look)
  const blocks = groups(shown).map((group) =>
    loud.has(group.severity) ? loudGroup(group, found, place, look) : '',
  )
  const quiet = (['info', 'incomplete'] as const).map((severity) =>
    quietList(
      severity,
      shown.filter((finding) => finding.severity === severity),
      place,
      look,
    ),
  )
  return `${[name, ...blocks, ...quiet].filter((block) => block !== '').join('\n\n')}\n`
}

const loud: ReadonlySet<Severity> = new Set(['error', 'warning'])

/** Findings of the same rule and severity, which have the same reason and remedy. */
interface Group {
  readonly rule: string
  readonly severity: Severity
  readonly findings: readonly FoundFinding[]
}

function groups(findings: readonly FoundFinding[]): readonly Group[] {
  const found = new Map<string, FoundFinding[]>()
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.rule}`
    const known = found.get(key)
    if (known === undefined) found.set(key, [finding])
    else known.push(finding)
  }
  return [...found.values()].flatMap((some) => {
    const [first] = some
    return first === undefined ? [] : [{ rule: first.rule, severity: first.severity, findings: some }]
  })
}

/** Of the same kind; nobody reads the thousandth. */
const most = 25

function more(findings: readonly FoundFinding[], { paint: { dim } }: Look): readonly string[] {
  const left = findings.length - most
  return left > 0 ? [dim(`    … and ${left.toLocaleString('en')} more; --format json lists all.`)] : []
}

type Placer = (place: FoundPlace) => string

function loudGroup(group: Group, found: Found, place: Placer, look: Look): string {
  const { bold, dim, red, yellow } = look.paint
  const rule = found.rules[group.rule]
  const word = group.severity === 'error' ? red(bold('error')) : yellow(bold('warning'))
  const head = `  ${word}  ${bold(rule?.title ?? group.rule)}  ${dim(group.rule)}`
  const said = group.findings
    .slice(0, most)
    .map(
      ({ message, places }) =>
        `    ${wrapped(plain(message), look.width, 4)}\n${places.map((one) => `      ${place(one)}`).join('\n')}`,
    )
  return [
    head,
    ...said,
    ...more(group.findings, look),
    ...(rule === undefined ? [] : [reasons(group, rule, found, look)]),
  ].join('\n')
}

function reasons(group: Group, rule: FoundRule, found: Found, { width, paint: { dim } }: Look): string {
  const ids = new Set(group.findings.flatMap(({ facts }) => facts))
  const facts = [...ids].flatMap((id) => found.facts[id] ?? [])
  const sources = new Map(
    (facts.length > 0 ? facts.map(({ source }) => source) : rule.sources).map((one) => [one.url, one]),
  )
  return [
    `    ${dim('Why')}  ${wrapped(rule.why, width, 9)}`,
    `    ${dim('Fix')}  ${wrapped(rule.howToFix, width, 9)}`,
    ...[...sources.values()].map(
      ({ title, url, asOf }, index) =>
        `    ${index === 0 ? dim('AWS') : '   '}  ${title}, ${dim(`as of ${asOf}`)}\n         ${dim(url)}`,
    ),
  ].join('\n')
}

/** What nobody has to do anything about now: each a message and its first place. */
function quietList(
  severity: 'info' | 'incomplete',
  findings: readonly FoundFinding[],
  place: Placer,
  look: Look,
): string {
  const { bold, dim } = look.paint
  if (findings.length === 0) return ''
  const title = severity === 'info' ? 'Good to know' : 'Before this can work'
  const lines = findings.slice(0, most).map(({ message, places: [first], rule }) => {
    const where = first === undefined ? '' : `\n      ${place(first)}  ${dim(rule)}`
    return `    ${wrapped(plain(message), look.width, 4)}${where}`
  })
  return [`  ${bold(title)} (${findings.length})`, ...lines, ...more(findings, look)].join('\n')
}

/** “shop.lintel.json:42:5  Orders (orders) in Shop › Private”. */
function placer({ path, ...checked }: Checked, { paint: { dim } }: Look): Placer {
  const text = checked.found === null ? null : checked.text
  const keys = text === null ? new Map<string, KeyPlace>() : keyPlaces(text)
  return ({ is, id, name, within, part }) => {
    const key = keys.get(`${is}s.${id}`)
    const at = key === undefined || path === '-' ? '' : `${plain(path)}:${key.line}:${key.column}  `
    const around = within.length === 0 ? '' : ` in ${plain(within.join(' › '))}`
    const what = part === undefined ? '' : `, ${plain(part)}`
    return `${dim(at)}${plain(name)} (${plain(id)}${what})${dim(around)}`
  }
}

function dismissedWords({ counts }: Found, { paint: { dim } }: Look): string {
  return counts.dismissed === 0 ? '' : dim(`, ${counts.dismissed} dismissed`)
}

/** “3 files: 1 error, 2 warnings”. */
export function summary(files: readonly Checked[]): string {
  const read = files.flatMap(({ found }) => found ?? [])
  const sum = (severity: keyof Found['counts']) =>
    read.reduce((total, { counts }) => total + counts[severity], 0)
  const unread = files.length - read.length
  const parts = [
    ...(sum('error') > 0 ? [counted(sum('error'), 'error')] : []),
    ...(sum('warning') > 0 ? [counted(sum('warning'), 'warning')] : []),
    ...(sum('info') > 0 ? [`${sum('info')} good to know`] : []),
    ...(sum('incomplete') > 0 ? [`${sum('incomplete')} still needed`] : []),
    ...(sum('dismissed') > 0 ? [`${sum('dismissed')} dismissed`] : []),
  ]
  const what = parts.length === 0 ? 'nothing found' : parts.join(', ')
  const not = unread === 0 ? '' : `; ${counted(unread, 'file')} could not be read`
  if (read.length === 0 && unread > 0) return not.slice(2)
  return `${counted(read.length, 'file')} checked: ${what}${not}`
}
