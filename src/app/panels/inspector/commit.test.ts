import { describe, expect, it } from 'vitest'
import { serviceOf } from '../../../core/catalog/catalog'
import type { Unit } from '../../../core/catalog/service'
import type { ConfigValue } from '../../../core/model/diagram'
import { commitNumber, commitText } from './commit'
import type { FieldOf } from './field-props'

const typed = (text: string, field: Partial<FieldOf<'text'>>) => {
  let stored: ConfigValue | undefined
  const whole = { key: 'k', label: 'K', help: 'K.', type: 'text', ...field } as const
  const problem = commitText(text, whole, (value) => (stored = value))
  return { stored, problem }
}
const number = (text: string, unit: Unit, min = 0, max = 1e12) =>
  commitNumber(text, { key: 'k', label: 'K', help: 'K.', type: 'number', unit, min, max }, () => undefined)

describe('an IPv4 network', () => {
  const field = { form: 'ipv4-cidr', example: '10.0.0.0/16' } as const

  it.each(['10.0.0.0/16', '0.0.0.0/0', '255.255.255.255/32'])('can be %s', (text) => {
    expect(typed(text, field)).toEqual({ stored: text, problem: null })
  })

  it('has at most 32 after the slash', () => {
    const { stored, problem } = typed('10.0.0.0/99', field)
    expect(stored).toBe(undefined)
    expect(problem).toMatch(/between 0 and 32/)
  })

  it('has no number above 255', () => {
    const { stored, problem } = typed('300.1.1.1/16', field)
    expect(stored).toBe(undefined)
    expect(problem).toMatch(/255.*300/)
  })

  it.each(['10.0.0.0', '10.0.0/16', '10.0.0.0/', '10.0.0.0.0/8'])('is not %s', (text) => {
    expect(typed(text, field).problem).toBe('It looks like 10.0.0.0/16.')
  })

  it.each(['pl-63a5400a', '2001:db8::/32', '::/0', 'com.amazonaws.eu-west-1.s3'])(
    'leaves room for %s where there is no pattern',
    (text) => {
      expect(typed(text, field).problem).toBe(null)
    },
  )
})

it('an IPv4 address has no number above 255', () => {
  expect(typed('10.0.1.256', { form: 'ipv4' }).problem).toMatch(/255/)
  expect(typed('10.0.1.25', { form: 'ipv4' }).problem).toBe(null)
})

it.each([
  ['vpc', 'cidr', '10.0.0.0/99'],
  ['subnet', 'cidr', '300.1.1.1/16'],
  ['site', 'cidr', '10.0.0.0/33'],
  ['ec2', 'privateAddress', '10.0.0.300'],
  ['elastic-ip', 'address', '256.0.0.1'],
])('%s refuses %s %s', (service, key, text) => {
  const field = serviceOf(service)?.fields.find((one) => one.key === key)
  if (field?.type !== 'text') throw new Error(`${service} has no text field ${key}`)
  expect(typed(text, field).problem).toMatch(/between 0 and/)
})

it.each([
  ['vpc', 'secondaryCidrs', 'cidr'],
  ['route-table', 'routes', 'destination'],
  ['transit-gateway-route-table', 'routes', 'destination'],
])('the rows of %s %s refuse a network that cannot exist', (service, table, key) => {
  const field = serviceOf(service)?.fields.find((one) => one.key === table)
  const column = field?.type === 'table' ? field.columns.find((one) => one.key === key) : undefined
  if (column?.type !== 'text') throw new Error(`${service} has no column ${key}`)
  expect(typed('10.0.0.0/99', column).problem).toMatch(/between 0 and 32/)
})

describe('a number', () => {
  it.each([
    ['bytes', '6 MB'],
    ['seconds', '30 s'],
    ['per second', '100 /s'],
  ] as const)('in %s is shown by example as %s', (unit, example) => {
    expect(number('many', unit)).toContain(`for example ${example}.`)
  })

  it('has an example that its field takes', () => {
    expect(number('many', 'bytes', 128 * 1024 ** 2)).toContain('for example 128 MB.')
  })

  it.each(['-5', '−5 s'])('is told its range where it is %s', (text) => {
    expect(number(text, 'seconds', 1, 900)).toBe('It is between 1 s and 15 min.')
  })
})
