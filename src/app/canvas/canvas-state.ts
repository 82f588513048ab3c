import { useSyncExternalStore } from 'react'
import type { ConnectionId, Diagram, NodeId } from '../../core/model/diagram'
import type { ItemId } from '../../core/edit/items'
import type { Box, Point } from '../../core/layout/box'
import type { Guide } from '../../core/layout/guides/guides'

/** What a menu was opened on; `at` is in canvas px, where something pasted or added from it goes. */
export interface MenuRequest {
  readonly client: Point
  readonly at: Point
  readonly target: ItemId | null
  /** Opened by a key: its first entry then has the cursor. */
  readonly isByKey?: true
  /** Only this part of it. */
  readonly part?: 'wrap'
}

/** A connection that is being drawn: from this node to the pointer, or to the node that would take it. */
export interface Pull {
  readonly from: NodeId
  readonly to: Point
  readonly target: NodeId | null
}

/** Something that is to be added and connected, while one chooses what. */
export interface Adding {
  readonly joins: NodeId
  readonly direction: 'after' | 'before'
  /** Where a connection was let go; null stands the new thing beside the other. */
  readonly drop: { readonly over: NodeId | null; readonly point: Point } | null
}

/** A bend of a line that the keyboard is at; it counts as long as nothing else is selected. */
interface BendFocus {
  readonly of: ConnectionId
  readonly number: number
  readonly with: ReadonlySet<string>
}

/** A sentence about where something would land, shown beside the pointer. */
export interface Remark {
  readonly text: string
  readonly at: Point
}

/** A chip that stands in the picture beside its own place, in canvas px. */
export interface PlacedChip {
  readonly id: NodeId
  readonly box: Box
}

export interface Carried {
  readonly ids: ReadonlySet<NodeId>
  /** How far from where they are, in canvas px. */
  readonly by: Point
}

/** What only the canvas knows, and only while something is going on: never saved, never undone. */
export interface CanvasState {
  /** The diagram as it would be if the gesture ended now; positions at 60 Hz stay out of history. */
  readonly draft: Diagram | null
  /** Ids that the gesture moves: drawn above the others. */
  readonly moving: ReadonlySet<string>
  /** Things that a gesture moves as a picture, which follows the pointer while the diagram stays as it is. */
  readonly carried: Carried | null
  /** Containers that would take what is being dragged. */
  readonly dropTargets: ReadonlySet<NodeId>
  /** What the gesture is aligned with. */
  readonly guides: readonly Guide[]
  /** What AWS would say of the place where the gesture would leave things. */
  readonly remark: Remark | null
  readonly hovered: NodeId | null
  /** What the layer that is on leaves faint: it is not pointed at, walked to or caught. */
  readonly faded: ReadonlySet<string>
  /** Chips that the layer which is on draws over the picture. */
  readonly chips: readonly PlacedChip[]
  /** The pointer is over something that a click leads to: a line, a badge. */
  readonly isOverLink: boolean
  readonly marquee: Box | null
  /** What the marquee would select. */
  readonly caught: ReadonlySet<string>
  readonly pull: Pull | null
  /** Where the keyboard is; see active.ts. */
  readonly active: ItemId | null
  /** The selection at that time: where another one was made since, by a list or a finding, the keyboard follows it. */
  readonly activeWith: ReadonlySet<string> | null
  readonly bend: BendFocus | null
  /** A connection that was just made, whose kind is offered. */
  readonly choosing: ConnectionId | null
  readonly menu: MenuRequest | null
  readonly adding: Adding | null
  /** Where the things of a trace are drawn, with their names: nothing may stand over them. */
  readonly lit: readonly Box[]
  /** The cursor while a gesture is on. */
  readonly cursor: string | null
}

const idle: CanvasState = {
  draft: null,
  moving: new Set(),
  carried: null,
  dropTargets: new Set(),
  guides: [],
  remark: null,
  hovered: null,
  faded: new Set(),
  chips: [],
  isOverLink: false,
  marquee: null,
  caught: new Set(),
  pull: null,
  active: null,
  activeWith: null,
  bend: null,
  choosing: null,
  menu: null,
  adding: null,
  lit: [],
  cursor: null,
}

let state = idle
const listeners = new Set<() => void>()

export function getCanvas(): CanvasState {
  return state
}

export function setCanvas(change: Partial<CanvasState>): void {
  const next = { ...state, ...change }
  const before: readonly unknown[] = Object.values(state)
  if (Object.values(next).every((value, index) => value === before[index])) return
  state = next
  for (const listener of listeners) listener()
}

/** Back to nothing going on; what a gesture leaves when it ends or is given up. */
export function endGesture(): void {
  const { draft, moving, carried, dropTargets, guides, remark, marquee, caught, pull, cursor } = idle
  setCanvas({ draft, moving, carried, dropTargets, guides, remark, marquee, caught, pull, cursor })
}

/** Select one value, or one that keeps its identity: a new object each time would render for ever. */
export function useCanvas<T>(selector: (state: CanvasState) => T): T {
  return useSyncExternalStore(subscribe, () => selector(state))
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
