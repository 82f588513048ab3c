import { act, render, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Diagram } from '../../../core/model/diagram'
import { sketch } from '../../../core/model/sketch'
import { nodeId } from '../../../core/testing/ids'
import * as session from '../../session/session'
import { openDiagram, user } from '../testing/open'
import { InspectorContent } from './InspectorContent'

const drawing: Diagram = {
  ...sketch({
    vpc: { service: 'vpc' },
    web: { service: 'ec2', in: 'vpc' },
    app: { service: 'ec2', in: 'vpc' },
    group: { service: 'asg', in: 'vpc', config: { members: [{ ref: 'web' }] } },
  }),
  layout: {
    [nodeId('vpc')]: { x: 96, y: 96, width: 640, height: 400 },
    [nodeId('web')]: { x: 64, y: 120 },
    [nodeId('app')]: { x: 240, y: 120 },
    [nodeId('group')]: { x: 0, y: 0 },
  },
}
const field = (name: string) => screen.getByRole('textbox', { name })
const layoutOf = (id: string) => session.getSession().diagram.layout[nodeId(id)]

async function type(name: string, text: string) {
  await user.clear(field(name))
  await user.type(field(name), text)
  await user.tab()
}

describe('the place of a thing', () => {
  beforeEach(() => openDiagram(drawing))

  it('is told from the corner of its container, and set in one step of undo', async () => {
    render(<InspectorContent />)
    act(() => session.select(['app']))
    expect(field('X')).toHaveValue('240')
    const steps = session.getSession().history.past.length
    await type('X', '304')
    expect(layoutOf('app')).toMatchObject({ x: 304, y: 120 })
    expect(session.getSession().history.past).toHaveLength(steps + 1)
    act(session.undo)
    expect(field('X')).toHaveValue('240')
  })

  it('has a size only where that is free', () => {
    render(<InspectorContent />)
    act(() => session.select(['app']))
    expect(screen.queryByRole('textbox', { name: 'Width' })).toBeNull()
    act(() => session.select(['vpc']))
    expect(field('Width')).toHaveValue('640')
  })

  it('says why a container cannot be as small as that', async () => {
    render(<InspectorContent />)
    act(() => session.select(['vpc']))
    await type('Width', '200')
    expect(field('Width')).toHaveAccessibleDescription(/At least 376: what is inside keeps 24 px around it/)
    expect(layoutOf('vpc')).toMatchObject({ width: 640 })
    await type('Height', '320')
    expect(layoutOf('vpc')).toMatchObject({ width: 640, height: 320 })
  })

  it('wants whole numbers', async () => {
    render(<InspectorContent />)
    act(() => session.select(['app']))
    await type('Y', 'low')
    expect(field('Y')).toBeInvalid()
    expect(layoutOf('app')).toMatchObject({ y: 120 })
  })

  it('is not offered for an outline, which is where its members are', () => {
    render(<InspectorContent />)
    act(() => session.select(['group']))
    expect(screen.queryByRole('textbox', { name: 'X' })).toBeNull()
  })
})
