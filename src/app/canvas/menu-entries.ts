import { kindOf } from '../../core/catalog/catalog'
import { addNode } from '../../core/edit/add-node'
import { changeConnection } from '../../core/edit/change-connection'
import { canHold } from '../../core/edit/homes'
import { makeAutoScalingGroup } from '../../core/edit/make-auto-scaling-group'
import { moveInto } from '../../core/edit/move-into'
import { boxesOf } from '../../core/layout/boxes'
import { treeOf } from '../../core/layout/tree'
import type { Connection, DiagramNode, NodeId } from '../../core/model/diagram'
import type { Command } from '../session/keys'
import { focusField } from '../session/panels'
import { canBeEnd } from '../../core/network/ends'
import * as session from '../session/session'
import { startTrace } from '../session/trace-tool'
import { makeActive } from './active'
import type { MenuRequest } from './canvas-state'
import { run } from './commands'
import { layOutEntries, pinEntry } from './lay-out-entries'
import { kindsFor } from './connect-nodes'
import { foldEntries, foldEverything } from './fold-entries'
import { arrangeEntries, wrapEntries, wrapEntry } from './arrange-entries'
import { nameOf } from './describe'
import { targetOf } from './drop-target'
import { newNoteSize } from './drop-things'
import { connectionsIn } from '../session/lines'
import { lineEntries } from './line-entries'
import { keysOf, type Entry, type EntryGroup } from './menu-entry'
import type { Stage } from './stage'

/** What can be done with what the menu was opened on: a node, a connection, several things, or the empty canvas. */
export function menuEntries({ target, at, part, isByKey }: MenuRequest, stage: Stage): readonly EntryGroup[] {
  const { diagram, selection } = session.getSession()
  if (part === 'wrap') return [wrapEntries(diagram, selection)]
  const node = target === null ? undefined : treeOf(diagram.nodes).node(target)
  const connection =
    target === null
      ? undefined
      : Object.values<Connection>(diagram.connections).find(({ id }) => id === target)
  const command = (label: string, name: Command): Entry => ({
    label,
    ...keysOf(name),
    run: () => run(name, stage),
  })
  const edit: EntryGroup = [
    command('Cut', 'cut'),
    command('Copy', 'copy'),
    ...pictures,
    command('Duplicate', 'duplicate'),
    command('Delete', 'remove'),
  ]
  if (selection.size > 1) {
    const lines = lineEntries(diagram, connectionsIn(diagram, selection), null)
    const layOut = layOutEntries([...selection], stage)
    const groups = [
      [...manyEntries(selection), ...foldEntries(selection)],
      [...layOut, ...arrangeEntries(diagram, selection)],
      lines,
      edit,
    ]
    return groups.filter((group) => group.length > 0)
  }
  if (connection !== undefined) {
    const here = isByKey === true ? null : { at, zoom: stage.zoom() }
    const [first = [], ...rest] = connectionGroups(connection, command)
    return [first, lineEntries(diagram, [connection.id], here), ...rest]
  }
  if (node !== undefined) return nodeGroups(node, { command, edit, stage, request: { target, at } })
  return canvasGroups(at, command, stage)
}

/** Of what is selected, else of everything. */
const pictures: EntryGroup = [
  { label: 'Copy as PNG', run: () => void session.copyPicture('png', 'selection') },
  { label: 'Copy as SVG', run: () => void session.copyPicture('svg', 'selection') },
]

type Make = (label: string, name: Command) => Entry

function nodeGroups(
  node: DiagramNode,
  {
    command,
    edit,
    stage,
    request,
  }: { command: Make; edit: EntryGroup; stage: Stage; request: Pick<MenuRequest, 'target' | 'at'> },
): readonly EntryGroup[] {
  const { diagram } = session.getSession()
  const parent = node.parentId === null ? undefined : diagram.nodes[node.parentId]
  const inside = treeOf(diagram.nodes).childrenOf(node.id)
  const first: Entry[] = [command(node.kind === 'note' ? 'Edit text' : 'Rename', 'rename')]
  if (node.kind !== 'note') first.push(command('Connect from here', 'connect'))
  if (node.kind === 'resource') {
    first.push(command('Add what comes next…', 'what-next'))
    first.push(command('Add what comes before…', 'what-before'))
    first.push({ label: 'Count…', run: () => focusField('count') })
  }
  const trace: EntryGroup = canBeEnd(node) ? traceEntries(node.id) : []
  const second: Entry[] = []
  second.push(...foldEntries([node.id]))
  if (inside.length > 0)
    second.push({ label: 'Select contents', run: () => session.select(inside.map(({ id }) => id)) })
  second.push(...layOutEntries([node.id], stage), ...pinEntry([node.id]))
  second.push(...autoScalingEntry([node]), ...wrapEntry(diagram, [node.id]))
  if (parent !== undefined) {
    second.push({ label: `Move out of “${nameOf(parent)}”`, run: () => moveOut(node, parent) })
  }
  second.push({ label: 'Bring into view', run: () => session.focusOn([node.id]) })
  if (canHold(node)) {
    second.push({ label: 'Paste here', run: () => void session.paste({ ...request.at, parentId: node.id }) })
    second.push({ label: 'Add note here', run: () => addNote(request.at) })
  }
  return [first, edit, trace, second].filter((group) => group.length > 0)
}

