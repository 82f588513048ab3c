import type { OneTraffic, Protocol } from '../model/answers'
import { ok, refuse, type Result } from '../model/results'
import { knownPorts } from './known-ports'

/** Traffic as one writes it: “any”, “tcp/443”, “icmp”. */
export function trafficText(traffic: 'any' | OneTraffic): string {
  if (traffic === 'any') return 'any traffic'
  return traffic.port === undefined ? traffic.protocol : `${traffic.protocol}/${traffic.port}`
}

/** What is offered before anything is typed. */
export const commonTraffic: readonly { readonly text: string; readonly hint: string }[] = [
  { text: 'any traffic', hint: 'Something gets through' },
  ...knownPorts.map(({ name, protocol, port }) => ({ text: `${protocol}/${port}`, hint: name })),
  { text: 'icmp', hint: 'Ping' },
  { text: 'other', hint: 'GRE, ESP and the like' },
]

const protocols: readonly Protocol[] = ['tcp', 'udp', 'icmp', 'other']

/** Reads what somebody typed: a protocol with or without a port, a port alone (TCP), a name (HTTPS), or any traffic. */
export function readTraffic(text: string): Result<'any' | OneTraffic> {
  const typed = text.trim().toLowerCase()
  if (typed === '' || typed === 'any' || typed === 'any traffic') return ok('any')
  const named = commonTraffic.find(({ hint }) => hint.toLowerCase() === typed)
  const [, protocolText = 'tcp', portText] = /^(?:([a-z]+)(?:[\s/:]+|$))?(\d+)?$/.exec(
    named?.text ?? typed,
  ) ?? ['', '?']
  const protocol = protocols.find((one) => one === protocolText)
  if (protocol === undefined) return refuse('Write any, tcp/443, udp/53, icmp or other.')
  if (portText === undefined) return ok({ protocol })
  if (protocol === 'icmp' || protocol === 'other') return refuse(`There are no ports with ${protocol}.`)
  const port = Number(portText)
  if (port > 65_535) return refuse('Ports go from 0 to 65535.')
  return ok({ protocol, port })
}
