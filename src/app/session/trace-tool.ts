import { nodeAt } from '../../core/edit/items'
import type { Diagram, NodeId } from '../../core/model/diagram'
import type { Endpoint } from '../../core/model/answers'
import { canBeEnd } from '../../core/network/ends'
import { getSession } from './store'
import { say } from './toasts'
import { getTrace, setTrace, type Trace } from './trace'
import { setPanels } from './views'

/** Opens the tool. From something, or to something, the other end is picked next; with neither, both are. */
export function startTrace({ from = null, to = null }: Partial<Pick<Trace, 'from' | 'to'>> = {}): void {
  const picking = from === null ? 'from' : to === null ? 'to' : null
  setTrace({ mode: 'trace', from, to, picking, cameFrom: null })
  setPanels({ bottom: true, bottomTab: 'reachability' })
  if (picking !== null) say(pickingWords(picking))
}

/** Opens the tool from a thing, if that is one that traffic can come from; else both ends are picked. */
export function startTraceFrom(id: string | null): void {
  const node = id === null ? undefined : nodeAt(getSession().diagram, id as NodeId)
  startTrace(node !== undefined && canBeEnd(node) ? { from: { node: node.id } } : {})
}

/** The same, from what is selected. */
export function startTraceHere(): void {
  const { selection } = getSession()
  const [only = null] = selection.size === 1 ? [...selection] : []
  startTraceFrom(only)
}

/** The thing that was clicked, or walked to, becomes the end that is being picked. */
export function pickEnd(id: string): void {
  const { picking, from, to } = getTrace()
  const node = nodeAt(getSession().diagram, id as NodeId)
  if (picking === null || node === undefined) return
  if (!canBeEnd(node)) {
    say(`“${node.name}” sends and receives nothing itself. Choose something that does.`)
    return
  }
  if (picking === 'to') {
    setTrace({ to: { node: node.id }, picking: null, cameFrom: null })
    return
  }
  const next = to === null ? 'to' : null
  setTrace({ from: { node: node.id }, picking: next, cameFrom: null })
  if (next !== null) say(`From “${node.name}”. ${pickingWords(next)}`)
  else if (from === null) say(`From “${node.name}”.`)
}

/** The next thing chosen on the canvas becomes this end. */
export function startPicking(end: 'from' | 'to'): void {
  setTrace({ mode: 'trace', picking: end })
  say(pickingWords(end))
}

/** What one has to do while an end is being picked. */
export function pickingWords(picking: 'from' | 'to'): string {
  const what = picking === 'from' ? 'what the traffic comes from' : 'what it should reach'
  return `Choose ${what}: click it, or walk to it and press Enter.`
}

/** The end without what has been deleted. */
export function endThere<E extends Endpoint | 'everything' | null>(diagram: Diagram, end: E): E | null {
  if (end === null || typeof end === 'string') return end
  const id = 'node' in end ? end.node : end.behind
  return id === undefined || Object.hasOwn(diagram.nodes, id) ? end : null
}
