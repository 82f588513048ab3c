import { Columns3 } from 'lucide-react'
import { familiesOf } from '../../../core/patterns/families'
import { heading } from '../ui/classes'
import { Button } from '../ui/Button'
import { openAbove } from './levels'

/** From a pattern to the comparison with its variants: one for each family that it is in. */
export function ComparisonLinks({ patternId }: { readonly patternId: string }) {
  const families = familiesOf(patternId)
  if (families.length === 0) return null
  return (
    <section aria-label="Compare with its family" className="text-13 text-ink">
      <h3 className={`${heading} mb-1`}>Compare with its family</h3>
      <ul className="flex flex-col items-start gap-1.5">
        {families.map(({ id, title, question }) => (
          <li key={id} className="max-w-full">
            <Button
              look="small"
              title={question}
              className="max-w-full"
              data-leads={id}
              aria-label={`Compare with its family: ${title}`}
              onClick={() => openAbove({ name: 'comparison', patternIds: [patternId], familyId: id }, id)}
            >
              <Columns3 size={14} className="shrink-0" aria-hidden />
              <span className="truncate">{title}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
