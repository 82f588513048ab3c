import type { Point, Size } from '../box'

/** Where a label may stand, and how much worse that reads than the best place. */
export interface LabelPlace {
  readonly at: Point
  readonly extra: number
}

const onShortStretch = 200
const onUprightStretch = 60
const standsBeside = 120
const standsAway = 400
/** Between a line and a label that does not stand on it. */
const besideLine = 4
/** Free line before and after a label on it. */
const lineAround = 16
/** From one place to the next along a stretch, and so many at most. */
const step = 24
const mostOnStretch = 31

interface Run {
  readonly a: Point
  readonly b: Point
  readonly isLevel: boolean
  readonly length: number
  /** Worse for being shorter than the longest. */
  readonly extra: number
}

/** On the stretches of the line that have room, from their middles outwards; else on the middles of the others. */
export function placesOn(points: readonly Point[], size: Size): readonly LabelPlace[] {
  return runsOf(points).flatMap((run): readonly LabelPlace[] => {
    const room = run.length - along(run, size) - lineAround
    if (room < 0) return [placeAt(run, 0.5, 0, onShortStretch + run.extra)]
    return shares(run.length, room).map((share) => placeAt(run, share, 0, run.extra))
  })
}

/** Beside the stretches: above or to the right rather than below or to the left. */
export function placesBeside(points: readonly Point[], size: Size): readonly LabelPlace[] {
  return runsOf(points).flatMap((run) => {
    const away = (run.isLevel ? size.height : size.width) / 2 + besideLine
    const room = Math.max(run.length - along(run, size), 0)
    return shares(run.length, room).flatMap((share) => [
      placeAt(run, share, run.isLevel ? -away : away, standsBeside + run.extra),
      placeAt(run, share, run.isLevel ? away : -away, standsBeside + 10 + run.extra),
    ])
  })
}

/** Around the line, further and further off. */
export function placesAway(points: readonly Point[], size: Size): readonly LabelPlace[] {
  const [run] = runsOf(points).toSorted((a, b) => b.length - a.length)
  if (run === undefined) return []
  const across = (run.isLevel ? size.height : size.width) + besideLine
  return Array.from({ length: 24 }, (_, ring) => ring + 1).flatMap((ring) =>
    shares(run.length + 2 * ring * step, run.length + 2 * ring * step).flatMap((wide) => {
      const share = 0.5 + ((wide - 0.5) * (run.length + 2 * ring * step)) / Math.max(run.length, 1)
      const away = ring * Math.min(across, 24) + across / 2
      const extra = standsAway + ring * 40
      return [placeAt(run, share, -away, extra), placeAt(run, share, away, extra)]
    }),
  )
}

function placeAt({ a, b, isLevel, length }: Run, share: number, across: number, extra: number): LabelPlace {
  const x = a.x + (b.x - a.x) * share + (isLevel ? 0 : across)
  const y = a.y + (b.y - a.y) * share + (isLevel ? across : 0)
  return { at: { x, y }, extra: extra + Math.min(Math.abs(share - 0.5) * length * 0.1, 40) }
}

/** From the middle outwards, within this room. */
function shares(length: number, room: number): readonly number[] {
  if (length === 0) return [0.5]
  const count = Math.min(Math.floor(room / 2 / step), Math.floor(mostOnStretch / 2))
  const by = count === 0 ? 0 : room / 2 / count / length
  return [0.5, ...Array.from({ length: count }, (_, at) => [0.5 - (at + 1) * by, 0.5 + (at + 1) * by]).flat()]
}

function along({ isLevel }: Run, { width, height }: Size): number {
  return isLevel ? width : height
}

function runsOf(points: readonly Point[]): readonly Run[] {
  const runs = points.slice(1).map((b, at) => {
    const a = points[at] ?? b
    const isLevel = Math.abs(a.x - b.x) >= Math.abs(a.y - b.y)
    return { a, b, isLevel, length: Math.hypot(a.x - b.x, a.y - b.y) }
  })
  const longest = Math.max(...runs.map(({ length }) => length))
  return runs.map((run) => ({
    ...run,
    extra: (run.isLevel ? 0 : onUprightStretch) + (longest - run.length) * 0.05,
  }))
}
