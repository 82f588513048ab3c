import type { DiagramGraph } from './graph'
import { aspects, type Aspect, type Change } from './reads'
import { saysTheSame } from './says-the-same'
import { trackedGraph } from './tracked-graph'

/** A question about one thing in a graph. The key holds all that the answer depends on besides the graph. */
export type Question<K, V> = (graph: DiagramGraph, key: K) => V

/**
 * What was answered about a graph, and what each answer was made of, so that it is handed on to the graph after it: a change
 * looks up the answers that read what it touches, and those that were made of these. They are asked again when somebody
 * wants them; one that says the same as before stops there, and what was made of it stands.
 */
export interface Memory {
  graph: DiagramGraph
  readonly tracked: DiagramGraph
  /** Who read what of the graph. */
  readonly cells: Readonly<Record<Aspect, Map<string | null, Source>>>
  readonly answers: Map<unknown, Map<unknown, Answer>>
  /** The answer that is being made, and what it has read so far. */
  reader: Reading | null
  /** How many answers were made so far: what a change costs. */
  made: number
  /** Since the last tidying: answers that may not hold any more, and those that an answer is not made of any more. */
  doubtful: Answer[]
  left: Answer[]
}

/** A question to the graph, or an answer that others are made of. */
interface Source {
  /** Each once. A first review adds some 700,000 of 10,000 things and takes none away: a set is made where one leaves. */
  users: Answer[] | Set<Answer> | null
  /** The reading that used it last: it is noted once. */
  notedBy: Reading | null
}

interface Answer extends Source {
  readonly question: Question<unknown, unknown>
  readonly key: unknown
  /** In the order in which they were asked. */
  sources: readonly Source[]
  state: State
  value: unknown
  hasThrown: boolean
}

/** `doubtful`: something that it was made of may have another answer. */
type State = 'holds' | 'doubtful' | 'open'

interface Reading {
  /** What it was made of the last time, of which so many came again in the same order, and what came then. */
  readonly before: readonly Source[]
  same: number
  readonly others: Source[]
}

const memories = new WeakMap<DiagramGraph, Memory>()

/** What is remembered of this graph, or of the one that it tracks. */
export function memoryOf(graph: DiagramGraph): Memory {
  const known = memories.get(graph)
  if (known !== undefined) return known
  const cells = Object.fromEntries(aspects.map((aspect) => [aspect, new Map()])) as unknown as Memory['cells']
  const tracked = trackedGraph(
    () => memory.graph,
    (aspect) => (key) => noteCell(memory, cells[aspect], key),
  )
  const memory: Memory = {
    graph,
    tracked,
    cells,
    answers: new Map(),
    reader: null,
    made: 0,
    doubtful: [],
    left: [],
  }
  memories.set(graph, memory)
  memories.set(tracked, memory)
  return memory
}

/** The answer, as it is remembered or made now. Throws what the question threw. */
export function answerTo<K, V>(memory: Memory, question: Question<K, V>, key: K): V {
  const answers = memory.answers.get(question) ?? new Map<unknown, Answer>()
  if (answers.size === 0) memory.answers.set(question, answers)
  const answer = answers.get(key) ?? newAnswer(question as Question<unknown, unknown>, key)
  if (answer.state === 'open') answers.set(key, answer)
  note(memory, answer)
  renew(memory, answer)
  if (answer.hasThrown) throw answer.value
  return answer.value as V
}

const newAnswer = (question: Question<unknown, unknown>, key: unknown): Answer => ({
  question,
  key,
  sources: none,
  users: null,
  notedBy: null,
  state: 'open',
  value: undefined,
  hasThrown: false,
})
const none: readonly Source[] = []

/**
 * Hands what is remembered of one graph on to the next; of the graph before, nothing is remembered any more. Costs time in
 * proportion to the answers that the change concerns.
 */
export function handOn(before: DiagramGraph, after: DiagramGraph, change: Change): void {
  const memory = memories.get(before)
  if (before === after || memory === undefined) return
  memories.delete(before)
  memories.set(after, memory)
  memory.graph = after
  for (const aspect of aspects) {
    for (const key of change[aspect]) doubt(memory, memory.cells[aspect].get(key), 'open')
  }
}

