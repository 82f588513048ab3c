import type { DiagramNode, NodeId } from '../../model/diagram'
import { compareNatural } from '../tree'
import type { Item, ItemEdge } from './item'
import { ranksOf } from './ranks'
import type { Work } from './work'

/** What places a subnet in the grid of zones and tiers. */
export interface Cell {
  readonly node: DiagramNode
  /** Its zone, stated or read from the end of its name (“app-b”, “Data subnet 2”); null where neither says it. */
  readonly zone: string | null
  /** Counted from the top: public subnets, then private ones in the order in which they are used. */
  readonly tier: number
}

/** True for a subnet or an Availability Zone: what is set out in a grid. */
export function isCell(node: DiagramNode): boolean {
  return isSubnet(node) || isZone(node)
}

export function isZone(node: DiagramNode): boolean {
  return node.kind === 'resource' && node.service === 'availability-zone'
}

/** The subnets in the order in which they stand from the top, then by zone and name. */
export function cellsOf(work: Work, subnets: readonly DiagramNode[]): readonly Cell[] {
  const ranks = tierRanks(work)
  return subnets
    .map((node) => {
      const { tier, zone } = nameParts(node.name)
      const stated = configText(node, 'zone')
      return { node, zone: stated ?? zone, tier: ranks.get(tierKey(node, tier)) ?? 0 }
    })
    .toSorted(
      (a, b) =>
        a.tier - b.tier ||
        compareNatural(a.zone ?? '', b.zone ?? '') ||
        compareNatural(a.node.name, b.node.name) ||
        compareNatural(a.node.id, b.node.id),
    )
}

function isSubnet(node: DiagramNode): boolean {
  return node.kind === 'resource' && node.service === 'subnet'
}

/** “app-b” is the tier “app” in the zone “b”; a name that is nothing but a zone has no tier of its own. */
function nameParts(name: string): { readonly tier: string; readonly zone: string | null } {
  const clean = name.trim().toLowerCase()
  const zone = /(?:^|[\s_.,-])((?:[a-z]{2}(?:-[a-z]+)+-)?(?:az)?(?:\d{1,2}[a-f]?|[a-f]))$/u.exec(clean)?.[1]
  if (zone === undefined) return { tier: clean, zone: null }
  return { tier: clean.slice(0, -zone.length).replace(/[\s_.,-]+$/u, ''), zone }
}

function configText(node: DiagramNode, key: string): string | null {
  const value = node.kind === 'resource' && Object.hasOwn(node.config, key) ? node.config[key] : undefined
  return typeof value === 'string' && value !== '' ? value.toLowerCase() : null
}

/** Subnets of one name but for the zone are one tier; public and private ones never are. */
function tierKey(node: DiagramNode, tier: string): string {
  return `${configText(node, 'access') === 'public' ? 'public' : 'private'} ${tier}`
}

const ranksByWork = new WeakMap<Work, ReadonlyMap<string, number>>()

/** Public tiers from 0, then the private ones, each group in the order in which connections lead through it. */
function tierRanks(work: Work): ReadonlyMap<string, number> {
  const known = ranksByWork.get(work)
  if (known !== undefined) return known
  const keys = new Set<string>()
  for (const node of work.tree.order) if (isSubnet(node)) keys.add(tierKey(node, nameParts(node.name).tier))
  const sorted = [...keys].toSorted(compareNatural)
  const flow = ranksOf(sorted.map(placeholder), tierEdges(work))
  const ranks = new Map<string, number>()
  let next = 0
  for (const access of ['public ', 'private ']) {
    const group = sorted.filter((key) => key.startsWith(access))
    const levels = [...new Set(group.map((key) => flow.get(key) ?? 0))].toSorted((a, b) => a - b)
    for (const key of group) ranks.set(key, next + levels.indexOf(flow.get(key) ?? 0))
    next += levels.length
  }
  ranksByWork.set(work, ranks)
  return ranks
}

function tierEdges(work: Work): readonly ItemEdge[] {
  const found = new Map<string, ItemEdge>()
  for (const { from, to } of Object.values(work.diagram.connections)) {
    for (const a of tiersAt(work, from)) {
      for (const b of tiersAt(work, to)) {
        const edge: ItemEdge = {
          from: a,
          to: b,
          fromEnd: from,
          toEnd: to,
          labelWidth: 0,
          beside: false,
          loose: false,
          isBond: false,
        }
        if (a !== b) found.set(`${a}>${b}`, edge)
      }
    }
  }
  return [...found].toSorted(([a], [b]) => compareNatural(a, b)).map(([, edge]) => edge)
}

/** The tiers that a node is in: of its subnet, or of those in which it has a stub. */
function tiersAt(work: Work, id: NodeId): readonly string[] {
  const around = [id, ...work.tree.ancestorsOf(id)].flatMap((at) => work.tree.node(at) ?? []).find(isSubnet)
  const subnets = around === undefined ? stubbedSubnets(work, id) : [around]
  return [...new Set(subnets.map((node) => tierKey(node, nameParts(node.name).tier)))]
}

const stubbed = new WeakMap<Work, ReadonlyMap<NodeId, readonly DiagramNode[]>>()

function stubbedSubnets(work: Work, id: NodeId): readonly DiagramNode[] {
  let bySpanning = stubbed.get(work)
  if (bySpanning === undefined) {
    const found = new Map<NodeId, DiagramNode[]>()
    for (const [subnet, ids] of work.bonds.stubs) {
      const node = work.tree.node(subnet)
      if (node === undefined || !isSubnet(node)) continue
      for (const spanning of ids) found.set(spanning, [...(found.get(spanning) ?? []), node])
    }
    bySpanning = found
    stubbed.set(work, found)
  }
  return bySpanning.get(id) ?? []
}

function placeholder(id: string): Item {
  const corner = { x: 0, y: 0 }
  return {
    id,
    size: { width: 0, height: 0 },
    nodes: [],
    portOf: () => corner,
    slack: 0,
    frameLeft: null,
    isFirst: false,
  }
}
