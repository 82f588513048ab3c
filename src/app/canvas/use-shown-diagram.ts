import type { Diagram } from '../../core/model/diagram'
import { useSession } from '../session/session'
import { useCanvas } from './canvas-state'

/** The diagram on the screen: what a gesture or the preview of a fix would make of it, else as it is. */
export function useShownDiagram(): Diagram {
  const draft = useCanvas((canvas) => canvas.draft)
  const preview = useSession((session) => session.preview?.diagram)
  const diagram = useSession((session) => session.diagram)
  return draft ?? preview ?? diagram
}
