import { factOf } from '../src/core/catalog/facts'
import type { Answer, Blocker, Verdict } from '../src/core/model/answers'
import type { Diagram } from '../src/core/model/diagram'
import { classics } from '../src/core/network/classics'
import type { Classic, ClassicCase } from '../src/core/network/classics/classic'
import { capitalised } from '../src/core/network/wording'
import { doesPass, nameIn, saidOf, toldOf, type Stage, type Told } from './network-answers'
import { picture } from './network-picture'
import { escaped, factLink, paragraphs } from './page-words'

/** The files of docs/network/ by their paths in it: the page of the classic questions, and a picture of each answer. */
export function networkDocs(chosen: readonly Classic[] = classics): ReadonlyMap<string, string> {
  const told = chosen.map((classic) => ({ classic, cases: classic.cases.map(toldOf) }))
  const pictures = told.flatMap(({ cases }) =>
    cases.map((one): [string, string] => [`${one.asked.id}.svg`, picture(one)]),
  )
  return new Map([['README.md', page(told)], ...pictures])
}

function page(told: readonly { readonly classic: Classic; readonly cases: readonly Told[] }[]): string {
  const contents = told.map(
    ({ classic, cases }) =>
      `- [${escaped(classic.title)}](#${classic.id}): ${cases.map(({ answer }) => answer.verdict).join(', ')}`,
  )
  const corrected = told.filter(({ classic }) => classic.corrected !== undefined)
  return paragraphs([
    '<!-- Made by `npm run docs:network`: the questions are in src/core/network/classics, the answers are Lintel’s own. -->',
    '# Classic network questions',
    'Does A reach B, and why not? These are the questions that everybody meets who learns AWS networking. Each is drawn, and Lintel answers it as it does on the canvas: the verdict, the way hop by hop, what stops the packet and on which page AWS says so, and what to configure. The answers are the engine’s own; a check fails when this page says anything else.',
    verdictsInWords,
    'In the pictures, the way that a packet takes is **green**, its hops are numbered as in the list below the picture, and what stops it is **red** and has a cross. The way back is not numbered.',
    '## Questions',
    contents.join('\n'),
    '## Where the notes were wrong or not exact',
    'Lintel began with somebody’s notes on AWS networking. Most of what they say is right; this is not, or is no longer all of it.',
    corrected.map(correction).join('\n'),
    ...told.flatMap(({ classic, cases }) => section(classic, cases)),
  ])
}

const verdictsInWords = [
  '| verdict | what it means |',
  '| --- | --- |',
  '| **reachable** | By what is stated, the packet arrives and its answer comes back. |',
  '| **possible** | AWS allows it, and nothing that is stated forbids it; what has to be configured is listed. |',
  '| **blocked** | No configuration of what is drawn can do it, or something stated forbids it. |',
  '| **unknown** | It depends on something that AWS does not document clearly, or that is not modelled. |',
].join('\n')

function correction({ classic: { id, title, corrected } }: { readonly classic: Classic }): string {
  if (corrected === undefined) return ''
  return `- “${escaped(corrected.notes)}”. ${escaped(corrected.aws)} ([${escaped(title)}](#${id}))`
}

function section(classic: Classic, cases: readonly Told[]): readonly string[] {
  const { id, title, question, background, corrected, factIds, advice } = classic
  return [
    `<a id="${id}"></a>`,
    `## ${escaped(title)}`,
    `*${escaped(question)}*`,
    escaped(background),
    ...(corrected === undefined
      ? []
      : [`**Corrected.** The notes say: “${escaped(corrected.notes)}”. ${escaped(corrected.aws)}`]),
    ...cases.flatMap(caseSection),
    '**What to do.** ' + escaped(advice),
    '**What AWS says**',
    factIds.map((fact) => `- ${escaped(factOf(fact).statement)} ${factLink(factOf(fact))}`).join('\n'),
  ]
}

function caseSection({ asked, answer, there, back, waysToOpen: ways }: Told): readonly string[] {
  const [stop, ...rest] = answer.blockers
  // What is merely absent on some other way is no help where something else stops the packet for good.
  const others = rest.filter(
    ({ reason, nature }, index) =>
      reason !== stop?.reason &&
      rest.findIndex((one) => one.reason === reason) === index &&
      (nature !== 'absent' || stop?.nature === 'absent'),
  )
  return [
    `### ${escaped(asked.title)}`,
    `${mark[answer.verdict]} **${capitalised(answer.verdict)}.** ${inShort(asked, answer)}`.trim(),
    `![${escaped(`${asked.title} ${capitalised(answer.verdict)}.`)}](${asked.id}.svg)`,
    ...(stop === undefined ? [] : [`**What stops it:** ${stopLine(asked.on, stop)}`]),
    ...(others.length === 0
      ? []
      : [
          `**Also in the way:**\n\n${others.map((one) => `- ${escaped(capitalised(one.reason))} At ${stopLine(asked.on, one)}`).join('\n')}`,
        ]),
    ...(answer.needs.length === 0
      ? []
      : [
          `**To configure:**\n\n${answer.needs.map(({ text }) => `- ${escaped(capitalised(text))}`).join('\n')}`,
        ]),
    ...(answer.verdict === 'unknown'
      ? [`**It depends on** ${answer.notModelled.map(({ at }) => escaped(nameIn(asked.on, at))).join(', ')}.`]
      : []),
    ...(there.length === 0 ? [] : [`**The way there:**\n\n${numbered(there)}`]),
    ...(back.length === 0 ? [] : [wayBack(back)]),
    ...(ways.length === 0
      ? []
      : [
          `**Ways to open it** (each asked again and found to work):\n\n${ways.map((way) => `- ${way}`).join('\n')}`,
        ]),
  ]
}

function inShort({ on, through }: ClassicCase, answer: Answer): string {
  const [stop] = answer.blockers
  if (stop !== undefined) return escaped(capitalised(stop.reason))
  if (through === undefined) return ''
  const name = escaped(nameIn(on, through))
  return doesPass(answer, through) ? `The packet passes ${name}.` : `The packet does **not** pass ${name}.`
}

const mark: Readonly<Record<Verdict, string>> = {
  reachable: '🟢',
  possible: '🟡',
  blocked: '🔴',
  unknown: '⚪',
}

const numbered = (stages: readonly Stage[]) =>
  stages.map((stage, index) => `${index + 1}. ${escaped(saidOf(stage))}`).join('\n')

/** Folded away, unless it is there that the packet stops. */
function wayBack(stages: readonly Stage[]): string {
  const text = numbered(stages)
  return stages.some(({ isStop }) => isStop)
    ? `**The way back:**\n\n${text}`
    : `<details><summary>The way back</summary>\n\n${text}\n\n</details>`
}

function stopLine(on: Diagram, { code, direction, place: { at }, factId }: Blocker): string {
  const where = direction === 'return' ? ', on the way back' : ''
  return `${escaped(nameIn(on, at))}${where}, \`${code}\`. ${factLink(factOf(factId))}`
}
