import { expect, it } from 'vitest'
import { nearest, nearestFew } from './nearest'

const rules = ['database-in-one-zone', 'nat-gateway-of-another-zone', 'peering-transitive', 'cidr-overlap']

it.each([
  ['cidr-overlp', ['cidr-overlap']],
  ['peering', ['peering-transitive']],
  ['gateway', ['nat-gateway-of-another-zone']],
  ['single-zone', ['database-in-one-zone', 'nat-gateway-of-another-zone']],
  ['zone database', ['database-in-one-zone', 'nat-gateway-of-another-zone']],
  ['bucket', []],
])('takes “%s” for %j', (typed, meant) => {
  expect(nearestFew(typed, rules, 5)).toEqual(meant)
})
it('has the nearest first', () => {
  expect(nearest('zone', ['in-one-zone', 'zone'])).toBe('zone')
})
