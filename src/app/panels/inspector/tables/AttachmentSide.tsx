import { setAttachmentSide } from '../../../../core/edit/set-attachment-side'
import { setField } from '../../../../core/edit/set-field'
import type { Connection, NodeId } from '../../../../core/model/diagram'
import { graphOf } from '../../../../core/model/graph'
import { attachmentsOf, gatewayOfTable, membersOf, type Side } from '../../../../core/network/transit-tables'
import { useSession } from '../../../session/session'
import * as session from '../../../session/session'
import { thingName } from '../../names'
import { LongList } from '../../ui/LongList'
import { CatalogueIcon } from '../../ui/ServiceIcon'
import { attachmentNamed } from './attachment-names'
import { StatedLine } from './StatedLine'

const words = {
  associations: {
    help: 'Packets that come in by these attachments follow this table. Each attachment has one.',
    none: 'none. No packets follow this table.',
  },
  propagations: {
    help: 'The networks of these attachments are learnt by themselves.',
    none: 'none. Nothing is learnt by itself.',
  },
} as const

/** The attachments of the transit gateway, each by what is at its other end, and which of them the table names or is named by. */
export function AttachmentSide({ tableId, side }: { readonly tableId: NodeId; readonly side: Side }) {
  const graph = useSession((state) => graphOf(state.diagram))
  const table = graph.resource(tableId)
  if (table === undefined) return null
  const gateway = gatewayOfTable(graph, table)
  if (gateway === undefined) {
    return (
      <p className="text-12 text-soft">State the transit gateway first; then its attachments are here.</p>
    )
  }
  const all = attachmentsOf(graph, gateway.id)
  const { attachments, isStated } = membersOf(graph, table, side)
  const members = new Set(attachments)
  const state = (value: [] | undefined) =>
    void session.apply(`Set ${side} of “${thingName(graph.architecture, tableId)}”`, (now) =>
      setField(now, tableId, side, value),
    )
  const toggle = ({ id }: Connection, isOn: boolean) =>
    void session.apply(`Set ${side} of “${thingName(graph.architecture, tableId)}”`, (now) =>
      setAttachmentSide(now, tableId, id, { side, isOn }),
    )
  return (
    <>
      <p className="text-12 text-soft">{words[side].help}</p>
      {all.length === 0 && (
        <p className="text-12 text-soft">
          Nothing is attached yet: connect a VPC with “{thingName(graph.architecture, gateway.id)}”.
        </p>
      )}
      {all.length > 0 && (
        <LongList
          className="rounded border border-line bg-raised py-1"
          items={all}
          keyOf={keyOf}
          rowHeight={rowHeight}
        >
          {(attachment, place) => {
            const { name, detail, icon } = attachmentNamed(graph, attachment, gateway.id)
            const isOn = members.has(attachment)
            return (
              <li key={attachment.id} {...place}>
                <label className="flex min-h-7 cursor-pointer items-center gap-2 px-2 text-12 hover:bg-hover">
                  <input
                    type="checkbox"
                    className="size-3.5 shrink-0 accent-focus"
                    aria-label={`Attachment of ${name}`}
                    checked={isOn}
                    onChange={() => toggle(attachment, !isOn)}
                  />
                  {icon !== undefined && <CatalogueIcon service={icon} size={16} />}
                  <span className="truncate">{name}</span>
                  <span className="ml-auto shrink-0 text-11 text-soft">{detail}</span>
                </label>
              </li>
            )
          }}
        </LongList>
      )}
      <StatedLine
        what={side}
        count={isStated ? attachments.length : null}
        none={words[side].none}
        onState={() => state([])}
        onTakeBack={() => state(undefined)}
      />
    </>
  )
}

/** In px. */
const rowHeight = 28
const keyOf = ({ id }: Connection) => id
