import { useMemo } from 'react'
import type { Fact } from '../../../core/catalog/fact'
import type { ConnectionId, NodeId } from '../../../core/model/diagram'
import { checksOf } from '../../session/session'
import { useSession } from '../../session/session'

const none: readonly Fact[] = []

/** The limits that rules wait to apply to a field of this thing, until it is stated. */
export function useLimits(owner: NodeId | ConnectionId): (key: string) => readonly Fact[] {
  const needs = useSession((state) => checksOf(state, owner).needs)
  const facts = useSession((state) => state.knowledge.facts)
  return useMemo(() => {
    const limits = new Map<string, Fact[]>()
    for (const { needs: place, factIds } of needs) {
      if (place.part === undefined) continue
      const known = limits.get(place.part) ?? []
      limits.set(place.part, known)
      for (const id of factIds) {
        const fact = facts.find((one) => one.id === id)
        if (fact !== undefined && !known.includes(fact)) known.push(fact)
      }
    }
    return (key) => limits.get(key) ?? none
  }, [needs, facts])
}
