import { bytesOf, numberOf, type Fact } from '../../catalog/fact'
import { factOf } from '../../catalog/facts'
import type { NodeId } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { regionNameOf } from '../../network/zones'
import { limitAt } from './quota'

/** A quota that differs between Regions, as facts: that of the largest ones, the most of all others, and the least. */
export interface RegionalQuota {
  readonly highest: string
  readonly largest: readonly string[]
  readonly next: string
  /** The Regions that have `next`, where they are known by name. */
  readonly second?: readonly string[]
  /** What the Regions have that are in neither list. Where it is not sure of each, more than this is a warning. */
  readonly rest?: { readonly factId: string; readonly isSure: boolean }
}

/** Where AWS’s request quotas are highest. */
export const threeLargest: readonly string[] = ['us-east-1', 'us-west-2', 'eu-west-1']

/** What holds at a place. `surely` holds in whatever Region it may be; `elsewhere` in most that it may be. */
export interface RegionalLimit {
  readonly surely: number
  readonly fact: Fact
  /**
   * Where the Region is not stated: the most that any but the largest Regions allow. Where it is, but not how large it
   * is: what most of them allow.
   */
  readonly elsewhere?: { readonly limit: number; readonly fact: Fact }
}

/** The limit for a thing in its Region, raised where the diagram says so. */
export function regionalLimit(graph: DiagramGraph, quota: RegionalQuota, at: NodeId): RegionalLimit {
  const region = regionNameOf(graph, at)
  const [highest, next] = [factOf(quota.highest), factOf(quota.next)]
  const [most, least] = [valueAt(graph, highest, at), valueAt(graph, next, at)]
  if (region === undefined) {
    // Whoever raised either has named the one that holds.
    const isRaised = most > documented(highest) || least > documented(next)
    const surely = Math.max(most, least)
    return isRaised
      ? { surely, fact: highest }
      : { surely, fact: highest, elsewhere: { limit: least, fact: next } }
  }
  if (quota.largest.includes(region)) return { surely: most, fact: highest }
  const { rest } = quota
  if (rest === undefined || quota.second?.includes(region) === true || least > documented(next))
    return { surely: least, fact: next }
  const fact = factOf(rest.factId)
  const limit = valueAt(graph, fact, at)
  if (rest.isSure) return { surely: limit, fact }
  return limit > documented(fact)
    ? { surely: Math.max(limit, least), fact }
    : { surely: least, fact: next, elsewhere: { limit, fact } }
}

/** A number, or a size in bytes. */
export function documented(fact: Fact): number {
  return isSize(fact) ? bytesOf(fact) : numberOf(fact)
}

function valueAt(graph: DiagramGraph, fact: Fact, at: NodeId): number {
  const { value } = limitAt(graph, fact, at)
  return isSize(fact) ? (value * bytesOf(fact)) / numberOf(fact) : value
}
const isSize = ({ unit }: Fact) => /^[KMG]i?B /.test(unit)
