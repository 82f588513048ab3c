import { describe, expect, it } from 'vitest'
import type { Diagram } from '../model/diagram'
import { graphOf } from '../model/graph'
import { sketch } from '../model/sketch'
import { connectionId, nodeId } from '../testing/ids'
import { setAttachmentSide } from './set-attachment-side'

const a = connectionId('a')
const b = connectionId('b')
const spokes = nodeId('spokes')
const shared = nodeId('shared')

const hub = (config: { spokes?: object; a?: object } = {}) =>
  sketch(
    {
      one: { service: 'vpc' },
      two: { service: 'vpc' },
      hub: { service: 'transit-gateway' },
      spokes: {
        service: 'transit-gateway-route-table',
        config: { transitGateway: { ref: 'hub' }, ...config.spokes },
      },
      shared: { service: 'transit-gateway-route-table', config: { transitGateway: { ref: 'hub' } } },
    },
    [
      { is: 'one -> hub : transit-gateway-attachment', id: 'a', config: { ...config.a } },
      { is: 'two -> hub : transit-gateway-attachment', id: 'b' },
    ],
  )

function after(diagram: Diagram, ...changes: readonly Parameters<typeof setAttachmentSide>[]) {
  return changes.reduce((now, [, table, attachment, say]) => {
    const result = setAttachmentSide(now, table, attachment, say)
    if (!result.ok) throw new Error(result.problem)
    return result.value
  }, diagram)
}
const configs = (diagram: Diagram) => {
  const graph = graphOf(diagram)
  const { transitGateway: _gateway, ...ofSpokes } = graph.resource(spokes)?.config ?? {}
  const { transitGateway: _same, ...ofShared } = graph.resource(shared)?.config ?? {}
  return { spokes: ofSpokes, shared: ofShared, a: graph.connection(a)?.config }
}

describe('association and propagation of an attachment', () => {
  const on = { isOn: true } as const
  const off = { isOn: false } as const

  it('is named by the table', () => {
    const diagram = hub()
    const now = after(
      diagram,
      [diagram, spokes, a, { side: 'associations', ...on }],
      [diagram, spokes, b, { side: 'associations', ...on }],
    )
    expect(configs(now).spokes).toEqual({ associations: [{ ref: 'a' }, { ref: 'b' }] })
  })

  it('moves an association to the other table, which the old one then states', () => {
    const diagram = hub({ spokes: { associations: [{ ref: 'a' }] } })
    const now = after(diagram, [diagram, shared, a, { side: 'associations', ...on }])
    expect(configs(now)).toMatchObject({
      spokes: { associations: [] },
      shared: { associations: [{ ref: 'a' }] },
    })
  })

  it('takes back what the attachment says itself', () => {
    const diagram = hub({ a: { routeTable: { ref: 'spokes' } } })
    const now = after(diagram, [diagram, spokes, a, { side: 'associations', ...off }])
    expect(configs(now)).toMatchObject({ spokes: { associations: [] }, a: {} })
  })

  it('moves what the attachment says to the table that is chosen', () => {
    const diagram = hub({ a: { routeTable: { ref: 'spokes' } } })
    const now = after(diagram, [diagram, shared, a, { side: 'associations', ...on }])
    expect(configs(now)).toEqual({ spokes: {}, shared: { associations: [{ ref: 'a' }] }, a: {} })
  })

  it('propagates into several tables', () => {
    const diagram = hub({ spokes: { propagations: [{ ref: 'a' }] } })
    const now = after(diagram, [diagram, shared, a, { side: 'propagations', ...on }])
    expect(configs(now)).toMatchObject({
      spokes: { propagations: [{ ref: 'a' }] },
      shared: { propagations: [{ ref: 'a' }] },
    })
  })

  it('says nothing twice', () => {
    const diagram = hub({ a: { propagatesTo: [{ ref: 'spokes' }] } })
    const now = after(diagram, [diagram, spokes, a, { side: 'propagations', ...on }])
    expect(now).toBe(diagram)
  })
})
