import type { Fact } from '../../../core/catalog/fact'
import { limitWords, natureWords } from '../../../core/catalog/limit-words'
import { SourceLink } from '../findings/FindingDetails'

/** A fact with its value, whether AWS raises it, and the page that says so. */
export function FactLine({ fact }: { readonly fact: Fact }) {
  const limit = limitWords(fact)
  return (
    <li>
      {fact.statement}
      {limit !== null && (
        <>
          {' '}
          <b className="font-semibold">{limit}</b>
          <span className="text-soft"> · {natureWords[fact.nature]}</span>
        </>
      )}
      <span className="block">
        <SourceLink source={fact.sources[0]} />
      </span>
    </li>
  )
}
