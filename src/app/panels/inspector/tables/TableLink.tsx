import { ChevronRight } from 'lucide-react'
import type { DiagramNode } from '../../../../core/model/diagram'
import * as session from '../../../session/session'
import { nodeName } from '../../names'
import { row } from '../../ui/classes'
import { ServiceIcon } from '../../ui/ServiceIcon'

/** A thing in a list, which selects it and brings it into view. */
export function TableLink({ node, detail }: { readonly node: DiagramNode; readonly detail: string }) {
  return (
    <button
      type="button"
      className={`${row} min-h-8`}
      onClick={() => {
        session.select([node.id])
      }}
    >
      <ServiceIcon of={node} size={16} />
      <span className="min-w-0 flex-1 truncate text-12">{nodeName(node)}</span>
      <span className="shrink-0 text-11 text-soft">{detail}</span>
      <ChevronRight size={14} className="shrink-0 text-soft" aria-hidden />
    </button>
  )
}
