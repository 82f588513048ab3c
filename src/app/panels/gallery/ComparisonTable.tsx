import { X } from 'lucide-react'
import { Fragment } from 'react'
import type { Family } from '../../../core/patterns/families/family'
import type { Pattern } from '../../../core/patterns/pattern'
import { possibleMeans } from '../../../core/patterns/comparison'
import { IconButton } from '../ui/Button'
import { ComparisonCell } from './ComparisonCell'
import { ComparisonPicture } from './ComparisonPicture'
import { type Part } from './comparison-choice'
import { fewestCompared } from './how-many'

/** Patterns as columns; their names and the heads of the rows stay in sight when it is scrolled. */
export function ComparisonTable({
  title,
  family,
  patterns,
  parts,
  onRemove,
}: {
  readonly title: string
  readonly family: Family | null
  readonly patterns: readonly Pattern[]
  readonly parts: readonly Part[]
  readonly onRemove: (pattern: Pattern) => void
}) {
  const note = possibleMeans(parts.flatMap(({ rows }) => rows))
  const isLeast = patterns.length <= fewestCompared
  return (
    // The ring of what has the focus lies above the heads that stay in sight.
    <div className="relative flex min-h-0 flex-1 after:pointer-events-none after:absolute after:inset-0 after:z-30 has-[>:focus-visible]:after:border-2 has-[>:focus-visible]:after:border-(--focus)">
      {/* Reachable, so that what is long or wide can be scrolled by keys. */}
      <div
        role="region"
        aria-label={`Comparison: ${title}`}
        tabIndex={0}
        className="min-w-0 flex-1 scroll-pt-16 overflow-auto outline-none"
      >
        <table
          className="w-full table-fixed border-separate border-spacing-0 text-left text-12 text-ink"
          style={{ minWidth: headWidth + patterns.length * leastWidth }}
        >
          <colgroup>
            <col style={{ width: headWidth }} />
            {patterns.map(({ id }) => (
              <col key={id} />
            ))}
          </colgroup>
          <thead>
            <tr>
              <td className={`${headCell} ${corner}`} />
              {patterns.map((pattern) => (
                <th key={pattern.id} scope="col" className={`${headCell} pr-2 pl-4`}>
                  <span className="flex items-start justify-between gap-2">
                    <span className="py-0.5 text-13 font-semibold">{pattern.title}</span>
                    <IconButton
                      icon={X}
                      name={`Take away: ${pattern.title}`}
                      tip={isLeast ? 'A comparison needs two' : 'Take away'}
                      size="small"
                      aria-disabled={isLeast}
                      data-take-away
                      onClick={({ currentTarget }) => {
                        if (isLeast) return
                        // The button goes with its column.
                        neighbour(currentTarget)?.focus()
                        onRemove(pattern)
                      }}
                    />
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <RowHead>Picture</RowHead>
              {patterns.map((pattern) => (
                // A height of its own lets what is inside fill the row, so that the buttons stand in one line.
                <td key={pattern.id} className={`${cell} h-px`}>
                  <ComparisonPicture
                    // Painted anew where the columns have become wider.
                    key={patterns.length}
                    pattern={pattern}
                    take={family?.members.find(({ id }) => id === pattern.id)?.take}
                  />
                </td>
              ))}
            </tr>
          </tbody>
          {parts.map((part) => (
            <tbody key={part.id}>
              <tr>
                <th
                  scope="rowgroup"
                  colSpan={patterns.length + 1}
                  className="border-b border-line bg-panel px-6 py-1.5 text-left text-11 font-semibold text-soft"
                >
                  <span className="sticky left-6">{part.title}</span>
                </th>
              </tr>
              {part.rows.map((row) => (
                <tr key={row.id} className={part.id === 'same' ? 'text-soft' : ''}>
                  <RowHead>{row.head}</RowHead>
                  {row.cells.map((lines, index) => (
                    <td key={patterns[index]?.id} className={cell}>
                      <ComparisonCell lines={lines} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
        {note !== null && <p className="sticky left-0 px-6 pt-3 text-12 text-soft">{note}</p>}
        {family?.notes !== undefined && <Notes notes={family.notes} />}
      </div>
    </div>
  )
}

const headWidth = 136
/** A sentence in a narrower column becomes a tower; four of this fit into a window of 1,000 px, its scrollbar included. */
const leastWidth = 203

const headCell = 'sticky top-0 z-10 border-b border-strong bg-raised py-2 align-top'
const corner = 'left-0 z-20'
const cell = 'border-b border-line px-4 py-2.5 align-top'

/** The same button of the next column, or, at the last one, of the one before it. */
function neighbour(button: HTMLElement): HTMLElement | undefined {
  const all = [...(button.closest('tr')?.querySelectorAll<HTMLElement>('[data-take-away]') ?? [])]
  const at = all.indexOf(button)
  return all[at + 1] ?? all[at - 1]
}

function RowHead({ children }: { readonly children: string }) {
  return (
    <th
      scope="row"
      className="sticky left-0 z-[5] border-r border-b border-line bg-raised py-2.5 pr-3 pl-6 text-left align-top font-semibold"
    >
      {children}
    </th>
  )
}

function Notes({ notes: { wording, today } }: { readonly notes: NonNullable<Family['notes']> }) {
  return (
    <section aria-label="What the study notes say of this family" className="px-6 py-4 text-12 text-ink">
      <h3 className="mb-1 text-11 font-semibold text-soft">What the study notes say of this family</h3>
      <p>
        {wording.map((line, index) => (
          <Fragment key={line}>
            {index > 0 && ' · '}“{line}”
          </Fragment>
        ))}
      </p>
      {today !== undefined && (
        <p className="mt-1">
          <b className="font-semibold">Today:</b> {today}
        </p>
      )}
    </section>
  )
}
