import type { OneTraffic, Protocol } from '../../model/answers'

/** Destination ports, first and last included; icmp and other protocols have no ports and use one entry. */
type Ports = readonly (readonly [number, number])[]

/** What may still be on its way: for each protocol the ports that every filter so far let through. */
export type Traffic = Readonly<Record<Protocol, Ports>>

const allPorts: Ports = [[0, 65_535]]
/** Clients choose the port that answers go to among these; NAT gateways use all of them. */
const ephemeral: Ports = [[1024, 65_535]]
const protocols = ['tcp', 'udp', 'icmp', 'other'] as const

export const noTraffic: Traffic = { tcp: [], udp: [], icmp: [], other: [] }
export const allTraffic: Traffic = { tcp: allPorts, udp: allPorts, icmp: allPorts, other: allPorts }

/** What a question is about. */
export function trafficOf(traffic: 'any' | OneTraffic): Traffic {
  if (traffic === 'any') return allTraffic
  const { protocol, port } = traffic
  const ports: Ports = port === undefined || !hasPorts(protocol) ? allPorts : [[port, port]]
  return { ...noTraffic, [protocol]: ports }
}

/** The traffic of a rule: `all` or nothing, or one protocol and its ports; one that is known by its number is one of the others. */
export function trafficOfRow(protocol: unknown, fromPort: unknown, toPort: unknown): Traffic {
  if (typeof protocol !== 'string' || protocol === '' || protocol === 'all') return allTraffic
  if (protocol !== 'tcp' && protocol !== 'udp' && protocol !== 'icmp')
    return { ...noTraffic, other: allPorts }
  if (protocol === 'icmp') return { ...noTraffic, icmp: allPorts }
  const first = typeof fromPort === 'number' ? fromPort : typeof toPort === 'number' ? toPort : undefined
  if (first === undefined) return { ...noTraffic, [protocol]: allPorts }
  const last = typeof toPort === 'number' ? toPort : first
  return { ...noTraffic, [protocol]: [[Math.min(first, last), Math.max(first, last)]] }
}

/** What answers to this traffic are: to ports that the client chose. */
export function answersTo(traffic: Traffic): Traffic {
  const back = (ports: Ports) => (ports.length === 0 ? [] : ephemeral)
  return { ...traffic, tcp: back(traffic.tcp), udp: back(traffic.udp) }
}

export function isNone(traffic: Traffic): boolean {
  return protocols.every((protocol) => traffic[protocol].length === 0)
}

export function both(a: Traffic, b: Traffic): Traffic {
  if (a === allTraffic) return b
  if (b === allTraffic) return a
  return each((protocol) => meet(a[protocol], b[protocol]))
}

export function either(a: Traffic, b: Traffic): Traffic {
  return each((protocol) => joined([...a[protocol], ...b[protocol]]))
}

export function without(a: Traffic, b: Traffic): Traffic {
  return each((protocol) => minus(a[protocol], b[protocol]))
}

/** The same traffic with these protocols only. */
export function only(traffic: Traffic, ...kept: readonly Protocol[]): Traffic {
  return each((protocol) => (kept.includes(protocol) ? traffic[protocol] : []))
}

/** Those of which something is left. */
export function protocolsOf(traffic: Traffic): readonly Protocol[] {
  return protocols.filter((protocol) => traffic[protocol].length > 0)
}

/** “tcp/443”, “tcp/1024–65535 or udp”; “any traffic” where nothing is left out. */
export function inWords(traffic: Traffic): string {
  const words = protocols.flatMap((protocol) => {
    const ports = traffic[protocol]
    if (ports.length === 0) return []
    const name = protocol === 'other' ? 'other protocols' : protocol
    const isWhole = ports.length === 1 && ports[0]?.[0] === 0 && ports[0][1] === 65_535
    if (!hasPorts(protocol) || isWhole) return [name]
    return ports.map(([first, last]) => (first === last ? `${name}/${first}` : `${name}/${first}–${last}`))
  })
  return words.length === protocols.length && !words.some((word) => word.includes('/'))
    ? 'any traffic'
    : words.join(', ')
}

/** Equal for equal traffic. */
export function keyOf(traffic: Traffic): string {
  return traffic === allTraffic ? '*' : protocols.map((protocol) => traffic[protocol].join(';')).join('|')
}

const hasPorts = (protocol: Protocol) => protocol === 'tcp' || protocol === 'udp'

function each(ports: (protocol: Protocol) => Ports): Traffic {
  return { tcp: ports('tcp'), udp: ports('udp'), icmp: ports('icmp'), other: ports('other') }
}

function meet(a: Ports, b: Ports): Ports {
  if (a === allPorts) return b
  if (b === allPorts) return a
  return a.flatMap(([first, last]) =>
    b.flatMap(([from, to]): Ports => {
      const [low, high] = [Math.max(first, from), Math.min(last, to)]
      return low <= high ? [[low, high]] : []
    }),
  )
}

function minus(a: Ports, b: Ports): Ports {
  return b.reduce<Ports>(
    (left, [from, to]) =>
      left.flatMap(([first, last]): Ports => {
        if (to < first || from > last) return [[first, last]]
        const parts: [number, number][] = []
        if (first < from) parts.push([first, from - 1])
        if (last > to) parts.push([to + 1, last])
        return parts
      }),
    a,
  )
}

function joined(ports: Ports): Ports {
  const done: [number, number][] = []
  for (const [first, last] of ports.toSorted((a, b) => a[0] - b[0])) {
    const before = done.at(-1)
    if (before !== undefined && first <= before[1] + 1) before[1] = Math.max(before[1], last)
    else done.push([first, last])
  }
  return done
}
