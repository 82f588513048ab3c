import { expect, it } from 'vitest'
import { commonTraffic, readTraffic, trafficText } from './traffic-words'

it.each([
  ['', 'any'],
  ['Any', 'any'],
  ['any traffic', 'any'],
  ['tcp/443', { protocol: 'tcp', port: 443 }],
  ['UDP 53', { protocol: 'udp', port: 53 }],
  ['8080', { protocol: 'tcp', port: 8080 }],
  ['tcp', { protocol: 'tcp' }],
  ['tcp/', { protocol: 'tcp' }],
  ['icmp', { protocol: 'icmp' }],
  ['https', { protocol: 'tcp', port: 443 }],
  ['tcp/0', { protocol: 'tcp', port: 0 }],
])('reads “%s”', (text, traffic) => {
  expect(readTraffic(text)).toEqual({ ok: true, value: traffic })
})

it.each(['tcp/65536', 'icmp/8', 'sctp/1', 'tcp/x', '/443', 'tcp443', '4 4'])('refuses “%s”', (text) => {
  expect(readTraffic(text).ok).toBe(false)
})

it('reads all that it offers, and writes it the same', () => {
  for (const { text } of commonTraffic) {
    const read = readTraffic(text)
    expect(read.ok && trafficText(read.value)).toBe(text)
  }
})
