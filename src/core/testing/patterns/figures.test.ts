import { describe, expect, it } from 'vitest'
import { factOf } from '../../catalog/facts'
import { figuresIn } from './figures'
import { figuresOfFact, isStatedBy } from './figures-of-facts'

const found = (text: string) =>
  figuresIn(text).flatMap(({ value, dimension, isJustCounting }) =>
    isJustCounting ? [] : [`${String(value)} ${dimension}`],
  )

describe('numbers in prose', () => {
  it.each([
    ['29 seconds, 15 min, 14 days, half a minute, up to an hour', '29 s, 900 s, 1209600 s, 30 s, 3600 s'],
    ['five minutes, a tenth of a second, 100 ms', '300 s, 0.1 s, 0.1 s'],
    ['10 MB, 1 MiB, 400 KB', '10485760 B, 1048576 B, 409600 B'],
    ['1.25 Gbps, 10,000 requests per second, twenty a second', '1250000000 bps, 10000 count, 20 count'],
    ['from 5 to 15 minutes, 40 % and 70 %, 1 / 2.7 ms', '300 s, 900 s, 40 %, 70 %, 0.001 s, 0.0027 s'],
    ['25 million files, at most two readers', '25000000 count, 2 count'],
  ])('%s', (text, figures) => {
    expect(found(text).join(', ')).toBe(figures)
  })

  it.each([
    'Two zones, and two servers in each.',
    'Route 53 and S3 in us-east-1 and eu-central-1, on gp3 and io2.',
    '10.0.0.0/16 at tcp/5432, port 443, at 02:00.',
    'Since 2025; a VPC link V2, since November 2025.',
    'It is paid for by the hour, and answers with 429.',
    'At layer 4.',
  ])('has none in “%s”', (text) => {
    expect(found(text)).toEqual([])
  })

  it('finds them in value, unit, scope and sentence of a fact, in whatever unit', () => {
    const stated = (id: string, text: string) =>
      figuresIn(text).every((figure) => isStatedBy(figure, figuresOfFact(factOf(id))))
    expect(stated('sqs.retention', '4 days, two weeks')).toBe(true)
    expect(stated('sqs.message-size', '1 MiB')).toBe(true)
    expect(stated('lambda.timeout', '15 minutes')).toBe(true)
    expect(stated('lambda.scaling', '1,000 every ten seconds')).toBe(true)
    expect(stated('lambda.timeout', '16 minutes')).toBe(false)
    expect(stated('lambda.timeout', '900 requests')).toBe(false)
  })
})
