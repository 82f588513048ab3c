import type { Endpoint, Verdict } from '../../model/answers'
import type { NodeId } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { verdicts } from '../../network/verdicts'

/** A VPC, a site, or the internet. */
export type Kind = 'vpc' | 'site' | 'internet'

/** Networks of one kind that reach, and are reached by, the same others. */
export interface Alike {
  readonly kind: Kind
  readonly ends: readonly Endpoint[]
  /** Whether these are all of their kind that are drawn. */
  readonly isAll: boolean
}

/** Networks put together as far as they are alike, and the verdicts between any two of their ends. */
export interface Networks {
  readonly groups: readonly Alike[]
  between(from: Endpoint, to: Endpoint): Verdict | null
}

/** The VPCs, the sites and, where anything leads there, the internet, each group in the order of the diagram. */
export function networksOf(graph: DiagramGraph): Networks {
  const leadsOut = graph.resources('internet', 'users', 'user', 'client', 'mobile-client', 'igw').length > 0
  const vpcs = graph.resources('vpc').map(({ id }) => endOf(id))
  const sites = graph.resources('site').map(({ id }) => endOf(id))
  const ends: readonly (readonly [Kind, Endpoint])[] = [
    ...vpcs.map((end) => ['vpc', end] as const),
    ...sites.map((end) => ['site', end] as const),
    ...(leadsOut && vpcs.length > 0 ? [['internet', 'internet'] as const] : []),
  ]
  const table = verdicts(
    graph,
    ends.map(([, end]) => end),
  )
  const colours = refined(
    ends.map(([kind]) => kind),
    table,
  )
  const groups = [...new Set(colours)].map((colour): Alike => {
    const members = ends.filter((_, index) => colours[index] === colour)
    const kind = members[0]?.[0] ?? 'vpc'
    return {
      kind,
      ends: members.map(([, end]) => end),
      isAll: ends.filter((one) => one[0] === kind).length === members.length,
    }
  })
  const at = new Map(ends.map(([, end], index) => [end, index]))
  const between = (from: Endpoint, to: Endpoint) => table[at.get(from) ?? -1]?.[at.get(to) ?? -1] ?? null
  return { groups, between }
}

const endOf = (id: NodeId): Endpoint => ({ node: id })

/** Colours that two ends share only if they have the same verdicts, in both directions, with as many of each colour. */
function refined(
  kinds: readonly string[],
  table: readonly (readonly (Verdict | null)[])[],
): readonly string[] {
  let colours = kinds
  for (;;) {
    const seen = colours.map((own, row) =>
      JSON.stringify([
        own,
        colours
          .map((other, column) => `${other} ${table[row]?.[column]} ${table[column]?.[row]}`)
          .filter((_, column) => column !== row)
          .toSorted(),
      ]),
    )
    const names = [...new Set(seen)]
    const next = seen.map((one) => `${names.indexOf(one)}`)
    if (names.length === new Set(colours).size) return colours
    colours = next
  }
}
