import type { Side } from '../../model/diagram'
import type { Point } from '../box'
import { isUpright, naturalAlong, opposite, outwards, portOf, reachOf, type End } from './end'
import type { Port } from './grid'
import type { Task } from './task'

/** A place on a side of one of the ends. */
export interface SidePort extends Port {
  readonly side: Side
  /** Where along the side. */
  readonly along: number
}

/** How far a line leaves its node before it may turn: room for the arrowhead and a rounded corner. */
const leave = 16
const allSides: readonly Side[] = ['right', 'bottom', 'left', 'top']
/** Along the axis in which the ends are less far apart. */
const otherAxis = 6
/** Arrives from above or below at what is further right or left: it reads better from the side. */
const arrivesAcross = 30
/** Not where it would leave if the sides faced each other. */
const notFacing = 1
/** Near the corner of a frame. */
const atCorner = 8

/** The place on this side, with the way it leaves: into its own frame where the other end is inside. */
export function portAt(task: Task, role: 'from' | 'to', side: Side, along: number, extra = 0): SidePort {
  const out = outwards(side)
  return {
    at: portOf(task[role], side, along),
    out: task.holder === role ? reversed(out) : out,
    ...{ leaves: leave, extra, side, along },
  }
}

/**
 * All places that a line may leave or arrive at when it is alone, on its way to the other end or `toward` a waypoint; a
 * pinned side leaves only its own.
 */
export function portsOf(task: Task, role: 'from' | 'to', toward?: Point): readonly SidePort[] {
  const end = task[role]
  const otherRole = role === 'from' ? 'to' : 'from'
  const other: End =
    toward === undefined ? task[otherRole] : { ...task[otherRole], kind: 'icon', middle: toward }
  const pinned = role === 'from' ? task.path?.fromSide : task.path?.toSide
  return (pinned === undefined ? allSides : [pinned]).flatMap((side) => {
    const awkward = awkwardness({ ...task, [otherRole]: other }, role, side)
    // Who bends a line over a node wants it to arrive from above.
    const extra = toward === undefined ? awkward : Math.min(awkward, otherAxis)
    return [...alongsOf(end, side, other)].map(([along, more]) =>
      portAt(task, role, side, along, extra + more),
    )
  })
}

/** Where on a side, and what it costs more than the best place there. */
function alongsOf(end: End, side: Side, other: End): ReadonlyMap<number, number> {
  const alongs = new Map<number, number>()
  if (end.kind === 'frame') {
    const reach = reachOf(end, side)
    alongs.set(reach.from, atCorner).set(reach.to, atCorner)
  }
  for (const theirs of allSides) alongs.set(naturalAlong(end, side, other, theirs), notFacing)
  alongs.set(naturalAlong(end, side, other, opposite(side)), 0)
  return alongs
}

function awkwardness({ from, to, holder }: Task, role: 'from' | 'to', side: Side): number {
  if (holder !== null) return 0
  const isLevel = Math.abs(to.middle.x - from.middle.x) >= Math.abs(to.middle.y - from.middle.y)
  if (isUpright(side) === isLevel) return 0
  return role === 'to' && isLevel ? arrivesAcross : otherAxis
}

function reversed({ x, y }: Point): Point {
  return { x: -x, y: -y }
}
