import {
  emptyDiagram,
  type Config,
  type ConfigValue,
  type Connection,
  type ConnectionId,
  type Diagram,
  type DiagramNode,
  type NodeId,
  type Ref,
} from '../../model/diagram'
import { limits } from '../../model/limits'
import type { Described } from './described'
import type { Input } from './input'
import type { Ledger } from './ledger'

/** A node before it has an id. */
export interface DraftNode {
  readonly service: string
  readonly name: string | undefined
  readonly parent: string | null
  readonly config?: Config
}

/** A connection before it has an id. */
export interface DraftConnection {
  readonly kind: string
  readonly from: string
  readonly to: string
  readonly name?: string | undefined
  readonly config?: Config
}

/** The diagram while it is being read: nodes first, then what they state about each other. */
export interface Draft {
  readonly input: Input
  readonly ledger: Ledger
  /** Puts an object into the diagram under its AWS id; one that is there already is folded into the first. */
  place(object: Described, id: string, node: DraftNode): boolean
  /** Likewise, as a connection. */
  join(object: Described, id: string, connection: DraftConnection): boolean
  /** A node or connection that no object of the input is: an account, a site, what a route names. */
  add(id: string, node: DraftNode): void
  connect(id: string, connection: DraftConnection): void
  state(id: string, key: string, value: ConfigValue | undefined): void
  stated(id: string, key: string): ConfigValue | undefined
  /** From now on the other id means this one. */
  alias(other: string, id: string): void
  /** It means itself again. */
  unalias(other: string): void
  /** The id in the diagram of what AWS calls by this id; nothing where it is not there. */
  find(id: string | undefined): string | undefined
  ref(id: string | undefined): Ref | undefined
  /** References to those that are there. */
  refs(ids: readonly string[]): readonly Ref[]
  serviceOf(id: string | undefined): string | undefined
  /** The nearest container of this service around a node, or itself. */
  around(id: string | undefined, service: string): string | undefined
  diagram(title: string): Diagram
}

/** An empty draft. */
export function newDraft(input: Input, ledger: Ledger): Draft {
  const nodes = new Map<string, DraftNode & { config: Record<string, ConfigValue> }>()
  const connections = new Map<string, DraftConnection & { config: Record<string, ConfigValue> }>()
  const aliases = new Map<string, string>()
  const isThere = (id: string): boolean => nodes.has(id) || connections.has(id)
  const find = (id: string | undefined): string | undefined => {
    if (id === undefined) return undefined
    const meant = aliases.get(id) ?? id
    return isThere(meant) ? meant : undefined
  }
  const once = (object: Described, id: string, put: () => void): boolean => {
    if (isThere(id)) {
      ledger.fold(object, id)
      return false
    }
    put()
    ledger.place(object, id)
    return true
  }
  const add = (id: string, node: DraftNode): void => {
    if (!isThere(id)) nodes.set(id, { ...node, config: { ...node.config } })
  }
  const connect = (id: string, connection: DraftConnection): void => {
    if (!isThere(id)) connections.set(id, { ...connection, config: { ...connection.config } })
  }
  const configOf = (id: string) => (nodes.get(id) ?? connections.get(id))?.config
  const ref = (id: string | undefined): Ref | undefined => {
    const found = find(id)
    return found === undefined ? undefined : { ref: found as NodeId }
  }
  return {
    input,
    ledger,
    place: (object, id, node) => once(object, id, () => add(id, node)),
    join: (object, id, connection) => once(object, id, () => connect(id, connection)),
    add,
    connect,
    state: (id, key, value) => {
      const config = configOf(id)
      if (config !== undefined && value !== undefined) config[key] = value
    },
    stated: (id, key) => configOf(id)?.[key],
    alias: (other, id) => aliases.set(other, id),
    unalias: (other) => aliases.delete(other),
    find,
    ref,
    refs: (ids) => [...new Set(ids)].flatMap((id) => ref(id) ?? []),
    serviceOf: (id) => (id === undefined ? undefined : nodes.get(id)?.service),
    around: (id, service) => {
      for (let at = id; at !== undefined; at = nodes.get(at)?.parent ?? undefined) {
        if (nodes.get(at)?.service === service) return at
      }
      return undefined
    },
    diagram: (title) => ({
      ...emptyDiagram(title),
      nodes: Object.fromEntries([...nodes].map(([id, node]) => [id, nodeOf(id, node)])),
      connections: Object.fromEntries([...connections].map(([id, one]) => [id, connectionOf(id, one)])),
    }),
  }
}

function nodeOf(id: string, { service, name, parent, config }: DraftNode): DiagramNode {
  return {
    kind: 'resource',
    id: id as NodeId,
    parentId: parent as NodeId | null,
    name: (name ?? id).slice(0, limits.name),
    service,
    config: config ?? {},
  }
}

function connectionOf(id: string, { kind, from, to, name, config }: DraftConnection): Connection {
  return {
    id: id as ConnectionId,
    from: from as NodeId,
    to: to as NodeId,
    kind,
    label: (name ?? '').slice(0, limits.name),
    config: config ?? {},
  }
}

/** The id of an object, where it has one that can be used; else the object is dropped. */
export function idOf({ ledger }: Draft, object: Described, id: string | undefined, key: string) {
  if (id !== undefined && /^[A-Za-z0-9][^\s"]*$/.test(id) && id.length <= limits.id - 20) return id
  ledger.drop(object, id === undefined ? `has no “${key}”` : `its “${key}” cannot be used`)
  return undefined
}
