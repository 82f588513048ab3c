import { isContainer, serviceOf } from '../../../core/catalog/catalog'
import type { Diagram, DiagramNode, NodeId, Selector } from '../../../core/model/diagram'
import { canBeEnd } from '../../../core/network/ends'
import type { Tagging } from '../../session/requirements'
import { compareWords, kindName, nodeName } from '../names'
import type { Option, OptionGroup } from '../ui/LongSelect'

/** What one may choose as an end of a requirement. */
export interface SelectorChoice extends Option {
  readonly selector: Selector
}
export interface ChoiceGroup extends OptionGroup {
  readonly options: readonly SelectorChoice[]
}

/** An end as it is chosen in the form: nothing yet, a selector, or things that get a tag. */
export interface ChosenEnd {
  readonly selector: Selector | null
  readonly tagging?: Tagging
}

/** An end of a requirement that there is, or nothing yet. */
export function endOf(selector: Selector | undefined): ChosenEnd {
  return { selector: selector ?? null }
}

/** The value of the choice that names what is selected on the canvas, by a tag that it gets. */
export const selectedKey = 'selected'

/** A selector as an option's value; one key for each meaning. */
export function keyOfSelector(selector: Selector): string {
  if (selector === 'internet') return 'internet'
  if ('node' in selector) return `node:${selector.node}`
  return 'tag' in selector ? `tag:${selector.tag}` : `service:${selector.service}`
}

/**
 * All that an end may be: the internet, all of a kind, what has a tag, networks, single things. `through`: what passes on too.
 * Sorts all of them: for a list that is made once for each table of nodes.
 */
export function choiceGroups(table: Diagram['nodes'], role: 'end' | 'through'): readonly ChoiceGroup[] {
  const nodes = Object.values<DiagramNode>(table)
  const fits = nodes.filter((node) => (role === 'end' ? isEnd(node) : isPassage(node)))
  const isWide = (node: DiagramNode) => node.kind !== 'resource' || isContainer(node.service)
  const services = new Set(fits.flatMap((node) => (node.kind === 'resource' ? [node.service] : [])))
  const tags = new Set(nodes.flatMap((node) => (node.kind === 'resource' ? (node.tags ?? []) : [])))
  const internet = { name: 'Outside', options: [choice('internet', 'The internet')] }
  const groups = [
    ...(role === 'end' ? [internet] : []),
    {
      name: 'All of a kind',
      options: sorted(
        [...services].map((service) =>
          choice({ service }, `Every ${serviceOf(service)?.shortName ?? service}`),
        ),
      ),
    },
    { name: 'All with a tag', options: sorted([...tags].map((tag) => choice({ tag }, `Tagged “${tag}”`))) },
    { name: 'Networks and groups', options: sorted(fits.filter(isWide).map(single)) },
    { name: 'Single things', options: sorted(fits.filter((node) => !isWide(node)).map(single)) },
  ]
  return groups.filter(({ options }) => options.length > 0)
}

/** The nodes of the selection that an end may be. */
export function selectedNodes(nodes: Diagram['nodes'], selection: ReadonlySet<string>): readonly NodeId[] {
  return [...selection].flatMap((id) => {
    const node = Object.hasOwn(nodes, id) ? nodes[id as NodeId] : undefined
    return node !== undefined && node.kind === 'resource' && isEnd(node) ? [node.id] : []
  })
}

function isEnd(node: DiagramNode): boolean {
  if (node.kind === 'shape') return node.shape !== 'image'
  return (
    node.kind === 'resource' && (canBeEnd(node) || isContainer(node.service)) && node.service !== 'internet'
  )
}

function isPassage(node: DiagramNode): boolean {
  return (
    node.kind === 'resource' && serviceOf(node.service)?.placement !== 'chip' && node.service !== 'internet'
  )
}

const single = (node: DiagramNode) => choice({ node: node.id }, `${nodeName(node)} (${kindName(node)})`)

function choice(selector: Selector, name: string): SelectorChoice {
  return { key: keyOfSelector(selector), name, selector }
}

function sorted(choices: readonly SelectorChoice[]): readonly SelectorChoice[] {
  return choices.toSorted((a, b) => compareWords(a.name, b.name))
}
