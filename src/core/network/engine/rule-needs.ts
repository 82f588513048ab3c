import { addNode } from '../../edit/add-node'
import { setField } from '../../edit/set-field'
import { refsOf, type Diagram, type NodeId, type ResourceNode, type Row } from '../../model/diagram'
import { graphOf, type DiagramGraph } from '../../model/graph'
import { ok, refuse, type Result } from '../../model/results'
import { nameOf } from '../wording'
import { aclOf } from './filters'
import type { DraftNeed } from './move'
import { inWords, type Traffic } from './traffic'
import { destinationKey, destinationWords, type Towards } from './words'
import { withRange, withRow } from './writing'

/** The other end of what a rule is to let through. */
type Other = Towards & { readonly traffic: Traffic }

/** A rule of a thing’s security groups that lets the traffic in or out. */
export function groupNeed(
  graph: DiagramGraph,
  of: { readonly node: NodeId; readonly vpc: NodeId; readonly groups: readonly NodeId[] | 'open' | 'none' },
  direction: 'inbound' | 'outbound',
  other: Other,
): DraftNeed {
  const group = Array.isArray(of.groups) ? (of.groups as readonly NodeId[])[0] : undefined
  const words = direction === 'inbound' ? 'from' : 'to'
  return {
    key: `group ${of.node} ${direction} ${destinationKey(other)}`,
    place: group === undefined ? { at: of.node, part: 'securityGroups' } : { at: group, part: 'rules' },
    text: () => {
      const whose =
        group === undefined
          ? `The security groups of ${nameOf(graph, of.node)} let`
          : `${nameOf(graph, group)} lets`
      return `${whose} ${inWords(other.traffic)} ${direction === 'inbound' ? 'in' : 'out'} ${words} ${destinationWords(graph, other)}.`
    },
    apply(diagram) {
      const ranged = withRange(diagram, other)
      if (!ranged.ok) return ranged
      const made =
        group === undefined
          ? withGroup(ranged.value.diagram, of)
          : ok({ diagram: ranged.value.diagram, id: group })
      if (!made.ok) return made
      return rowsFor(other.traffic, direction, ranged.value.cidr).reduce<Result<Diagram>>(
        (done, row) => (done.ok ? withRow(done.value, made.value.id, 'rules', row) : done),
        ok(made.value.diagram),
      )
    },
  }
}

function withGroup(
  diagram: Diagram,
  of: { readonly node: NodeId; readonly vpc: NodeId },
): Result<{ readonly diagram: Diagram; readonly id: NodeId }> {
  const graph = graphOf(diagram)
  const known = refsOf(graph.resource(of.node)?.config['securityGroups'])[0]
  if (known !== undefined) return ok({ diagram, id: known as NodeId })
  const name = `${graph.resource(of.node)?.name ?? 'Interface'} group`
  const added = addNode(diagram, { service: 'security-group', parentId: of.vpc, name, config: {} })
  if (!added.ok) return added
  const joined = setField(added.value.diagram, of.node, 'securityGroups', [{ ref: added.value.id }])
  return joined.ok ? ok({ diagram: joined.value, id: added.value.id }) : joined
}

function rowsFor(traffic: Traffic, direction: string, cidr: string): readonly Row[] {
  const protocols = (['tcp', 'udp', 'icmp'] as const).filter((protocol) => traffic[protocol].length > 0)
  if (traffic.other.length > 0 || protocols.length === 3) return [{ direction, protocol: 'all', cidr }]
  return protocols.flatMap((protocol) =>
    traffic[protocol].map(([fromPort, toPort]): Row => {
      const isWhole = protocol === 'icmp' || (fromPort === 0 && toPort === 65_535)
      return isWhole ? { direction, protocol, cidr } : { direction, protocol, fromPort, toPort, cidr }
    }),
  )
}

/** A rule of a subnet’s network ACL that lets the traffic pass, before any that denies it. */
export function aclNeed(
  graph: DiagramGraph,
  subnet: NodeId,
  acl: ResourceNode,
  direction: 'inbound' | 'outbound',
  other: Other,
): DraftNeed {
  return {
    key: `acl ${acl.id} ${direction} ${destinationKey(other)}`,
    place: { at: acl.id, part: 'rules' },
    text: () =>
      `${nameOf(graph, acl.id)} lets ${inWords(other.traffic)} ${direction === 'inbound' ? 'in from' : 'out to'} ${destinationWords(graph, other)}.`,
    apply(diagram) {
      const ranged = withRange(diagram, other)
      if (!ranged.ok) return ranged
      const now = aclOf(graphOf(ranged.value.diagram), subnet) ?? acl
      const rows = Array.isArray(now.config['rules']) ? (now.config['rules'] as readonly Row[]) : []
      const numbers = rows
        .filter((row) => row['direction'] === direction)
        .map((row) => Number(row['number'] ?? 32_766))
      const first = Math.min(...numbers, 101)
      const wanted = rowsFor(other.traffic, direction, ranged.value.cidr)
      if (first - wanted.length < 1)
        return refuse('There is no number free before the first rule of the network ACL.')
      const added = wanted.map((row, index): Row => ({
        ...row,
        number: first - wanted.length + index,
        action: 'allow',
      }))
      return setField(ranged.value.diagram, now.id, 'rules', [...rows, ...added])
    },
  }
}
