import type { Question } from '../../model/answers'
import type { DiagramGraph } from '../../model/graph'
import { refuse } from '../../model/results'
import { oncePerGraph } from '../../network/once'
import { changesFor, opened, type Change } from '../../network/ways-to-open'
import type { Fix } from '../rule'

const most = 3

/** What would open a blocked way, the smallest change first; asked once for claims that ask the same. */
export function fixesFor(graph: DiagramGraph, question: Question): readonly Fix[] {
  return fixes(graph, JSON.stringify(question))
}

const fixes = oncePerGraph((graph, key: string): readonly Fix[] => {
  const question = JSON.parse(key) as Question
  const ways = changesFor(graph, question).toSorted((a, b) => a.changes.length - b.changes.length)
  const labelled = new Map(ways.map((way) => [labelOf(way), way]))
  return [...labelled].slice(0, most).map(([label, way]) => ({
    label,
    apply: (diagram) => opened(diagram, question, way) ?? refuse('This does not open the way any more.'),
  }))
})

/** The first changes in words; the preview shows them all. */
function labelOf({ changes }: Change): string {
  const [first, ...more] = changes.map(({ text }) => text.replace(/[.]$/, ''))
  return more.length === 0
    ? `${first}`
    : `${first}, and ${more.length} more ${more.length === 1 ? 'change' : 'changes'}`
}
