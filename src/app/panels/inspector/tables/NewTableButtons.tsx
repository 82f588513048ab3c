import { Plus } from 'lucide-react'
import type { ItemId } from '../../../../core/edit/items'
import { useSession } from '../../../session/session'
import { Button } from '../../ui/Button'
import { makeTable, newTables, newTableWords } from './new-table'

/** One button for each table of these services that can be made for the thing. */
export function NewTableButtons({
  host,
  services,
}: {
  readonly host: ItemId
  readonly services: readonly string[]
}) {
  const diagram = useSession((state) => state.diagram)
  return newTables(diagram, host, services).map((service) => (
    <Button key={service} look="small" className="self-start" onClick={() => makeTable(host, service)}>
      <Plus size={14} aria-hidden /> {newTableWords(diagram, host, service)}
    </Button>
  ))
}
