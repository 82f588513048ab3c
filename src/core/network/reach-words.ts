import { placeWords } from '../edit/place-words'
import { nodeAt } from '../edit/items'
import type { BlockerNature, Endpoint, Hop, OneTraffic, PostedAnswer, Verdict } from '../model/answers'
import type { Diagram } from '../model/diagram'
import { trafficText } from './traffic-words'
import { capitalised } from './wording'

/** What is asked, as far as words tell it. */
interface Asked {
  readonly from: Endpoint
  readonly to: Endpoint | 'everything'
  readonly traffic: 'any' | OneTraffic
}

/** An end of a question, as it stands in a field. */
export function endWords(diagram: Diagram, end: Endpoint | 'everything'): string {
  if (end === 'internet') return 'The internet'
  if (end === 'everything') return 'Everything'
  if ('node' in end) return placeWords(diagram, { at: end.node })
  return end.behind === undefined
    ? end.address
    : `${end.address} behind ${placeWords(diagram, { at: end.behind })}`
}

/** Ends of a list in words: those of the same name with what they are in. */
export function endsInWords(diagram: Diagram, ends: readonly Endpoint[]): readonly string[] {
  const names = ends.map((end) => endWords(diagram, end))
  return names.map((name, index) => {
    const end = ends[index]
    const isAlone = names.indexOf(name) === names.lastIndexOf(name)
    if (isAlone || end === undefined || typeof end === 'string' || !('node' in end)) return name
    const parent = nodeAt(diagram, end.node)?.parentId ?? null
    return parent === null ? name : `${name} in ${placeWords(diagram, { at: parent })}`
  })
}

/** The same in the middle of a sentence, things in quotation marks. */
export function endInWords(diagram: Diagram, end: Endpoint | 'everything'): string {
  if (typeof end === 'string') return endWords(diagram, end).toLowerCase()
  return 'node' in end ? `“${endWords(diagram, end)}”` : endWords(diagram, end)
}

/** The verdict as a heading: “Blocked at Peering 1”. */
export function verdictWords(diagram: Diagram, answer: PostedAnswer): string {
  const { verdict, needs, blockers, notModelled } = answer
  switch (verdict) {
    case 'reachable':
      return `Reachable${onWords(answer)}`
    case 'possible':
      return `Possible${onWords(answer)}: ${needs.length === 1 ? '1 thing' : `${needs.length} things`} to configure`
    case 'blocked': {
      const [first] = blockers
      if (first === undefined) return 'Blocked'
      const back = first.direction === 'return' ? ', on the way back' : ''
      return `Blocked at ${placeWords(diagram, first.place)}${back}`
    }
    case 'unknown': {
      if (notModelled.length === 0) return 'Cannot tell'
      const names = notModelled.map((place) => placeWords(diagram, place))
      return `Cannot tell: ${joined(names)} ${names.length === 1 ? 'is' : 'are'} not modelled`
    }
    default:
      return verdict satisfies never
  }
}

/** Traffic on so many ports is told; of more, how many. */
const mostPorts = 4

/** “ on tcp/443”, where that is not all that was asked for. */
function onWords({ passes }: PostedAnswer): string {
  if (passes === undefined) return ''
  const all = passes.split(', ')
  const shown = all.length > mostPorts + 1 ? all.slice(0, mostPorts) : all
  return ` on ${shown.join(', ')}${shown.length === all.length ? '' : ` and ${all.length - shown.length} more`}`
}

/** The whole result in one sentence, for those who hear it. */
export function answerSentence(diagram: Diagram, question: Asked, answer: PostedAnswer): string {
  const [from, to] = [endInWords(diagram, question.from), endInWords(diagram, question.to)]
  const asked = question.traffic === 'any' ? '' : ` on ${trafficText(question.traffic)}`
  const on = answer.passes === undefined ? asked : onWords(answer)
  const words = verdictWords(diagram, answer)
  const [first] = answer.blockers
  switch (answer.verdict) {
    case 'reachable':
      return capitalised(`${from} reaches ${to}${on}.`)
    case 'possible':
      return capitalised(
        `${from} can reach ${to}${on}, once ${answer.needs.length === 1 ? '1 thing is' : `${answer.needs.length} things are`} configured.`,
      )
    case 'blocked':
      return capitalised(
        `${from} does not reach ${to}${on}. ${words}${first === undefined ? '.' : `: ${first.reason}`}`,
      )
    case 'unknown':
      return capitalised(`It cannot be told whether ${from} reaches ${to}${on}. ${words}.`)
    default:
      return answer.verdict satisfies never
  }
}

/** “Everything that A reaches”: how many of each. */
export function reachSentence(diagram: Diagram, from: Endpoint, verdicts: readonly Verdict[]): string {
  const count = (verdict: Verdict) => verdicts.filter((one) => one === verdict).length
  const parts = verdictOrder.flatMap((verdict) =>
    count(verdict) === 0 ? [] : [`${count(verdict)} ${verdictNames[verdict].toLowerCase()}`],
  )
  return capitalised(
    `From ${endInWords(diagram, from)}: ${parts.length === 0 ? 'nothing to reach' : parts.join(', ')}.`,
  )
}

export const verdictOrder: readonly Verdict[] = ['reachable', 'possible', 'unknown', 'blocked']

export const verdictNames: Readonly<Record<Verdict, string>> = {
  reachable: 'Reachable',
  possible: 'Possible',
  blocked: 'Blocked',
  unknown: 'Cannot tell',
}

/** What a hop does, after the name of where it is. */
export const hopNames: Readonly<Record<Hop['does'], string>> = {
  send: 'sends',
  route: 'routes',
  permit: 'permits',
  deny: 'denies',
  translate: 'translates',
  deliver: 'delivers',
  'cannot-tell': 'cannot tell',
}

/** What a blocker rests on. */
export const natureNames: Readonly<Record<BlockerNature, string>> = {
  law: 'AWS does not do this',
  stated: 'Stated in the diagram',
  absent: 'Missing in the diagram',
}

/** “A”, “A and B”, “A, B and 3 more”. */
function joined(names: readonly string[]): string {
  const [first = '', second = '', ...more] = [...new Set(names)]
  if (second === '') return first
  return more.length === 0 ? `${first} and ${second}` : `${first}, ${second} and ${more.length} more`
}
