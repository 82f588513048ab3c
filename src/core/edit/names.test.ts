import { expect, it } from 'vitest'
import { sketch } from '../model/sketch'
import { nodeId } from '../testing/ids'
import { freeName, plainName } from './names'

const drawing = sketch({ a: { service: 'ec2', name: 'Server' }, b: { service: 'ec2', name: 'Server 2' } })

it('numbers a name that is taken', () => {
  expect(freeName(drawing, 'Server')).toBe('Server 3')
  expect(freeName(drawing, 'Client')).toBe('Client')
})

it('does not count the node itself', () => {
  expect(freeName(drawing, 'Server', nodeId('a'))).toBe('Server')
})

it('calls a new node by what it is', () => {
  expect(plainName({ kind: 'resource', service: 'nat-gateway' })).toBe('NAT gateway')
  expect(plainName({ kind: 'resource', service: 'not in this build' })).toBe('not in this build')
  expect(plainName({ kind: 'note' })).toBe('Note')
})
