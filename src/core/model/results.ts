import type { Question } from './question'
import type { Diagram, Place, Severity, Table } from './diagram'

/** A refusal is a value, worded for the person at the screen; exceptions are for bugs. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string }

/** A result that holds `value`. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

/** A result that says, in a full sentence, why nothing was done; a sentence may begin with “the VPC …”. */
export function refuse(problem: string): { readonly ok: false; readonly problem: string } {
  return { ok: false, problem: problem.charAt(0).toUpperCase() + problem.slice(1) }
}

/** One thing that reading a file did, and the place inside the file (`nodes.db.parentId`). */
export interface ReportLine {
  readonly where: string
  readonly what: string
}

/** What reading an untrusted file did: one line per thing that was repaired or dropped. */
export interface Report {
  /** Nodes, connections, requirements and steps that are in the diagram now. */
  readonly kept: number
  readonly repaired: readonly ReportLine[]
  readonly dropped: readonly ReportLine[]
  /** Imports of other tools' files: what became a property, a containment or a connection of something else. */
  readonly folded: readonly { readonly where: string; readonly into: string }[]
  readonly notModelled: readonly ReportLine[]
}

/** What was read, and what reading it changed. */
export interface Reading {
  readonly diagram: Diagram
  readonly report: Report
}

/** What changed between two diagrams, found by identity; goes to the worker and into storage, comes back from fixes. */
export interface Difference {
  /** Revisions, counted by whoever keeps the diagrams. */
  readonly from: number
  readonly to: number
  readonly set: { readonly [T in Table]?: Readonly<Record<string, unknown>> }
  readonly removed: { readonly [T in Table]?: readonly string[] }
  /** What is replaced whole. A `titleBlock` of undefined was taken away. */
  readonly whole?: {
    readonly title?: string
    readonly review?: Diagram['review']
    readonly steps?: Diagram['steps']
    readonly titleBlock?: Diagram['titleBlock'] | undefined
  }
}

/** Editions of AWS pages are often known only to the month or half-year; no day is invented. */
export interface Source {
  readonly title: string
  readonly url: string
  readonly asOf: string
}
export type Sources = readonly [Source, ...Source[]]

/** Looked at and fine, with headroom: “3 of 10 VPN connections”. */
export interface Pass {
  readonly pass: Place
  readonly factId: string
  /** What was met, where that is more than the place (a requirement's id). */
  readonly subject?: string
  readonly used?: number
  readonly limit?: number
}

/** Cannot say until a field (the place's `part`) is stated; the facts are the limits to show beside it. */
export interface Needs {
  readonly needs: Place
  readonly factIds: readonly string[]
}

/** What one rule said of the whole architecture. Crashed: `error` is what it threw; the other rules still ran. */
export interface Outcome {
  readonly ruleId: string
  readonly status: 'off' | 'not-applicable' | 'looked' | 'crashed'
  readonly findings: readonly Finding[]
  readonly passes: readonly Pass[]
  readonly needs: readonly Needs[]
  readonly error?: string
}

export interface Finding {
  /** rule + message + (subject, else sorted places): the same between runs, so selection and dismissal survive. */
  readonly key: string
  readonly ruleId: string
  readonly messageId: string
  readonly severity: Severity
  readonly message: string
  /** What to highlight; the first is what the message is about. */
  readonly at: readonly [Place, ...Place[]]
  /** The fact that this finding rests on, shown with it; without one, the rule's facts are. */
  readonly factIds: readonly string[]
  readonly fixes: readonly { readonly label: string }[]
  /** The soft quota that may be raised so that this finding goes, and where. */
  readonly raisable: { readonly factId: string; readonly at: Place; readonly used: number } | null
  readonly dismissedBecause: string | null
  /** The question to the network whose answer shows it: its path can be lit on the drawing. */
  readonly asked?: Question
}

/** A rule's metadata as the page sees it; the rules themselves stay in the worker. */
export interface RuleMeta {
  readonly id: string
  readonly title: string
  readonly concern: Concern
  /** Catalogue ids of services or connection kinds without which the rule does not apply. */
  readonly looksAt: readonly string[] | 'every-diagram'
  readonly messages: Readonly<Record<string, { readonly severity: Severity; readonly text: string }>>
  readonly why: string
  readonly howToFix: string
  readonly facts: readonly string[]
  readonly sources: Sources
}
export type Concern =
  'correctness' | 'network' | 'security' | 'reliability' | 'performance' | 'cost' | 'operations'
