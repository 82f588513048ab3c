import type { DragEvent } from 'react'
import type { Payload } from './entries'

/** Hands the payload to whoever takes the drop; what one sees under the pointer is the icon, where there is one. */
export function startDrag(event: DragEvent<HTMLElement>, payload: Payload): void {
  event.dataTransfer.setData('application/x-lintel', JSON.stringify(payload))
  const service = 'service' in payload ? payload.service : 'vpcBlock' in payload ? 'vpc' : null
  // Types can be read while something is dragged, contents cannot.
  if (service !== null) event.dataTransfer.setData(`application/x-lintel.${service}`, service)
  event.dataTransfer.effectAllowed = 'copy'
  const icon = event.currentTarget.querySelector('img')
  if (icon !== null) event.dataTransfer.setDragImage(icon, icon.width / 2, icon.height / 2)
}
