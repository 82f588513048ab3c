import { connect } from '../../core/edit/connect'
import type { Diagram, NodeId } from '../../core/model/diagram'
import { patterns } from '../../core/patterns'
import * as session from '../session/session'

/** Opens the three-tier web application of the gallery. */
export function startThreeTierWeb(): void {
  open(built('three-tier-web'), 'Three-tier web application')
}

/** Opens shared services by peering, with the use between its spokes that peering does not carry. */
export function startPeeringDemo(): void {
  const pattern = built('shared-services-by-peering')
  const spokes = ['orders', 'billing'] as const
  const [from, to] = spokes.map((id) => id as NodeId)
  if (pattern === undefined || from === undefined || to === undefined) return
  // The lesson is one mistake and how it is mended; what else the pattern requires is not part of it.
  const demo = { ...pattern, requirements: {} }
  const mistaken = connect(demo, { from, to, kind: 'traffic', config: { protocol: 'tcp', port: 443 } })
  open(mistaken.ok ? mistaken.value.diagram : demo, 'Peering demo')
  session.setPanels({ bottom: true, bottomTab: 'findings' })
}

function built(id: string): Diagram | undefined {
  return patterns.find((pattern) => pattern.id === id)?.build()
}

function open(diagram: Diagram | undefined, title: string): void {
  if (diagram !== undefined) session.newDiagram(diagram, title)
}
