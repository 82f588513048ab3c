import type { Side } from '../../model/diagram'
import { isUpright, opposite } from './end'
import type { Sides, Task } from './task'

const allSides: readonly Side[] = ['top', 'right', 'bottom', 'left']
const everyPair: readonly Sides[] = allSides.flatMap((fromSide) =>
  allSides.map((toSide) => ({ fromSide, toSide })),
)
const samePairs: readonly Sides[] = allSides.map((side) => ({ fromSide: side, toSide: side }))

/** Pairs of sides worth trying: the usual ones first; pinned sides leave only what agrees with them. */
export function sidePairs({ from, to, holder, path }: Task): {
  readonly usual: readonly Sides[]
  readonly all: readonly Sides[]
} {
  if (path?.fromSide !== undefined || path?.toSide !== undefined) {
    const agreed = everyPair.filter(
      ({ fromSide, toSide }) =>
        (path.fromSide ?? fromSide) === fromSide && (path.toSide ?? toSide) === toSide,
    )
    return { usual: agreed, all: agreed }
  }
  if (holder !== null) return { usual: samePairs, all: samePairs }
  const level: Side = to.middle.x >= from.middle.x ? 'right' : 'left'
  const upright: Side = to.middle.y >= from.middle.y ? 'bottom' : 'top'
  const usual: readonly Sides[] = [
    { fromSide: level, toSide: opposite(level) },
    { fromSide: upright, toSide: opposite(upright) },
    { fromSide: level, toSide: opposite(upright) },
    { fromSide: upright, toSide: opposite(level) },
  ]
  return { usual, all: [...usual, ...samePairs] }
}

/** Sides for a line that no way was found for (pinned sides that face each other at no distance). */
export function facingSides({ from, to, path }: Task): Sides {
  const level: Side = to.middle.x >= from.middle.x ? 'right' : 'left'
  const upright: Side = to.middle.y >= from.middle.y ? 'bottom' : 'top'
  const wide = Math.abs(to.middle.x - from.middle.x) >= Math.abs(to.middle.y - from.middle.y)
  const fromSide = path?.fromSide ?? (wide ? level : upright)
  return { fromSide, toSide: path?.toSide ?? opposite(isUpright(fromSide) ? level : upright) }
}
