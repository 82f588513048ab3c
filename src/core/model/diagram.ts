/** What a finding, a hop or a selection can be about, and the diagram itself: plain, immutable JSON. */

export type NodeId = string & { readonly brand: 'NodeId' }
export type ConnectionId = string & { readonly brand: 'ConnectionId' }

/** A node or a connection; `part` names a field, a row or a stub of it. */
export interface Place {
  readonly at: NodeId | ConnectionId
  readonly part?: string
}

/**
 * The saved document.
 *
 * `nodes`, `connections`, `requirements` and `review` are the **architecture**: only they are checked.
 * `layout`, `paths` and `steps` are the **drawing**. Moving a box changes one record of `layout` and
 * leaves the architecture's tables the very same objects, so nothing is reviewed again.
 */
export interface Diagram {
  readonly formatVersion: 1
  readonly title: string
  readonly nodes: Readonly<Record<NodeId, DiagramNode>>
  readonly connections: Readonly<Record<ConnectionId, Connection>>
  readonly requirements: Readonly<Record<string, Requirement>>
  readonly review: ReviewSettings
  readonly layout: Readonly<Record<NodeId, Placement>>
  readonly paths: Readonly<Record<ConnectionId, ConnectionPath>>
  /** Numbered call-outs, drawn in every export. */
  readonly steps: readonly Step[]
  readonly titleBlock?: { readonly lines: readonly string[] }
}

/** What rules and the network see. */
export type Architecture = Pick<Diagram, 'nodes' | 'connections' | 'requirements' | 'review'>

/** The diagram's records by id; what else it holds is replaced whole. */
export const tables = ['nodes', 'connections', 'requirements', 'layout', 'paths'] as const
export type Table = (typeof tables)[number]

export type DiagramNode = ResourceNode | NoteNode | ShapeNode

interface Named {
  readonly id: NodeId
  /** The container it is in; null on the open canvas. */
  readonly parentId: NodeId | null
  readonly name: string
  readonly description?: string
  readonly tags?: readonly string[]
}

/** One resource, or `count` alike (“× 11”). A VPC or a subnet is a resource too. */
export interface ResourceNode extends Named {
  readonly kind: 'resource'
  /** A catalogue id. May be unknown to this build: a newer build may have saved the file. */
  readonly service: string
  readonly count?: number
  /** Only what the user stated. A missing key means “not stated”, never “default”. */
  readonly config: Config
}

/** Text on the canvas, several lines. */
export interface NoteNode extends Named {
  readonly kind: 'note'
  readonly text: string
}

/** A plain box, group or image without meaning on AWS; no rule looks at it. */
export interface ShapeNode extends Named {
  readonly kind: 'shape'
  readonly shape: 'box' | 'group' | 'image'
  readonly image?: string
}

export type Config = Readonly<Record<string, ConfigValue>>
export type Scalar = string | number | boolean

/** Points at a node or a connection (a route's target may be a peering), so that `parse` finds dangling ones without the catalogue. */
export interface Ref {
  readonly ref: NodeId | ConnectionId
}

/** One row of a table field: a route, a rule, a listener. */
export type Row = Readonly<Record<string, Scalar | Ref>>

/** A value, a reference, several references (subnets, security groups), or the rows of a table. Bytes, seconds, per second. */
export type ConfigValue = Scalar | Ref | readonly Ref[] | readonly Row[]

export interface Connection {
  readonly id: ConnectionId
  readonly from: NodeId
  readonly to: NodeId
  /** A mechanism of core/catalog/connections: 'sync-invoke', 'vpc-peering', 'site-to-site-vpn', … */
  readonly kind: string
  readonly label: string
  readonly count?: number
  /** Fields of the kind: payload, rate, ports, BGP or static, zones, appliance mode, … Only what was stated. */
  readonly config: Config
}

