import { idOf } from './drawn'
import { to, type Moving, type Unsettled } from './moving'
import { isIn, isSame, privateAddress, privateFor, publicFor, vpcBlock, type Address } from './packet'
import { fromDevice, fromDirectConnectGateway, fromHub, fromVgw } from './steps-outside'
import type { World } from './world'

/** All places that some assignment sends it to from here; none where all drop it. */
export function nextOf(world: World, moving: Moving, unsettled: Unsettled): readonly Moving[] {
  const { place } = moving
  switch (place.in) {
    case 'host':
      return []
    case 'subnet':
      return fromSubnet(world, moving, place.vpc, unsettled)
    case 'vpc':
      return delivered(world, moving, place.vpc)
    case 'hub':
      return fromHub(world, moving, place)
    case 'vgw':
      return fromVgw(world, moving, place)
    case 'direct-connect-gateway':
      return fromDirectConnectGateway(world, moving, place, unsettled)
    case 'device':
      return fromDevice(world, moving, place)
    case 'internet':
      return fromInternet(world, moving)
  }
}

/** Section 1, step 3 and 4: the local route wins; else any target that the VPC has, by its rule of acceptance. */
function fromSubnet(world: World, moving: Moving, vpc: number, unsettled: Unsettled): readonly Moving[] {
  const { packet } = moving
  if (isIn(world, vpc, packet.to)) return [to(moving, { in: 'vpc', vpc })]
  const own = world.vpcs[vpc]
  const next: Moving[] = []
  const isFromHere = packet.from.vpc === vpc

  for (const peer of peersOf(world, vpc)) {
    // Section 2, rule 8. AWS’s code also admits what comes back to its own VPC; what then becomes of it is not said, so that
    // in doubt it has arrived.
    const comesBack = isIn(world, peer, packet.from) && !isIn(world, peer, packet.to)
    if (comesBack && unsettled === 'passes')
      next.push(to(moving, { in: 'host', byEndpointOf: null, isInDoubt: true }))
    if (!isIn(world, peer, packet.to)) continue
    if (isFromHere || unsettled === 'passes') next.push(to(moving, { in: 'vpc', vpc: peer }))
  }
  for (const { vpc: attached, hub } of world.attachments)
    if (attached === vpc) next.push(to(moving, { in: 'hub', hub, by: idOf.attachment(vpc, hub) }))
  // A NAT gateway takes new flows of its VPC and of transit gateways; nothing else comes here. It is no hop of an answer.
  for (const [at, { nat }] of own?.subnets.entries() ?? []) {
    if (nat === null || moving.isAnswer || hasTranslated(moving, vpc, at)) continue
    const outside = privateAddress(world, idOf.nat(vpc, at), vpc)
    next.push({
      ...moving,
      packet: { ...packet, from: outside },
      nats: [...moving.nats, { vpc, subnet: at, inside: packet.from, outside }],
      place: { in: 'subnet', vpc, subnet: at },
    })
  }
  if (own?.hasInternetGateway === true && packet.to.isPublic && mayBePublic(world, packet.from, vpc))
    next.push({
      ...moving,
      packet: { ...packet, from: publicFor(packet.from) },
      place: { in: 'internet' },
    })
  if (own?.hasVpnGateway === true && isFromHere) next.push(to(moving, { in: 'vgw', vpc, from: 'vpc' }))
  if (own?.hasEndpoint === true && isFromHere && packet.to.host === 's3')
    next.push(to(moving, { in: 'host', byEndpointOf: vpc }))
  return next
}

/** A second time would be a circle. */
function hasTranslated({ nats }: Moving, vpc: number, subnet: number): boolean {
  return nats.some((nat) => nat.vpc === vpc && nat.subnet === subnet)
}

/** Section 9, internet gateway: only a public address of an interface of its VPC. */
function mayBePublic(world: World, { host, vpc }: Address, gatewayOf: number): boolean {
  if (vpc !== gatewayOf) return false
  return (world.vpcs[vpc]?.subnets ?? []).some(
    ({ publicAddress, nat }, subnet) =>
      (host === idOf.instance(vpc, subnet) && publicAddress !== false) ||
      (host === idOf.nat(vpc, subnet) && nat !== 'private'),
  )
}

/** To the interface with this address; a NAT gateway takes only answers to what it has translated. */
function delivered(world: World, moving: Moving, vpc: number): readonly Moving[] {
  const { packet, nats } = moving
  if (packet.to.vpc !== vpc || packet.to.isPublic) return []
  const isInstance = (world.vpcs[vpc]?.subnets ?? []).some(
    (_, subnet) => packet.to.host === idOf.instance(vpc, subnet),
  )
  if (isInstance) return [to(moving, { in: 'host', byEndpointOf: null })]
  const last = nats.at(-1)
  if (!moving.isAnswer || last === undefined || !isSame(last.outside, packet.to)) return []
  return [
    {
      ...moving,
      packet: { ...packet, to: last.inside },
      nats: nats.slice(0, -1),
      place: { in: 'subnet', vpc: last.vpc, subnet: last.subnet },
    },
  ]
}

/** Section 9, internet gateway, inbound: only to a public address of an interface of its VPC; what comes from its own VPC comes back too. */
function fromInternet(world: World, moving: Moving): readonly Moving[] {
  const { packet } = moving
  if (!packet.to.isPublic) return []
  const { vpc } = packet.to
  if (vpc === null) return [to(moving, { in: 'host', byEndpointOf: null })]
  const inside = privateFor(world, packet.to)
  if (inside === null || world.vpcs[vpc]?.hasInternetGateway !== true) return []
  return [{ ...moving, packet: { ...packet, to: inside }, place: { in: 'vpc', vpc } }]
}

function peersOf(world: World, vpc: number): readonly number[] {
  const peers = world.peerings.flatMap(([a, b]) => (a === vpc ? [b] : b === vpc ? [a] : []))
  // Section 2, rule 2: a peering between VPCs that overlap cannot be made.
  return peers.filter((peer) => vpcBlock(world, peer) !== vpcBlock(world, vpc))
}
