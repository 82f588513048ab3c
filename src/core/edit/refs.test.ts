import { describe, expect, it } from 'vitest'
import type { Config } from '../model/diagram'
import { nodeId } from '../testing/ids'
import { withRefs } from './refs'

const config: Config = {
  port: 80,
  vpc: { ref: nodeId('net') },
  subnets: [{ ref: nodeId('one') }, { ref: nodeId('two') }],
  routes: [{ destination: '0.0.0.0/0', target: { ref: nodeId('one') } }, { target: { ref: nodeId('two') } }],
  none: [],
}
const dropped = (...ids: string[]) => withRefs(config, (id) => (ids.includes(id) ? null : id))

describe('leading references elsewhere', () => {
  it('leads them in fields, lists and rows', () => {
    expect(withRefs(config, (id) => nodeId(`${id}!`))).toEqual({
      port: 80,
      vpc: { ref: 'net!' },
      subnets: [{ ref: 'one!' }, { ref: 'two!' }],
      routes: [{ destination: '0.0.0.0/0', target: { ref: 'one!' } }, { target: { ref: 'two!' } }],
      none: [],
    })
  })

  it('drops a field with its last reference, and a row with its last cell', () => {
    expect(dropped('net')).not.toHaveProperty('vpc')
    expect(dropped('one', 'two')).toEqual({
      port: 80,
      vpc: { ref: 'net' },
      routes: [{ destination: '0.0.0.0/0' }],
      none: [],
    })
  })

  it('gives the same object back where nothing changes, and the same parts elsewhere', () => {
    expect(dropped('gone')).toBe(config)
    expect(dropped('net')['subnets']).toBe(config['subnets'])
  })
})
