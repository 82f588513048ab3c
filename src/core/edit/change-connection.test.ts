import { describe, expect, it } from 'vitest'
import { sketch } from '../model/sketch'
import { connectionId } from '../testing/ids'
import { problemOf, valueOf } from '../testing/value-of'
import { changeConnection, type ConnectionChange } from './change-connection'

const id = connectionId('call')
const drawing = sketch({ api: { service: 'api-gateway' }, handler: { service: 'lambda' } }, [
  {
    is: 'api -> handler : sync-invoke "orders" x2',
    id: 'call',
    config: { requestBytes: 8_388_608, responseBytes: 1024, binaryBody: true },
  },
])
const change = (what: ConnectionChange) => changeConnection(drawing, id, what)
const changed = (what: ConnectionChange) => valueOf(change(what)).connections[id]

describe('changing a connection', () => {
  it('keeps the fields that the new kind has too, and only those', () => {
    expect(changed({ kind: 'async-invoke' })).toMatchObject({
      kind: 'async-invoke',
      label: 'orders',
      count: 2,
    })
    expect(changed({ kind: 'async-invoke' })?.config).toEqual({ requestBytes: 8_388_608 })
  })

  it('writes its label, and takes its count away with none or one', () => {
    expect(changed({ label: 'payments' })).toMatchObject({ label: 'payments', kind: 'sync-invoke' })
    expect(changed({ count: 11 })?.count).toBe(11)
    expect(changed({ count: null })).not.toHaveProperty('count')
    expect(changed({ count: 1 })).not.toHaveProperty('count')
  })

  it('changes nothing where nothing changes', () => {
    expect(valueOf(change({}))).toBe(drawing)
    expect(valueOf(change({ kind: 'sync-invoke', label: 'orders', count: 2 }))).toBe(drawing)
  })

  it('refuses kinds that there are not, counts that are none, and what is not there', () => {
    problemOf(change({ kind: 'teleport' }))
    problemOf(change({ count: 1.5 }))
    problemOf(change({ count: -1 }))
    problemOf(changeConnection(drawing, connectionId('gone'), {}))
  })
})
