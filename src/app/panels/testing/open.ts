import { configure } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { vi } from 'vitest'
import { place } from '../../../core/layout/place'
import type { Diagram } from '../../../core/model/diagram'
import { createReviewer, knowledge } from '../../workers/reviewer'
import { startReview } from '../../session/review'
import * as session from '../../session/session'

// Dialogs and menus are loaded when they are first asked for, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 10_000 })
vi.setConfig({ testTimeout: 30_000 })

/** A person who types without a pause. */
export const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 })

let isReviewing = false

/** Opens a diagram in the real session, with the real rules answering from this thread instead of a worker. */
export function openDiagram(diagram: Diagram): void {
  if (!isReviewing) {
    isReviewing = true
    startReview(({ heard }) => {
      const answer = createReviewer()
      queueMicrotask(() => heard(knowledge()))
      return { post: (message) => queueMicrotask(() => heard(answer(message))), close: () => undefined }
    })
  }
  session.newDiagram(place(diagram))
  session.closeDialog()
  session.setPanels({
    left: true,
    right: true,
    bottom: true,
    bottomTab: 'findings',
    leftTab: 'services',
    rightTab: 'fields',
  })
  for (const { id } of session.getSession().toasts) session.dismissToast(id)
}

/** Resolves when the review is of the diagram that is open now. */
export function reviewed(): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (session.getSession().review.status !== 'current') return false
      resolve()
      return true
    }
    if (look()) return
    const stop = session.useSession.subscribe(() => {
      if (look()) stop()
    })
  })
}
