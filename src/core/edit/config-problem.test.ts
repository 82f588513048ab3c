import { describe, expect, it } from 'vitest'
import type { ConfigValue } from '../model/diagram'
import { sketch } from '../model/sketch'
import { nodeId } from '../testing/ids'
import { configProblem, fieldProblem } from './config-problem'

const drawing = sketch({ net: { service: 'vpc' } })
const problem = (key: string, value: unknown) =>
  fieldProblem(drawing, { service: 'alb' }, key, value as ConfigValue)

describe('what a field cannot hold', () => {
  it('is nothing that a file can hold', () => {
    for (const value of [
      '',
      'x',
      0,
      -1,
      true,
      { ref: nodeId('net') },
      [],
      [{ ref: nodeId('net') }],
      [{ a: 1, b: { ref: nodeId('net') } }],
    ]) {
      expect(problem('subnets', value)).toBeNull()
    }
  })

  it('is named by the label of the field, in a full sentence', () => {
    for (const value of [
      NaN,
      Infinity,
      null,
      { a: 1 },
      [1],
      [{ a: [] }],
      'x'.repeat(30_000),
      { ref: nodeId('gone') },
    ]) {
      expect(problem('subnets', value)).toMatch(/^“Subnets” .*\.$/)
    }
    expect(configProblem(drawing, { kind: 'load-balancer-target' }, { port: 1, healthCheck: NaN })).toContain(
      '“healthCheck”',
    )
    expect(problem('__proto__', 1)).toContain('__proto__')
  })
})
