import { listed, nameOf } from '../../network/wording'
import type { DiagramGraph } from '../../model/graph'
import type { Alike } from './alike'

/** What a line calls networks that are alike. */
export interface Called {
  /** “each VPC”, “the site”, “each spoke”, “Hub”. */
  readonly each: string
  /** One of several: “VPC”, “spoke”; nothing where there is one alone. */
  readonly one: string | undefined
}

/** How a group is called beside the others of the same diagram. */
export function calledAs(graph: DiagramGraph, { kind, ends, isAll }: Alike): Called {
  if (kind === 'internet') return { each: 'the internet', one: undefined }
  const noun = kind === 'vpc' ? 'VPC' : 'site'
  if (isAll)
    return ends.length === 1 ? { each: `the ${noun}`, one: undefined } : { each: `each ${noun}`, one: noun }
  const names = ends.flatMap((end) =>
    typeof end === 'object' && 'node' in end ? [graph.node(end.node)?.name.trim() ?? ''] : [],
  )
  const [first] = ends
  if (ends.length === 1) {
    const own = typeof first === 'object' && 'node' in first ? nameOf(graph, first.node) : `the ${noun}`
    return { each: own, one: undefined }
  }
  const word = sharedWord(names)
  if (word === undefined) return { each: `each of ${listed(names.map((name) => `“${name}”`))}`, one: noun }
  const one = word === noun ? `other ${noun}` : word
  return { each: `each ${one}`, one }
}

/** “spoke”, of “Spoke A” and “Spoke B”. */
function sharedWord(names: readonly string[]): string | undefined {
  const words = new Set(names.map((name) => /^(\p{L}+) \S{1,2}$/u.exec(name)?.[1]))
  const [word, ...others] = words
  if (word === undefined || others.length > 0) return undefined
  return word === word.toUpperCase() ? word : word.toLowerCase()
}
