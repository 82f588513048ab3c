import { applyPreview, previewChange } from './preview'
import { endInWords } from '../../core/network/reach-words'
import { askWorker, resolved } from './review'
import { getSession } from './store'
import { getTrace } from './trace'

/**
 * What of an answer is written: all that it needs, that and what every other drawn use needs, or one of its ways to open
 * what is blocked.
 */
export type Way = 'needs' | 'all-uses' | number

/** The preview of a way is known by this key, so that its button can show that it is on. */
export function wayKey(way: Way): string {
  return `trace/${way}`
}

/** Whether a preview is of what a trace asked needs. */
export function isOfTrace(key: string): boolean {
  return key.startsWith('trace/')
}

/** Shows what the diagram would be with this configured. */
export async function previewWay(way: Way): Promise<boolean> {
  const { question } = getTrace()
  if (question === null || question.to === 'everything') return false
  const { diagram } = getSession()
  const { from, to } = question
  const verb = way === 'needs' ? 'Configure the way' : 'Open the way'
  const label =
    way === 'all-uses'
      ? 'Configure the ways of all drawn uses'
      : `${verb} from ${endInWords(diagram, from)} to ${endInWords(diagram, to)}`
  return previewChange({ key: wayKey(way), label }, async () => {
    const told = await askWorker((upToNow) => ({
      ask: 'write-needs',
      difference: upToNow(),
      question: { ...question, to },
      way,
    }))
    return resolved(told, 'The checks have stopped. Start them again first.')
  })
}

/** Writes it into the diagram, as one edit; where that would stop another drawn use, it is previewed first. */
export async function writeWay(way: Way): Promise<void> {
  const isSeen = getSession().preview?.key === wayKey(way)
  if (!isSeen && !(await previewWay(way))) return
  const { preview } = getSession()
  if (isSeen || preview?.consequences.blocks.length === 0) applyPreview()
}