/** Forgets the answers that came into doubt and were not wanted since, and those that nothing is made of any more. */
export function tidy(memory: Memory): void {
  for (const answer of memory.doubtful) if (answer.state !== 'holds') forget(memory, answer)
  memory.doubtful = []
  for (let answer = memory.left.pop(); answer !== undefined; answer = memory.left.pop())
    if (isUnused(answer)) forget(memory, answer)
}

function forget(memory: Memory, answer: Answer): void {
  memory.answers.get(answer.question)?.delete(answer.key)
  leave(memory, answer, answer.sources)
  answer.sources = none
}

/** Whoever was made of it may not hold; directly of what has changed: does not. */
function doubt(memory: Memory, source: Source | undefined, state: 'doubtful' | 'open'): void {
  for (const user of source?.users ?? []) {
    const held = user.state === 'holds'
    if (user.state !== 'open') user.state = state
    if (!held) continue
    memory.doubtful.push(user)
    doubt(memory, user, 'doubtful')
  }
}

/** Sources are looked at in the order in which they were asked: after one that changed, the next might not be asked at all. */
function renew(memory: Memory, answer: Answer): void {
  if (answer.state === 'holds') return
  if (answer.state === 'doubtful') {
    for (const source of answer.sources) {
      if (isAnswer(source)) renew(memory, source)
      if (isOpen(answer)) break
    }
  }
  if (isOpen(answer)) make(memory, answer)
  answer.state = 'holds'
}

const isAnswer = (source: Source): source is Answer => 'question' in source
const isOpen = ({ state }: Answer) => state === 'open'

function make(memory: Memory, answer: Answer): void {
  memory.made += 1
  const outer = memory.reader
  const reading: Reading = { before: answer.sources, same: 0, others: [] }
  memory.reader = reading
  let value: unknown
  let hasThrown = false
  try {
    value = answer.question(memory.tracked, answer.key)
  } catch (error) {
    value = error
    hasThrown = true
  }
  memory.reader = outer
  takeSources(memory, answer, reading)
  if (!hasThrown && !answer.hasThrown && saysTheSame(answer.value, value)) return
  answer.value = value
  answer.hasThrown = hasThrown
  for (const user of answer.users ?? []) user.state = 'open'
}

function noteCell(memory: Memory, cells: Map<string | null, Source>, key: string | null): void {
  if (memory.reader === null) return
  let cell = cells.get(key)
  if (cell === undefined) cells.set(key, (cell = { users: null, notedBy: null }))
  note(memory, cell)
}

function note({ reader }: Memory, source: Source): void {
  if (reader === null || source.notedBy === reader) return
  source.notedBy = reader
  if (reader.others.length === 0 && reader.before[reader.same] === source) reader.same += 1
  else reader.others.push(source)
}

/** Most answers are made of the same as before, which costs nothing here. */
function takeSources(memory: Memory, answer: Answer, { before, same, others }: Reading): void {
  if (same === before.length && others.length === 0) return
  const gone = same === before.length ? none : before.slice(same)
  answer.sources = same === 0 ? others : [...before.slice(0, same), ...others]
  const isNew = before.length === 0
  for (const source of others) addUser(source, answer, isNew)
  if (gone.length === 0) return
  const kept = new Set(answer.sources)
  leave(
    memory,
    answer,
    gone.filter((source) => !kept.has(source)),
  )
}

function leave(memory: Memory, answer: Answer, sources: readonly Source[]): void {
  for (const source of sources) {
    setOfUsers(source).delete(answer)
    if (isAnswer(source) && isUnused(source)) memory.left.push(source)
  }
}

/** `isNew`: it is made of nothing yet, and so no user of this either. */
function addUser(source: Source, answer: Answer, isNew: boolean): void {
  if (source.users === null) source.users = [answer]
  else if (isNew && Array.isArray(source.users)) source.users.push(answer)
  else setOfUsers(source).add(answer)
}

function setOfUsers(source: Source): Set<Answer> {
  if (source.users instanceof Set) return source.users
  return (source.users = new Set(source.users))
}

/** Whether nothing is made of it any more. */
const isUnused = ({ users }: Answer) => users instanceof Set && users.size === 0
