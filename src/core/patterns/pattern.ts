import type { Fact } from '../catalog/fact'
import { factOf } from '../catalog/facts'
import { place } from '../layout/place'
import type { Diagram } from '../model/diagram'
import type { Sources } from '../model/results'
import { sketch, type SketchedConnection, type SketchedNode, type SketchedRest } from '../model/sketch'

/** Where a pattern stands in the gallery. */
export const categories = [
  { id: 'networking', title: 'Networking' },
  { id: 'web', title: 'Web tiers' },
  { id: 'containers', title: 'Containers' },
  { id: 'serverless', title: 'Serverless' },
  { id: 'messaging', title: 'Messages and streams' },
  { id: 'data', title: 'Databases and caches' },
  { id: 'content', title: 'Content and the edge' },
  { id: 'storage', title: 'Storage and migration' },
] as const
export type Category = (typeof categories)[number]['id']

/** What a pattern draws: the parts of a sketch, with its call-outs in the order in which one reads them. */
export interface Drawing {
  readonly nodes: Readonly<Record<string, SketchedNode>>
  readonly connections?: readonly SketchedConnection[]
  readonly steps?: SketchedRest['steps']
  readonly requirements?: SketchedRest['requirements']
}

/** A number that one may change: “VPCs”, from 1 to a little beyond what AWS allows. */
export interface Parameter<P extends string = string> {
  readonly id: P
  /** What is counted, in the plural, with a capital: “Sites”. */
  readonly label: string
  readonly usual: number
  readonly most: number
  /** At `most`, the errors and warnings (`rule/message`) that come of it; none unless given. */
  readonly breaks?: readonly string[]
}

/** The classic mistake, shown as a question before what is wrong with it is told. */
export interface Twin {
  /** “Can a spoke use the hub’s VPN connection?” */
  readonly question: string
  /** Why not, and what to do instead; one to three sentences. */
  readonly answer: string
  /** Each error and warning that it yields, as `rule/message`; no other may come. */
  readonly findings: readonly string[]
  build(): Diagram
}

/** How messages get through; only where messages flow. Each a few words or one sentence. */
export interface Delivery {
  readonly retries: string
  readonly retention: string
  readonly ordering: string
  readonly duplicates: string
  readonly batching: string
  readonly deadLetters: string
  /** Who absorbs a sudden peak. */
  readonly peaks: string
}

/** What each line of it is called, in the order in which they are read. */
export const deliveryTerms: readonly (readonly [keyof Delivery, string])[] = [
  ['retries', 'Retries'],
  ['retention', 'Retention'],
  ['ordering', 'Order'],
  ['duplicates', 'Duplicates'],
  ['batching', 'Batches'],
  ['deadLetters', 'Dead letters'],
  ['peaks', 'Who absorbs a peak'],
]

/** All that is said of a pattern, and nothing of how it is drawn. */
interface About<P extends string> {
  readonly id: string
  readonly title: string
  /** One sentence. */
  readonly summary: string
  readonly category: Category
  /** Words that somebody may search it by which its texts do not say. */
  readonly keywords?: readonly string[]
  /** What the study notes say of it, word for word, and what AWS does today where that is something else. */
  readonly notes?: { readonly wording: readonly string[]; readonly today?: string }
  readonly whenToUse: readonly string[]
  /** `notes`: engineering judgement that AWS does not document; `aws`: documented. */
  readonly tradeOffs: readonly { readonly text: string; readonly from: 'notes' | 'aws' }[]
  /** How fast it follows the load; one sentence. */
  readonly scaling: string
  /** What is left when one Availability Zone fails; one sentence. */
  readonly zoneLoss: string
  readonly delivery?: Delivery
  readonly parameters?: readonly Parameter<P>[]
  /** Ids of the facts whose limits apply; first the one that binds first. */
  readonly facts: readonly string[]
  readonly sources: Sources
}

/** A pattern as its file writes it. */
export interface PatternEntry<P extends string = string> extends About<P> {
  /** The drawing, for a value of each parameter. Yields no error and no warning unless a parameter says so. */
  readonly draw: (numbers: Readonly<Record<P, number>>) => Drawing
  readonly twin?: Omit<Twin, 'build'> & { readonly draw: () => Drawing }
}

/** An entry of the gallery, shown to users as “pattern template”: a diagram that is right, and why one would draw it. */
export interface Pattern extends About<string> {
  /** The diagram, placed, with its numbered steps; parameters that are not given have their usual value. */
  build(numbers?: Readonly<Record<string, number>>): Diagram
  readonly twin?: Twin
}

/** Makes a pattern of its entry. */
export function definePattern<const P extends string = never>({
  draw,
  twin,
  ...about
}: PatternEntry<P>): Pattern {
  const usual = Object.fromEntries((about.parameters ?? []).map((one) => [one.id, one.usual]))
  return {
    ...about,
    build: (numbers) => built(about.title, draw({ ...usual, ...numbers } as Readonly<Record<P, number>>)),
    ...(twin === undefined
      ? {}
      : {
          twin: {
            question: twin.question,
            answer: twin.answer,
            findings: twin.findings,
            // Call-outs tell how the pattern works, which is what the twin gets wrong.
            build: () => built(twin.question, { ...twin.draw(), steps: [] }),
          },
        }),
  }
}

function built(title: string, { nodes, connections = [], steps = [], requirements = {} }: Drawing): Diagram {
  return place(sketch(nodes, connections, { title, steps, requirements }))
}

/** The facts whose limits apply to a pattern, in its order. Throws on an id that there is no fact for. */
export function factsOf({ facts }: Pattern): readonly Fact[] {
  return facts.map(factOf)
}
