import { cut } from '../model/cut'
import type { Diagram, Requirement, Selector } from '../model/diagram'
import { limits } from '../model/limits'
import { ok, refuse, type Result } from '../model/results'
import { nodeAt, refuseMissing } from './items'

/** A requirement as somebody states it; its id is made from the diagram. A blank text stands for the made one. */
export type StatedRequirement = Omit<Requirement, 'id'>

/** Adds a statement that must hold, under the id `requirement-<n>`. Refuses as `checkedRequirement` does. */
export function addRequirement(diagram: Diagram, stated: StatedRequirement): Result<Diagram> {
  const checked = checkedRequirement(diagram, stated)
  if (!checked.ok) return checked
  if (Object.keys(diagram.requirements).length >= limits.list)
    return refuse(`A diagram holds at most ${limits.list} requirements.`)
  const id = freeId(diagram)
  return ok({ ...diagram, requirements: { ...diagram.requirements, [id]: { id, ...checked.value } } })
}

/**
 * The requirement as it is kept: text trimmed, `through` only where something must be passed through.
 *
 * Refuses what says nothing: ends that are not there or the same thing, the internet at both, a port without TCP or UDP.
 */
export function checkedRequirement(diagram: Diagram, stated: StatedRequirement): Result<StatedRequirement> {
  const { must, protocol, port } = stated
  const [of, to] = [trimmed(stated.of), trimmed(stated.to)]
  const through =
    must === 'pass-through' && stated.through !== undefined ? trimmed(stated.through) : undefined
  if (must === 'pass-through' && (through === undefined || through === 'internet'))
    return refuse('Choose what the traffic must pass through.')
  for (const selector of [of, to, through]) {
    const problem = selector === undefined ? undefined : selectorProblem(diagram, selector)
    if (problem !== undefined) return problem
  }
  if (of === 'internet' && to === 'internet')
    return refuse('A requirement needs something of this diagram at one end.')
  if (must === 'stay-private' && of === 'internet')
    return refuse('The internet cannot stay private: choose something of this diagram.')
  if (typeof of === 'object' && 'node' in of && isSame(of, to))
    return refuse('A requirement needs two different things at its ends.')
  if (port !== undefined && protocol !== 'tcp' && protocol !== 'udp')
    return refuse('A port needs a protocol that has ports: TCP or UDP.')
  if (port !== undefined && (!Number.isInteger(port) || port < 0 || port > 65_535))
    return refuse('A port is a whole number from 0 to 65535.')
  return ok({
    text: cut(stated.text.trim(), limits.text),
    must,
    of,
    to,
    ...(through === undefined ? {} : { through }),
    ...(protocol === undefined ? {} : { protocol }),
    ...(port === undefined ? {} : { port }),
  })
}

function selectorProblem(diagram: Diagram, selector: Selector) {
  if (selector === 'internet') return undefined
  if ('node' in selector)
    return nodeAt(diagram, selector.node) === undefined ? refuseMissing(selector.node) : undefined
  const name = 'tag' in selector ? selector.tag : selector.service
  if (name === '') return refuse('Say which tag or which kind of thing the requirement is about.')
  return name.length > limits.name ? refuse('This name is too long for a tag.') : undefined
}

function trimmed(selector: Selector): Selector {
  if (selector === 'internet' || 'node' in selector) return selector
  return 'tag' in selector ? { tag: selector.tag.trim() } : { service: selector.service.trim() }
}

const isSame = (a: Selector, b: Selector) => JSON.stringify(a) === JSON.stringify(b)

function freeId({ requirements }: Diagram): string {
  let highest = 0
  for (const id of Object.keys(requirements)) {
    const number = Number(/^requirement-(\d+)$/.exec(id)?.[1] ?? 0)
    if (Number.isSafeInteger(number)) highest = Math.max(highest, number)
  }
  return `requirement-${highest + 1}`
}
