import type { ResourceNode } from '../../../model/diagram'
import type { DiagramGraph } from '../../../model/graph'
import { nameOf } from '../../wording'
import { zoneOf } from '../../zones'
import { type DraftHop, type Move, obstacle, type Obstacle, type Packet, type RouterSpot } from '../move'
import { interfacesOf } from '../interfaces'
import { isPublicly } from '../party'
import { waysOutOf } from '../plumbing'
import { isNone, only } from '../traffic'
import { passing, pastAcl } from './passing'

/** A NAT gateway gives a flow its own address and sends it on by the table of its own subnet. */
export function* throughNat(
  graph: DiagramGraph,
  spot: RouterSpot,
  packet: Packet,
  nat: ResourceNode,
  hops: readonly DraftHop[],
): Generator<Move> {
  // A flow that comes back to a NAT gateway goes round in circles.
  if (packet.translations.some((one) => one.nat === nat.id)) return
  const place = { at: nat.id }
  const name = () => nameOf(graph, nat.id)
  const obstacles: Obstacle[] = []
  const say = (
    ...[code, nature, reason, more]: [
      Parameters<typeof obstacle>[0],
      Obstacle['nature'],
      () => string,
      Parameters<typeof obstacle>[4]?,
    ]
  ) => obstacles.push(obstacle(code, nature, place, reason, more))
  const toWorld = isPublicly(packet.target, packet.toPublic)
  if (packet.isReturn)
    say(
      'NAT_INBOUND',
      'law',
      () => `${name()} has no such flow: what this answers did not go out through it.`,
    )
  if (spot.from.is === 'gateway' || spot.from.is === 'peering')
    say(
      'NGW_REQUIRES_SOURCE_IN_VPC',
      'law',
      () =>
        `${name()} serves what is in its VPC or comes over a transit gateway, not what comes in by ${spot.from.is === 'peering' ? 'a peering' : 'another gateway'}.`,
      spot.from.is === 'peering' ? { factId: 'nat.not-over-peering' } : {},
    )
  if (nat.config['connectivity'] === 'private' && nat.config['availability'] === 'regional' && toWorld)
    say(
      'NAT_PRIVATE_TO_INTERNET',
      'law',
      () => `${name()} is private: it has no Elastic IP address and does not lead to the internet.`,
    )
  if (packet.version === 6 && mayBeNat64(packet)) {
    const reason = () =>
      `${name()} translates IPv6 to IPv4 (NAT64) for destinations in 64:ff9b::/96; whether this destination is reached that way is not modelled.`
    yield { to: null, hops: [...hops, { place, does: 'cannot-tell', reason }], unknown: [place], obstacles }
    return
  }
  if (packet.version === 6)
    say(
      'PROTOCOL_RESTRICTION',
      'law',
      () => `${name()} carries no IPv6 to IPv6 destinations: it translates to IPv4 (NAT64).`,
      {
        factId: 'nat.nat64',
      },
    )
  const traffic = only(packet.traffic, 'tcp', 'udp', 'icmp')
  if (isNone(traffic)) say('PROTOCOL_RESTRICTION', 'law', () => `${name()} carries TCP, UDP and ICMP only.`)

  const [own] = interfacesOf(graph, nat)
  if (own === undefined) {
    yield { to: null, hops, unknown: [place] }
    return
  }
  const isRegional = nat.config['availability'] === 'regional'
  const subnet = isRegional ? null : own.subnet
  const from = 'subnet' in spot.from ? spot.from.subnet : null
  const so =
    subnet !== null && subnet !== from
      ? pastAcl(graph, passing(packet.traffic), subnet, 'inbound', packet)
      : passing(packet.traffic)
  const translated: Partial<Packet> = {
    source: own,
    fromPublic: false,
    traffic: isNone(traffic) ? packet.traffic : only(so.traffic, 'tcp', 'udp', 'icmp'),
    translations: [
      ...packet.translations,
      { nat: nat.id, original: packet.source, wasPublic: packet.fromPublic },
    ],
  }
  const hop: DraftHop = {
    place,
    does: 'translate',
    reason: () => `${name()} puts its own address in place of the sender’s.`,
  }
  if (isRegional) {
    const [igw] = waysOutOf(graph, spot.vpc).igws
    if (igw === undefined)
      say('NO_PATH', 'absent', () => `${nameOf(graph, spot.vpc)} has no internet gateway for ${name()}.`, {
        factId: 'nat.public-needs-igw-route',
      })
    yield {
      to: toWorld ? { is: 'internet' } : null,
      packet: { ...translated, fromPublic: true },
      hops: [
        ...hops,
        ...so.hops,
        hop,
        ...(igw === undefined
          ? []
          : [
              {
                place: { at: igw },
                does: 'translate',
                reason: () => `${nameOf(graph, igw)} forwards to the internet.`,
              } as const,
            ]),
      ],
      needs: so.needs,
      obstacles: [...so.obstacles, ...obstacles],
      unknown: so.unknown,
    }
    return
  }
  let after = so
  const sent: Packet = { ...packet, ...translated }
  // Out of the NAT gateway’s subnet, unless the target is in it.
  if (!(sent.target.is === 'interface' && sent.target.subnet === subnet && !sent.toPublic))
    after = pastAcl(graph, so, subnet, 'outbound', sent)
  yield {
    to: {
      is: 'router',
      vpc: spot.vpc,
      subnet,
      zone: subnet === null ? null : (zoneOf(graph, subnet)?.name ?? null),
      from: { is: 'subnet', subnet },
    },
    packet: translated,
    hops: [...hops, ...so.hops, hop, ...after.hops.slice(so.hops.length)],
    needs: after.needs,
    obstacles: [...obstacles, ...after.obstacles],
    unknown: after.unknown,
  }
}

/** Somebody on the internet, or a service: reached by IPv4, which DNS64 writes as an address in 64:ff9b::/96. */
function mayBeNat64({ source, target, isReturn }: Packet): boolean {
  if (isReturn || (target.is !== 'internet' && target.is !== 'service')) return false
  return source.is === 'interface' && target.blocks.every(({ version }) => version === 4)
}
