import { create } from 'zustand'
import type { Diagram, NodeId } from '../../core/model/diagram'
import { emptyDiagram } from '../../core/model/diagram'
import type { Difference, Outcome, Report } from '../../core/model/results'
import type { Consequences } from '../../core/network/consequences'
import type { History } from '../../core/edit/history'
import { start } from '../../core/edit/history'
import type { Knowledge } from '../../core/formats/format'
import { initialPanels, type PanelState } from './panel-state'

/** Everything the page shares. What can be computed from it is not in it: see selectors.ts. */
export interface SessionState {
  /** False until the last diagram has been read, so that no empty canvas flashes up. */
  readonly ready: boolean
  /** While what was open last is on its way to the screen: what stands beside the drawing comes after it. */
  readonly isOpening: boolean
  readonly diagramId: string | null
  readonly diagram: Diagram
  /** Counts the states of this diagram, upwards only; undo is a new revision too. */
  readonly revision: number
  readonly history: History
  /** What undo would take back, in the words of its edit; null when there is nothing. */
  readonly canUndo: string | null
  readonly canRedo: string | null
  /** Ids of nodes and connections. */
  readonly selection: ReadonlySet<string>
  readonly review: Review
  /** What the worker told about its rules; empty until it has. */
  readonly knowledge: Knowledge
  readonly save: SaveState
  readonly library: readonly LibraryEntry[]
  /** Deleted while this page was open, newest first; they can still be brought back. */
  readonly deleted: readonly LibraryEntry[]
  readonly theme: Theme
  /** What `theme` comes to on this machine now. */
  readonly shownTheme: 'light' | 'dark'
  readonly toasts: readonly Toast[]
  readonly panels: PanelState
  readonly dialog: Dialog | null
  /** Click-click connecting: where the connection starts. */
  readonly connecting: { readonly from: NodeId } | null
  /** The node or connection whose name is being typed on the canvas. */
  readonly editingName: string | null
  readonly preview: Preview | null
  /** What is shown instead of the open diagram, and cannot be changed; while it is, `diagramId` is null: nothing is stored. */
  readonly link: Linked | null
  /** Asks the canvas to frame these; a new serial asks again. */
  readonly focusRequest: { readonly ids: readonly string[]; readonly serial: number } | null
  /** The newest sentence for the polite live region. */
  readonly announcement: string
  /** Something that has already taken longer than 300 ms. */
  readonly busy: Busy | null
  readonly importResult: readonly ImportEntry[] | null
  /** Data URIs by icon path, once loaded. */
  readonly iconUris: ReadonlyMap<string, string> | null
}

export interface Busy {
  readonly label: string
  /** Where it can be given up: Escape does. */
  readonly cancel?: () => void
  /** How much is done, from 0 to 1, where that is known. */
  readonly done?: number
}

/** `checking`: the outcomes are of an older architecture than the one on the canvas. */
export interface Review {
  readonly status: 'checking' | 'current' | 'failed'
  /** The revision that the outcomes are of. */
  readonly revision: number
  readonly outcomes: readonly Outcome[]
}

/** `saved` only when the newest revision's transaction has completed; `memory`: this browser stores nothing. */
export interface SaveState {
  readonly status: 'saved' | 'saving' | 'failed' | 'memory'
  readonly problem?: string
}

export interface LibraryEntry {
  readonly id: string
  readonly title: string
  /** Milliseconds since 1970. */
  readonly changedAt: number
  readonly revision: number
  readonly nodes: number
}

export type Theme = 'light' | 'dark' | 'system'

export interface Toast {
  readonly id: number
  readonly text: string
  readonly tone: 'info' | 'problem'
  readonly action?: { readonly label: string; readonly run: () => void }
  /** Until whoever shows it takes it away: something is going on. */
  readonly stays?: true
  /** The diagram that it speaks of; it goes when that is deleted. */
  readonly about?: string
}

/** The dialog that is open; canvas and panels ask for one by name and never import it. */
export type Dialog =
  | { readonly name: 'diagrams' | 'export' | 'shortcuts' | 'commands' | 'about' }
  /** All pattern templates. */
  | { readonly name: 'patterns' }
  | { readonly name: 'vpc-block'; readonly drop: Drop }
  /** The file of the open diagram is not as it was when it was opened. */
  | { readonly name: 'file-changed'; readonly fileName: string }
  /** A link that could not be put onto the clipboard. */
  | { readonly name: 'link'; readonly link: string }
  /** The page of one of the pattern templates; `back` is the dialog that it was opened from. */
  | { readonly name: 'pattern'; readonly patternId: string; readonly back?: Dialog }
  | { readonly name: 'dismiss' | 'raise-quota'; readonly key: string }
  /** All checks, at the page of this one. */
  | { readonly name: 'rules'; readonly ruleId?: string }
  /** Two to four patterns side by side; the family says which others there are, unless told the first that has them all. */
  | {
      readonly name: 'comparison'
      readonly patternIds: readonly string[]
      readonly familyId?: string
      readonly back?: Dialog
    }

/** Where something was dropped: absolute canvas px, and the container there. */
export interface Drop {
  readonly parentId: NodeId | null
  readonly at: { readonly x: number; readonly y: number }
}

/** A fix, resolved but not applied. */
export interface Preview {
  readonly key: string
  readonly label: string
  readonly difference: Difference
  /** What the diagram would become. */
  readonly diagram: Diagram
  /** What it closes and stops besides. */
  readonly consequences: Consequences
}

/** The diagram of a link; `lost`: items that had to be repaired or left out. */
export interface Linked {
  readonly diagram: Diagram
  readonly lost: number
}

/** What became of one imported file. */
export type ImportEntry =
  | { readonly file: string; readonly id: string; readonly title: string; readonly report: Report }
  | { readonly file: string; readonly problem: string }

export interface Viewport {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

export const noReview: Review = { status: 'checking', revision: 0, outcomes: [] }

const firstHistory = start(emptyDiagram())

/** The store. Everybody reads it; only files of this folder write it. */
export const useSession = create<SessionState>()(() => ({
  ready: false,
  isOpening: false,
  diagramId: null,
  diagram: firstHistory.present,
  revision: 0,
  history: firstHistory,
  canUndo: null,
  canRedo: null,
  selection: new Set<string>(),
  review: noReview,
  knowledge: { rules: [], facts: [] },
  save: { status: 'saved' },
  library: [],
  deleted: [],
  theme: 'system',
  shownTheme: 'light',
  toasts: [],
  panels: initialPanels,
  dialog: null,
  connecting: null,
  editingName: null,
  preview: null,
  link: null,
  focusRequest: null,
  announcement: '',
  busy: null,
  importResult: null,
  iconUris: null,
}))

/** The state now, for code that is not a component. */
export const getSession: () => SessionState = useSession.getState
export const setSession: (change: Partial<SessionState>) => void = useSession.setState