/** Questions to the network that begin or end here. */
function traceEntries(id: NodeId): EntryGroup {
  const here = { node: id }
  return [
    { label: 'Can it reach…', ...keysOf('trace'), run: () => startTrace({ from: here }) },
    { label: 'Everything it reaches', run: () => startTrace({ from: here, to: 'everything' }) },
    {
      label: 'Can the internet reach it?',
      run: () => startTrace({ from: 'internet', to: here }),
    },
  ]
}

function connectionGroups(connection: Connection, command: Make): readonly EntryGroup[] {
  const { diagram } = session.getSession()
  const kinds = kindsFor(diagram, connection.id)
  const known = kinds.some(({ kind }) => kind.id === connection.kind)
  const here = kindOf(connection.kind)
  const choices = [...(known || here === undefined ? [] : [here]), ...kinds.map(({ kind }) => kind)]
  const change = (label: string, to: Parameters<typeof changeConnection>[2]) =>
    void session.apply(label, (now) => changeConnection(now, connection.id, to))
  const label: Entry[] = [command(connection.label === '' ? 'Add label' : 'Edit label', 'rename')]
  if (connection.label !== '')
    label.push({ label: 'Clear label', run: () => change('Clear label', { label: '' }) })
  return [
    [
      {
        label: 'Kind',
        entries: choices.map((kind) => ({
          label: kind.label,
          isChosen: kind.id === connection.kind,
          run: () => change(`Change connection to ${kind.label}`, { kind: kind.id }),
        })),
      },
      command('Reverse', 'reverse'),
      ...label,
      { label: 'Count…', run: () => focusField('count') },
    ],
    [command('Copy', 'copy'), command('Delete', 'remove')],
    [{ label: 'Bring into view', run: () => session.focusOn([connection.id]) }],
  ]
}

function canvasGroups(at: MenuRequest['at'], command: Make, stage: Stage): readonly EntryGroup[] {
  const parentId = targetOf(session.getSession().diagram, at, null)
  return [
    [
      { label: 'Paste here', ...keysOf('paste'), run: () => void session.paste({ ...at, parentId }) },
      { label: 'Add note here', run: () => addNote(at) },
      command('Find a service…', 'find'),
    ],
    pictures,
    layOutEntries([], stage),
    [command('Select everything', 'select-all'), command('Show everything', 'fit')],
    foldEverything(),
  ]
}

function manyEntries(selection: ReadonlySet<string>): EntryGroup {
  const tree = treeOf(session.getSession().diagram.nodes)
  const nodes = [...selection].flatMap((id) => tree.node(id) ?? [])
  return [
    ...pairEntry(nodes),
    ...autoScalingEntry(nodes),
    ...pinEntry(nodes.map(({ id }) => id)),
    { label: 'Bring into view', run: () => session.focusOn(selection) },
  ]
}

/** Of two things, whether the one that was selected first reaches the other. */
function pairEntry(nodes: readonly DiagramNode[]): readonly Entry[] {
  const [from, to, more] = nodes
  if (from === undefined || to === undefined || more !== undefined || !nodes.every(canBeEnd)) return []
  const label = `Does “${nameOf(from)}” reach “${nameOf(to)}”?`
  return [{ label, run: () => startTrace({ from: { node: from.id }, to: { node: to.id } }) }]
}

function autoScalingEntry(nodes: readonly DiagramNode[]): readonly Entry[] {
  const isInstance = (node: DiagramNode) => node.kind === 'resource' && node.service === 'ec2'
  if (nodes.length === 0 || !nodes.every(isInstance)) return []
  const ids = nodes.map(({ id }) => id)
  return [{ label: 'Make an Auto Scaling group', run: () => makeGroup(ids) }]
}

function makeGroup(ids: readonly NodeId[]): void {
  const made = session.applyMaking('Make an Auto Scaling group', (now) => makeAutoScalingGroup(now, ids))
  if (made !== null) session.selectMade([made.id])
}

function moveOut(node: DiagramNode, parent: DiagramNode): void {
  session.apply(`Move “${nameOf(node)}” out of “${nameOf(parent)}”`, (now) =>
    moveInto(now, [node.id], parent.parentId),
  )
}

/** A note in the container that is there, and its text ready to be typed. */
export function addNote(at: MenuRequest['at']): void {
  const made = session.applyMaking('Add note', (now) => {
    const parentId = targetOf(now, at, null)
    const corner = (parentId === null ? undefined : boxesOf(now).get(parentId)) ?? { x: 0, y: 0 }
    return addNode(now, {
      note: '',
      size: newNoteSize,
      parentId,
      at: { x: at.x - corner.x, y: at.y - corner.y },
    })
  })
  if (made === null) return
  const [shown] = session.selectMade([made.id])
  if (shown !== made.id) return
  makeActive(made.id)
  session.startNaming(made.id)
}
