import { describe, expect, it } from 'vitest'
import { connect } from '../edit/connect'
import { removeItems } from '../edit/remove-items'
import { renameNode } from '../edit/rename-node'
import type { Diagram, NodeId } from '../model/diagram'
import type { Result } from '../model/results'
import { largeAccount } from '../testing/large-account'
import { valueOf } from '../testing/value-of'
import { boxesOf, countBoxesMade } from './boxes'
import { countRouted, routesOf } from './route'
import { countTreesBuilt, treeOf } from './tree'

const id = (text: string) => text as NodeId
const edits: Readonly<Record<string, (diagram: Diagram) => Result<Diagram>>> = {
  'renaming one': (diagram) => renameNode(diagram, id('app-1-worker'), 'Worker'),
  'connecting two': (diagram) => {
    const connected = connect(diagram, { from: id('app-1-worker'), to: id('app-2-queue') })
    return connected.ok ? { ok: true, value: connected.value.diagram } : connected
  },
  'deleting one': (diagram) => removeItems(diagram, [id('app-1-files')]),
}

function workOf(before: Diagram, edit: (diagram: Diagram) => Result<Diagram>) {
  // Another drawing was looked at meanwhile; routes that are remembered whole are not looked for.
  routesOf({ ...before, layout: { ...before.layout } })
  const after = valueOf(edit(before))
  const counts = () => [countTreesBuilt(), countBoxesMade(), countRouted()]
  // Trees and boxes may have been asked for by the edit itself.
  const fresh = { ...after, nodes: { ...after.nodes }, layout: { ...after.layout } }
  treeOf(before.nodes)
  boxesOf(before)
  const start = counts()
  treeOf(fresh.nodes)
  boxesOf(fresh)
  routesOf(fresh)
  return counts().map((count, at) => count - (start[at] ?? 0))
}

describe('the work that follows an edit, in trees built, boxes worked out and lines routed', () => {
  const [small, large] = [largeAccount(150), largeAccount(600)]
  it.each(Object.entries(edits))('is the same in a drawing four times as large: %s', (_, edit) => {
    const [few, many] = [workOf(small, edit), workOf(large, edit)]
    expect(many).toEqual(few)
    expect(many.reduce((sum, count) => sum + count, 0)).toBeLessThan(60)
  })
})
