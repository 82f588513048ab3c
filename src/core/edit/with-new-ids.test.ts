import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyDiagram } from '../model/diagram'
import { parse } from '../model/parse'
import { sketch } from '../model/sketch'
import { anyDiagram } from '../testing/any-diagram'
import { nodeId } from '../testing/ids'
import { without } from './items'
import { withNewIds } from './with-new-ids'

describe('a fragment under new ids', () => {
  it('is a sound diagram, and shares no id with the one it is to go into', () => {
    fc.assert(
      fc.property(anyDiagram(), anyDiagram(), (fragment, into) => {
        const { fragment: renamed } = withNewIds(fragment, into)
        expect(parse(renamed)).toMatchObject({
          ok: true,
          value: { diagram: renamed, report: { repaired: [], dropped: [] } },
        })
        for (const table of ['nodes', 'connections', 'requirements'] as const) {
          expect(Object.keys(renamed[table])).toHaveLength(Object.keys(fragment[table]).length)
          for (const id of Object.keys(renamed[table])) expect(Object.hasOwn(into[table], id)).toBe(false)
        }
      }),
    )
  }, 60_000)

  it('says which node got which id', () => {
    const { fragment, idOf } = withNewIds(
      sketch({ web: { service: 'ec2' }, remark: { text: 'x' } }),
      sketch({ 'ec2-3': { service: 'ec2' } }),
    )
    expect(idOf(nodeId('web'))).toBe('ec2-4')
    expect(Object.keys(fragment.nodes)).toEqual(['ec2-4', 'note-1'])
  })

  it('does with references to elsewhere as it is told', () => {
    const net = sketch({ net: { service: 'vpc' }, web: { service: 'ec2', config: { vpc: { ref: 'net' } } } })
    const loose = { ...net, nodes: without(net.nodes, new Set(['net'])) }
    expect(withNewIds(loose, emptyDiagram()).fragment.nodes[nodeId('ec2-1')]).toHaveProperty('config', {})
    expect(withNewIds(loose, net, (id) => id).fragment.nodes[nodeId('ec2-1')]).toHaveProperty('config', {
      vpc: { ref: 'net' },
    })
  })
})
