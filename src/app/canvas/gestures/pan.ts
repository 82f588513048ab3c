import type { At, Gesture } from './gesture'
import type { Stage } from '../stage'

/** Moves the picture with the pointer. */
export function pan(start: At, stage: Stage): Gesture {
  let last = start.client
  return {
    cursor: 'grabbing',
    pansAtRim: false,
    move({ client }) {
      stage.panBy(client.x - last.x, client.y - last.y)
      last = client
    },
    drop: () => undefined,
    cancel: () => undefined,
  }
}
