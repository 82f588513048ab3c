import { serviceOf } from '../catalog/catalog'
import type { DiagramNode, NodeId, Requirement, Selector } from '../model/diagram'
import { called } from './items'

/** What a requirement says, of a diagram or a graph that knows the nodes. */
type NodeOf = (id: NodeId) => DiagramNode | undefined

/**
 * A requirement in words, without a full stop: what somebody wrote, else made from what it says. Made anew each time, so
 * that it follows the names of things.
 */
export function requirementText(requirement: Omit<Requirement, 'id'>, nodeOf: NodeOf): string {
  const typed = requirement.text.trim().replace(/\.$/, '')
  return typed === '' ? madeText(requirement, nodeOf) : typed
}

function madeText(requirement: Omit<Requirement, 'id'>, nodeOf: NodeOf): string {
  const { must, of, to, through } = requirement
  const words = (selector: Selector, how: 'every' | 'any') => selectorText(selector, nodeOf, how)
  const on = trafficText(requirement)
  switch (must) {
    case 'reach':
      return `${capital(words(of, 'every'))} must reach ${words(to, 'every')}${on}`
    case 'not-reach':
      return `${notReach(of, to, nodeOf)}${on}`
    case 'pass-through':
      return `Traffic from ${words(of, 'any')} to ${words(to, 'any')}${on} must pass through ${words(through ?? 'internet', 'any')}`
    case 'stay-private':
      return to === 'internet'
        ? `${capital(words(of, 'every'))} must not be reachable from the internet${on}`
        : `Traffic from ${words(of, 'any')} to ${words(to, 'any')}${on} must not use the internet`
  }
}

/** What a selector stands for, in the middle of a sentence. */
export function selectorText(selector: Selector, nodeOf: NodeOf, how: 'every' | 'any' = 'every'): string {
  if (selector === 'internet') return 'the internet'
  if ('node' in selector) {
    const node = nodeOf(selector.node)
    return node === undefined ? 'something that is not there' : called(node)
  }
  return 'tag' in selector ? `${how}thing tagged “${selector.tag}”` : `${how} ${nounOf(selector.service)}`
}

function notReach(of: Selector, to: Selector, nodeOf: NodeOf): string {
  const isSame = JSON.stringify(of) === JSON.stringify(to)
  const whom = isSame
    ? typeof of === 'object' && 'tag' in of
      ? `anything else tagged “${of.tag}”`
      : 'another'
    : selectorText(to, nodeOf, 'any')
  if (typeof of === 'object' && 'tag' in of) return `Nothing tagged “${of.tag}” may reach ${whom}`
  if (typeof of === 'object' && 'service' in of) return `No ${nounOf(of.service)} may reach ${whom}`
  return `${capital(selectorText(of, nodeOf))} must not reach ${whom}`
}

/** “ on tcp/443”, “ by ICMP”; nothing for any traffic. */
function trafficText({ protocol, port }: Pick<Requirement, 'protocol' | 'port'>): string {
  if (protocol === undefined) return ''
  return port === undefined ? ` by ${protocol.toUpperCase()}` : ` on ${protocol}/${port}`
}

/** AWS's own names keep their capital: “VPC”, “Lambda function”. */
function nounOf(service: string): string {
  const entry = serviceOf(service)
  if (entry === undefined) return service
  const isPlain = ['actors', 'containers', 'network'].includes(entry.category)
  return isPlain && /^[A-Z][a-z]/.test(entry.shortName)
    ? entry.shortName.charAt(0).toLowerCase() + entry.shortName.slice(1)
    : entry.shortName
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
