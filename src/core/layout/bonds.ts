import { serviceOf } from '../catalog/catalog'
import { drawnAs } from '../measure/node-box'
import {
  isRef,
  refsIn,
  refsOf,
  type Config,
  type ConfigValue,
  type Diagram,
  type DiagramNode,
  type NodeId,
  type Ref,
  type ResourceNode,
  type Row,
} from '../model/diagram'
import { changeOfTable, isSmall } from '../model/table-change'
import { treeOf, type NodeTree } from './tree'

/** Which nodes are drawn on or around which others, from their reference fields alone. */
export interface Bonds {
  /** Members of each span (Auto Scaling group) that has some; never the span itself or what is around it. */
  readonly members: ReadonlyMap<NodeId, readonly NodeId[]>
  /** The spans that a node is a member of. */
  readonly spansAround: ReadonlyMap<NodeId, readonly NodeId[]>
  /** By subnet: what spans it and is drawn elsewhere (a load balancer), so that it shows a stub here. */
  readonly stubs: ReadonlyMap<NodeId, readonly NodeId[]>
  /** By host: the chips drawn on it. A chip has no box of its own, but for one on the open canvas that is on nothing. */
  readonly chips: ReadonlyMap<NodeId, readonly NodeId[]>
  /** By chip: where it is drawn. */
  readonly chipHosts: ReadonlyMap<NodeId, readonly NodeId[]>
  /** Chips that nothing names and that name nothing: drawn on their container for want of a better place, if they have one. */
  readonly loose: ReadonlySet<NodeId>
}

const known = new WeakMap<Diagram['nodes'], Bonds>()
let latest: { readonly nodes: Diagram['nodes']; readonly bonds: Bonds } | null = null
/** Ids that are named where a bond would follow if they were there. */
const missing = new WeakMap<Bonds, ReadonlySet<string>>()

/**
 * The bonds among these nodes, found once per identity of the table. The very same ones as of the last table where what
 * has changed since takes no part in any, which costs one look at each record.
 */
export function bondsOf(nodes: Diagram['nodes']): Bonds {
  const before = known.get(nodes)
  if (before !== undefined) return before
  const tree = treeOf(nodes)
  const bonds = latest !== null && areKept(latest.bonds, latest.nodes, nodes) ? latest.bonds : found(tree)
  known.set(nodes, bonds)
  latest = { nodes, bonds }
  return bonds
}

/** Whether nothing that has changed is drawn on something, or has something drawn on or around it. */
function areKept(bonds: Bonds, before: Diagram['nodes'], nodes: Diagram['nodes']): boolean {
  const change = changeOfTable<NodeId, DiagramNode>(before, nodes)
  if (!isSmall(change, Object.keys(before).length)) return false
  const [treeBefore, tree] = [treeOf(before), treeOf(nodes)]
  const isApart = (at: NodeTree, node: DiagramNode): boolean => {
    if (bonds.spansAround.has(node.id) || bonds.stubs.has(node.id) || bonds.chips.has(node.id)) return false
    return takesNoPart(at, node)
  }
  for (const [id, now] of change.set) {
    const was = change.was.get(id)
    const isRenamed =
      was !== undefined && was.parentId === now.parentId && isAlike(was, now) && sameConfig(was, now)
    if (isRenamed && treeBefore.isFrame(now.id) === tree.isFrame(now.id)) continue
    if (was === undefined && missing.get(bonds)?.has(id) === true) return false
    if (!isApart(tree, now) || (was !== undefined && !isApart(treeBefore, was))) return false
  }
  for (const node of change.gone.values()) if (!isApart(treeBefore, node)) return false
  return true
}

const isAlike = (a: DiagramNode, b: DiagramNode) =>
  a.kind === b.kind && (a.kind !== 'resource' || (b.kind === 'resource' && a.service === b.service))

const sameConfig = (a: DiagramNode, b: DiagramNode) =>
  a.kind !== 'resource' || (b.kind === 'resource' && a.config === b.config)

/** Of itself: what names it, or is inside it, is not asked. */
function takesNoPart(tree: NodeTree, node: DiagramNode): boolean {
  if (node.kind !== 'resource') return tree.childrenOf(node.id).length === 0
  const as = drawnAs(node)
  if (as === 'chip' || as === 'span' || serviceOf(node.service)?.stubs !== undefined) return false
  return tree.childrenOf(node.id).length === 0 && chipsNamedBy(tree, node.config).length === 0
}

