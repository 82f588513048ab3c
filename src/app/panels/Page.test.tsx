import { act, createEvent, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { renameNode } from '../../core/edit/rename-node'
import type { NodeId } from '../../core/model/diagram'
import { sketch } from '../../core/model/sketch'
import * as session from '../session/session'
import { DropOverlay } from './DropOverlay'
import { EmptyState } from './EmptyState'
import { ErrorBoundary } from './ErrorBoundary'
import { LiveRegion } from './LiveRegion'
import { openDiagram, user } from './testing/open'
import { Toasts } from './Toasts'
import { Toolbar } from './Toolbar'
import { placeTip } from './ui/place-tip'

const one = () => sketch({ images: { service: 's3' } })
const rename = (name: string) =>
  session.apply(`Rename “images” to “${name}”`, (diagram) => renameNode(diagram, 'images' as NodeId, name))
const nameNow = () => session.getSession().diagram.nodes['images' as NodeId]?.name

describe('the toolbar', () => {
  beforeEach(() => openDiagram(one()))

  it('undoes and redoes, and is off when there is nothing', async () => {
    render(<Toolbar />)
    const undo = screen.getByRole('button', { name: 'Undo' })
    expect(undo).toHaveAttribute('aria-disabled', 'true')
    act(() => void rename('pictures'))
    await user.click(undo)
    expect(nameNow()).toBe('images')
    await user.click(screen.getByRole('button', { name: 'Redo' }))
    expect(nameNow()).toBe('pictures')
  })

  it('renames the diagram in place; Escape does not', async () => {
    render(<Toolbar />)
    await user.click(screen.getByRole('button', { name: session.getSession().diagram.title }))
    await user.keyboard('Shop{Enter}')
    expect(session.getSession().diagram.title).toBe('Shop')
    await user.click(screen.getByRole('button', { name: 'Shop' }))
    await user.keyboard('Other{Escape}')
    expect(session.getSession().diagram.title).toBe('Shop')
    await waitFor(() => expect(screen.getByRole('button', { name: 'Shop' })).toHaveFocus())
  })

  it.each([
    [{ status: 'saved' }, 'Saved'],
    [{ status: 'saving' }, 'Saving…'],
    [{ status: 'failed', problem: 'The disk is full.' }, 'Not saved — retrying'],
    [{ status: 'memory' }, 'Only in memory'],
  ] as const)('says whether the newest edit is stored: %o', (save, words) => {
    render(<Toolbar />)
    act(() => session.useSession.setState({ save }))
    expect(screen.getByText(words)).toBeVisible()
    act(() => session.useSession.setState({ save: { status: 'saved' } }))
  })

  it('chooses the theme', async () => {
    render(<Toolbar />)
    await user.click(screen.getByRole('button', { name: 'Theme' }))
    await user.click(await screen.findByRole('menuitemradio', { name: 'Dark' }))
    expect(document.documentElement.dataset['theme']).toBe('dark')
    act(() => session.setTheme('light'))
  })

  it('lists the diagrams, and starts a new one', async () => {
    const entry = { id: 'd-1', title: 'Old shop', changedAt: Date.now(), revision: 3, nodes: 12 }
    act(() => session.useSession.setState({ library: [entry] }))
    render(<Toolbar />)
    const before = session.getSession().diagramId
    await user.click(screen.getByRole('button', { name: 'Diagrams' }))
    const menu = within(await screen.findByRole('menu', { name: 'Diagrams' }))
    expect(menu.getByRole('menuitem', { name: /Old shop/ })).toBeVisible()
    await user.click(menu.getByRole('menuitem', { name: 'New diagram' }))
    expect(session.getSession().diagramId).not.toBe(before)
    act(() => session.useSession.setState({ library: [] }))
  })

  it('hides and shows the panels at the sides', async () => {
    render(<Toolbar />)
    const button = screen.getByRole('button', { name: 'Inspector', pressed: true })
    await user.click(button)
    expect(session.getSession().panels.right).toBe(false)
    await user.click(button)
    expect(session.getSession().panels.right).toBe(true)
  })
})

describe('the empty canvas', () => {
  beforeEach(() => {
    openDiagram(sketch({}))
    session.useSession.setState({ ready: true })
  })

  it('offers three places to start from', async () => {
    render(<EmptyState />)
    await user.click(screen.getByRole('button', { name: /^Three-tier web/ }))
    await waitFor(() => expect(Object.keys(session.getSession().diagram.nodes).length).toBeGreaterThan(10))
    expect(screen.queryByRole('region', { name: 'Start' })).not.toBeInTheDocument()
  })

  it('lets a drag from the palette through to the canvas, also over its cards', () => {
    render(<EmptyState />)
    const cards = screen.getAllByRole('button')
    for (const card of cards) expect(card).toHaveClass('pointer-events-auto')
    fireEvent.dragStart(document.body)
    for (const card of cards) expect(card).not.toHaveClass('pointer-events-auto')
    fireEvent.dragEnd(document.body)
    for (const card of cards) expect(card).toHaveClass('pointer-events-auto')
  })

  it('has the classic mistake in the peering demo', async () => {
    render(<EmptyState />)
    await user.click(screen.getByRole('button', { name: /^Peering demo/ }))
    await waitFor(() => expect(session.getSession().diagram.title).toBe('Peering demo'))
    await waitFor(() => expect(session.countsBySeverity(session.getSession()).error).toBe(1))
  })
})

describe('messages', () => {
  beforeEach(() => openDiagram(one()))
  afterEach(() => vi.useRealTimers())

  it('go by themselves, but a problem stays until it is closed', () => {
    vi.useFakeTimers()
    render(<Toasts />)
    act(() => {
      session.toast('Copied.')
      session.toast('It could not be read.', { tone: 'problem' })
    })
    expect(screen.getByText('Copied.')).toBeVisible()
    act(() => void vi.advanceTimersByTime(20_000))
    expect(screen.queryByText('Copied.')).not.toBeInTheDocument()
    expect(screen.getByRole('alert')).toHaveTextContent('It could not be read.')
    fireEvent.click(screen.getByRole('button', { name: 'Close message' }))
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  it('carry an action', async () => {
    const run = vi.fn()
    render(<Toasts />)
    act(() => void session.toast('Deleted “Shop”.', { action: { label: 'Undo', run } }))
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(run).toHaveBeenCalledOnce()
    expect(screen.queryByText('Deleted “Shop”.')).not.toBeInTheDocument()
  })

  it('are said, for those who do not see them', () => {
    render(<LiveRegion />)
    act(() => void rename('pictures'))
    expect(screen.getByRole('status')).toHaveTextContent('Renamed “images” to “pictures”')
  })
})

describe('files over the page', () => {
  const carrying = (types: readonly string[]) => ({ dataTransfer: { types, files: [] } })

  it('are announced while they hang over it, and nothing else is', () => {
    render(<DropOverlay />)
    fireEvent.dragEnter(document.body, carrying(['application/x-lintel']))
    expect(screen.queryByText('Drop files to open them')).not.toBeInTheDocument()
    fireEvent.dragEnter(document.body, carrying(['Files']))
    expect(screen.getByText('Drop files to open them')).toBeVisible()
    fireEvent.dragLeave(document.body, carrying(['Files']))
    expect(screen.queryByText('Drop files to open them')).not.toBeInTheDocument()
  })

  it('never replace the page', () => {
    render(<DropOverlay />)
    const drop = createEvent.drop(document.body, carrying(['Files']))
    fireEvent(document.body, drop)
    expect(drop.defaultPrevented).toBe(true)
  })
})

describe('a region that breaks', () => {
  it('says so, keeps the rest, and can be tried again', async () => {
    openDiagram(one())
    const silence = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    let breaks = true
    const Fragile = () => {
      if (breaks) throw new Error('boom')
      return <p>It works</p>
    }
    render(
      <ErrorBoundary region="The inspector">
        <Fragile />
      </ErrorBoundary>,
    )
    expect(screen.getByRole('alert')).toHaveTextContent('The inspector stopped working')
    expect(screen.getByRole('button', { name: 'Download diagram JSON' })).toBeVisible()
    breaks = false
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(screen.getByText('It works')).toBeVisible()
    silence.mockRestore()
  })
})

describe('a tip', () => {
  const window = { width: 1000, height: 600 }
  const tip = { width: 100, height: 20 }

  it('stands on its side, centred', () => {
    expect(placeTip({ x: 480, y: 100, width: 40, height: 32 }, 'bottom', tip, window)).toEqual({
      x: 450,
      y: 138,
    })
  })

  it('takes the other side where there is no room', () => {
    expect(placeTip({ x: 480, y: 570, width: 40, height: 24 }, 'bottom', tip, window)).toEqual({
      x: 450,
      y: 544,
    })
    expect(placeTip({ x: 10, y: 100, width: 40, height: 24 }, 'left', tip, window).x).toBeGreaterThan(50)
  })

  it('never leaves the window', () => {
    expect(placeTip({ x: 980, y: 0, width: 20, height: 24 }, 'bottom', tip, window).x).toBe(892)
  })
})
