import { serviceOf } from '../../../core/catalog/catalog'
import { treeOf } from '../../../core/layout/tree'
import type { Endpoint } from '../../../core/model/answers'
import type { Diagram, DiagramNode, NodeId } from '../../../core/model/diagram'
import { canBeEnd } from '../../../core/network/ends'
import { nodeName } from '../names'
import { narrowed } from '../ui/narrowed'
import type { Choice } from '../ui/Picker'

type End = Endpoint | 'everything'

/**
 * What a question can begin or end at: things of the drawing by name and place, the internet, and an address that was typed.
 *
 * Names and places are written down once for each table of nodes; a key then costs what `narrowed` does.
 */
export function endChoices(diagram: Diagram, typed: string, end: 'from' | 'to'): readonly Choice<End>[] {
  const found = narrowed(allEnds(diagram, end), typed)
  const addresses = addressChoices(diagram, typed.trim())
  return addresses.length === 0 ? found : [...found, ...addresses]
}

const ends = {
  from: new WeakMap<Diagram['nodes'], readonly Choice<End>[]>(),
  to: new WeakMap<Diagram['nodes'], readonly Choice<End>[]>(),
}

function allEnds(diagram: Diagram, end: 'from' | 'to'): readonly Choice<End>[] {
  const known = ends[end].get(diagram.nodes)
  if (known !== undefined) return known
  const all = [...special(end), ...nodeChoices(diagram)]
  ends[end].set(diagram.nodes, all)
  return all
}

function special(end: 'from' | 'to'): readonly Choice<End>[] {
  const internet: Choice<End> = {
    key: 'internet',
    text: 'The internet',
    hint: 'Any public address',
    value: 'internet',
  }
  if (end === 'from') return [internet]
  return [
    { key: 'everything', text: 'Everything', hint: 'All that it reaches', value: 'everything' },
    internet,
  ]
}

function nodeChoices(diagram: Diagram): readonly Choice<End>[] {
  return treeOf(diagram.nodes)
    .order.filter(canBeEnd)
    .map((node) => ({
      key: node.id,
      text: nodeName(node),
      hint: hintOf(diagram, node),
      value: { node: node.id },
    }))
}

/** “EC2 instance in Public subnet A, Orders VPC”. */
function hintOf(diagram: Diagram, node: DiagramNode): string {
  const what = node.kind === 'resource' ? (serviceOf(node.service)?.shortName ?? node.service) : ''
  const around = treeOf(diagram.nodes)
    .ancestorsOf(node.id)
    .flatMap((id) => treeOf(diagram.nodes).node(id) ?? [])
    .filter((one) => one.kind === 'resource' && tellingPlaces.has(one.service))
    .map(nodeName)
  return around.length === 0 ? what : `${what} in ${around.join(', ')}`
}

/** Which of the containers around a thing tell it from its namesakes. */
const tellingPlaces: ReadonlySet<string> = new Set(['subnet', 'vpc', 'site', 'account'])

function addressChoices(diagram: Diagram, typed: string): readonly Choice<End>[] {
  if (!isAddress(typed)) return []
  const sites = Object.values<DiagramNode>(diagram.nodes).filter(
    (node) => node.kind === 'resource' && node.service === 'site',
  )
  const behind = (node: DiagramNode): Choice<End> => ({
    key: `${typed}/${node.id}`,
    text: `${typed} behind ${nodeName(node)}`,
    hint: 'An address at this site',
    value: { address: typed, behind: node.id satisfies NodeId },
  })
  return [{ key: typed, text: typed, hint: 'This address', value: { address: typed } }, ...sites.map(behind)]
}

/** IPv4 or IPv6, as one writes it; without a prefix length. */
export function isAddress(text: string): boolean {
  const octets = text.split('.')
  if (octets.length === 4) return octets.every((octet) => /^\d{1,3}$/.test(octet) && Number(octet) <= 255)
  return text.includes(':') && URL.canParse(`http://[${text}]`)
}
