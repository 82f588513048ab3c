import { expect, it } from 'vitest'
import { emptyDiagram } from '../model/diagram'
import { problemOf, valueOf } from '../testing/value-of'
import { setSeverity } from './set-severity'

const off = valueOf(setSeverity(emptyDiagram(), 'rule', 'off'))

it('switches a rule off, and gives a message another severity', () => {
  expect(valueOf(setSeverity(off, 'rule/message', 'info')).review.severities).toEqual({
    rule: 'off',
    'rule/message': 'info',
  })
})

it('takes it back', () => {
  expect(valueOf(setSeverity(off, 'rule', undefined)).review.severities).toEqual({})
})

it('changes nothing where nothing changes', () => {
  expect(valueOf(setSeverity(off, 'rule', 'off'))).toBe(off)
  expect(valueOf(setSeverity(off, 'other', undefined))).toBe(off)
})

it('refuses what no rule is called', () => {
  problemOf(setSeverity(off, '', 'off'))
  problemOf(setSeverity(off, '__proto__', 'off'))
})
