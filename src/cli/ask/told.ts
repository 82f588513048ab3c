import { factOf } from '../../core/catalog/facts'
import { placeTitle, placeWords } from '../../core/edit/place-words'
import type { Blocker, Hop, PostedAnswer, PostedNeed, Question } from '../../core/model/answers'
import type { Diagram, Place } from '../../core/model/diagram'
import { answerSentence, hopNames, natureNames, verdictWords } from '../../core/network/reach-words'
import type { Look } from '../check/pretty'
import { wrapped } from '../words/lines'
import { plain } from '../words/plain'

/** The answer in the words of the editor, for people. */
export function prettyAnswer(diagram: Diagram, question: Question, answer: PostedAnswer, look: Look): string {
  const { bold, red, yellow, green } = look.paint
  const brush = { reachable: green, possible: yellow, blocked: red, unknown: yellow }[answer.verdict]
  const ways = answer.waysToOpen.map((needs) => needList(needs, look).join('\n'))
  const parts = [
    brush(bold(plain(verdictWords(diagram, answer)))),
    wrapped(plain(answerSentence(diagram, question, answer)), look.width),
    ...section(
      'What stops it',
      answer.blockers.flatMap((one) => blockerLines(diagram, one, look)),
      look,
    ),
    ...section(
      ways.length === 1 ? 'A way to open it' : 'Ways to open it',
      ways.length > 1 ? [ways.join('\n  or\n')] : ways,
      look,
    ),
    ...section('To configure', needList(answer.needs, look), look),
    ...section(
      'Not modelled',
      answer.notModelled.map((place) => `  ${named(diagram, place)}`),
      look,
    ),
    ...section('Way there', hopLines(diagram, answer, 'forward', look), look),
    ...section('Way back', hopLines(diagram, answer, 'return', look), look),
  ]
  return `${parts.join('\n\n')}\n`
}

function section(title: string, lines: readonly string[], { paint: { bold } }: Look): readonly string[] {
  return lines.length === 0 ? [] : [`${bold(title)}\n${lines.join('\n')}`]
}

function blockerLines(
  diagram: Diagram,
  blocker: Blocker,
  { width, paint: { dim } }: Look,
): readonly string[] {
  const { statement, sources } = factOf(blocker.factId)
  const [source] = sources
  const back = blocker.direction === 'return' ? ', on the way back' : ''
  return [
    `  ${named(diagram, blocker.place)}${back}`,
    `    ${wrapped(plain(blocker.reason), width, 4)}`,
    `    ${dim(`${natureNames[blocker.nature]}: ${blocker.code}`)}`,
    `    ${wrapped(`AWS says: ${statement}`, width, 4)}`,
    `    ${dim(`${source.title}, as of ${source.asOf}`)}\n    ${dim(source.url)}`,
  ]
}

const needList = (needs: readonly PostedNeed[], { width, paint: { dim } }: Look) =>
  needs.map(({ place, text }) => `  • ${wrapped(plain(text), width, 4)}  ${dim(`(${plain(place.at)})`)}`)

function hopLines(
  diagram: Diagram,
  { hops }: PostedAnswer,
  way: Hop['direction'],
  { width, paint: { bold, red, dim } }: Look,
): readonly string[] {
  return hops
    .filter(({ direction }) => direction === way)
    .map(({ place, does, reason }, index) => {
      const act = does === 'deny' ? red(hopNames[does]) : dim(hopNames[does])
      const number = `${index + 1}.`.padStart(4)
      return `${number} ${bold(plain(placeTitle(diagram, place)))} ${act}\n     ${wrapped(plain(reason), width, 5)}`
    })
}

const named = (diagram: Diagram, place: Place) => plain(`${placeTitle(diagram, place)} (${place.at})`)

/** The answer as JSON: places by id and in words. */
export function answerJson(diagram: Diagram, question: Question, answer: PostedAnswer): string {
  const at = ({ place, ...rest }: { readonly place: Place }) => ({ ...placed(place), ...rest })
  const placed = (place: Place) => ({ ...place, name: placeWords(diagram, place) })
  const told = {
    format: 'lintel-answer',
    formatVersion: 1,
    question,
    verdict: answer.verdict,
    sentence: answerSentence(diagram, question, answer),
    ...(answer.passes === undefined ? {} : { passes: answer.passes }),
    blockers: answer.blockers.map((blocker) => ({
      ...at(blocker),
      aws: { statement: factOf(blocker.factId).statement, source: factOf(blocker.factId).sources[0] },
    })),
    needs: answer.needs.map(at),
    waysToOpen: answer.waysToOpen.map((needs) => needs.map(at)),
    notModelled: answer.notModelled.map(placed),
    hops: answer.hops.map(at),
  }
  return `${JSON.stringify(told, null, 2)}\n`
}
