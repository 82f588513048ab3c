import { Fragment, useMemo, type ReactNode } from 'react'
import { patterns } from '../../../core/patterns'
import { factsOf, type Delivery, type Pattern } from '../../../core/patterns/pattern'
import { useSession } from '../../session/session'
import * as session from '../../session/session'
import { SourceLink } from '../findings/FindingDetails'
import { limitWords } from '../../../core/catalog/limit-words'
import { insertPattern, openPattern } from '../palette/use-pattern'
import { Button } from '../ui/Button'
import { DialogFrame } from '../ui/DialogFrame'
import { Thumbnail } from '../ui/Thumbnail'

/** All that is known of one pattern template: when to use it, what it costs, its steps, the facts it rests on. */
export function PatternDialog({ id }: { readonly id: string | undefined }) {
  const pattern = patterns.find((one) => one.id === id) ?? patterns[0]
  if (pattern === undefined) return null
  return <Details pattern={pattern} />
}

function Details({ pattern }: { readonly pattern: Pattern }) {
  const theme = useSession((state) => state.shownTheme)
  const diagram = useMemo(() => pattern.build(), [pattern])
  const facts = factsOf(pattern)
  return (
    <DialogFrame
      title={pattern.title}
      description={pattern.summary}
      width="w-[800px]"
      onClose={session.closeDialog}
      footer={
        <>
          <Button
            onClick={() => {
              session.closeDialog()
              insertPattern(pattern)
            }}
          >
            Insert here
          </Button>
          <Button
            look="primary"
            onClick={() => {
              session.closeDialog()
              openPattern(pattern)
            }}
          >
            Open as new
          </Button>
        </>
      }
    >
      <Thumbnail
        diagram={diagram}
        theme={theme}
        width={750}
        height={320}
        label={`Picture of the pattern: ${pattern.title}`}
      />
      <div className="mt-4 grid gap-x-8 gap-y-4 text-13 sm:grid-cols-2">
        <Part title="When to use it">
          <ul className={bullets}>
            {pattern.whenToUse.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Part>
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
        {pattern.delivery !== undefined && (
          <Part title="How messages get through">
            <dl className="grid grid-cols-[96px_minmax(0,1fr)] gap-x-2 gap-y-1">
              {deliveryTerms.map(([key, term]) => (
                <Fragment key={key}>
                  <dt className="text-soft">{term}</dt>
                  <dd>{pattern.delivery?.[key]}</dd>
                </Fragment>
              ))}
            </dl>
          </Part>
        )}
        {pattern.notes !== undefined && (
          <Part title="What the study notes say">
            <ul className={bullets}>
              {pattern.notes.wording.map((line) => (
                <li key={line}>“{line}”</li>
              ))}
            </ul>
            {pattern.notes.today !== undefined && (
              <p className="mt-1">
                <b className="font-semibold">Today:</b> {pattern.notes.today}
              </p>
            )}
          </Part>
        )}
        {diagram.steps.length > 0 && (
          <Part title="Steps">
            <ol className="list-decimal pl-5">
              {diagram.steps.map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
            </ol>
          </Part>
        )}
        <Part title={facts.length > 0 ? 'Facts' : 'Sources'}>
          <ul className="flex flex-col gap-2">
            {facts.map((fact) => {
              const limit = limitWords(fact)
              return (
                <li key={fact.id}>
                  {fact.statement}
                  {limit !== null && <b className="font-semibold"> {limit}</b>}
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
      </div>
    </DialogFrame>
  )
}

const bullets = 'list-disc pl-5'

const deliveryTerms: readonly (readonly [keyof Delivery, string])[] = [
  ['retries', 'Retries'],
  ['retention', 'Retention'],
  ['ordering', 'Order'],
  ['duplicates', 'Duplicates'],
  ['batching', 'Batches'],
  ['deadLetters', 'Dead letters'],
  ['peaks', 'Peaks'],
]

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h3 className="mb-1 text-11 font-semibold text-soft">{title}</h3>
      {children}
    </section>
  )
}
