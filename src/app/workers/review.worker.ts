import type { FromReview, ToReview } from './review-messages'
import { createReviewer, knowledge } from './reviewer'

const answer = createReviewer()
const tell = (message: FromReview) => postMessage(message)

tell(knowledge())
addEventListener('message', ({ data }: MessageEvent<ToReview>) => tell(answer(data)))
