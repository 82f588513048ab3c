import { addNode } from '../../../edit/add-node'
import type { Diagram, NodeId, ResourceNode } from '../../../model/diagram'
import type { DiagramGraph } from '../../../model/graph'
import { ok } from '../../../model/results'
import { publicAddressOf } from '../../public-address'
import { nameOf } from '../../wording'
import {
  type DraftHop,
  type DraftNeed,
  type Move,
  obstacle,
  type Obstacle,
  type Packet,
  type RouterSpot,
} from '../move'
import { addressesOf, isPrivate, isPublicly, isShared, type Party } from '../party'
import { waysOutOf } from '../plumbing'
import { fieldNeed } from '../writing'

/** Out by an internet gateway, which translates the private address of an interface of its VPC to the public one. */
export function throughInternetGateway(
  graph: DiagramGraph,
  { vpc, from }: RouterSpot,
  packet: Packet,
  gateway: ResourceNode,
  hops: readonly DraftHop[],
): Move {
  const place = { at: gateway.id }
  const obstacles: Obstacle[] = []
  const needs = []
  const { source, target } = packet
  const unroutable = target.is === 'internet' ? target.blocks.find(isPrivate) : undefined
  if ((!isPublicly(target, packet.toPublic) && !hasPublicBlock(target)) || unroutable !== undefined) {
    const reason = () =>
      `${nameOf(graph, gateway.id)} drops traffic to the private address of ${nameOf(graph, target.node ?? vpc)}.`
    const [block] = addressesOf(target, packet.toPublic)
    const isCarrier = block !== undefined && isPrivate(block) && isShared(block)
    const code = isCarrier
      ? 'IGW_DESTINATION_ADDRESS_NOT_IN_RFC6598_EGRESS'
      : 'IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS'
    obstacles.push(obstacle(code, 'law', place, reason))
  }
  obstacles.push(...withoutIpv6(graph, gateway, packet))
  if (!waysOutOf(graph, vpc).igws.includes(gateway.id)) {
    const reason = () => `${nameOf(graph, gateway.id)} is not attached to ${nameOf(graph, vpc)}.`
    obstacles.push(obstacle('UNASSOCIATED_COMPONENT', 'stated', place, reason, { factId: 'igw.attached' }))
  }
  if (source.is !== 'interface' || source.vpc !== vpc || from.is === 'attachment' || from.is === 'gateway') {
    const reason = () =>
      `${nameOf(graph, gateway.id)} forwards only what network interfaces in ${nameOf(graph, vpc)} send from public addresses; this comes from elsewhere.`
    obstacles.push(
      obstacle('IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS', 'law', place, reason, {
        factId: 'tgw.centralized-egress',
      }),
    )
  } else if (graph.resource(source.node)?.service === 'nat-gateway' && source.publicAddress === 'ruled out') {
    const reason = () =>
      `${nameOf(graph, source.node)} is a private NAT gateway: it has no Elastic IP address, so that ${nameOf(graph, gateway.id)} drops what it sends.`
    obstacles.push(
      obstacle('NAT_PRIVATE_TO_INTERNET', 'law', { at: source.node, part: 'connectivity' }, reason),
    )
  } else if (packet.version === 4 && source.publicAddress !== 'stated') {
    const said = publicAddressAt(graph, source.node, source.publicAddress === 'open')
    if ('needs' in said) needs.push(...said.needs)
    else obstacles.push(said.obstacle)
  }
  return {
    to: { is: 'internet' },
    packet: { fromPublic: true },
    hops: [
      ...hops,
      {
        place,
        does: packet.version === 4 ? 'translate' : 'route',
        reason: () =>
          `${nameOf(graph, gateway.id)} ${packet.version === 4 ? `translates the private address of ${packet.source.node === null ? 'the sender' : nameOf(graph, packet.source.node)} to its public one and forwards` : 'forwards'} to the internet.`,
      },
    ],
    needs,
    obstacles,
  }
}

/** IPv6 reaches no address that is IPv4: only a NAT gateway translates. */
function withoutIpv6(graph: DiagramGraph, gateway: ResourceNode, packet: Packet): readonly Obstacle[] {
  const [first] = packet.target.is === 'internet' ? packet.target.blocks : []
  if (packet.version === 4 || first === undefined || packet.isReturn) return []
  if (packet.target.blocks.some(({ version }) => version === 6)) return []
  const reason = () =>
    `${nameOf(graph, gateway.id)} does not translate IPv6 to IPv4, so that ${first.cidr.replace(/[/]32$/, '')} is not reached from an IPv6 address.`
  return [obstacle('PROTOCOL_RESTRICTION', 'law', { at: gateway.id }, reason, { factId: 'nat.nat64' })]
}

