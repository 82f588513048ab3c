import type { Question } from '../model/answers'
import type { Diagram, Place } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import type { Needs, Pass, Result, RuleMeta } from '../model/results'

/** Metadata and a pure generator: everything it knows comes from the graph and the catalogue. */
export interface Rule<MessageId extends string = string> extends About<MessageId> {
  /** All that it says of the graph. */
  check(graph: DiagramGraph): Iterable<Said<MessageId>>
  /**
   * Of a rule that looks at one thing after the other: these, each with an identity that it keeps while it says the same, and
   * what is said of one. Only things of which something has changed are looked at again.
   */
  readonly oneByOne?: OneByOne<MessageId>
}
export type Said<MessageId extends string = string> = Problem<NoInfer<MessageId>> | Pass | Needs

interface About<MessageId extends string> {
  readonly meta: RuleMeta & { readonly messages: Readonly<Record<MessageId, RuleMeta['messages'][string]>> }
  /** A small drawing, not yet placed, in which the rule finds something: shown on its page and a case of its test. */
  example?(): Diagram
}
interface OneByOne<MessageId extends string, One extends object = object> {
  each(graph: DiagramGraph): readonly One[]
  checkOne(graph: DiagramGraph, one: One): Iterable<Said<MessageId>>
}

export interface Problem<MessageId extends string = string> {
  readonly message: MessageId
  /** What to highlight; the first is what the message is about. */
  readonly at: readonly [Place, ...Place[]]
  /** Tells findings at the same places apart (a quota's fact, a requirement's id). */
  readonly subject?: string
  /** Fills the placeholders of the message's text; sizes and rates come already worded. */
  readonly data?: Readonly<Record<string, string | number>>
  /** The facts this one rests on, where the rule has several. */
  readonly factIds?: readonly string[]
  /** A soft quota that is exceeded: raising it to `used` or above, with a reason, ends the finding. */
  readonly raisable?: { readonly factId: string; readonly at: Place; readonly used: number }
  readonly fixes?: readonly Fix[]
  /** The question to the network whose answer shows it. */
  readonly asked?: Question
}

/** Lives where the rules run. The page knows its label; the worker resolves it to a Difference. */
export interface Fix {
  readonly label: string
  apply(diagram: Diagram): Result<Diagram>
}

type Definition<MessageId extends string, One extends object> = About<MessageId> &
  (Pick<Rule<MessageId>, 'check'> | OneByOne<MessageId, One>)

/** Keeps the message ids as literal types while checking the shape. */
export function defineRule<const MessageId extends string, One extends object = object>(
  rule: Definition<MessageId, One>,
): Rule<MessageId> {
  if ('check' in rule) return rule
  return {
    ...rule,
    *check(graph) {
      for (const one of rule.each(graph)) yield* rule.checkOne(graph, one)
    },
    oneByOne: rule,
  }
}
