import { addRequirement, type StatedRequirement } from '../../edit/add-requirement'
import { tagNodes } from '../../edit/tag-nodes'
import type { Diagram, NodeId } from '../../model/diagram'
import { graphOf, type DiagramGraph } from '../../model/graph'
import { ok, refuse, type Result } from '../../model/results'
import { nameOf } from '../wording'
import { presets, type Preset } from './presets'

/** Something that a preset leaves to the person: one of the things that the drawing offers for it. */
export interface Choice {
  readonly key: string
  readonly label: string
  /** What fits best stands first, and is chosen unless somebody chooses another. */
  readonly options: readonly { readonly id: NodeId; readonly name: string }[]
}

/** A preset, as far as this drawing allows it. */
export interface Offer {
  readonly id: string
  readonly title: string
  /** What it demands, in a sentence. */
  readonly text: string
  readonly choices: readonly Choice[]
  /** Why it cannot be added here: a full sentence; null where it can. */
  readonly problem: string | null
}

/** All presets, with what this drawing offers for each; costs time in proportion to the diagram. */
export function offersFor(diagram: Diagram): readonly Offer[] {
  const graph = graphOf(diagram)
  return presets.map((preset) => {
    const choices = choicesOf(graph, preset)
    const demands = preset.demands(
      graph,
      (key) => choices.find((choice) => choice.key === key)?.options[0]?.id,
    )
    const isThere = demands?.requirements.every((one) => isStated(diagram, one)) === true
    const problem = demands === undefined ? preset.needs : isThere ? 'It is in the list already.' : null
    return { id: preset.id, title: preset.title, text: preset.text, choices, problem }
  })
}

/** The diagram with the requirements of a preset, less those that it has already; `chosen` by the key of each choice. */
export function withPreset(
  diagram: Diagram,
  id: string,
  chosen: Readonly<Record<string, NodeId>> = {},
): Result<Diagram> {
  const preset = presets.find((one) => one.id === id)
  if (preset === undefined) return refuse('There is no such preset.')
  const graph = graphOf(diagram)
  const choices = choicesOf(graph, preset)
  const choose = (key: string) => {
    const options = choices.find((choice) => choice.key === key)?.options ?? []
    const wish = Object.hasOwn(chosen, key) ? chosen[key] : undefined
    return (options.find((option) => option.id === wish) ?? options[0])?.id
  }
  const demands = preset.demands(graph, choose)
  if (demands === undefined) return refuse(preset.needs)
  const tagged = Object.entries(demands.tags ?? {}).reduce<Result<Diagram>>(
    (done, [tag, ids]) => (done.ok ? tagNodes(done.value, ids, tag) : done),
    ok(diagram),
  )
  return demands.requirements.reduce<Result<Diagram>>(
    (done, one) => (!done.ok || isStated(done.value, one) ? done : addRequirement(done.value, one)),
    tagged,
  )
}

function choicesOf(graph: DiagramGraph, preset: Preset): readonly Choice[] {
  return preset.choices(graph).map(({ from, ...choice }) => ({
    ...choice,
    options: from.map((id) => ({ id, name: nameOf(graph, id) })),
  }))
}

function isStated({ requirements }: Diagram, { must, of, to, through }: StatedRequirement): boolean {
  const said = JSON.stringify([must, of, to, through ?? null])
  return Object.values(requirements).some(
    (one) => JSON.stringify([one.must, one.of, one.to, one.through ?? null]) === said,
  )
}
