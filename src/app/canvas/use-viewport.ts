import { useStore } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { getSession, setViewport, useSession, viewportOf, type Viewport } from '../session/session'
import { boxesToSee } from './project'
import { contentBoxes, type Stage } from './stage'

/** Puts the view where it was when this diagram was last seen, or so that everything shows, at 100 % at most. */
export function useOpeningView(stage: Stage | null): void {
  const diagramId = useSession((session) => session.diagramId)
  const link = useSession((session) => session.link)
  const hasSize = useStore((store) => store.width > 0 && store.panZoom !== null)
  useEffect(() => {
    if (!hasSize || stage === null || (diagramId === null && link === null)) return
    const seen = diagramId === null ? undefined : viewportOf(diagramId)
    const boxes = contentBoxes(getSession().diagram)
    if (seen !== undefined) stage.moveTo(seen)
    else if (boxes.length > 0) stage.frameBoxes(boxes, false)
    else stage.moveTo({ x: 0, y: 0, zoom: 1 })
  }, [diagramId, link, hasSize, stage])
}

/** Remembers where the view stands; called when a pan or zoom is over. */
export function rememberView(viewport: Viewport): void {
  const { diagramId } = getSession()
  if (diagramId !== null) setViewport(diagramId, viewport)
}

/** Follows the wishes of lists and findings to show something. */
export function useFocusRequests(stage: Stage | null): void {
  const request = useSession((session) => session.focusRequest)
  const answered = useRef<number | null>(null)
  useEffect(() => {
    if (request === null || request.serial === answered.current) return
    answered.current = request.serial
    const { diagram, preview } = getSession()
    stage?.reveal(boxesToSee(preview?.diagram ?? diagram, request.ids), true)
  }, [request, stage])
}
