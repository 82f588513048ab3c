import { Lock } from 'lucide-react'
import { CatalogueIcon } from '../../ui/ServiceIcon'
import { Tip } from '../../ui/Tip'
import type { FixedRow, RowOnPage } from './column'

/** A route that is there by itself: greyed, with the reason beside it. */
export function FixedRowView({
  row: { cells, why },
  onPage,
}: {
  readonly row: FixedRow
  readonly onPage: RowOnPage
}) {
  return (
    <Tip text={why} side="left">
      <tr {...onPage} className="bg-panel text-soft">
        {cells.map(({ text, icon }, place) => (
          <td key={place} className={`border-t border-line p-0 ${place > 0 ? 'border-l' : ''}`}>
            <span className="flex h-7 items-center gap-1 px-1.5 text-12" title={text}>
              {icon !== undefined && <CatalogueIcon service={icon} size={14} />}
              <span className="truncate">{text}</span>
            </span>
          </td>
        ))}
        <td className="border-t border-line p-0 text-right">
          <span className="sr-only">{why}</span>
          <Lock size={12} className="mr-2 inline" aria-hidden />
        </td>
      </tr>
    </Tip>
  )
}