export interface Placement {
  /** Top-left corner in canvas px, relative to the parent's. */
  readonly x: number
  readonly y: number
  /** Containers, notes and shapes only; a resource's box follows from its service and name. */
  readonly width?: number
  readonly height?: number
  /** Set by Pin, or by moving a node after a layout; layout keeps it, “Lay out everything” does not. */
  readonly pinned?: true
  /** Among siblings; absent is 0, ties by id. */
  readonly order?: number
  readonly locked?: true
  readonly collapsed?: true
  readonly accent?: Accent
}

export interface ConnectionPath {
  readonly style?: 'orthogonal' | 'straight' | 'curved'
  readonly line?: 'solid' | 'dashed'
  readonly arrows?: 'none' | 'end' | 'both'
  readonly accent?: Accent
  readonly waypoints?: readonly { readonly x: number; readonly y: number }[]
  readonly fromSide?: Side
  readonly toSide?: Side
}

export type Side = 'top' | 'right' | 'bottom' | 'left'

/** A small palette with a light, dark and print value each; meaning never hangs on it alone. */
export type Accent = 'grey' | 'blue' | 'green' | 'orange' | 'red' | 'purple' | 'teal' | 'pink'

export interface Step {
  readonly places: readonly Place[]
  readonly text: string
}

/**
 * error: AWS refuses it or it cannot work · warning: unwise, risky, or true unless something unstated is so ·
 * info: good to know · incomplete: nothing contradicts AWS yet, but it is still needed before this can work
 */
export type Severity = 'error' | 'warning' | 'info' | 'incomplete'

export interface ReviewSettings {
  /** `rule` → 'off', `rule/message` → another severity. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>
  /** By finding key; the reason is required. */
  readonly dismissed: Readonly<Record<string, { readonly reason: string }>>
  /** Soft quotas raised: by fact id, for the whole diagram or for one node. */
  readonly raised: readonly RaisedQuota[]
}

export interface RaisedQuota {
  readonly factId: string
  readonly at?: NodeId
  readonly value: number
  readonly reason: string
}

/** A statement that must hold. `of` and `to`: a node (and all in it), a tag, or 'internet'. */
export interface Requirement {
  readonly id: string
  readonly text: string
  readonly must: 'reach' | 'not-reach' | 'pass-through' | 'stay-private'
  readonly of: Selector
  readonly to: Selector
  readonly through?: Selector
  readonly protocol?: 'tcp' | 'udp' | 'icmp'
  readonly port?: number
}

export type Selector =
  { readonly node: NodeId } | { readonly tag: string } | { readonly service: string } | 'internet'

/** A diagram with nothing in it. */
export function emptyDiagram(title = 'Untitled diagram'): Diagram {
  return {
    formatVersion: 1,
    title,
    nodes: {},
    connections: {},
    requirements: {},
    review: { severities: {}, dismissed: {}, raised: [] },
    layout: {},
    paths: {},
    steps: [],
  }
}

/** True for the value of a reference field that names one thing. */
export function isRef(value: ConfigValue | Row | undefined): value is Ref {
  return typeof value === 'object' && !Array.isArray(value) && 'ref' in value
}

/** Every id that a config names, in fields, lists and table rows; in the order they stand there. */
export function refsIn(config: Config): readonly (NodeId | ConnectionId)[] {
  const found: (NodeId | ConnectionId)[] = []
  for (const value of Object.values(config)) {
    if (isRef(value)) found.push(value.ref)
    else if (Array.isArray(value)) for (const item of value as readonly (Ref | Row)[]) addRefs(item, found)
  }
  return found
}

function addRefs(item: Ref | Row, found: (NodeId | ConnectionId)[]): void {
  if (isRef(item)) {
    found.push(item.ref)
    return
  }
  for (const cell of Object.values(item)) {
    if (isRef(cell)) found.push(cell.ref)
  }
}

/** The references of a field that may hold one, several or none. */
export function refsOf(value: ConfigValue | undefined): readonly (NodeId | ConnectionId)[] {
  return value === undefined ? [] : refsIn({ value })
}
