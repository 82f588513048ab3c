import type { Endpoint } from '../../model/answers'
import type { Requirement, ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { vpcOf } from '../location'
import { nameInVpc, nameOf } from '../wording'
import { networksOf, nodeOfEnd } from './selected'

/** An end as a message calls it: with its VPC, where it is a thing in one. */
export function endText(graph: DiagramGraph, end: Endpoint): string {
  if (end === 'internet') return 'the internet'
  if (!('node' in end)) return end.address
  const vpc = vpcOf(graph, end.node)
  return vpc === undefined ? nameOf(graph, end.node) : nameInVpc(graph, end.node, vpc.id)
}

/** What a requirement is about, as far as it is drawn: its first end before its second. */
export function nodesOf(graph: DiagramGraph, { of, to }: Requirement): readonly ResourceNode[] {
  return [of, to]
    .flatMap((selector) => networksOf(graph, selector))
    .flatMap(({ end }) => nodeOfEnd(end) ?? [])
    .flatMap((id) => graph.resource(id) ?? [])
}
