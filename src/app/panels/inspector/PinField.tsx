import { useId } from 'react'
import { setPinned } from '../../../core/edit/set-pinned'
import type { DiagramNode } from '../../../core/model/diagram'
import * as session from '../../session/session'
import { useSession } from '../../session/session'
import { nodeName } from '../names'

/** Whether layouts leave it where it is. What is locked is left alone anyway. */
export function PinField({ node, isOff }: { readonly node: DiagramNode; readonly isOff: boolean }) {
  const id = useId()
  const isPinned = useSession((state) => state.diagram.layout[node.id]?.pinned === true)
  return (
    <label className="flex cursor-pointer items-start gap-2 pt-1 text-12 text-ink">
      <input
        type="checkbox"
        className="mt-0.5 size-3.5 shrink-0 accent-focus"
        aria-describedby={id}
        checked={isPinned}
        disabled={isOff}
        onChange={() => {
          session.apply(`${isPinned ? 'Unpin' : 'Pin'} “${nodeName(node)}”`, (now) =>
            setPinned(now, [node.id], !isPinned),
          )
        }}
      />
      <span>
        Pinned
        <span id={id} className="block text-11 text-soft">
          “Lay out” leaves it where it is and goes round it.
        </span>
      </span>
    </label>
  )
}
