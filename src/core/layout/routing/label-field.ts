import type { ConnectionId } from '../../model/diagram'
import { overlaps, type Box } from '../box'
import { cells } from './cells'
import { changing, everything, unknownTable, type Changed, type Changing } from './changes'
import type { Label } from './memory'

type Labels = ReadonlyMap<ConnectionId, Label>

/** The labels of a drawing while they get their places one after the other. */
export interface LabelField {
  readonly labels: Labels
  /** How many labels of earlier connections overlap this box. */
  countIn(box: Box, before: ConnectionId): number
  /** This connection's label has its place now. */
  put(id: ConnectionId, label: Label): void
  /** What has come, gone or moved among the labels put so far, compared with these. */
  changesSince(before: Labels): Changed
}

const field = cells<ConnectionId>(256)
const entered = new Map<ConnectionId, Box>()

function enter(id: ConnectionId, box: Box | null): void {
  const before = entered.get(id)
  if (before === box) return
  if (before !== undefined) field.remove(before, id)
  entered.delete(id)
  if (box === null || box.width === 0) return
  field.add(box, id)
  entered.set(id, box)
}

/** The field for the labels of these connections: empty, or with those that it had when it was last asked for. */
export function labelField(ids: ReadonlyMap<ConnectionId, unknown>, known: Labels | null): LabelField {
  for (const id of entered.keys()) if (!ids.has(id)) enter(id, null)
  const labels = new Map<ConnectionId, Label>(known)
  for (const id of labels.keys()) if (!ids.has(id)) labels.delete(id)
  const comparisons = new Map<Labels, Changing>()
  const compare = (id: ConnectionId, before: Labels): readonly Box[] => {
    const [was, is] = [before.get(id)?.box, labels.get(id)?.box]
    return was === is ? none : [was, is].flatMap((box) => (box === undefined || box.width === 0 ? [] : [box]))
  }
  return {
    labels,
    countIn: (box, before) =>
      new Set(
        field.touching(box).filter((id) => {
          const other = id < before ? entered.get(id) : undefined
          return other !== undefined && overlaps(other, box)
        }),
      ).size,
    put(id, label) {
      labels.set(id, label)
      enter(id, label.box)
      for (const [before, changed] of comparisons) {
        changed.add(compare(id, before))
      }
    },
    changesSince(before) {
      if (before === unknownTable) return everything
      let changed = comparisons.get(before)
      if (changed === undefined) {
        changed = changing([])
        for (const [id, { box }] of before) if (!ids.has(id) && box.width !== 0) changed.add([box])
        for (const [id, label] of labels) if (before.get(id) !== label) changed.add(compare(id, before))
        comparisons.set(before, changed)
      }
      return changed
    },
  }
}

const none: readonly Box[] = []
