import type { DiagramGraph } from './graph'
import { any, type Aspect } from './reads'

/** The graph that `of` gives at the time, which tells what is asked of it: so that an answer is known to hold until one of these changes. */
export function trackedGraph(
  of: () => DiagramGraph,
  note: (aspect: Aspect, key: string | null) => void,
): DiagramGraph {
  return {
    node(id) {
      note('nodes', id)
      return of().node(id)
    },
    resource(id) {
      note('nodes', id)
      return of().resource(id)
    },
    connection(id) {
      note('connections', id)
      return of().connection(id)
    },
    referring(id) {
      note('referring', id)
      return of().referring(id)
    },
    resources(...services) {
      for (const service of services.length === 0 ? [any] : services) note('services', service)
      return of().resources(...services)
    },
    connections(...kinds) {
      for (const kind of kinds.length === 0 ? [any] : kinds) note('kinds', kind)
      return of().connections(...kinds)
    },
    children(id) {
      note('children', id)
      return of().children(id)
    },
    outgoing(id, ...kinds) {
      note('outgoing', id)
      return of().outgoing(id, ...kinds)
    },
    incoming(id, ...kinds) {
      note('incoming', id)
      return of().incoming(id, ...kinds)
    },
    around(id) {
      const around = of().around(id)
      note('nodes', id)
      for (const node of around) note('nodes', node.id)
      return around
    },
    enclosing(id, service) {
      const found = of().enclosing(id, service)
      noteWay(id, found?.id)
      return found
    },
    isWithin(id, container) {
      const is = of().isWithin(id, container)
      noteWay(id, is ? container : undefined)
      return is
    },
    raises() {
      note('settings', 'raises')
      return of().raises()
    },
    requirements() {
      note('settings', 'requirements')
      return of().requirements()
    },
  }

  /** From the thing outwards as far as was looked. */
  function noteWay(from: Parameters<DiagramGraph['around']>[0], to: string | undefined): void {
    note('nodes', from)
    for (const node of of().around(from)) {
      note('nodes', node.id)
      if (node.id === to) return
    }
  }
}
