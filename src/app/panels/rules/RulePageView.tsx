import { useState, type ReactNode } from 'react'
import { concerns } from '../../../core/model/concerns'
import type { RulePage } from '../../../core/rules/page'
import { SourceLink } from '../findings/FindingDetails'
import { FoldedList } from '../ui/FoldedList'
import { heading, link } from '../ui/classes'
import { FactLine } from './FactLine'
import { RuleExampleView } from './RuleExampleView'
import { MessageLine, RuleSwitch } from './RuleSettings'

/** All that is to be told of one check, and how it counts in the open diagram. */
export function RulePageView({ page }: { readonly page: RulePage }) {
  const concern = concerns.find(({ id }) => id === page.concern)?.title
  return (
    <article
      aria-labelledby={`rule-${page.id}`}
      // Reachable, so that what is long can be scrolled by keys.
      tabIndex={0}
      className="flex min-h-0 flex-col gap-5 overflow-y-auto px-6 py-4 text-13 text-ink focus-visible:-outline-offset-2"
    >
      <header className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          <h3 id={`rule-${page.id}`} className="text-15 font-semibold">
            {page.title}
          </h3>
          <p className="mt-0.5 text-12 text-soft">
            {concern} · looks at <LooksAt names={page.looksAt} />
          </p>
        </div>
        <RuleSwitch ruleId={page.id} title={page.title} />
      </header>
      <Part title="What it says">
        <ul className="flex flex-col gap-2">
          {page.messages.map((message) => (
            <MessageLine key={message.id} ruleId={page.id} message={message} />
          ))}
        </ul>
      </Part>
      <Part title="Why">
        <p>{page.why}</p>
      </Part>
      <Part title="How to fix">
        <p>{page.howToFix}</p>
      </Part>
      {page.example !== null && (
        <Part title="Example">
          <RuleExampleView example={page.example} />
        </Part>
      )}
      <Part title="What AWS says">
        <FoldedList items={page.facts} longest={6} shown={4} label="facts" gap={8} keyOf={(fact) => fact.id}>
          {(fact) => <FactLine key={fact.id} fact={fact} />}
        </FoldedList>
      </Part>
      <Part title="Sources">
        <ul>
          {page.sources.map((source) => (
            <li key={source.url}>
              <SourceLink source={source} />
            </li>
          ))}
        </ul>
      </Part>
    </article>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title} className="flex flex-col">
      <h4 className={`${heading} mb-1`}>{title}</h4>
      {children}
    </section>
  )
}

const atMost = 8

function LooksAt({ names }: { readonly names: readonly string[] }) {
  const [isOpen, setOpen] = useState(false)
  if (names.length === 0) return 'everything'
  const folds = names.length > atMost + 2 && !isOpen
  return (
    <>
      {(folds ? names.slice(0, atMost) : names).join(', ')}
      {folds && (
        <>
          {' '}
          <button type="button" className={link} onClick={() => setOpen(true)}>
            and {names.length - atMost} more
          </button>
        </>
      )}
    </>
  )
}