function found(tree: NodeTree): Bonds {
  const members = new Map<NodeId, NodeId[]>()
  const spansAround = new Map<NodeId, NodeId[]>()
  const stubs = new Map<NodeId, NodeId[]>()
  const chips = new Map<NodeId, NodeId[]>()
  const chipHosts = new Map<NodeId, NodeId[]>()
  const putChip = (chip: NodeId, host: NodeId): void => {
    add(chips, host, chip)
    add(chipHosts, chip, host)
  }

  const absent = new Set<string>()
  for (const node of tree.order) {
    if (node.kind !== 'resource') continue
    const as = drawnAs(node)
    const service = serviceOf(node.service)
    if (as === 'span' || as === 'chip' || service?.stubs !== undefined)
      for (const ref of refsIn(node.config)) if (tree.node(ref) === undefined) absent.add(ref)
    if (as === 'span' && service?.members !== undefined) {
      for (const member of named(tree, node, service.members)) {
        if (!mayBeMember(tree, node, member)) continue
        add(members, node.id, member.id)
        add(spansAround, member.id, node.id)
      }
    } else if (service?.stubs !== undefined) {
      for (const subnet of named(tree, node, service.stubs)) {
        if (tree.isFrame(subnet.id) && !within(tree, node.id, subnet.id)) add(stubs, subnet.id, node.id)
      }
    }
    if (as === 'chip') for (const host of directRefs(tree, node)) putChip(node.id, host)
    else for (const chip of chipsNamedBy(tree, node.config)) putChip(chip, node.id)
  }
  const loose = new Set<NodeId>()
  for (const node of tree.order) {
    const parentId = tree.parentOf(node.id)
    if (node.kind !== 'resource' || !isChip(node)) continue
    // A VPC's main route table names the VPC that it is in: there it belongs, whatever else names it.
    const isAtHome = refsIn(node.config).some((ref) => ref === parentId)
    if (chipHosts.has(node.id) && !isAtHome) continue
    if (!isAtHome) loose.add(node.id)
    if (parentId !== null) putChip(node.id, parentId)
  }
  const bonds = { members, spansAround, stubs, chips, chipHosts, loose }
  missing.set(bonds, absent)
  return bonds
}

function add(map: Map<NodeId, NodeId[]>, key: NodeId, value: NodeId): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else if (!list.includes(value)) list.push(value)
}

function named(tree: NodeTree, node: ResourceNode, key: string): readonly DiagramNode[] {
  const value = Object.hasOwn(node.config, key) ? node.config[key] : undefined
  return refsOf(value).flatMap((ref) => tree.node(ref) ?? [])
}

function within(tree: NodeTree, id: NodeId, container: NodeId): boolean {
  return id === container || tree.ancestorsOf(id).includes(container)
}

function mayBeMember(tree: NodeTree, span: ResourceNode, member: DiagramNode): boolean {
  return member.id !== span.id && !within(tree, span.id, member.id) && !isSpan(member) && !isChip(member)
}

/**
 * What a chip's own fields name, not counting rows of its table (a route's target does not carry the route table) nor
 * what the chip is in (a route table's VPC), nor other chips.
 */
function directRefs(tree: NodeTree, chip: ResourceNode): readonly NodeId[] {
  const around = new Set<string>(tree.ancestorsOf(chip.id))
  const isTable = (value: ConfigValue): boolean =>
    Array.isArray(value) && (value as readonly (Ref | Row)[]).some((item) => !isRef(item))
  const direct = Object.values(chip.config).filter((value) => !isTable(value))
  return direct.flatMap(refsOf).flatMap((ref) => {
    const host = tree.node(ref)
    return host === undefined || around.has(host.id) || isChip(host) || host.id === chip.id ? [] : [host.id]
  })
}

function chipsNamedBy(tree: NodeTree, config: Config): readonly NodeId[] {
  return refsIn(config).flatMap((ref) => {
    const chip = tree.node(ref)
    return chip !== undefined && isChip(chip) ? [chip.id] : []
  })
}

function isChip(node: DiagramNode): boolean {
  return node.kind === 'resource' && drawnAs(node) === 'chip'
}

function isSpan(node: DiagramNode): boolean {
  return node.kind === 'resource' && drawnAs(node) === 'span'
}
