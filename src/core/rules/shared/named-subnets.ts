import { refsOf, type ConfigValue, type ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'

/** The subnets that a field names, each once, in its order; what it names besides is left out. */
export function subnetsIn(graph: DiagramGraph, value: ConfigValue | undefined): readonly ResourceNode[] {
  const named = refsOf(value).flatMap((id) => graph.resource(id) ?? [])
  return [...new Set(named)].filter(({ service }) => service === 'subnet')
}