const hasPublicBlock = (party: Party) =>
  party.is === 'site' && party.blocks.length > 0 && party.blocks.every((block) => !isPrivate(block))

/** A public address that an interface needs: a need where nothing is stated, an obstacle where it cannot have one. */
export function publicAddressAt(graph: DiagramGraph, node: NodeId, isOpen: boolean) {
  const resource = graph.resource(node)
  const name = () => nameOf(graph, node)
  const part =
    resource?.service === 'alb' || resource?.service === 'nlb'
      ? 'scheme'
      : resource?.service === 'rds' || resource?.service === 'aurora'
        ? 'publiclyAccessible'
        : 'publicAddress'
  const value = part === 'scheme' ? 'internet-facing' : true
  if (isOpen && (resource?.service === 'subnet' || resource?.service === 'vpc'))
    return { needs: addressesWithin(graph, resource) } as const
  const need = fieldNeed(node, part, value, () =>
    part === 'scheme' ? `${name()} faces the internet.` : `${name()} has a public address.`,
  )
  if (isOpen) return { needs: [need] } as const
  if (resource?.service === 'lambda') {
    const reason = () =>
      `The network interfaces of ${name()} never have a public address, even in a public subnet.`
    return {
      obstacle: obstacle('LAMBDA_NO_PUBLIC_ADDRESS', 'law', { at: node, part: 'subnets' }, reason),
    } as const
  }
  const isStated = resource?.config[part] !== undefined
  const reason = () => `${name()} has no public address.`
  return {
    obstacle: obstacle(
      'IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS',
      'stated',
      { at: node, ...(isStated ? { part } : {}) },
      reason,
      isStated ? { mends: [need] } : {},
    ),
  } as const
}

/** Of a subnet or a VPC as a whole: something in it has a public address, or gets one. */
function addressesWithin(graph: DiagramGraph, network: ResourceNode): readonly DraftNeed[] {
  const { id } = network
  if (network.service === 'vpc') {
    const text = () => `A subnet of ${nameOf(graph, id)} gives what is in it public addresses.`
    const config = { assignsPublicAddress: true }
    const apply = (diagram: Diagram) => {
      const added = addNode(diagram, { service: 'subnet', parentId: id, config })
      return added.ok ? ok(added.value.diagram) : added
    }
    return [{ key: `public subnet ${id}`, place: { at: id }, text, apply }]
  }
  const need = fieldNeed(
    id,
    'assignsPublicAddress',
    true,
    () => `${nameOf(graph, id)} gives what is in it public addresses.`,
  )
  return hasPublicAddresses(graph, network) ? [] : [need]
}

/** Whether it is stated that something in a network has a public address. */
export function hasPublicAddresses(graph: DiagramGraph, { id, config }: ResourceNode): boolean {
  return (
    config['assignsPublicAddress'] === true ||
    graph.children(id).some((child) => publicAddressOf(graph, child.id) === 'stated')
  )
}

/** Out by an egress-only internet gateway: IPv6, opened from inside. */
export function throughEgressOnly(
  graph: DiagramGraph,
  { vpc }: RouterSpot,
  packet: Packet,
  gateway: ResourceNode,
  hops: readonly DraftHop[],
): Move {
  const obstacles: Obstacle[] = []
  const say = (reason: () => string) =>
    obstacles.push(obstacle('EGRESS_ONLY', 'law', { at: gateway.id }, reason))
  if (packet.version === 4) say(() => `${nameOf(graph, gateway.id)} carries IPv6 only.`)
  else if (!isPublicly(packet.target, packet.toPublic))
    say(() => `${nameOf(graph, gateway.id)} leads to the internet only.`)
  else if (packet.source.is !== 'interface' || packet.source.vpc !== vpc)
    say(() => `${nameOf(graph, gateway.id)} serves interfaces of its own VPC.`)
  else if (packet.isReturn)
    say(() => `${nameOf(graph, gateway.id)} carries answers to what was opened from inside only.`)
  obstacles.push(...withoutIpv6(graph, gateway, packet))
  return {
    to: { is: 'internet' },
    packet: { fromPublic: true },
    hops: [
      ...hops,
      {
        place: { at: gateway.id },
        does: 'route',
        reason: () => `${nameOf(graph, gateway.id)} forwards to the internet and lets answers back in.`,
      },
    ],
    obstacles,
  }
}
