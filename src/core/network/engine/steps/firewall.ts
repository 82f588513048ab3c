import type { ResourceNode } from '../../../model/diagram'
import type { DiagramGraph } from '../../../model/graph'
import { nameOf } from '../../wording'
import { throughFirewall } from '../filters'
import { obstacle, type Packet } from '../move'
import { fieldNeed } from '../writing'
import { inWords, isNone } from '../traffic'
import type { Passing } from './passing'

/** Past the policy of a Network Firewall, which keeps state: answers to what passed return. */
export function pastFirewall(
  graph: DiagramGraph,
  so: Passing,
  firewall: ResourceNode,
  packet: Packet,
): Passing {
  if (packet.isReturn) return so
  const place = { at: firewall.id, part: 'rules' }
  const flow = {
    source: packet.source,
    target: packet.target,
    isPublic: packet.toPublic,
    version: packet.version,
    traffic: so.traffic,
  }
  const result = throughFirewall(graph, firewall, flow)
  const name = () => nameOf(graph, firewall.id)
  const need = fieldNeed(
    firewall.id,
    'defaultAction',
    'pass',
    () => `The policy of ${name()} passes ${inWords(so.traffic)}.`,
  )
  if (result.isOpen || result.within !== undefined) return { ...so, needs: [...so.needs, need] }
  if (result.isUntold === true) return { ...so, unknown: [...so.unknown, place] }
  if (!isNone(result.passes)) {
    const hop = {
      place,
      does: 'permit',
      reason: () => `The policy of ${name()} passes ${inWords(result.passes)}.`,
    } as const
    return { ...so, hops: [...so.hops, hop], traffic: result.passes }
  }
  const reason = () => `The policy of ${name()} drops ${inWords(so.traffic)}.`
  return {
    ...so,
    obstacles: [...so.obstacles, obstacle('FIREWALL_RULES_RESTRICTION', 'stated', place, reason)],
  }
}
