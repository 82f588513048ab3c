import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { patterns as allPatterns } from '../../../core/patterns'
import { markdownOf, type Row } from '../../../core/patterns/comparison'
import { families } from '../../../core/patterns/families'
import type { Family } from '../../../core/patterns/families/family'
import type { Pattern } from '../../../core/patterns/pattern'
import * as session from '../../session/session'
import { Button } from '../ui/Button'
import { Select } from '../ui/Select'
import { membersOf } from './comparison-choice'
import { mostCompared } from './how-many'

/** What is compared and how it is shown; and the table to take along. */
export function ComparisonBar({
  title,
  family,
  patterns,
  rows,
  isAsking,
  onlyDifferent,
  onOnlyDifferent,
  onFamily,
  onAdd,
}: {
  readonly title: string
  readonly family: Family | null
  readonly patterns: readonly Pattern[]
  readonly rows: readonly Row[]
  /** While the network engine has not answered for all. */
  readonly isAsking: boolean
  readonly onlyDifferent: boolean
  readonly onOnlyDifferent: (only: boolean) => void
  readonly onFamily: (family: Family) => void
  readonly onAdd: (pattern: Pattern) => void
}) {
  const same = rows.filter(({ isSame }) => isSame).length
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-6 pb-3">
      <label className="flex items-center gap-2 text-12 text-soft">
        Family
        <span className="w-58">
          <Select
            value={family?.id ?? ''}
            onChange={(event) => {
              const chosen = families.find(({ id }) => id === event.target.value)
              if (chosen !== undefined) onFamily(chosen)
            }}
          >
            {family === null && <option value="">Chosen by you</option>}
            {families.map(({ id, title: name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </span>
      </label>
      <AddPattern family={family} patterns={patterns} onAdd={onAdd} />
      <label className="flex cursor-pointer items-center gap-2 text-12 text-ink">
        <input
          type="checkbox"
          checked={onlyDifferent}
          onChange={(event) => onOnlyDifferent(event.target.checked)}
        />
        Show only what differs
        {same > 0 && <span className="text-soft">({same} the same)</span>}
      </label>
      <CopyButton text={() => markdownOf(title, patterns, rows)} disabled={isAsking} />
    </div>
  )
}

function AddPattern({
  family,
  patterns,
  onAdd,
}: {
  readonly family: Family | null
  readonly patterns: readonly Pattern[]
  readonly onAdd: (pattern: Pattern) => void
}) {
  const isFree = (pattern: Pattern) => !patterns.includes(pattern)
  const members = membersOf(family)
  const isFull = patterns.length >= mostCompared
  const groups = [
    { label: 'Of this family', free: members.filter(isFree) },
    { label: 'Others', free: allPatterns.filter((pattern) => isFree(pattern) && !members.includes(pattern)) },
  ]
  return (
    <span className="w-52" title={isFull ? 'Four at most: take one away first.' : undefined}>
      <Select
        aria-label={isFull ? 'Add a pattern: four are shown, take one away first' : 'Add a pattern'}
        value=""
        disabled={isFull}
        onChange={(event) => {
          const chosen = allPatterns.find(({ id }) => id === event.target.value)
          if (chosen !== undefined) onAdd(chosen)
        }}
      >
        <option value="">{isFull ? 'Four are the most' : 'Add a pattern…'}</option>
        {groups
          .filter(({ free }) => free.length > 0)
          .map(({ label, free }) => (
            <optgroup key={label} label={label}>
              {free.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </optgroup>
          ))}
      </Select>
    </span>
  )
}

const shownFor = 2000

function CopyButton({ text, disabled }: { readonly text: () => string; readonly disabled: boolean }) {
  const [isCopied, setCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setCopied(false), shownFor)
    return () => clearTimeout(timer)
  }, [isCopied])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text())
      setCopied(true)
      session.say('Copied the comparison as Markdown')
    } catch {
      session.toast(
        'The browser did not let the page copy the comparison: allow it the clipboard, and try again.',
      )
    }
  }
  const Icon = isCopied ? Check : Copy
  return (
    <Button look="outlined" className="ml-auto h-7! text-12!" disabled={disabled} onClick={() => void copy()}>
      <Icon size={14} aria-hidden /> {isCopied ? 'Copied' : 'Copy as Markdown'}
    </Button>
  )
}
