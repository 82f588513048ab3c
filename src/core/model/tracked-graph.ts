import type { DiagramGraph } from './graph'
import { any, noReads, type Reads } from './reads'

interface Tracked {
  readonly of: DiagramGraph
  readonly reads: Reads
}
const tracked = new WeakMap<DiagramGraph, Tracked>()

/** The same graph, which notes what is asked of it; so that the answer is known to hold until one of these changes. */
export function trackedGraph(of: DiagramGraph): { readonly graph: DiagramGraph; readonly reads: Reads } {
  const reads = noReads()
  const graph: DiagramGraph = {
    node(id) {
      reads.nodes.add(id)
      return of.node(id)
    },
    resource(id) {
      reads.nodes.add(id)
      return of.resource(id)
    },
    connection(id) {
      reads.connections.add(id)
      return of.connection(id)
    },
    referring(id) {
      reads.referring.add(id)
      return of.referring(id)
    },
    resources(...services) {
      for (const service of services.length === 0 ? [any] : services) reads.services.add(service)
      return of.resources(...services)
    },
    connections(...kinds) {
      for (const kind of kinds.length === 0 ? [any] : kinds) reads.kinds.add(kind)
      return of.connections(...kinds)
    },
    children(id) {
      reads.children.add(id)
      return of.children(id)
    },
    outgoing(id, ...kinds) {
      reads.outgoing.add(id)
      return of.outgoing(id, ...kinds)
    },
    incoming(id, ...kinds) {
      reads.incoming.add(id)
      return of.incoming(id, ...kinds)
    },
    around(id) {
      const around = of.around(id)
      reads.nodes.add(id)
      for (const node of around) reads.nodes.add(node.id)
      return around
    },
    enclosing(id, service) {
      const found = of.enclosing(id, service)
      noteWay(id, found?.id)
      return found
    },
    isWithin(id, container) {
      const is = of.isWithin(id, container)
      noteWay(id, is ? container : undefined)
      return is
    },
    raises() {
      reads.settings.add('raises')
      return of.raises()
    },
    requirements() {
      reads.settings.add('requirements')
      return of.requirements()
    },
  }
  tracked.set(graph, { of, reads })
  return { graph, reads }

  /** From the thing outwards as far as was looked. */
  function noteWay(from: Parameters<DiagramGraph['around']>[0], to: string | undefined): void {
    reads.nodes.add(from)
    for (const node of of.around(from)) {
      reads.nodes.add(node.id)
      if (node.id === to) return
    }
  }
}

/** The graph that this one tracks, and what was asked so far; nothing for a plain graph. */
export function trackerOf(graph: DiagramGraph): Tracked | undefined {
  return tracked.get(graph)
}
