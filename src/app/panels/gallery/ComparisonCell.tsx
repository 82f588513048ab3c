import type { Cell, Line } from '../../../core/patterns/comparison'
import { SourceLink } from '../findings/FindingDetails'
import { VerdictGlyph } from '../reachability/VerdictGlyph'

/** What one pattern says to a row: one thing, or a list. */
export function ComparisonCell({ lines }: { readonly lines: Cell }) {
  const [only, ...more] = lines
  if (only === undefined) return null
  if (more.length === 0) return <OneLine line={only} />
  const hasGlyphs = lines.some(({ verdict }) => verdict !== undefined)
  return (
    <ul className={hasGlyphs ? 'flex flex-col gap-1' : 'flex list-disc flex-col gap-1 pl-4'}>
      {lines.map((line) => (
        <li key={line.text}>
          <OneLine line={line} />
        </li>
      ))}
    </ul>
  )
}

function OneLine({ line: { strong, text, note, verdict, source } }: { readonly line: Line }) {
  const words = (
    <>
      {strong !== undefined && <b className="block text-13 font-semibold">{strong}</b>}
      {text === '–' ? (
        <>
          <span aria-hidden>–</span>
          <span className="sr-only">nothing to say</span>
        </>
      ) : (
        text
      )}
      {note !== undefined && (
        <>
          {' '}
          <span className="text-11 whitespace-nowrap text-soft">· {note}</span>
        </>
      )}
      {source !== undefined && (
        <span className="block">
          <SourceLink source={source} />
        </span>
      )}
    </>
  )
  if (verdict === undefined) return words
  return (
    <span className="flex items-start gap-1.5">
      <span className="flex h-5 items-center">
        <VerdictGlyph of={verdict} size={14} />
      </span>
      <span className="min-w-0">{words}</span>
    </span>
  )
}
