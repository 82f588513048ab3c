import { expect, it } from 'vitest'
import { emptyDiagram } from '../model/diagram'
import { valueOf } from '../testing/value-of'
import { setTitle } from './set-title'

const drawing = emptyDiagram('Shop')

it('names the diagram, without the space around the name', () => {
  expect(valueOf(setTitle(drawing, ' Shop 2 ')).title).toBe('Shop 2')
})

it('gives a diagram with a blank name that of a new one', () => {
  expect(valueOf(setTitle(drawing, ' ')).title).toBe('Untitled diagram')
})

it('changes nothing where the diagram has that name', () => {
  expect(valueOf(setTitle(drawing, 'Shop'))).toBe(drawing)
})
