import { setField } from '../../../../core/edit/set-field'
import type { ConnectionId, NodeId } from '../../../../core/model/diagram'
import { useId } from 'react'
import * as session from '../../../session/session'
import { thingName } from '../../names'

/** Whether the rules listed are all there are: then a direction without any lets nothing through. */
export function CompleteField({
  owner,
  label,
  help,
  value,
}: {
  readonly owner: NodeId | ConnectionId
  readonly label: string
  readonly help: string
  readonly value: boolean
}) {
  const id = useId()
  return (
    <label className="flex cursor-pointer items-start gap-2 text-12 text-ink">
      <input
        type="checkbox"
        className="mt-0.5 size-3.5 shrink-0 accent-focus"
        aria-describedby={id}
        checked={value}
        onChange={() => {
          session.apply(`Set “${label}” of “${thingName(session.getSession().diagram, owner)}”`, (diagram) =>
            setField(diagram, owner, 'complete', value ? undefined : true),
          )
        }}
      />
      <span>
        {label}
        <span id={id} className="block text-11 text-soft">
          {help}
        </span>
      </span>
    </label>
  )
}
