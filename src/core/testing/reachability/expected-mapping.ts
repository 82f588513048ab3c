import type { Answer, Endpoint, Question } from '../../model/answers'
import { refsOf, type Connection, type Diagram, type NodeId, type Place } from '../../model/diagram'

/*
 * How the labelled accounts of ../shared/corpus/reachability say things, and what that is in Lintel: the one place where
 * the two are compared. Used by the test and by `npm run verify:network`.
 */

/** One question of `expected.json`. */
export interface Labelled {
  readonly from: string
  readonly to: string
  readonly flow: string
  readonly verdict: string
  readonly stop?: string
  readonly path?: readonly string[]
}

/** Codes of a security group that refuses: “blocked” there, while every other stop is “unreachable”. */
const groupCodes: ReadonlySet<string> = new Set(['ENI_SG_RULES_MISMATCH', 'SG_HAS_NO_RULES'])

/** What each of their verdicts means; true where an answer says the same. */
const verdicts: Readonly<Record<string, (answer: Answer, diagram: Diagram) => boolean>> = {
  reachable: ({ verdict }) => verdict === 'reachable',
  'reachable up to the customer side': ({ verdict }) => verdict === 'reachable',
  unreachable: (answer) => answer.verdict === 'blocked' && !isRefusedByGroup(answer),
  blocked: (answer) => answer.verdict === 'blocked' && isRefusedByGroup(answer),
  'delivered, then blocked by the security group': (answer) =>
    answer.verdict === 'blocked' && isRefusedByGroup(answer),
  'leaves through the internet gateway, not the tunnel': (answer, diagram) =>
    passes(answer, diagram, 'igw') && !passes(answer, diagram, 'vgw'),
}

/** The question in Lintel’s words: an id or an address with a remark, a protocol that stands for any, a direction. */
export function questionOf({ from, to, flow }: Labelled): Question {
  const [, protocol, port] = /^(tcp|udp)\/(\d+)/.exec(flow) ?? []
  return {
    from: endpointOf(from),
    to: endpointOf(to),
    // “any” is an arbitrary protocol that no security group names.
    traffic:
      protocol === 'tcp' || protocol === 'udp' ? { protocol, port: Number(port) } : { protocol: 'other' },
    direction: flow.includes('one way') ? 'one-way' : 'connection',
  }
}

function endpointOf(text: string): Endpoint {
  const [word = ''] = text.split(' ')
  if (word === 'internet') return 'internet'
  return /^\d+\.\d+\.\d+\.\d+$/.test(word) ? { address: word } : { node: word as NodeId }
}

/** What is wrong with an answer, each in a few words; nothing where it says what the label says. */
export function differences(labelled: Labelled, answer: Answer, diagram: Diagram): readonly string[] {
  const agrees = verdicts[labelled.verdict]
  if (agrees === undefined) return [`the label’s verdict “${labelled.verdict}” is not in the table`]
  const found: string[] = []
  if (!agrees(answer, diagram)) found.push('verdict')
  if (labelled.stop !== undefined && !stopsAt(labelled, answer, diagram)) found.push('stop')
  const ways = (labelled.path ?? []).filter((id) => /^(igw|nat|vgw|tgw|vpce)-/.test(id))
  const passed = placesOf(answer, diagram)
  if (ways.some((id) => !passed.has(id))) found.push('path')
  return found
}

function stopsAt({ stop = '', to }: Labelled, answer: Answer, diagram: Diagram): boolean {
  const [blocker] = answer.blockers
  if (blocker === undefined) return false
  // The group refuses at the destination; whose group it is shows in where the packet got to.
  const owner = /^security group(?: of (\S+))?$/.exec(stop)
  if (owner !== null) {
    const named = owner[1] ?? to.split(' ')[0] ?? ''
    return groupCodes.has(blocker.code) && stands(diagram, blocker.place, named)
  }
  // Nobody’s gateway, but the internet itself, does not route it: we name the gateway or the address that is in question.
  if (stop === 'internet') return answer.hops.every(({ does }) => does !== 'deliver')
  // Where the packet got to last: the hop that denies is the blocker itself.
  const last = answer.hops.findLast(
    ({ direction, does }) => direction === blocker.direction && does !== 'deny',
  )
  return [blocker.place, ...(last === undefined ? [] : [last.place])].some((place) =>
    stands(diagram, place, stop),
  )
}

/** Whether a place is the labelled component, or a part of it: a subnet’s tables, a VPC’s peering, an owner’s groups. */
function stands(diagram: Diagram, place: Place, id: string): boolean {
  if (place.at === id) return true
  const node = diagram.nodes[id as NodeId]
  const config = node?.kind === 'resource' ? node.config : {}
  const parts = ['routeTable', 'networkAcl', 'securityGroups'].flatMap((key) => refsOf(config[key]))
  if (parts.includes(place.at)) return true
  const connection = Object.values<Connection>(diagram.connections).find((one) => one.id === place.at)
  if (connection === undefined) return false
  // A subnet without a zone in its VPC’s attachment stops at that attachment.
  const isSubnet = node?.kind === 'resource' && node.service === 'subnet'
  if (isSubnet && connection.kind !== 'transit-gateway-attachment') return false
  const end = isSubnet ? node.parentId : id
  return connection.from === end || connection.to === end
}

function isRefusedByGroup({ blockers }: Answer): boolean {
  const [first] = blockers
  return first !== undefined && groupCodes.has(first.code)
}

function passes(answer: Answer, diagram: Diagram, service: string): boolean {
  return [...placesOf(answer, diagram)].some((id) => {
    const node = diagram.nodes[id as NodeId]
    return node?.kind === 'resource' && node.service === service
  })
}

/** Everything that the packet passes; a connection stands for its two ends. */
function placesOf({ hops }: Answer, diagram: Diagram): ReadonlySet<string> {
  const connections = new Map<string, Connection>(Object.entries(diagram.connections))
  return new Set(
    hops.flatMap(({ place: { at } }) => {
      const connection = connections.get(at)
      return connection === undefined ? [at] : [at, connection.from, connection.to]
    }),
  )
}
