import { placeWords } from '../../core/edit/place-words'
import { treeOf } from '../../core/layout/tree'
import type { Diagram, DiagramNode } from '../../core/model/diagram'
import { ok, refuse, type Result } from '../../core/model/results'
import { nearestFew } from '../words/nearest'

/**
 * The node of this id, else the one that is called so, in whatever letters. Of namesakes those that are wanted go first. Refuses,
 * with those that may be meant, what several things are called, and what nothing is.
 */
export function thingCalled(
  diagram: Diagram,
  text: string,
  isWanted: (node: DiagramNode) => boolean = () => true,
): Result<DiagramNode> {
  const nodes = Object.values<DiagramNode>(diagram.nodes)
  const named = thingsCalled(diagram, text)
  const wanted = named.filter(isWanted)
  const [first, ...others] = wanted.length > 0 ? wanted : named
  if (first === undefined) return refuse(nothingCalled(diagram, text, nodes.filter(isWanted)))
  if (others.length === 0) return ok(first)
  const list = listed(diagram, [first, ...others])
  return refuse(
    `${others.length + 1} things are called “${text}”. Give the id of the one that is meant:\n${list}`,
  )
}

/** The node of this id alone, else all that are called so: in these letters, else in whatever letters. */
export function thingsCalled(diagram: Diagram, text: string): readonly DiagramNode[] {
  const nodes = Object.values<DiagramNode>(diagram.nodes)
  const byId = nodes.find(({ id }) => id === text)
  if (byId !== undefined) return [byId]
  const name = (node: DiagramNode) => placeWords(diagram, { at: node.id })
  const exact = nodes.filter((node) => name(node) === text)
  return exact.length > 0 ? exact : nodes.filter((node) => name(node).toLowerCase() === text.toLowerCase())
}

function nothingCalled(diagram: Diagram, text: string, nodes: readonly DiagramNode[]): string {
  const head = `Nothing is called “${text}”.`
  if (nodes.length === 0) return head
  const words = nodes.flatMap(({ id, name }) => (name.trim() === '' ? [id] : [name.trim(), id]))
  const meant = nearestFew(text, [...new Set(words)], 12)
  const near = nodes.filter(({ id, name }) => meant.includes(id) || meant.includes(name.trim()))
  return near.length > 0
    ? `${head} Is one of these meant?\n${listed(diagram, near)}`
    : `${head} There are, for example:\n${listed(diagram, nodes.slice(0, 8))}`
}

/** A line for each: “web-2  Web in Shop › Private B”. */
function listed(diagram: Diagram, nodes: readonly DiagramNode[]): string {
  const most = 20
  const lines = nodes.slice(0, most).map(({ id }) => {
    const around = treeOf(diagram.nodes)
      .ancestorsOf(id)
      .toReversed()
      .map((at) => placeWords(diagram, { at }))
    const within = around.length === 0 ? '' : ` in ${around.join(' › ')}`
    return `  ${id}  ${placeWords(diagram, { at: id })}${within}`
  })
  return [...lines, ...(nodes.length > most ? [`  … and ${nodes.length - most} more`] : [])].join('\n')
}
