import { beforeEach, expect, it } from 'vitest'
import { removeItems } from '../../core/edit/remove-items'
import { renameNode } from '../../core/edit/rename-node'
import type { Diagram, NodeId } from '../../core/model/diagram'
import { ok, refuse } from '../../core/model/results'
import { sketch } from '../../core/model/sketch'
import { start } from '../../core/edit/history'
import { apply, applyMaking, endMerge, historyState, redo, undo } from './edits'
import { select } from './selection'
import { getSession, setSession } from './store'

const drawn = sketch({ web: { service: 'ec2' }, files: { service: 's3' } }, ['web -> files : data-access'])
const rename = (to: string) => (diagram: Diagram) => renameNode(diagram, 'web' as NodeId, to)

beforeEach(() => {
  setSession({
    ...historyState(start(drawn)),
    selection: new Set(),
    toasts: [],
    revision: 1,
    announcement: '',
  })
})

it('undoes to the very same diagram, and redoes', () => {
  apply('Rename web', rename('a'))
  const after = getSession().diagram
  expect(getSession()).toMatchObject({ canUndo: 'Rename web', canRedo: null })
  undo()
  expect(getSession().diagram).toBe(drawn)
  expect(getSession()).toMatchObject({ canUndo: null, canRedo: 'Rename web' })
  redo()
  expect(getSession().diagram).toBe(after)
})

it('counts revisions upwards only', () => {
  apply('Rename web', rename('a'))
  undo()
  redo()
  expect(getSession().revision).toBe(4)
})

it('does nothing when there is nothing to undo or redo', () => {
  undo()
  redo()
  expect(getSession()).toMatchObject({ revision: 1, diagram: drawn })
})

it('tells a refusal and changes nothing', () => {
  expect(apply('Rename web', () => refuse('That cannot be.'))).toBe(false)
  expect(getSession()).toMatchObject({ diagram: drawn, revision: 1, canUndo: null })
  expect(getSession().toasts).toMatchObject([{ text: 'That cannot be.', tone: 'problem' }])
  expect(getSession().announcement).toBe('That cannot be.')
})

it('makes no step of an edit that changes nothing', () => {
  expect(apply('Rename web', ok)).toBe(true)
  expect(getSession()).toMatchObject({ revision: 1, canUndo: null })
})

it('makes one step of edits with the same merge key, until the act is over', () => {
  apply('Rename web', rename('a'), 'rename:web')
  apply('Rename web', rename('ab'), 'rename:web')
  expect(getSession().announcement).toBe('')
  endMerge()
  expect(getSession().announcement).toBe('Renamed web')
  apply('Rename web', rename('abc'), 'rename:web')
  undo()
  expect(getSession().diagram.nodes['web' as NodeId]?.name).toBe('ab')
  undo()
  expect(getSession().diagram).toBe(drawn)
})

it('says what was done, and says a repeated sentence so that it is heard again', () => {
  apply('Rename web', rename('a'))
  expect(getSession().announcement).toBe('Renamed web')
  undo()
  expect(getSession().announcement).toBe('Undid Rename web')
  redo()
  undo()
  redo()
  const first = getSession().announcement
  apply('Rename web', rename('b'))
  apply('Rename web', rename('c'))
  expect(first).toBe('Redid Rename web')
  expect(getSession().announcement.trim()).toBe('Renamed web')
  expect(getSession().announcement).not.toBe('Renamed web')
})

it('deselects what has gone and keeps the rest selected', () => {
  select(['web', 'files', 'data-access-1', 'nothing'])
  expect([...getSession().selection]).toEqual(['web', 'files', 'data-access-1'])
  apply('Delete web', (diagram) => removeItems(diagram, ['web' as NodeId]))
  expect([...getSession().selection]).toEqual(['files'])
  apply('Rename files', (diagram) => renameNode(diagram, 'files' as NodeId, 'f'))
  expect([...getSession().selection]).toEqual(['files'])
})

it('adds to a selection and toggles in it', () => {
  select(['web'])
  select(['files'], 'add')
  select(['web'], 'toggle')
  expect([...getSession().selection]).toEqual(['files'])
})

it('hands on what an edit made', () => {
  const made = applyMaking('Add a copy', (diagram) => ok({ diagram: { ...diagram, title: 'x' }, id: 'new' }))
  expect(made?.id).toBe('new')
  expect(applyMaking('Add', () => refuse('No.'))).toBeNull()
})
