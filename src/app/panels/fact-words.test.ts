import { describe, expect, it } from 'vitest'
import type { Fact } from '../../core/catalog/fact'
import { limitSentences } from './fact-words'

const fact = (statement: string, value: number, unit: string): Fact => ({
  id: statement,
  statement,
  value,
  unit,
  nature: 'hard',
  scope: 'call',
  sources: [{ title: 'Guide', url: 'https://docs.aws.amazon.com/', asOf: '2026-11-22' }],
})

describe('the limits of a field', () => {
  it('begin with the smallest size, as what binds', () => {
    const facts = [
      fact('An API takes this.', 10, 'MB'),
      fact('Functions take this.', 6, 'MB'),
      fact('Messages are this.', 8192, 'KB'),
    ]
    expect(limitSentences(facts)).toEqual([
      'At most 6 MB: functions take this.',
      'Limit 8 MB: messages are this.',
      'Limit 10 MB: an API takes this.',
    ])
  })

  it('are only listed where they are no sizes', () => {
    expect(limitSentences([fact('Gateways have these.', 10, 'connections')])).toEqual([
      'Limit 10 connections: gateways have these.',
    ])
  })
})
