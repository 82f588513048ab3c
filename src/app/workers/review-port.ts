import reviewWorker from './review.worker.ts?worker&url'
import type { FromReview, ToReview } from './review-messages'
import { startWorker } from './start-worker'

/** A review worker as the session sees it. */
export interface ReviewPort {
  readonly post: (message: ToReview) => void
  readonly close: () => void
}

/** Who is told what the worker says, and that it has died. */
export interface ReviewListener {
  readonly heard: (message: FromReview) => void
  readonly died: () => void
}
export type OpenReviewPort = (listener: ReviewListener) => ReviewPort

/** Starts the review worker. */
export const openReviewPort: OpenReviewPort = ({ heard, died }) => {
  const worker = startWorker(reviewWorker)
  worker.addEventListener('message', ({ data }: MessageEvent<FromReview>) => heard(data))
  worker.addEventListener('error', died)
  worker.addEventListener('messageerror', died)
  return { post: (message) => worker.postMessage(message), close: () => worker.terminate() }
}
