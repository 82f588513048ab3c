import { describe, expect, it } from 'vitest'
import { regionCodeOf } from './region-names'

describe('regionCodeOf', () => {
  it.each([
    ['eu-west-1', 'eu-west-1'],
    [' EU-West-1 ', 'eu-west-1'],
    ['us-gov-west-1', 'us-gov-west-1'],
    ['Ireland (eu-west-1)', 'eu-west-1'],
    ['Ireland', 'eu-west-1'],
    ['Europe (Ireland)', 'eu-west-1'],
    ['AWS Region: us-east-1', 'us-east-1'],
    ['AWS Region (Ohio)', 'us-east-2'],
    ['US East (N. Virginia)', 'us-east-1'],
    ['South America (São Paulo)', 'sa-east-1'],
    ['Canada (Central)', 'ca-central-1'],
    ['AWS GovCloud (US-East)', 'us-gov-east-1'],
  ])('%s', (text, code) => expect(regionCodeOf(text)).toBe(code))

  it.each(['', 'Standby', 'Europe', 'Office in London', 'Europe (Central)'])('nothing for “%s”', (text) =>
    expect(regionCodeOf(text)).toBeUndefined(),
  )
})
