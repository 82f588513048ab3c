import type { Point } from '../box'
import type { Port } from './grid'
import type { Obstacle } from './obstacles'
import type { Task } from './task'

/** What a search came to while so many obstacles were known. */
export interface Round {
  readonly known: number
  /** In which haste it was. */
  readonly tried: number
  /** Null where there is no way; else with the numbers of the ports it joins. */
  readonly way: { readonly points: readonly Point[]; readonly source: number; readonly goal: number } | null
}

/** The rounds in which a way was found, and what was known in the end, in the order in which it was met. */
export interface Rounds {
  readonly known: readonly Obstacle[]
  readonly rounds: readonly Round[]
}

const remembered = new WeakMap<Task, Map<string, Rounds>>()
/** A line is asked for between few places before its ends move and it is another task. */
const mostKept = 8

/** The rounds between these ports when they were last asked for. */
export function roundsBefore(task: Task, ports: string): Rounds | undefined {
  return remembered.get(task)?.get(ports)
}

/** Keeps them for the next time: what has met the same obstacles so far need not be searched again. */
export function keepRounds(task: Task, ports: string, rounds: Rounds): void {
  const kept = remembered.get(task) ?? new Map<string, Rounds>()
  if (kept.size >= mostKept && !kept.has(ports)) kept.clear()
  kept.set(ports, rounds)
  remembered.set(task, kept)
}

/** One word for everything that a search reads of its ports. */
export function wordFor(sources: readonly Port[], goals: readonly Port[], middles: boolean): string {
  const word = ({ at, out, leaves, extra }: Port) =>
    `${at.x} ${at.y} ${out?.x ?? ''} ${out?.y ?? ''} ${leaves} ${extra}`
  return `${sources.map(word).join(',')};${goals.map(word).join(',')};${middles}`
}
