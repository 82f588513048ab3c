import type { Connection, Place, ResourceNode, Row, Scalar } from '../../../model/diagram'
import type { DiagramGraph } from '../../../model/graph'

/** A node or a connection that something is counted at. */
export type Counted = ResourceNode | Connection

/**
 * A number of AWS's and what of a drawing is compared with it. One rule reads all of them, so that a further quota is a
 * further entry of a list.
 */
export interface Quota {
  /** A numeric fact: soft ones can be raised in the diagram, hard ones cannot. */
  readonly factId: string
  /**
   * What a count belongs to: ids of services or of connection kinds. `region` stands for one account in one Region;
   * both it and `account` count only what is in a drawn box.
   */
  readonly per: readonly [string, ...string[]]
  readonly counts: Counts
  /** What is counted, one and several: `VPN connection`, `VPN connections`. */
  readonly things: readonly [string, string]
  /** Only where this field has one of these values; where it is not stated and would matter, the rule asks for it. */
  readonly where?: { readonly field: string; readonly is: readonly Scalar[] }
  /** The fact up to which AWS raises the quota at most, where it says so. */
  readonly most?: string
  /** Another such fact, where this is so of the thing. */
  readonly mostWhere?: { readonly factId: string; readonly is: (of: Counted) => boolean }
  /** The fact whose raise raises this quota as well. */
  readonly raisedWith?: string
  /** What may make more than the quota right, or what comes of it; then it is a warning and no error. */
  readonly unless?: string
  /** AWS raises it by itself as an account is used, so that more than the first value is nothing but good to know. */
  readonly growsWithUse?: true
  /** What to draw instead, as the end of a sentence. */
  readonly instead?: string
  /** A count of none is worth showing too. */
  readonly evenNone?: true
}

/** How to count; things drawn once for many count as often as they stand for. */
export type Counts =
  | ThingsInside
  | LinesAtIt
  /** What refers to it in this field. */
  | { readonly as: 'referring'; readonly service: string; readonly field: string }
  /** Rows of its table field, as `of` counts them. */
  | { readonly as: 'rows'; readonly field: string; readonly of?: (rows: readonly Row[]) => number }
  /** Different things that its reference field names. */
  | { readonly as: 'named'; readonly field: string }
  /** The value of its numeric field; what other fields say where it is not stated. */
  | {
      readonly as: 'number'
      readonly field: string
      readonly or?: (of: Counted) => number | undefined
    }
  /** What the others cannot say; undefined where the drawing leaves it open. */
  | {
      readonly as: 'computed'
      readonly of: (graph: DiagramGraph, at: Counted) => Sum | number | undefined
      /** The numeric field that states it, where one does. */
      readonly field?: string
    }

/** Things in the container, or in the VPC that they belong to. */
export interface ThingsInside {
  readonly as: 'things'
  readonly services: readonly string[]
  readonly where?: (thing: ResourceNode) => boolean
  /** How much one of the things counts, where that is not 1. */
  readonly each?: (thing: ResourceNode, graph: DiagramGraph) => number
  /** The fact that is added once where anything counts. */
  readonly plus?: string
  /** Where the thing counts, where that is not the place that it is drawn in. */
  readonly seenAt?: (thing: ResourceNode, graph: DiagramGraph) => readonly ResourceNode[]
}

/** What lines of these kinds lead to or come from; several lines to the same thing count once. */
export interface LinesAtIt {
  readonly as: 'lines'
  readonly kinds: readonly string[]
  /** Services at the far end; any where not given. */
  readonly to?: readonly string[]
  readonly direction?: 'out' | 'in'
  readonly where?: (line: Connection, far: ResourceNode) => boolean
  /** How much one far end counts, where that is not 1. */
  readonly each?: (far: ResourceNode) => number
}

/** A count, and what else to show with it. */
export interface Sum {
  readonly used: number
  readonly also?: readonly Place[]
}

/** A whole number that a field states, if it does. */
export function numberIn({ config }: Counted, key: string): number | undefined {
  const value = config[key]
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}
