import { Copy, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { kindOf, serviceOf } from '../../../core/catalog/catalog'
import { useSession } from '../../session/session'
import * as session from '../../session/session'
import { findingsAt } from '../../session/session'
import { Checks } from './Checks'
import { ConnectionProperties } from './ConnectionProperties'
import { DiagramSummary } from './DiagramSummary'
import { NodeProperties } from './NodeProperties'
import { SeveralProperties } from './SeveralProperties'
import { endsOf, kindName, nodeName } from '../names'
import { IconButton } from '../ui/Button'
import { ServiceIcon } from '../ui/ServiceIcon'
import { SeverityGlyph } from '../ui/SeverityGlyph'
import { Tabs } from '../ui/Tabs'
import { useSelectedConnection, useSelectedNode } from '../use-selected'

/** What is selected, by its kind; the diagram where nothing is. */
export function InspectorContent() {
  const node = useSelectedNode()
  const connection = useSelectedConnection()
  const diagram = useSession((state) => state.diagram)
  const count = useSession((state) => state.selection.size)
  if (node !== undefined) {
    const isResource = node.kind === 'resource'
    return (
      <Selected
        key={node.id}
        id={node.id}
        icon={<ServiceIcon of={node} size={32} />}
        title={nodeName(node)}
        subtitle={isResource ? (serviceOf(node.service)?.name ?? node.service) : kindName(node)}
        hasChecks={isResource}
      >
        <NodeProperties node={node} />
      </Selected>
    )
  }
  if (connection !== undefined) {
    return (
      <Selected
        key={connection.id}
        id={connection.id}
        icon={null}
        title={endsOf(diagram, connection)}
        subtitle={`Connection: ${kindOf(connection.kind)?.label ?? connection.kind}`}
        hasChecks
      >
        <ConnectionProperties connection={connection} />
      </Selected>
    )
  }
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <h2 className="sr-only">{count > 1 ? 'Selection' : 'Nothing is selected'}</h2>
      {count > 1 ? <SeveralProperties /> : <DiagramSummary />}
    </div>
  )
}

function Selected({
  id,
  icon,
  title,
  subtitle,
  hasChecks,
  children,
}: {
  readonly id: Parameters<typeof Checks>[0]['id']
  readonly icon: ReactNode
  readonly title: string
  readonly subtitle: string
  readonly hasChecks: boolean
  readonly children: ReactNode
}) {
  const tab = useSession((state) => (state.panels.rightTab === 'checks' ? 'checks' : 'fields'))
  return (
    <>
      <header className="flex items-center gap-3 px-4 pt-3 pb-2">
        {icon}
        <div className="min-w-0 flex-1">
          <h2 className="truncate text-13 font-semibold text-ink" title={title}>
            {title}
          </h2>
          <p className="truncate text-12 text-soft">{subtitle}</p>
        </div>
        <div className="-mr-1 flex">
          <IconButton icon={Copy} name="Duplicate" size="small" onClick={() => void session.duplicate()} />
          <IconButton icon={Trash2} name="Delete" size="small" onClick={() => session.removeSelected()} />
        </div>
      </header>
      {hasChecks ? (
        <Tabs
          label="Inspector"
          tabs={[
            { value: 'fields', name: 'Properties' },
            {
              value: 'checks',
              name: (
                <>
                  Checks <ChecksMark id={id} />
                </>
              ),
            },
          ]}
          value={tab}
          onChange={(rightTab) => session.setPanels({ rightTab })}
          panelClass="overflow-y-auto"
        >
          {tab === 'fields' ? children : <Checks id={id} />}
        </Tabs>
      ) : (
        <div className="min-h-0 flex-1 overflow-y-auto border-t border-line">{children}</div>
      )}
    </>
  )
}

/** The worst that was found of this thing, on the tab that tells the rest. */
function ChecksMark({ id }: { readonly id: string }) {
  const findings = useSession((state) => findingsAt(state, id))
  // Gravest first; what is only to do counts where nothing is wrong.
  const [worst] = findings
  if (worst === undefined) return null
  const isToDo = worst.severity === 'incomplete'
  const concerning = findings.filter(({ severity }) => (severity === 'incomplete') === isToDo)
  return (
    <span className="inline-flex items-center gap-1">
      <SeverityGlyph of={worst.severity} size={14} />
      {concerning.length > 1 && concerning.length}
    </span>
  )
}
