import { describe, expect, it } from 'vitest'
import {
  allTraffic,
  answersTo,
  both,
  either,
  inWords,
  isNone,
  keyOf,
  noTraffic,
  only,
  trafficOf,
  trafficOfRow,
  without,
} from './traffic'

const https = trafficOf({ protocol: 'tcp', port: 443 })

describe('what may be on its way', () => {
  it('is what two filters both let through', () => {
    expect(inWords(both(trafficOfRow('tcp', 80, 500), https))).toBe('tcp/443')
    expect(isNone(both(trafficOfRow('udp', 443, 443), https))).toBe(true)
  })
  it('is joined where ports follow one another', () => {
    expect(inWords(either(trafficOfRow('tcp', 80, 90), trafficOfRow('tcp', 91, 100)))).toBe('tcp/80–100')
  })
  it('loses what is denied, in the middle of a range too', () => {
    expect(inWords(without(trafficOfRow('tcp', 1, 10), trafficOfRow('tcp', 5, 6)))).toBe('tcp/1–4, tcp/7–10')
    expect(isNone(without(https, allTraffic))).toBe(true)
  })
  it('is answered at the ports that clients choose; without ports, as it is', () => {
    expect(inWords(answersTo(https))).toBe('tcp/1024–65535')
    expect(inWords(answersTo(trafficOf({ protocol: 'icmp' })))).toBe('icmp')
  })
  it('takes a rule without ports for all of the protocol, and with one port for that alone', () => {
    expect(inWords(trafficOfRow('tcp', undefined, undefined))).toBe('tcp')
    expect(inWords(trafficOfRow('udp', 53, undefined))).toBe('udp/53')
    expect(inWords(trafficOfRow('all', undefined, undefined))).toBe('any traffic')
  })
  it('keeps only the protocols that a gateway carries', () => {
    expect(isNone(only(trafficOf({ protocol: 'other' }), 'tcp', 'udp', 'icmp'))).toBe(true)
    expect(inWords(only(allTraffic, 'tcp', 'icmp'))).toBe('tcp, icmp')
  })
  it('has one key for the same traffic, whoever made it', () => {
    expect(keyOf(https)).toBe(keyOf(trafficOfRow('tcp', 443, 443)))
    expect(keyOf(https)).not.toBe(keyOf(noTraffic))
  })
})
