import type { Grid, Port } from './grid'

/** What a way costs per px, and for each turn, in the unit of all costs: ten px. */
export const perPx = 0.1
export const bend = 24

/** 0 right, 1 down, 2 left, 3 up. */
export const steps: readonly { readonly x: number; readonly y: number }[] = [
  { x: 1, y: 0 },
  { x: 0, y: 1 },
  { x: -1, y: 0 },
  { x: 0, y: -1 },
]

/** The goals at which a way arrives in one direction (null: in any), and the box around them. */
interface Group {
  readonly arrival: number | null
  readonly extra: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/**
 * Never more than what is left to pay from a point of the grid in a direction to one of the goals: the straight distance,
 * and the turns that the direction here and the one of arrival make necessary.
 */
export function leastCost(
  goals: readonly Port[],
  { x: xs, y: ys }: Grid,
): (column: number, row: number, direction: number) => number {
  const groups = groupsOf(goals)
  return (column, row, direction) => {
    const x = xs[column] ?? 0
    const y = ys[row] ?? 0
    let least = Infinity
    for (let at = 0; at < groups.length; at++) {
      const group = groups[at]
      if (group === undefined) continue
      const dx = x < group.left ? group.left - x : x > group.right ? x - group.right : 0
      const dy = y < group.top ? group.top - y : y > group.bottom ? y - group.bottom : 0
      const far = (dx + dy) * perPx + group.extra
      if (far >= least) continue
      const all = far + turnsTo(group, x, y, direction) * bend
      if (all < least) least = all
    }
    return least
  }
}

/** The fewest turns from here to the group; where its box is wide, as if all of it were a goal. */
function turnsTo(
  { arrival, left, right, top, bottom }: Group,
  x: number,
  y: number,
  direction: number,
): number {
  // How far the goals reach ahead, and to either hand. Asked for each place of each search: no lists are made here.
  const isLevel = (direction & 1) === 0
  const ahead =
    direction === 0 ? right - x : direction === 1 ? bottom - y : direction === 2 ? x - left : y - top
  const one = isLevel ? bottom - y : x - left
  const other = isLevel ? y - top : right - x
  const toRight = direction < 2 ? one : other
  const toLeft = direction < 2 ? other : one
  const isInLine = toRight >= 0 && toLeft >= 0
  if (arrival === null) return ahead < 0 ? 2 : isInLine ? 0 : 1
  const turned = (arrival - direction) & 3
  if (turned === 0) return ahead < 0 ? 4 : isInLine ? 0 : 2
  if (turned === 2) return toRight === 0 && toLeft === 0 ? 4 : 2
  return ahead >= 0 && (turned === 1 ? toRight : toLeft) >= 0 ? 1 : 3
}

function groupsOf(goals: readonly Port[]): readonly Group[] {
  const groups = new Map<number | null, Group>()
  for (const { at, out, extra } of goals) {
    const arrival = out === null ? null : steps.findIndex(({ x, y }) => x === -out.x && y === -out.y)
    const { left, right, top, bottom, ...before } = groups.get(arrival) ?? {
      ...{ left: at.x, right: at.x, top: at.y, bottom: at.y },
      extra,
    }
    groups.set(arrival, {
      ...{ arrival, extra: Math.min(before.extra, extra) },
      ...{ left: Math.min(left, at.x), right: Math.max(right, at.x) },
      ...{ top: Math.min(top, at.y), bottom: Math.max(bottom, at.y) },
    })
  }
  return [...groups.values()]
}
