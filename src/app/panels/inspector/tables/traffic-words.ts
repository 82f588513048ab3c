import type { Row } from '../../../../core/model/diagram'
import { ok, refuse, type Result } from '../../../../core/model/results'
import { knownPorts } from '../../../../core/network/known-ports'
import { withCell, type Choice } from './column'

const highest = 65_535

/** Protocol and ports of a rule in a few letters: “HTTPS 443”, “TCP 1024-65535”, “All traffic”; nothing where neither is stated. */
export function trafficWords(row: Row): string {
  const { protocol, fromPort, toPort } = row
  const ports = portWords(fromPort, toPort)
  if (protocol === 'all') return ports === '' ? 'All traffic' : `All ${ports}`
  if (typeof protocol !== 'string') return ports === '' ? '' : `Port ${ports}`
  const known = knownPorts.find((one) => one.protocol === protocol && `${one.port}` === ports)
  const word = known?.name ?? protocol.toUpperCase()
  return ports === '' ? word : `${word} ${ports}`
}

function portWords(from: Row[string] | undefined, to: Row[string] | undefined): string {
  if (typeof from !== 'number') return typeof to === 'number' ? `-${to}` : ''
  return to === undefined || to === from || typeof to !== 'number' ? `${from}` : `${from}-${to}`
}

/** The row with protocol and ports read from words: “https”, “443”, “udp/53”, “tcp 1024-65535”, “all”. */
export function withTraffic(row: Row, text: string): Result<Row> {
  const words = text.trim().toLowerCase()
  if (words === '') return ok(stated(row, undefined, undefined))
  if (/^(all|any|all traffic|-1|\*)$/.test(words)) return ok(stated(row, 'all', undefined))
  const parts = /^([a-z]*)\s*[/: ]?\s*(\d+)?(?:\s*[-–]\s*(\d+))?$/.exec(words)
  const [, word = '', from, to] = parts ?? []
  const preset = knownPorts.find(({ name }) => name.toLowerCase() === word)
  const protocol = preset?.protocol ?? (word === '' || word === 'port' ? 'tcp' : word)
  if (parts === null || !['tcp', 'udp', 'icmp'].includes(protocol)) return refuse(help)
  if (from === undefined) {
    if (word === '') return refuse(help)
    return ok(stated(row, protocol, preset === undefined ? undefined : [preset.port, preset.port]))
  }
  if (protocol === 'icmp') return refuse('ICMP has no ports; write ICMP alone.')
  const ports = [Number(from), Number(to ?? from)] as const
  const wrong = ports.find((port) => port > highest)
  if (wrong !== undefined) return refuse(`A port is between 0 and ${highest}, and ${wrong} is not.`)
  if (ports[0] > ports[1]) return refuse('The first port of a range is the smaller one.')
  return ok(stated(row, protocol, ports))
}

const help = 'It looks like HTTPS, TCP 8080, UDP 53, TCP 1024-65535, ICMP or All.'

function stated(row: Row, protocol: string | undefined, ports: readonly [number, number] | undefined): Row {
  return withCell(withCell(withCell(row, 'protocol', protocol), 'fromPort', ports?.[0]), 'toPort', ports?.[1])
}

/** The usual ones; `more` where a rule keeps no state, so that answers to any port need one. */
export function trafficChoices(hasEphemeral: boolean): readonly Choice[] {
  const choice = (label: string, detail: string): Choice => ({
    label,
    detail,
    chosen: (row) => {
      const read = withTraffic(row, label)
      return read.ok ? read.value : row
    },
  })
  return [
    ...knownPorts.map(({ name, protocol, port }) => choice(`${name} ${port}`, protocol.toUpperCase())),
    ...(hasEphemeral ? [choice('TCP 1024-65535', 'answers')] : []),
    choice('ICMP', 'ping'),
    choice('All traffic', 'any protocol and port'),
  ]
}
