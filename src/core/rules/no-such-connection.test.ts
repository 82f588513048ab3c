import { describe, expect, it } from 'vitest'
import { missingPairs } from '../catalog/missing'
import { connect } from '../edit/connect'
import { sketch } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { nodeId } from '../testing/ids'
import { lambda, missing } from '../testing/missing/drawing'
import { missingBetweenEvents } from '../testing/missing/events'
import { missingAtFronts } from '../testing/missing/fronts'
import { thatAreThere } from '../testing/missing/there'
import { saidBy } from '../testing/said'
import { testRule } from '../testing/test-rule'
import { valueOf } from '../testing/value-of'
import rule from './no-such-connection'

testRule(rule, {
  good: thatAreThere,
  bad: {
    'a queue into a table': missing(exampleOf(rule), [lambda, 'Insert an ECS service between']),
    ...missingBetweenEvents,
    ...missingAtFronts,
  },
})

describe('what a user gets who simply draws a line', () => {
  it.each([
    ['sqs', 'dynamodb'],
    ['sns', 'dynamodb'],
    ['sns', 'kinesis'],
    ['sqs', 'sns'],
    ['s3', 'step-functions'],
    ['s3', 'kinesis'],
    ['kinesis', 'dynamodb'],
    ['dynamodb', 'firehose'],
    ['dynamodb', 'sqs'],
    ['dynamodb-stream', 'sqs'],
    ['firehose', 'rds'],
    ['alb', 's3'],
    ['alb', 'sqs'],
    ['alb', 'api-gateway'],
    ['nlb', 'lambda'],
    ['cloudfront', 'dynamodb'],
    ['cloudfront', 'efs'],
    ['route53', 'asg'],
    ['waf', 'nlb'],
    ['waf', 'ec2'],
    ['event-rule', 'dynamodb'],
    ['event-bus', 'dynamodb'],
    ['pipes', 'dynamodb'],
    ['datasync', 'ebs'],
    ['gateway-endpoint', 'sqs'],
    ['alb', 'endpoint-service'],
    ['users', 'nat-gateway'],
  ])('%s to %s is found', (from, to) => {
    const drawn = connect(sketch({ a: { service: from }, b: { service: to } }), {
      from: nodeId('a'),
      to: nodeId('b'),
    })
    expect(saidBy(rule, valueOf(drawn).diagram).problems).toHaveLength(1)
  })
})

/** Rows of section 2 that are no pair of services: which rule looks at them. */
const elsewhere: Readonly<Record<number, string>> = {
  8: 'fifo-destination',
  20: 'same-region, same-account',
  26: 'http-api-lacks',
  27: 'http-api-lacks',
  30: 'other: reachability',
  32: 'volume-on-several-instances',
  34: 'other: function outside the VPC',
  35: 'other: function without a way out',
  36: 'other: two types of file system',
  38: 'volume-on-several-instances',
  40: 'mount-targets-in-one-zone',
  41: 'fsx-cannot-shrink, fsx-deployment-type-is-fixed, public-address-on-a-file-system',
  43: 'fifo-destination',
  44: 'fifo-destination',
  49: 'peering-is-not-transitive, peering-lends-no-gateway',
  50: 'peering-past-the-firewall',
  54: 'other: Direct Connect gateway between VGWs',
  55: 'dead-letter-queue-of-another-type',
  56: 'event-rule-dead-letter-queue',
}

describe('the rows that AWS does not have', () => {
  it('are here, or belong to another rule', () => {
    const here = new Set(missingPairs.map(({ row }) => row))
    const rows = Array.from({ length: 59 }, (_, index) => index + 1)
    expect(rows.filter((row) => !here.has(row) && elsewhere[row] === undefined)).toEqual([])
  })

  it('say row 31 as a warning, and what would make a warning possible', () => {
    for (const { id, row, severity, only } of missingPairs) {
      if (row === 31) expect(severity).toBe('warning')
      expect(only !== undefined, id).toBe(severity === 'warning')
    }
  })
})
