import { serviceOf } from '../../../catalog/catalog'
import type { NodeId } from '../../../model/diagram'
import type { DiagramGraph } from '../../../model/graph'
import { nameOf } from '../../wording'
import { obstacle, type Move, type Obstacle, type Packet } from '../move'
import { isPrivate, isShared } from '../party'
import { waysOutOf } from '../plumbing'
import { arrival } from '../words'
import { publicAddressAt } from './internet-gateway'

/** On the internet: to whoever has the public address that the packet bears. */
export function* onInternet(graph: DiagramGraph, packet: Packet): Generator<Move> {
  const { target } = packet
  const at = target.node ?? packet.source.node
  if (at === null) return
  const place = { at }
  if (target.is === 'internet' || target.is === 'service') {
    const reason = () =>
      target.node === null ? 'The internet takes it.' : arrival(graph, target.node, packet)
    yield {
      to: { is: 'there', by: 'internet', vpc: null },
      hops: target.node === null ? [] : [{ place, does: 'deliver', reason }],
    }
    return
  }
  if (target.is === 'site') {
    const isKnown =
      packet.toPublic || (target.blocks.length > 0 && target.blocks.every((block) => !isPrivate(block)))
    const reason = () => `The internet does not route the private addresses of ${nameOf(graph, target.node)}.`
    yield {
      to: { is: 'there', by: 'internet', vpc: null },
      hops: [
        {
          place,
          does: 'deliver',
          reason: () => arrival(graph, target.node, packet),
        },
      ],
      obstacles: isKnown ? [] : [obstacle('IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS', 'law', place, reason)],
    }
    return
  }
  const obstacles: Obstacle[] = []
  const needs = []
  const ways = waysOutOf(graph, target.vpc)
  // Answers to what an egress-only gateway let out come back by it.
  const [igw] = packet.isReturn && packet.version === 6 ? [...ways.egressOnly, ...ways.igws] : ways.igws
  const odd = packet.source.is === 'internet' ? packet.source.blocks.find(isPrivate) : undefined
  if (odd !== undefined) {
    const code = isShared(odd)
      ? 'IGW_SOURCE_ADDRESS_NOT_IN_RFC6598_INGRESS'
      : 'IGW_SOURCE_ADDRESS_NOT_IN_RFC1918_INGRESS'
    const said = () =>
      `${igw === undefined ? 'The internet gateway' : nameOf(graph, igw)} drops traffic from the private address ${odd.cidr}.`
    obstacles.push(obstacle(code, 'law', { at: igw ?? target.vpc }, said))
  }
  if (!packet.toPublic) {
    const reason = () =>
      `The internet does not route private addresses such as that of ${nameOf(graph, target.node)}.`
    obstacles.push(obstacle('IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS', 'law', place, reason))
  } else if (target.is === 'interface' && target.publicAddress !== 'stated' && packet.version === 4) {
    const said = publicAddressAt(graph, target.node, target.publicAddress === 'open')
    if ('needs' in said) needs.push(...said.needs)
    else
      obstacles.push({
        ...said.obstacle,
        code:
          said.obstacle.code === 'LAMBDA_NO_PUBLIC_ADDRESS'
            ? said.obstacle.code
            : 'IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS',
      })
  }
  const [egress] = igw === undefined ? ways.egressOnly : []
  const foreign = igw === undefined ? gatewayUnknown(graph, target.vpc) : undefined
  if (egress !== undefined) {
    const reason = () =>
      `${nameOf(graph, egress)} carries answers to what was opened from inside only; nothing comes in by it.`
    obstacles.push(obstacle('EGRESS_ONLY', 'law', { at: egress }, reason))
  } else if (igw === undefined && foreign !== undefined) {
    const reason = () =>
      `What ${nameOf(graph, foreign)} of ${nameOf(graph, target.vpc)} lets in from the internet is not modelled.`
    yield {
      to: null,
      hops: [{ place: { at: foreign }, does: 'cannot-tell', reason }],
      unknown: [{ at: foreign }],
      obstacles,
    }
    return
  } else if (igw === undefined) {
    const reason = () =>
      `${nameOf(graph, target.vpc)} has no internet gateway: nothing comes in from the internet.`
    obstacles.push(obstacle('NO_PATH', 'absent', { at: target.vpc }, reason, { factId: 'igw.attached' }))
  }
  yield {
    to: { is: 'inside', vpc: target.vpc, from: { is: 'gateway', gateway: igw ?? target.vpc } },
    // From here on it bears the private address.
    packet: { toPublic: false },
    hops:
      igw === undefined
        ? []
        : [
            {
              place: { at: igw },
              does: 'translate',
              reason: () =>
                `${nameOf(graph, igw)} translates the public address of ${nameOf(graph, target.node)} to its private one.`,
            },
          ],
    needs,
    obstacles,
  }
}

/** Something on the border of a VPC that this build does not know; it may be a gateway. */
function gatewayUnknown(graph: DiagramGraph, vpc: NodeId): NodeId | undefined {
  return graph.children(vpc).find((node) => node.kind === 'resource' && serviceOf(node.service) === undefined)
    ?.id
}
