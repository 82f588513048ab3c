import { Fragment, type ReactNode } from 'react'
import { limitWords, natureWords } from '../../../core/catalog/limit-words'
import type { Diagram } from '../../../core/model/diagram'
import { deliveryTerms, factsOf, type Pattern } from '../../../core/patterns/pattern'
import { SourceLink } from '../findings/FindingDetails'
import { heading } from '../ui/classes'
import { ComparisonLinks } from './ComparisonLinks'

const bullets = 'list-disc pl-5'

/** The numbered steps of a pattern; the one that the pointer is on is told, so that its call-out can be pointed at. */
export function PatternSteps({
  steps,
  onLit,
}: {
  readonly steps: Diagram['steps']
  readonly onLit: (step: number | null) => void
}) {
  if (steps.length === 0) return null
  return (
    <Part title="Steps">
      <ol className="-mx-2 flex flex-col">
        {steps.map(({ text }, index) => (
          <li
            key={text}
            className="flex gap-2 rounded px-2 py-1 hover:bg-hover"
            onPointerEnter={() => onLit(index + 1)}
            onPointerLeave={() => onLit(null)}
          >
            <span
              aria-hidden
              className="mt-px grid size-5 shrink-0 place-items-center rounded-full bg-ink text-11 font-semibold text-ground"
            >
              {index + 1}
            </span>
            <span>
              <span className="sr-only">{index + 1}. </span>
              {text}
            </span>
          </li>
        ))}
      </ol>
    </Part>
  )
}

/** All that is known of a pattern: when to use it, what it costs, how it behaves, the facts it rests on. */
export function PatternText({ pattern }: { readonly pattern: Pattern }) {
  const { notes, delivery } = pattern
  return (
    <>
      <Part title="When to use it">
        <ul className={bullets}>
          {pattern.whenToUse.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Part>
      <ComparisonLinks patternId={pattern.id} />
      <Part title="Trade-offs">
        <ul className={bullets}>
          {pattern.tradeOffs.map(({ text, from }) => (
            <li key={text}>
              {text}{' '}
              <span className="text-12 text-soft">
                {from === 'aws' ? '(AWS documents it)' : '(from practice)'}
              </span>
            </li>
          ))}
        </ul>
      </Part>
      <Part title="When the load grows">
        <p>{pattern.scaling}</p>
      </Part>
      <Part title="When one zone fails">
        <p>{pattern.zoneLoss}</p>
      </Part>
      {delivery !== undefined && (
        <Part title="How messages get through">
          <dl className="grid grid-cols-[96px_minmax(0,1fr)] gap-x-2 gap-y-1">
            {deliveryTerms.map(([key, term]) => (
              <Fragment key={key}>
                <dt className="text-soft">{term}</dt>
                <dd>{delivery[key]}</dd>
              </Fragment>
            ))}
          </dl>
        </Part>
      )}
      {notes !== undefined && (
        <Part title="What the study notes say">
          <ul className={bullets}>
            {notes.wording.map((line) => (
              <li key={line}>“{line}”</li>
            ))}
          </ul>
          {notes.today !== undefined && (
            <p className="mt-1">
              <b className="font-semibold">Today:</b> {notes.today}
            </p>
          )}
        </Part>
      )}
      <PatternFacts pattern={pattern} />
    </>
  )
}

function PatternFacts({ pattern }: { readonly pattern: Pattern }) {
  return (
    <Part title="Facts">
      <ul className="flex flex-col gap-2">
        {factsOf(pattern).map((fact) => {
          const limit = limitWords(fact)
          return (
            <li key={fact.id}>
              {fact.statement}
              {limit !== null && <b className="font-semibold"> {limit}</b>}
              {limit !== null && <span className="text-soft"> · {natureWords[fact.nature]}</span>}
              <span className="block">
                <SourceLink source={fact.sources[0]} />
              </span>
            </li>
          )
        })}
        {pattern.sources.map((source) => (
          <li key={source.url}>
            <SourceLink source={source} />
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title} className="text-13 text-ink">
      <h3 className={`${heading} mb-1`}>{title}</h3>
      {children}
    </section>
  )
}
