import type { ConnectionId } from '../../model/diagram'
import { around, overlaps, type Box } from '../box'
import { cells } from './cells'
import type { Changed } from './changes'
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
  if (known === null) for (const id of entered.keys()) if (!ids.has(id)) enter(id, null)
  const labels = new Map<ConnectionId, Label>(known)
  const comparisons = new Map<Labels, { boxes: Box[]; bounds: Box | null }>()
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
        const more = compare(id, before)
        if (more.length === 0) continue
        changed.boxes.push(...more)
        changed.bounds = around([...(changed.bounds === null ? [] : [changed.bounds]), ...more])
      }
    },
    changesSince(before) {
      let changed = comparisons.get(before)
      if (changed === undefined) {
        const gone = [...before].flatMap(([id, { box }]) => (ids.has(id) || box.width === 0 ? [] : [box]))
        const boxes = [...gone, ...[...labels.keys()].flatMap((id) => compare(id, before))]
        changed = { boxes, bounds: around(boxes) }
        comparisons.set(before, changed)
      }
      return changed
    },
  }
}

const none: readonly Box[] = []
