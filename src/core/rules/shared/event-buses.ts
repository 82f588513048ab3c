import { refsOf, type ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'

/**
 * The kind of the bus whose events a rule takes: of the one it names, else of those drawn before it. A Custom Event Bus has
 * subscribers where a classic one has rules; who draws one as a rule means the other. Nothing where no bus states its kind.
 */
export function busTypeOf(graph: DiagramGraph, rule: ResourceNode): string | undefined {
  const named = refsOf(rule.config['bus'])
  const ids = named.length > 0 ? named : graph.incoming(rule.id).map(({ from }) => from)
  const buses = ids.map((id) => graph.resource(id)).filter((bus) => bus?.service === 'event-bus')
  const types = new Set(buses.map((bus) => bus?.config['busType']))
  const [type] = types
  return types.size === 1 && typeof type === 'string' ? type : undefined
}
