import { expect, it } from 'vitest'
import type { ConnectionId, NodeId } from '../model/diagram'
import { sketch } from '../model/sketch'
import { placeTitle, placeWords } from './place-words'

const drawn = sketch(
  {
    web: { service: 'ec2', name: ' Web ' },
    a: { service: 'vpc', name: 'A' },
    b: { service: 'vpc', name: '' },
  },
  ['a -> b : vpc-peering'],
)

it('calls a node by its name, and a nameless one by what it is', () => {
  expect(placeWords(drawn, { at: 'web' as NodeId })).toBe('Web')
  expect(placeWords(drawn, { at: 'b' as NodeId })).toBe('VPC')
})
it('calls a connection by what it is and its ends', () => {
  expect(placeTitle(drawn, { at: 'vpc-peering-1' as ConnectionId })).toMatch(/^[A-Z].* A – VPC$/)
})
it('leaves a name as it is at the beginning of a line', () => {
  const named = sketch({ 'i-1': { service: 'ec2', name: 'i-06ba' } })
  expect(placeTitle(named, { at: 'i-1' as NodeId })).toBe('i-06ba')
})
it('calls what is gone by its id', () => expect(placeWords(drawn, { at: 'gone' as NodeId })).toBe('gone'))
