import type { Answer, Hop, Need } from '../src/core/model/answers'
import type { ConnectionId, Diagram, NodeId, Place } from '../src/core/model/diagram'
import { graphOf } from '../src/core/model/graph'
import { ask } from '../src/core/network/ask'
import { questionOf, type ClassicCase } from '../src/core/network/classics/classic'
import { targetName } from '../src/core/network/engine/words'
import { waysToOpen } from '../src/core/network/ways-to-open'
import { capitalised } from '../src/core/network/wording'
import { writeNeeds } from '../src/core/network/write-needs'
import { escaped } from './page-words'

/** A case with the engine's answer. */
export interface Told {
  readonly asked: ClassicCase
  readonly answer: Answer
  /** To where the packet stops, or all the way there. */
  readonly there: readonly Stage[]
  readonly back: readonly Stage[]
  /** Each a paragraph. */
  readonly waysToOpen: readonly string[]
}

/** The engine's answer to a case, and what the page says of it. */
export function toldOf(asked: ClassicCase): Told {
  const question = questionOf(asked)
  const graph = graphOf(asked.on)
  const answer = ask(graph, question)
  const travelled = untilStop(answer)
  const there = travelled.filter(({ direction }) => direction === 'forward')
  const back = travelled.filter(({ direction }) => direction === 'return')
  return {
    asked,
    answer,
    // Where only the answer is stopped, the packet itself arrives.
    there: stagesOf(there.length > 0 ? there : ask(graph, { ...question, direction: 'one-way' }).hops),
    back: stagesOf(back),
    waysToOpen: waysToOpen(asked.on, question).map((way) => wayInWords(asked, way)),
  }
}

/** A set of changes, and whether what it opens leads past what the packet is to pass. */
function wayInWords(asked: ClassicCase, way: readonly Need[]): string {
  const words = way.map(({ text }) => escaped(capitalised(text))).join(' ')
  const written = writeNeeds(asked.on, way)
  if (asked.through === undefined || !written.ok) return words
  const opened = ask(graphOf(written.value), questionOf(asked))
  return doesPass(opened, asked.through)
    ? words
    : `${words} *This leads past ${escaped(nameIn(asked.on, asked.through))}.*`
}

/** Whether the packet, on its way there, passes this. */
export const doesPass = ({ hops }: Answer, through: NodeId) =>
  hops.some(({ direction, place: { at } }) => direction === 'forward' && at === through)

/** Hops up to what stops the packet, and that; of another blocker further on nothing is told as if it were passed. */
function untilStop({ hops, blockers }: Answer): readonly Hop[] {
  const [stop] = blockers
  if (stop === undefined) return hops
  const before = hops.findIndex(
    ({ direction, place: { at } }) => direction === stop.direction && at === stop.place.at,
  )
  const { place: where, direction, reason } = stop
  return [...(before < 0 ? hops : hops.slice(0, before)), { place: where, direction, does: 'deny', reason }]
}

/** Hops one after the other at one place, or of which the same is said (a gateway and its line). */
export interface Stage {
  readonly places: readonly Place[]
  readonly reasons: readonly string[]
  readonly isStop: boolean
}

function stagesOf(hops: readonly Hop[]): readonly Stage[] {
  const stages: Stage[] = []
  for (const { place: at, reason, does } of hops) {
    const isStop = does === 'deny'
    const last = stages.at(-1)
    if (last === undefined || isStop) stages.push({ places: [at], reasons: [reason], isStop })
    else if (last.reasons.at(-1) === reason) stages.splice(-1, 1, { ...last, places: [...last.places, at] })
    else if (last.places.some((one) => one.at === at.at))
      stages.splice(-1, 1, { ...last, reasons: [...last.reasons, reason] })
    else stages.push({ places: [at], reasons: [reason], isStop })
  }
  return stages
}

/** All that is said of a stage. */
export const saidOf = ({ reasons }: Stage) => reasons.map(capitalised).join(' ')

/** A thing of the drawing as the engine calls it. */
export const nameIn = (on: Diagram, at: NodeId | ConnectionId) => targetName(graphOf(on), at)
