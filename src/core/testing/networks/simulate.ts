import { addressesOf, isSame, type Packet } from './packet'
import type { Moving, Place, Unsettled } from './moving'
import { nextOf } from './steps'
import type { Host, World } from './world'

/**
 * Whether some assignment of routes, associations, propagations, rules and public addresses carries a packet from one
 * host to another, and its answer back: by brute force over all simple walks.
 *
 * One assignment has one route for a destination in a table. So a packet that meets a table twice with the same
 * destination goes round for ever, and every walk that meets none twice is that of some assignment. The answer has
 * another destination than the packet, so that its walk is chosen on its own. Written from network-semantics sections 1
 * to 5 and 9, without a look at the engine.
 *
 * unsettled: it works only where the specification says *unknown* of a step.
 */
export function simulated(
  world: World,
  from: Host,
  to: Host,
  direction: 'connection' | 'one-way',
): 'works' | 'unsettled' | 'does not work' {
  const works = (unsettled: Unsettled, how: typeof direction) => doesWork(world, { from, to }, how, unsettled)
  if (works('stops', direction)) return 'works'
  // Where already the way there is in doubt, so is all that follows.
  const inDoubt = works('stops', 'one-way') ? direction : 'one-way'
  return works('passes', inDoubt) ? 'unsettled' : 'does not work'
}

function doesWork(
  world: World,
  ends: { readonly from: Host; readonly to: Host },
  direction: 'connection' | 'one-way',
  unsettled: Unsettled,
): boolean {
  const [own] = addressesOf(world, ends.from)
  if (own === undefined) return false
  const answered = new Set<string>()
  for (const called of addressesOf(world, ends.to)) {
    const packet = { from: own, to: called }
    const start: Moving = { packet, nats: [], place: startOf(ends.from), isAnswer: false }
    for (const arrival of arrivals(world, start, unsettled)) {
      if (direction === 'one-way') return true
      // What happens to the answer depends on nothing but these.
      const key = JSON.stringify([arrival.packet, arrival.nats, arrival.place])
      if (answered.has(key)) continue
      answered.add(key)
      if (isAnswered(world, ends, { sent: packet, arrival }, unsettled)) return true
    }
  }
  return false
}

/** Whether the answer comes back to who asked, from the address that it called. */
function isAnswered(
  world: World,
  ends: { readonly from: Host; readonly to: Host },
  { sent, arrival }: { readonly sent: Packet; readonly arrival: Moving },
  unsettled: Unsettled,
): boolean {
  const { from, to } = arrival.packet
  if (isInDoubt(arrival)) return true
  const byEndpoint = arrival.place.in === 'host' ? arrival.place.byEndpointOf : null
  const place: Place = byEndpoint === null ? startOf(ends.to) : { in: 'vpc', vpc: byEndpoint }
  const start: Moving = { packet: { from: to, to: from }, nats: arrival.nats, place, isAnswer: true }
  for (const answer of arrivals(world, start, unsettled)) {
    // In doubt it has arrived, whosever address it bears by then (section 2, rule 8).
    if (isInDoubt(answer)) return true
    if (isSame(answer.packet.to, sent.from) && isSame(answer.packet.from, sent.to)) return true
  }
  return false
}

const isInDoubt = ({ place }: Moving) => place.in === 'host' && place.isInDoubt === true

function startOf(host: Host): Place {
  switch (host.is) {
    case 'instance':
      return { in: 'subnet', vpc: host.vpc, subnet: host.subnet }
    case 'server':
      return { in: 'device', site: host.site, from: null }
    case 'internet':
    case 's3':
      return { in: 'internet' }
  }
}

function* arrivals(world: World, start: Moving, unsettled: Unsettled): Generator<Moving> {
  if (!mayArrive(world, start, unsettled)) return
  const met = new Set<string>()
  yield* onwards(start)

  function* onwards(moving: Moving): Generator<Moving> {
    if (moving.place.in === 'host') {
      yield moving
      return
    }
    const table = tableOf(moving.place)
    const { host, isPublic } = moving.packet.to
    const key = `${table} ${host} ${isPublic}`
    if (met.has(key)) return
    met.add(key)
    for (const next of nextOf(world, moving, unsettled)) yield* onwards(next)
    met.delete(key)
  }
}

/** Whether any walk arrives, also one that meets a table twice: quickly said, and where it is no, so is the rest. */
function mayArrive(world: World, start: Moving, unsettled: Unsettled): boolean {
  const seen = new Set<string>()
  const open = [start]
  for (let moving = open.pop(); moving !== undefined; moving = open.pop()) {
    const key = JSON.stringify([moving.place, moving.packet, moving.nats])
    if (seen.has(key)) continue
    seen.add(key)
    if (moving.place.in === 'host') return true
    open.push(...nextOf(world, moving, unsettled))
  }
  return false
}

/** The table that is asked there. Each attachment of a transit gateway may be associated with a table of its own. */
function tableOf(place: Exclude<Place, { in: 'host' }>): string {
  switch (place.in) {
    case 'subnet':
      return `subnet ${place.vpc} ${place.subnet}`
    case 'vpc':
      return `local ${place.vpc}`
    case 'hub':
      return `hub ${place.hub} ${place.by}`
    case 'vgw':
      return `vgw ${place.vpc}`
    case 'direct-connect-gateway':
      return 'direct-connect-gateway'
    case 'device':
      return `device ${place.site}`
    case 'internet':
      return 'internet'
  }
}
