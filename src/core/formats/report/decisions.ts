import { isSize, limitWords, natureWords, quantity } from '../../catalog/limit-words'
import { formatValue } from '../../catalog/format-value'
import type { Fact } from '../../catalog/fact'
import { placeWords } from '../../edit/place-words'
import type { Diagram, RaisedQuota } from '../../model/diagram'
import type { Found } from '../findings/found'
import type { Knowledge } from '../format'
import { sourceWords, where } from './findings'
import { plain, section, table } from './markdown'

/** What somebody decided against the checks: findings dismissed, quotas raised, checks switched off or weighed otherwise. */
export function decisions(diagram: Diagram, found: Found, knowledge: Knowledge): string {
  return [dismissed(diagram, found), raised(diagram, knowledge), changed(diagram, knowledge), crashed(found)]
    .filter((part) => part !== '')
    .join('\n\n')
}

function dismissed(diagram: Diagram, found: Found): string {
  const rows = found.findings.flatMap(({ message, places: [first], dismissedBecause }) =>
    dismissedBecause === null
      ? []
      : [[plain(message), first === undefined ? '' : where(first), plain(dismissedBecause)]],
  )
  const keys = new Set(found.findings.map(({ key }) => key))
  const gone = Object.entries(diagram.review.dismissed)
    .filter(([key]) => !keys.has(key))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { reason }]) => ['No longer found', plain(key), plain(reason)])
  if (rows.length + gone.length === 0) return ''
  return section('## Dismissed findings', table(['Finding', 'Where', 'Reason'], [...rows, ...gone]))
}

function raised(diagram: Diagram, { facts }: Knowledge): string {
  const rows = diagram.review.raised.map((quota) => {
    const fact = facts.find(({ id }) => id === quota.factId)
    return [
      plain(fact?.statement ?? quota.factId),
      fact === undefined ? '' : `${plain(limitWords(fact) ?? '')} (${natureWords[fact.nature]})`,
      plain(raisedTo(quota, fact)),
      quota.at === undefined ? 'the whole diagram' : plain(placeWords(diagram, { at: quota.at })),
      plain(quota.reason),
      fact === undefined ? '' : sourceWords(fact.sources[0]),
    ]
  })
  if (rows.length === 0) return ''
  return section('## Raised quotas', table(['Quota', 'Of AWS', 'Raised to', 'For', 'Reason', 'Source'], rows))
}

function raisedTo({ value }: RaisedQuota, fact: Fact | undefined): string {
  if (fact === undefined) return String(value)
  return isSize(fact) ? formatValue(value, 'bytes') : quantity(value, fact.unit)
}

function changed(diagram: Diagram, { rules }: Knowledge): string {
  const rows = Object.entries(diagram.review.severities)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, severity]) => {
      const [id = ''] = key.split('/')
      const title = rules.find((rule) => rule.id === id)?.title
      return [
        plain(title ?? key),
        plain(key),
        severity === 'off'
          ? 'switched off'
          : `counts as ${severity === 'incomplete' ? 'not done yet' : severity}`,
      ]
    })
  if (rows.length === 0) return ''
  return section('## Checks that were changed', table(['Check', 'Id', 'Change'], rows))
}

function crashed(found: Found): string {
  const ids = Object.keys(found.crashed)
  if (ids.length === 0) return ''
  return section(
    '## Checks that could not finish',
    'A mistake of Lintel’s: what these checks would have found is not in this report.',
    ids.map((id) => `- ${plain(id)}`).join('\n'),
  )
}
