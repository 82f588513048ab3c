import { beforeEach, expect, it } from 'vitest'
import { start } from '../../core/edit/history'
import { renameNode } from '../../core/edit/rename-node'
import { setCollapsed } from '../../core/edit/set-collapsed'
import { isCollapsed } from '../../core/layout/hidden'
import { place } from '../../core/layout/place'
import type { NodeId } from '../../core/model/diagram'
import { sketch } from '../../core/model/sketch'
import { apply, historyState, undo } from './edits'
import { reveal } from './folding'
import { selectMade } from './selection'
import { getSession, setSession } from './store'

const [vpc, web] = ['vpc' as NodeId, 'web' as NodeId]
const drawn = place(sketch({ vpc: { service: 'vpc', name: 'Shop' }, web: { service: 'ec2', in: 'vpc' } }))

beforeEach(() => {
  const closed = setCollapsed(drawn, [vpc], true)
  if (!closed.ok) throw new Error(closed.problem)
  setSession({ ...historyState(start(closed.value)), selection: new Set(), diagramId: 'one' })
})

it('expands what hides a thing that is asked for', () => {
  reveal([web], 'replace')
  expect(isCollapsed(getSession().diagram, vpc)).toBe(false)
  expect([...getSession().selection]).toEqual([web])
})

it('expands nothing while there is something to redo, which an edit would end', () => {
  apply('Rename Shop', (diagram) => renameNode(diagram, vpc, 'Store'))
  undo()
  reveal([web], 'replace')
  expect(getSession()).toMatchObject({ canRedo: 'Rename Shop', canUndo: null })
  expect([...getSession().selection]).toEqual([vpc])
})

it('selects the collapsed container that something was made in', () => {
  expect(selectMade([web])).toEqual([vpc])
  expect([...getSession().selection]).toEqual([vpc])
  expect(getSession().canUndo).toBe(null)
})
