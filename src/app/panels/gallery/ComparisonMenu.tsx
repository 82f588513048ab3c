import { Columns3 } from 'lucide-react'
import { families } from '../../../core/patterns/families'
import { Button } from '../ui/Button'
import { MenuButton } from '../ui/MenuButton'
import { openAbove } from './levels'

/** The families of patterns, each to be seen side by side. */
export function ComparisonMenu({ look = 'small' }: { readonly look?: 'small' | 'outlined' }) {
  return (
    // The time it takes to choose a family is enough to load what shows it.
    <span className="inline-flex" onPointerEnter={loadComparison} onFocus={loadComparison}>
      <MenuButton
        label="Families of patterns"
        wide
        button={
          <Button look={look} data-leads="families">
            <Columns3 size={look === 'small' ? 14 : 16} aria-hidden /> Compare…
          </Button>
        }
        entries={() =>
          families.map(({ id, title }) => ({
            key: id,
            label: title,
            onSelect: () => openAbove({ name: 'comparison', patternIds: [], familyId: id }, 'families'),
          }))
        }
      />
    </span>
  )
}

const loadComparison = () => void import('./Comparison')
