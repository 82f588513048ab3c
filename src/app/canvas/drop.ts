import type { DragEvent } from 'react'
import type { Point } from '../../core/layout/box'
import { endGesture } from './canvas-state'
import { payloadOf } from './drop-payload'
import { changing, withChanging } from './late'
import type { Stage } from './stage'

const mediaType = 'application/x-lintel'

/** Takes what is dragged from the palette. Files are taken by the page, wherever they fall. */
export function dropHandlers(stage: Stage | null) {
  return {
    onDragOver(event: DragEvent<HTMLElement>) {
      const { types } = event.dataTransfer
      if (stage === null || !types.includes(mediaType)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      // What is dragged stays secret until it is dropped; only its type may tell of which service it is.
      const own = types.find((type) => type.startsWith(`${mediaType}.`))
      changing()?.hoverAt(own?.slice(mediaType.length + 1) ?? null, pointOf(event, stage))
    },
    onDragLeave(event: DragEvent<HTMLElement>) {
      const isInside =
        event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)
      if (!isInside) endGesture()
    },
    onDrop(event: DragEvent<HTMLElement>) {
      const payload = payloadOf(event.dataTransfer.getData(mediaType))
      if (stage === null || payload === null) return
      event.preventDefault()
      endGesture()
      const point = pointOf(event, stage)
      void withChanging((changes) => void changes.dropPayload(payload, point, stage))
    },
  }
}

function pointOf(event: DragEvent, stage: Stage): Point {
  return stage.toCanvas({ x: event.clientX, y: event.clientY })
}
