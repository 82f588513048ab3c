import type { ConnectionId, NodeId, ResourceNode } from '../../../model/diagram'
import type { DiagramGraph } from '../../../model/graph'
import { regionsApart } from '../../regions'
import { nameOf } from '../../wording'
import { zoneOf } from '../../zones'
import { doOverlap } from '../behind'
import { obstacle, type DraftHop, type Move, type Obstacle, type Packet, type Spot } from '../move'
import { fieldNeed } from '../writing'
import { addressesOf, isPrivate, isPublicly, isShared, vpcOfParty, type Party } from '../party'
import { firewallOf, waysOutOf } from '../plumbing'
import { isNone, only } from '../traffic'
import { passing, pastAcl } from './deliver'
import { pastFirewall } from './firewall'
import { throughNat } from './nat'
import { ontoTransitGateway } from './transit-entry'

type RouterSpot = Extract<Spot, { readonly is: 'router' }>

/** What happens to a packet that a route of a VPC sends to this gateway, endpoint, interface or peering. */
export function* through(
  graph: DiagramGraph,
  spot: RouterSpot,
  packet: Packet,
  target: NodeId | ConnectionId,
  hops: readonly DraftHop[],
): Generator<Move> {
  const connection = graph.connection(target)
  if (connection !== undefined) {
    // Back by the peering that it came by, it would go round in circles.
    const isBack = spot.from.is === 'peering' && spot.from.peering === connection.id
    if (isBack) return
    if (connection.kind === 'vpc-peering') yield overPeering(graph, spot, packet, connection.id, hops)
    else yield notModelled(target, hops)
    return
  }
  const node = graph.resource(target)
  switch (node?.service) {
    case 'igw':
      yield throughInternetGateway(graph, spot, packet, node, hops)
      return
    case 'egress-only-igw':
      yield throughEgressOnly(graph, spot, packet, node, hops)
      return
    case 'nat-gateway':
      yield* throughNat(graph, spot, packet, node, hops)
      return
    case 'vgw':
      yield ontoVgw(graph, spot, packet, node.id, hops)
      return
    case 'transit-gateway':
      yield* ontoTransitGateway(graph, spot, packet, node.id, hops)
      return
    case 'gateway-endpoint':
      yield throughGatewayEndpoint(graph, spot, packet, node, hops)
      return
    case 'firewall-endpoint':
    case 'gwlb-endpoint':
      yield throughEndpoint(graph, spot, packet, node, hops)
      return
    case 'ec2':
    case 'network-interface':
      yield throughAppliance(graph, packet, node, hops)
      return
    case undefined:
    default:
      yield notModelled(target, hops)
  }
}

const notModelled = (at: NodeId | ConnectionId, hops: readonly DraftHop[]): Move => ({
  to: { is: 'there', by: 'interface', vpc: null },
  hops: [...hops, { place: { at }, does: 'cannot-tell', reason: () => 'What happens here is not modelled.' }],
  unknown: [{ at }],
})

function throughInternetGateway(
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
      `${nameOf(graph, gateway.id)} drops what goes to the private address of ${nameOf(graph, target.node ?? vpc)}.`
    const [block] = addressesOf(target, packet.toPublic)
    const isCarrier = block !== undefined && isPrivate(block) && isShared(block)
    const code = isCarrier
      ? 'IGW_DESTINATION_ADDRESS_NOT_IN_RFC6598_EGRESS'
      : 'IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS'
    obstacles.push(obstacle(code, 'law', place, reason))
  }
  if (!waysOutOf(graph, vpc).igws.includes(gateway.id)) {
    const reason = () => `${nameOf(graph, gateway.id)} is not attached to ${nameOf(graph, vpc)}.`
    obstacles.push(obstacle('UNASSOCIATED_COMPONENT', 'stated', place, reason, { factId: 'igw.attached' }))
  }
  if (source.is !== 'interface' || source.vpc !== vpc || from.is === 'attachment' || from.is === 'gateway') {
    const reason = () =>
      `${nameOf(graph, gateway.id)} drops what no interface of ${nameOf(graph, vpc)} with a public address sends.`
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
    if ('need' in said) needs.push(said.need)
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
          `${nameOf(graph, gateway.id)} sends it to the internet${packet.version === 4 ? ' from the public address' : ''}.`,
      },
    ],
    needs,
    obstacles,
  }
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
  const isContainer = resource?.service === 'subnet' || resource?.service === 'vpc'
  if (isOpen && isContainer) {
    const key = resource.service === 'subnet' ? 'assignsPublicAddress' : 'publicAddress'
    return {
      need: fieldNeed(node, key, true, () => `Interfaces in ${name()} have a public address.`),
    } as const
  }
  const need = fieldNeed(node, part, value, () =>
    part === 'scheme' ? `${name()} faces the internet.` : `${name()} has a public address.`,
  )
  if (isOpen) return { need } as const
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

