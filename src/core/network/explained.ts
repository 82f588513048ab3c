import type { Need, PostedAnswer, PostedNeed, Question } from '../model/answers'
import type { Diagram } from '../model/diagram'
import { graphOf } from '../model/graph'
import { ask } from './ask'
import { waysToOpen } from './ways-to-open'

/** The answer as it is shown and posted: needs without their functions, and for what is blocked the ways to open it. */
export function explained(diagram: Diagram, question: Question): PostedAnswer {
  const answer = ask(graphOf(diagram), question)
  const ways = answer.verdict === 'blocked' ? waysToOpen(diagram, question) : []
  return { ...answer, needs: answer.needs.map(posted), waysToOpen: ways.map((needs) => needs.map(posted)) }
}

function posted({ place, text }: Need): PostedNeed {
  return { place, text }
}
