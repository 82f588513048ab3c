import { expect, it } from 'vitest'
import { patterns } from '../../../core/patterns'
import { loudOf } from '../../../core/testing/patterns/loud'
import { review } from '../../../core/rules/review'
import { graphOf } from '../../../core/model/graph'
import { findingsByRule } from './findings-by-rule'

const twin = patterns.find(({ id }) => id === 'sites-on-one-vgw')?.twin
const [finding] = twin === undefined ? [] : loudOf(review(graphOf(twin.build())))

it('tells each check once, and each of its messages once', () => {
  if (finding === undefined) throw new Error('The question of that pattern has no finding')
  const other = { ...finding, key: 'b', message: 'Another message.', factIds: ['f'] }
  const apart = { ...finding, key: 'c', ruleId: 'another-rule' }
  const groups = findingsByRule([finding, apart, { ...finding, key: 'a' }, other])
  expect(groups.map(({ ruleId }) => ruleId)).toEqual([finding.ruleId, 'another-rule'])
  expect(groups[0]?.messages).toEqual([
    { text: finding.message, count: 2 },
    { text: 'Another message.', count: 1 },
  ])
  expect(groups[0]?.factIds).toEqual([...finding.factIds, 'f'])
})

it('keeps the errors of a check apart from its warnings', () => {
  if (finding === undefined) throw new Error('The question of that pattern has no finding')
  expect(findingsByRule([finding, { ...finding, severity: 'warning' }])).toHaveLength(2)
})
