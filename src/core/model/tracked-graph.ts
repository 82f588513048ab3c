import type { DiagramNode, NodeId } from './diagram'
import type { DiagramGraph } from './graph'
import { any, type Aspect } from './reads'

/** The graph that `of` gives at the time, which tells what is asked of it: so that an answer is known to hold until one of these changes. */
export function trackedGraph(
  of: () => DiagramGraph,
  noterOf: (aspect: Aspect) => (key: string | null) => void,
): DiagramGraph {
  const [noteNode, noteConnection, noteService] = [
    noterOf('nodes'),
    noterOf('connections'),
    noterOf('services'),
  ]
  const [noteKind, noteChildren, noteOutgoing] = [noterOf('kinds'), noterOf('children'), noterOf('outgoing')]
  const [noteIncoming, noteReferring, noteSetting] = [
    noterOf('incoming'),
    noterOf('referring'),
    noterOf('settings'),
  ]
  return {
    node(id) {
      noteNode(id)
      return of().node(id)
    },
    resource(id) {
      noteNode(id)
      return of().resource(id)
    },
    connection(id) {
      noteConnection(id)
      return of().connection(id)
    },
    referring(id) {
      noteReferring(id)
      return of().referring(id)
    },
    resources(...services) {
      for (const service of services.length === 0 ? [any] : services) noteService(service)
      return of().resources(...services)
    },
    connections(...kinds) {
      for (const kind of kinds.length === 0 ? [any] : kinds) noteKind(kind)
      return of().connections(...kinds)
    },
    children(id) {
      noteChildren(id)
      return of().children(id)
    },
    outgoing(id, ...kinds) {
      noteOutgoing(id)
      return of().outgoing(id, ...kinds)
    },
    incoming(id, ...kinds) {
      noteIncoming(id)
      return of().incoming(id, ...kinds)
    },
    around(id) {
      const around = of().around(id)
      noteNode(id)
      for (const node of around) noteNode(node.id)
      return around
    },
    enclosing(id, service) {
      return outwards(id, (node) => (node.kind === 'resource' && node.service === service ? node : undefined))
    },
    isWithin(id, container) {
      noteNode(id)
      return (
        id === container || outwards(id, (node) => (node.id === container ? node : undefined)) !== undefined
      )
    },
    raises() {
      noteSetting('raises')
      return of().raises()
    },
    requirements() {
      noteSetting('requirements')
      return of().requirements()
    },
  }

  /** What is found first from the thing outwards, which was looked at as far as that; without a list for each look. */
  function outwards<T>(from: NodeId, found: (around: DiagramNode) => T | undefined): T | undefined {
    noteNode(from)
    let parentId = of().node(from)?.parentId ?? null
    while (parentId !== null) {
      noteNode(parentId)
      const node = of().node(parentId)
      if (node === undefined) return undefined
      const one = found(node)
      if (one !== undefined) return one
      parentId = node.parentId
    }
    return undefined
  }
}
