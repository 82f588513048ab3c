import { sketch } from '../model/sketch'
import { testRule } from '../testing/test-rule'
import rule from './requests-above-quota'

type Values = Readonly<Record<string, unknown>>
const sent = (service: string, line: Values, config: Values = {}, kind = 'data-access', region?: string) =>
  sketch(
    {
      ...(region === undefined ? {} : { region: { service: 'region', config: { region } } }),
      vpc: { service: 'vpc' },
      a: { service: 'subnet', in: 'vpc' },
      b: { service: 'subnet', in: 'vpc' },
      web: { service: 'ecs-service' },
      it: { service, config, ...(region === undefined ? {} : { in: 'region' }) },
    },
    [{ is: `web -> it : ${kind}`, config: line }],
  )
const rate = (ratePerSecond: number) => ({ ratePerSecond })
const at = ['it', 'data-access-1#ratePerSecond']
const classic = { busType: 'classic' }
const standard = { workflowType: 'Standard' }
const express = { workflowType: 'Express' }
const KB = 1024

testRule(rule, {
  good: {
    'a bus without a stated rate': {
      diagram: sent('event-bus', {}),
      needs: [{ at: 'data-access-1#ratePerSecond', factIds: ['eb.putevents-rate-highest'] }],
    },
    'a bus at the quota of the largest Regions, the boundary': {
      diagram: sent('event-bus', rate(10_000)),
      passes: [{ at: 'it', factId: 'eb.putevents-rate-highest', used: 10_000, limit: 10_000 }],
    },
    'a Custom Event Bus': sent('event-bus', rate(900_000), { busType: 'Custom Event Bus' }),
    'events of AWS itself': sent('event-bus', rate(900_000), classic, 'event'),
    'an API destination at its quota, the boundary': sent('api-destination', rate(300), {}, 'event'),
    'Standard workflows at their quota, the boundary': sent('step-functions', rate(300), standard),
    'Express workflows at their quota, the boundary': sent('step-functions', rate(6000), express),
    'Express workflows that are waited for': sent('step-functions', rate(9000), express, 'sync-invoke'),
    'direct puts at their quota, the boundary': sent('firehose', rate(500_000)),
    'records of 5 MiB a second': sent('firehose', { ratePerSecond: 1024, requestBytes: 5 * KB }),
    'a Resolver endpoint at most, the boundary': sent('route53-resolver', rate(60_000)),
    'records of a stream': sketch({ stream: { service: 'kinesis' }, it: { service: 'firehose' } }, [
      { is: 'stream -> it : stream', config: rate(9_000_000) },
    ]),
  },
  bad: {
    'one event more than calls of one event each': {
      diagram: sent('event-bus', rate(10_001), classic),
      finds: [{ message: 'probably', at }],
    },
    'more events than calls of ten each': {
      diagram: sent('event-bus', rate(100_001)),
      finds: [{ message: 'above', at }],
    },
    'more events than other Regions take': {
      diagram: sent('event-bus', rate(2401), classic, 'data-access', 'ap-south-1'),
      finds: [{ message: 'probably', at }],
    },
    'more invocations than an API destination takes': {
      diagram: sent('api-destination', rate(301), {}, 'event'),
      finds: [{ message: 'probably', at: ['it', 'event-1#ratePerSecond'] }],
    },
    'more starts of Standard workflows': {
      diagram: sent('step-functions', rate(301), standard),
      finds: [{ message: 'above', at }],
    },
    'more starts of workflows of some type': {
      diagram: sent('step-functions', rate(301)),
      finds: [{ message: 'probably', at }],
    },
    'more starts of Express workflows': {
      diagram: sent('step-functions', rate(6001), express),
      finds: [{ message: 'above', at }],
    },
    'more direct puts than a stream takes in any Region': {
      diagram: sent('firehose', rate(500_001)),
      finds: [{ message: 'above', at }],
    },
    'more direct puts than a stream takes in its Region': {
      diagram: sent('firehose', rate(100_001), {}, 'data-access', 'eu-central-1'),
      finds: [{ message: 'above', at }],
    },
    'larger direct puts than a stream takes': {
      diagram: sent('firehose', { ratePerSecond: 1025, requestBytes: 5 * KB }),
      finds: [{ message: 'probably', at }],
    },
    'more queries than six addresses answer': {
      diagram: sent('route53-resolver', rate(60_001)),
      finds: [{ message: 'above', at }],
    },
    'more queries than two addresses answer': {
      diagram: sent('route53-resolver', rate(20_001), { subnets: [{ ref: 'a' }, { ref: 'b' }] }),
      finds: [{ message: 'probably', at }],
    },
  },
})
