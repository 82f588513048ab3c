import { refuse } from '../../core/model/results'
import { applyPreview, previewChange } from './preview'
import { endInWords } from './reach-words'
import { askWorker } from './review'
import { getSession } from './store'
import { getTrace } from './trace'

/** What of an answer is written: all that it needs, or one of its ways to open what is blocked. */
export type Way = 'needs' | number

/** The preview of a way is known by this key, so that its button can show that it is on. */
export function wayKey(way: Way): string {
  return `trace/${way}`
}

/** Shows what the diagram would be with this configured. */
export async function previewWay(way: Way): Promise<boolean> {
  const { question } = getTrace()
  if (question === null || question.to === 'everything') return false
  const { diagram } = getSession()
  const { from, to } = question
  const verb = way === 'needs' ? 'Configure the way' : 'Open the way'
  const label = `${verb} from ${endInWords(diagram, from)} to ${endInWords(diagram, to)}`
  return previewChange({ key: wayKey(way), label }, async () => {
    const told = await askWorker((upToNow) => ({
      ask: 'write-needs',
      difference: upToNow(),
      question: { ...question, to },
      way,
    }))
    return told?.tell === 'resolved'
      ? told.result
      : refuse('The checks have stopped. Start them again first.')
  })
}

/** Writes it into the diagram, as one edit. */
export async function writeWay(way: Way): Promise<void> {
  if (getSession().preview?.key === wayKey(way) || (await previewWay(way))) applyPreview()
}
