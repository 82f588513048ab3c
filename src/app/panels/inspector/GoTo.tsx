import { ArrowUpRight } from 'lucide-react'
import type { ItemId } from '../../../core/edit/items'
import { useSession } from '../../session/session'
import * as session from '../../session/session'
import { thingName } from '../names'
import { IconButton } from '../ui/Button'

/** Leads from a field to what it names. */
export function GoTo({ id }: { readonly id: ItemId }) {
  const name = useSession((state) => thingName(state.diagram, id))
  return (
    <IconButton
      icon={ArrowUpRight}
      name={`Go to ${name}`}
      size="small"
      side="left"
      onClick={() => session.select([id])}
    />
  )
}
