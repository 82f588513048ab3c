import { refsOf, type ConnectionId, type Diagram, type NodeId } from '../model/diagram'
import { graphOf } from '../model/graph'
import { ok, type Result } from '../model/results'
import { connectionAt, nodeAt, refuseMissing, type ItemId } from './items'
import { setField } from './set-field'

/** What a transit-gateway route table says of an attachment, and the attachment of the table. */
const sides = {
  associations: 'routeTable',
  propagations: 'propagatesTo',
} as const

/**
 * States that an attachment is associated with a transit-gateway route table, or propagates into it, or that it is not.
 *
 * Table and attachment may each say so: taking it back takes it from both, the table then states the others, or none. An
 * attachment has one association: with a new table, it leaves the others.
 */
export function setAttachmentSide(
  diagram: Diagram,
  tableId: NodeId,
  attachmentId: ConnectionId,
  { side, isOn }: { readonly side: keyof typeof sides; readonly isOn: boolean },
): Result<Diagram> {
  if (nodeAt(diagram, tableId) === undefined) return refuseMissing(tableId)
  if (connectionAt(diagram, attachmentId) === undefined) return refuseMissing(attachmentId)
  const key = sides[side]
  const tables = graphOf(diagram).resources('transit-gateway-route-table')
  // An association moves; a propagation into one table says nothing of the others.
  const leaves = side === 'associations' ? tables.map(({ id }) => id) : [tableId]
  const attachment = graphOf(diagram).connection(attachmentId)
  const saidByAttachment = refsOf(attachment?.config[key])

  let result: Result<Diagram> = ok(diagram)
  for (const id of leaves) {
    const isToStay = isOn && id === tableId
    if (isToStay || !refsIn(result, id, side).includes(attachmentId)) continue
    result = withRefs(result, id, side, (refs) => refs.filter((ref) => ref !== attachmentId))
  }
  if (isOn) {
    if (side === 'associations' && saidByAttachment.some((ref) => ref !== tableId)) {
      result = field(result, attachmentId, key, undefined)
    } else if (saidByAttachment.includes(tableId)) return result
    return withRefs(result, tableId, side, (refs) =>
      refs.includes(attachmentId) ? refs : [...refs, attachmentId],
    )
  }
  if (!saidByAttachment.includes(tableId)) return result
  const kept = saidByAttachment.filter((ref) => ref !== tableId)
  // What it said is known to the table from here on: that nobody is left, rather than nothing.
  result = withRefs(result, tableId, side, (refs) => refs)
  return field(result, attachmentId, key, kept.length === 0 ? undefined : kept.map((ref) => ({ ref })))
}

function refsIn(result: Result<Diagram>, id: ItemId, key: string): readonly ItemId[] {
  const node = result.ok ? graphOf(result.value).resource(id) : undefined
  return refsOf(node?.config[key])
}

/** The list of a table after a change; an empty one states that there are none. */
function withRefs(
  result: Result<Diagram>,
  id: ItemId,
  key: string,
  change: (refs: readonly ItemId[]) => readonly ItemId[],
): Result<Diagram> {
  const next = change(refsIn(result, id, key))
  return field(
    result,
    id,
    key,
    next.map((ref) => ({ ref })),
  )
}

function field(
  result: Result<Diagram>,
  id: ItemId,
  key: string,
  value: Parameters<typeof setField>[3],
): Result<Diagram> {
  return result.ok ? setField(result.value, id, key, value) : result
}
