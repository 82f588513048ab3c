import type { Diagram, NodeId } from '../../model/diagram'
import { beside, few } from './beside'
import { each, eachLine, operator, type Operator } from './mutant'

/** What somebody demands of a sound drawing. */
export const requirements: readonly Operator[] = [
  operator('field', 'peered VPCs that must not reach each other', 'requirement-violated', (graph, diagram) =>
    few(
      eachLine(graph, ['vpc-peering'], ({ from, to }, one, other) =>
        one === 'vpc' && other === 'vpc' ? keptApart(diagram, from, to) : undefined,
      ),
    ),
  ),
  operator('field', 'a VPC that must not reach one that nothing joins with it', null, (graph, diagram) =>
    few(
      each(graph, ['vpc'], ({ id }) =>
        keptApart(beside(diagram, { newLonely: { service: 'vpc' } }), id, 'newLonely' as NodeId),
      ),
    ),
  ),
]

function keptApart(diagram: Diagram, from: NodeId, to: NodeId): Diagram {
  const requirement = {
    id: 'apart',
    text: '',
    must: 'not-reach',
    of: { node: from },
    to: { node: to },
  } as const
  return { ...diagram, requirements: { ...diagram.requirements, apart: requirement } }
}