function throughEgressOnly(
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
  return {
    to: { is: 'internet' },
    packet: { fromPublic: true },
    hops: [
      ...hops,
      {
        place: { at: gateway.id },
        does: 'route',
        reason: () => `${nameOf(graph, gateway.id)} sends it to the internet and lets answers back in.`,
      },
    ],
    obstacles,
  }
}

function ontoVgw(
  graph: DiagramGraph,
  { vpc, from }: RouterSpot,
  packet: Packet,
  gateway: NodeId,
  hops: readonly DraftHop[],
): Move {
  const obstacles: Obstacle[] = []
  const { source } = packet
  if (source.is !== 'interface' || source.vpc !== vpc || packet.fromPublic || from.is === 'gateway') {
    const reason = () =>
      `${nameOf(graph, gateway)} takes only what interfaces of ${nameOf(graph, vpc)} send from their private addresses.`
    obstacles.push(obstacle('VGW_PRIVATE_IP_ASSOCIATION_FOR_EGRESS', 'law', { at: gateway }, reason))
  }
  return { to: { is: 'vgw', gateway, by: 'vpc' }, hops, obstacles }
}

function overPeering(
  graph: DiagramGraph,
  { vpc }: RouterSpot,
  packet: Packet,
  peering: ConnectionId,
  hops: readonly DraftHop[],
): Move {
  const peer = waysOutOf(graph, vpc).peers.find((one) => one.peering.id === peering)
  const place = { at: peering }
  if (peer === undefined) {
    const reason = () => `This peering does not join ${nameOf(graph, vpc)} with another VPC.`
    return {
      to: null,
      hops,
      obstacles: [
        obstacle('UNASSOCIATED_COMPONENT', 'stated', place, reason, { factId: 'peering.non-transitive' }),
      ],
    }
  }
  const other = peer.vpc
  const isThere = vpcOfParty(packet.target) === other && !packet.toPublic
  const hop: DraftHop = {
    place,
    does: 'route',
    reason: () => `The peering carries it to ${nameOf(graph, other)}.`,
  }
  const from = { is: 'peering', peering, vpc } as const
  if (doOverlap(graph, vpc, other)) {
    const reason = () =>
      `${nameOf(graph, vpc)} and ${nameOf(graph, other)} have overlapping ranges, so that no peering between them can be made.`
    const obstacles = [obstacle('OVERLAPPING_CIDRS', 'law', place, reason, { factId: 'peering.no-overlap' })]
    return { to: { is: 'inside', vpc: other, from }, hops: [...hops, hop], obstacles }
  }
  if (isThere) {
    // Forwarded for somebody else: AWS admits some of it and says so for load balancers only.
    const isForeign = vpcOfParty(packet.source) !== vpc
    const isTranslated = packet.translations.some(({ nat }) => nat === packet.source.node)
    return {
      to: { is: 'inside', vpc: other, from },
      packet: isTranslated && !packet.isReturn ? { sentBackBy: { peering, from: other, to: vpc } } : {},
      hops: [...hops, hop],
      unknown: isForeign ? [place] : [],
    }
  }
  const isHomeward = vpcOfParty(packet.source) === other
  if (isHomeward) return { to: null, hops: [...hops, hop], unknown: [place] }
  const reason = () =>
    `The peering between ${nameOf(graph, vpc)} and ${nameOf(graph, other)} carries only what is for an address in ${nameOf(graph, other)}; ${goal(graph, packet)} is not in it.`
  const isSite = packet.target.is === 'site'
  const factId = isSite
    ? 'peering.no-edge-vpn'
    : isPublicly(packet.target, packet.toPublic)
      ? 'peering.no-edge-igw'
      : 'peering.non-transitive'
  return {
    to: { is: 'router', vpc: other, subnet: null, zone: null, from },
    hops: [...hops, hop],
    obstacles: [obstacle('PCX_REQUIRES_ADDRESS_IN_VPC_CIDR', 'law', place, reason, { factId })],
  }
}

const goal = (graph: DiagramGraph, { target }: Packet) =>
  target.node === null ? 'the internet' : nameOf(graph, target.node)

