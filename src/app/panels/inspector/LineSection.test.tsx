import { act, render, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ConnectionPath, Diagram } from '../../../core/model/diagram'
import { sketch } from '../../../core/model/sketch'
import { connectionId, nodeId } from '../../../core/testing/ids'
import * as session from '../../session/session'
import { openDiagram, user } from '../testing/open'
import { InspectorContent } from './InspectorContent'

const [one, other] = [connectionId('data-access-1'), connectionId('data-access-2')]
const drawing: Diagram = {
  ...sketch({ a: { service: 'lambda' }, b: { service: 'dynamodb' }, c: { service: 's3' } }, [
    'a -> b : data-access',
    'a -> c : data-access',
  ]),
  layout: {
    [nodeId('a')]: { x: 0, y: 0 },
    [nodeId('b')]: { x: 400, y: 0 },
    [nodeId('c')]: { x: 0, y: 400 },
  },
}
const pathOf = (id = one): ConnectionPath | undefined => session.getSession().diagram.paths[id]
const choose = (name: string, value: string) =>
  user.selectOptions(screen.getByRole('combobox', { name }), value)

describe('the line of a connection', () => {
  beforeEach(() => {
    openDiagram(drawing)
    render(<InspectorContent />)
    act(() => session.select([one]))
  })

  it('has a style and sides', async () => {
    await choose('Style', 'Curved')
    await choose('Leaves from', 'Bottom')
    await choose('Arrives at', 'Right')
    expect(pathOf()).toEqual({ style: 'curved', fromSide: 'bottom', toSide: 'right' })
    expect(session.getSession().announcement).toBe('Pinned the end of the line from “a” to “b” to the right')
    await choose('Style', 'Right angles')
    await choose('Leaves from', 'Automatic')
    await choose('Arrives at', 'Automatic')
    expect(pathOf()).toBeUndefined()
  })

  it('has bends that are added, placed and removed by typing and clicking', async () => {
    await user.click(screen.getByRole('button', { name: 'Add a bend' }))
    const x = screen.getByRole('textbox', { name: 'Bend 1, X' })
    const y = screen.getByRole('textbox', { name: 'Bend 1, Y' })
    await user.clear(y)
    await user.type(y, '120')
    await user.tab()
    expect(pathOf()?.waypoints).toEqual([{ x: Number((x as HTMLInputElement).value), y: 120 }])
    await user.click(screen.getByRole('button', { name: 'Remove bend 1' }))
    expect(pathOf()).toBeUndefined()
    expect(screen.getByRole('button', { name: 'Add a bend' })).toHaveFocus()
  })
})

it('several lines are changed together', async () => {
  openDiagram(drawing)
  render(<InspectorContent />)
  act(() => session.select([one]))
  await choose('Style', 'Straight')
  act(() => session.select([one, other]))
  expect(screen.getByRole('combobox', { name: 'Style' })).toHaveDisplayValue('Different')
  await choose('Style', 'Curved')
  expect([pathOf(one), pathOf(other)]).toEqual([{ style: 'curved' }, { style: 'curved' }])
})
