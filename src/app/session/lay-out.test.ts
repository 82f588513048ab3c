import { beforeEach, expect, it, vi } from 'vitest'
import { start } from '../../core/edit/history'
import { moveNodes } from '../../core/edit/move-nodes'
import { renameNode } from '../../core/edit/rename-node'
import { place } from '../../core/layout/place'
import type { Diagram, NodeId } from '../../core/model/diagram'
import { ok, refuse } from '../../core/model/results'
import { sketch } from '../../core/model/sketch'
import type { FromLayout, ToLayout } from '../workers/layout-messages'
import { apply, historyState, undo } from './edits'
import { layOut, useLayoutPort } from './lay-out'
import { movedByHand } from './laid-out'
import { getSession, setSession } from './store'

const drawn = place(
  sketch({ web: { service: 'ec2' }, files: { service: 's3' } }, ['web -> files : data-access']),
)
const web = 'web' as NodeId
const everything = { of: 'everything', pins: 'hold' } as const
const movedTo = (diagram: Diagram, x: number): Diagram => ({
  ...diagram,
  layout: { ...diagram.layout, [web]: { x, y: 0 } },
})

let asked: ToLayout | null = null
let answer: (told: FromLayout | null) => void = () => undefined

beforeEach(() => {
  setSession({
    ...historyState(start(drawn)),
    selection: new Set(),
    diagramId: 'one',
    toasts: [],
    announcement: '',
    busy: null,
  })
  useLayoutPort({
    layOut(wish) {
      asked = wish
      return new Promise((resolve) => {
        answer = resolve
      })
    },
    giveUp: () => answer(null),
  })
})

const laid = (x: number) => {
  const { layout, paths } = movedTo(drawn, x)
  return ok(structuredClone({ layout, paths }))
}

it('applies a layout as one step, tells it, and keeps what has not moved the very same object', async () => {
  const running = layOut(everything)
  expect(asked?.diagram).toBe(drawn)
  answer(laid(800))
  expect(await running).toBe(true)
  const { diagram, canUndo, announcement } = getSession()
  expect(diagram.layout[web]).toMatchObject({ x: 800 })
  expect(diagram.layout['files' as NodeId]).toBe(drawn.layout['files' as NodeId])
  expect(canUndo).toBe('Lay out the diagram')
  expect(announcement).toBe('Laid out 2 things.')
  undo()
  expect(getSession().diagram).toBe(drawn)
})

it('applies nothing over an edit that was made meanwhile, and offers to lay out again', async () => {
  const running = layOut(everything)
  apply('Rename web', (now) => renameNode(now, web, 'shop'))
  const renamed = getSession().diagram
  answer(laid(800))
  expect(await running).toBe(false)
  expect(getSession().diagram).toBe(renamed)
  expect(getSession().toasts.map(({ action }) => action?.label)).toEqual(['Lay out again'])
})

it('says after a while that it is at work, and can be given up', async () => {
  vi.useFakeTimers()
  try {
    const running = layOut(everything)
    expect(getSession()).toMatchObject({ busy: null, toasts: [] })
    vi.advanceTimersByTime(400)
    expect(getSession().toasts.map(({ text }) => text)).toEqual(['Laying out…'])
    getSession().busy?.cancel?.()
    expect(await running).toBe(false)
    expect(getSession()).toMatchObject({ busy: null, toasts: [], diagram: drawn })
  } finally {
    vi.useRealTimers()
  }
})

it('tells a refusal, and that there is nothing to do', async () => {
  const refused = layOut(everything)
  answer(refuse('It cannot be done.'))
  expect(await refused).toBe(false)
  const same = layOut(everything)
  answer(ok(structuredClone({ layout: drawn.layout, paths: drawn.paths })))
  expect(await same).toBe(false)
  expect(getSession().toasts.map(({ text }) => text)).toEqual([
    'It cannot be done.',
    'Everything is where a layout would put it.',
  ])
  expect(getSession().canUndo).toBe(null)
})

it('pins what is moved by hand after a layout, and nothing before', async () => {
  const move = (x: number) =>
    apply('Move web', (now) => movedByHand(moveNodes(now, new Map([[web, { x, y: 0 }]])), [web]))
  move(400)
  expect(getSession().diagram.layout[web]?.pinned).toBeUndefined()
  const running = layOut(everything)
  answer(laid(800))
  await running
  move(1200)
  expect(getSession().diagram.layout[web]).toMatchObject({ x: 1200, pinned: true })
  undo()
  undo()
  move(1600)
  expect(getSession().diagram.layout[web]?.pinned, 'the layout was undone').toBeUndefined()
})