function throughGatewayEndpoint(
  graph: DiagramGraph,
  { vpc, from }: RouterSpot,
  packet: Packet,
  endpoint: ResourceNode,
  hops: readonly DraftHop[],
): Move {
  const place = { at: endpoint.id }
  const obstacles: Obstacle[] = []
  const { source, target } = packet
  if (vpcOfParty(source) !== vpc || from.is === 'attachment' || from.is === 'gateway') {
    const reason = () =>
      `${nameOf(graph, endpoint.id)} serves only what is in ${nameOf(graph, vpc)}, not what comes in from outside.`
    obstacles.push(obstacle('VPCE_GATEWAY_EGRESS_SOURCE_ADDRESS_RESTRICTION', 'law', place, reason))
  }
  const service = endpoint.config['service']
  const isOther =
    target.is === 'service' && typeof service === 'string' && !service.toLowerCase().includes(target.service)
  const isNone_ = target.is === 'service' && target.service !== 's3' && target.service !== 'dynamodb'
  if (isOther || isNone_) {
    const reason = () => `${nameOf(graph, endpoint.id)} does not lead to ${goal(graph, packet)}.`
    obstacles.push(obstacle('ENDPOINT_SERVICE', isNone_ ? 'law' : 'stated', place, reason))
  } else if (target.is !== 'service' && target.is !== 'internet') {
    const reason = () => `${nameOf(graph, endpoint.id)} leads to Amazon S3 or DynamoDB only.`
    obstacles.push(obstacle('ENDPOINT_SERVICE', 'law', place, reason))
  } else if (target.is === 'service' && regionsApart(graph, endpoint.id, target.node) !== undefined) {
    const reason = () => `${nameOf(graph, endpoint.id)} leads to the service of its own Region only.`
    obstacles.push(obstacle('ENDPOINT_SERVICE', 'law', place, reason, { factId: 'vpce.gateway-region' }))
  }
  const traffic = only(packet.traffic, 'tcp', 'icmp')
  if (isNone(traffic)) {
    const reason = () => `${nameOf(graph, endpoint.id)} carries TCP and ICMP only.`
    obstacles.push(obstacle('VPCE_GATEWAY_PROTOCOL_RESTRICTION', 'law', place, reason))
  }
  return {
    to: { is: 'there', by: 'endpoint', vpc },
    packet: { traffic: isNone(traffic) ? packet.traffic : traffic },
    hops: [
      ...hops,
      {
        place,
        does: 'deliver',
        reason: () => `${nameOf(graph, endpoint.id)} takes it to ${goal(graph, packet)}.`,
      },
    ],
    obstacles,
  }
}

/** A firewall endpoint hands a packet back to the table of its own subnet; so does one of a Gateway Load Balancer. */
function throughEndpoint(
  graph: DiagramGraph,
  spot: RouterSpot,
  packet: Packet,
  endpoint: ResourceNode,
  hops: readonly DraftHop[],
): Move {
  const subnet = graph.enclosing(endpoint.id, 'subnet')?.id ?? null
  const from =
    spot.from.is === 'subnet' || spot.from.is === 'firewall' || spot.from.is === 'attachment'
      ? spot.from.subnet
      : null
  const isSameSubnet = subnet !== null && subnet === from
  let so = isSameSubnet
    ? passing(packet.traffic)
    : pastAcl(graph, passing(packet.traffic), subnet, 'inbound', packet)
  const firewall = endpoint.service === 'firewall-endpoint' ? firewallOf(graph, endpoint) : undefined
  if (firewall !== undefined) so = pastFirewall(graph, so, firewall, packet)
  const reason = () => `${nameOf(graph, endpoint.id)} inspects it and hands it back.`
  return {
    to: {
      is: 'router',
      vpc: spot.vpc,
      subnet,
      zone: subnet === null ? spot.zone : (zoneOf(graph, subnet)?.name ?? spot.zone),
      from: { is: 'firewall', subnet },
    },
    packet: { traffic: so.traffic, inspectedBy: [...packet.inspectedBy, endpoint.id] },
    hops: [
      ...hops,
      ...so.hops,
      { place: { at: endpoint.id }, does: firewall === undefined ? 'cannot-tell' : 'permit', reason },
    ],
    needs: so.needs,
    obstacles: so.obstacles,
    // What the appliances behind a Gateway Load Balancer do, nobody has stated.
    unknown: firewall === undefined ? [{ at: endpoint.id }] : [],
  }
}

function throughAppliance(
  graph: DiagramGraph,
  packet: Packet,
  node: ResourceNode,
  hops: readonly DraftHop[],
): Move {
  const place = { at: node.id, part: 'sourceDestinationCheck' }
  if (node.config['sourceDestinationCheck'] === true) {
    const mends = [
      fieldNeed(
        node.id,
        'sourceDestinationCheck',
        false,
        () => `${nameOf(graph, node.id)} does not check source and destination.`,
      ),
    ]
    const reason = () =>
      `${nameOf(graph, node.id)} checks source and destination: it drops what is not for itself.`
    return {
      to: null,
      hops,
      obstacles: [obstacle('ENI_SOURCE_DEST_CHECK_RESTRICTION', 'stated', place, reason, { mends })],
    }
  }
  const hop: DraftHop = {
    place: { at: node.id },
    does: 'cannot-tell',
    reason: () =>
      `What the software of ${nameOf(graph, node.id)} does with ${packet.isReturn ? 'an answer' : 'a packet'} that is not for it is not modelled.`,
  }
  return { to: { is: 'there', by: 'interface', vpc: null }, hops: [...hops, hop], unknown: [{ at: node.id }] }
}
