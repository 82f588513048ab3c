import { beforeEach, expect, it } from 'vitest'
import { start } from '../../core/edit/history'
import type { Diagram } from '../../core/model/diagram'
import { sketch } from '../../core/model/sketch'
import { connectionId, nodeId } from '../../core/testing/ids'
import { historyState } from '../session/edits'
import { getSession, setSession } from '../session/store'
import { lineEntries } from './line-entries'
import type { EntryGroup } from './menu-entry'

const [one, other] = [connectionId('data-access-1'), connectionId('data-access-2')]
const diagram: Diagram = {
  ...sketch({ a: { service: 'lambda' }, b: { service: 'dynamodb' } }, [
    'a -> b : data-access',
    'a -> b : data-access',
  ]),
  layout: { [nodeId('a')]: { x: 0, y: 0 }, [nodeId('b')]: { x: 400, y: 0 } },
  paths: { [one]: { toSide: 'top', waypoints: [{ x: 200, y: 200 }] } },
}
const labels = (entries: EntryGroup) => entries.map(({ label }) => label)
const run = (entries: EntryGroup, label: string) => entries.find((entry) => entry.label === label)?.run?.()
const chosen = (entries: EntryGroup, label: string) =>
  entries.find((entry) => entry.label === label)?.entries?.find(({ isChosen }) => isChosen === true)?.label

beforeEach(() => setSession({ ...historyState(start(diagram)), selection: new Set([one]), announcement: '' }))

it('offers style, sides, and a bend where the menu was opened', () => {
  const entries = lineEntries(diagram, [one], { at: { x: 300, y: 24 }, zoom: 1 })
  expect(labels(entries)).toEqual(['Line', 'Leaves from', 'Arrives at', 'Bend here', 'Clear bends (1)'])
  expect(chosen(entries, 'Line')).toBe('Right angles')
  expect(chosen(entries, 'Leaves from')).toBe('Automatic')
  expect(chosen(entries, 'Arrives at')).toBe('Top')
  run(entries, 'Bend here')
  expect(getSession().diagram.paths[one]?.waypoints).toContainEqual({ x: 300, y: 24 })
})

it('removes the bend under the pointer, and all of them', () => {
  run(lineEntries(diagram, [one], { at: { x: 206, y: 204 }, zoom: 1 }), 'Remove this bend')
  expect(getSession().diagram.paths[one]).toEqual({ toSide: 'top' })
  run(lineEntries(diagram, [one, other], null), 'Clear bends (1)')
  expect(getSession().diagram.paths[one]?.waypoints).toBeUndefined()
})

it('says of several lines only what they have in common', () => {
  const entries = lineEntries(diagram, [one, other], null)
  expect(chosen(entries, 'Line')).toBe('Right angles')
  expect(chosen(entries, 'Arrives at')).toBeUndefined()
  expect(lineEntries(diagram, [], null)).toEqual([])
})
