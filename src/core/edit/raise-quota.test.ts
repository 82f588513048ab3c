import { describe, expect, it } from 'vitest'
import { sketch } from '../model/sketch'
import { nodeId } from '../testing/ids'
import { problemOf, valueOf } from '../testing/value-of'
import { lowerQuota, raiseQuota } from './raise-quota'

const drawing = sketch({ gateway: { service: 'vgw' } })
const quota = { factId: 'vpn.per-vgw', at: nodeId('gateway'), value: 20, reason: 'case 4711' }
const raised = valueOf(raiseQuota(drawing, quota))

describe('raising a quota', () => {
  it('is kept with its reason, for a node or for the whole diagram', () => {
    expect(raised.review.raised).toEqual([quota])
    const both = valueOf(raiseQuota(raised, { factId: 'vpn.per-vgw', value: 15, reason: 'account' }))
    expect(both.review.raised).toHaveLength(2)
  })

  it('replaces what was stated of the same', () => {
    const again = valueOf(raiseQuota(raised, { ...quota, value: 30 }))
    expect(again.review.raised).toEqual([{ ...quota, value: 30 }])
  })

  it('is taken back', () => {
    expect(valueOf(lowerQuota(raised, quota)).review.raised).toEqual([])
    expect(valueOf(lowerQuota(raised, { factId: 'vpn.per-vgw' }))).toBe(raised)
  })

  it('changes nothing where nothing changes', () => {
    expect(valueOf(raiseQuota(raised, quota))).toBe(raised)
  })

  it('refuses a blank reason, a value that is none, and a node that is not there', () => {
    problemOf(raiseQuota(drawing, { ...quota, reason: ' ' }))
    problemOf(raiseQuota(drawing, { ...quota, value: 0 }))
    problemOf(raiseQuota(drawing, { ...quota, value: NaN }))
    problemOf(raiseQuota(drawing, { ...quota, at: nodeId('gone') }))
  })
})
