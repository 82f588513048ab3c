import type { Source } from '../model/results'
import type { BareField, Field } from './service'

/** A mechanism that AWS has. The set is closed. */
export interface ConnectionKind {
  readonly id: string
  /** On the line where the user wrote nothing, and in the list of kinds: “peering”, “VPN”, “invokes (waits)”. */
  readonly label: string
  /** One sentence for the person who chooses. */
  readonly help: string
  /** plumbing: makes a way (peering, VPN, attachment), grey and without arrow · use: somebody uses it, an arrow, a claim that it works */
  readonly role: 'plumbing' | 'use'
  /** Drawn dashed: asynchronous, event and poll. */
  readonly dashed: boolean
  /** The kind's label is drawn when the connection has none of its own (plumbing only). */
  readonly showsLabel: boolean
  /** Whether packets travel from `from` to `to`, so that the network is asked. */
  readonly carriesTraffic: boolean
  readonly fields: readonly Field[]
}

/** One or several pairs of services for which AWS has mechanisms; the likeliest kind stands first. */
export interface Pair {
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly kinds: readonly [string, ...string[]]
  /** Plumbing may be drawn from either end. */
  readonly eitherWay?: true
  /** What must be so for it to work; shown beside the kind. */
  readonly condition?: string
  readonly evidence: Source
}

/** A kind and a pair as the page loads them first: without the sentences and sources, which `in-words.ts` has. */
export type BareKind = Omit<ConnectionKind, 'fields' | 'help'> & { readonly fields: readonly BareField[] }
export type BarePair = Omit<Pair, 'condition' | 'evidence'>
