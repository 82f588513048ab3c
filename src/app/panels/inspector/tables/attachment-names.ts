import { kindOf } from '../../../../core/catalog/catalog'
import type { Connection, NodeId } from '../../../../core/model/diagram'
import type { DiagramGraph } from '../../../../core/model/graph'
import { attachedAt, gatewaysOf } from '../../../../core/network/transit-tables'
import { nodeName } from '../../names'
import type { Named } from './reference-columns'

/** An attachment by what is at its other end: “Spoke A”, and what makes it: “VPN”. */
export function attachmentNamed(graph: DiagramGraph, attachment: Connection, gateway?: NodeId): Named {
  const seenFrom = gateway ?? gatewaysOf(graph, attachment)[0]?.id ?? attachment.to
  const end = graph.node(attachedAt(graph, attachment, seenFrom))
  const name = end === undefined ? attachment.id : nodeName(end)
  const detail = kindOf(attachment.kind)?.label ?? attachment.kind
  return { id: attachment.id, name, detail, ...(end?.kind === 'resource' ? { icon: end.service } : {}) }
}
