import type { Config } from '../model/diagram'
import type { BareKind, BarePair } from './connection-kind'
// The page’s first load gets these three lists without their sentences (scripts/bare-catalogue-plugin.ts).
import { kinds as allKinds } from './connections/kinds'
import { pairs as allPairs } from './connections/pairs'
import type { BareService, Frame } from './service'
import { services as allServices } from './services'

export const services: readonly BareService[] = allServices
export const kinds: readonly BareKind[] = allKinds
export const pairs: readonly BarePair[] = allPairs

const serviceById = new Map(services.map((service) => [service.id, service]))
const kindById = new Map(kinds.map((kind) => [kind.id, kind]))

/** The catalogue's entry, or nothing where a newer build saved a service that this one does not know. */
export function serviceOf(id: string): BareService | undefined {
  return serviceById.get(id)
}

/** The connection kind, or nothing where this build does not know it. */
export function kindOf(id: string): BareKind | undefined {
  return kindById.get(id)
}

/** Whether nodes of this service hold others. A span is none: its members keep their own containers. */
export function isContainer(serviceId: string): boolean {
  return (serviceById.get(serviceId)?.contains.length ?? 0) > 0
}

/** A mechanism that AWS has between two services, and the pair that says so. */
export interface KindBetween {
  readonly kind: BareKind
  readonly pair: BarePair
}

const cache = new Map<string, readonly KindBetween[]>()

/**
 * The mechanisms for a connection drawn from the one service to the other, the likeliest first, each once.
 *
 * Empty means that the catalogue knows none, which is not the same as that AWS has none.
 */
export function kindsBetween(from: string, to: string): readonly KindBetween[] {
  const key = `${from} ${to}`
  const known = cache.get(key)
  if (known) return known

  const found = new Map<string, KindBetween>()
  for (const pair of pairs) {
    if (!joins(pair, from, to)) continue
    for (const id of pair.kinds) {
      const kind = kindById.get(id)
      if (kind && !found.has(id)) found.set(id, { kind, pair })
    }
  }
  const between = [...found.values()]
  cache.set(key, between)
  return between
}

function joins(pair: BarePair, from: string, to: string): boolean {
  if (pair.from.includes(from) && pair.to.includes(to)) return true
  return pair.eitherWay === true && pair.from.includes(to) && pair.to.includes(from)
}

/** The frame and header icon of a container or span with what its config states; nothing for what has no frame. */
export function frameOf(
  service: BareService,
  config: Config,
): { readonly frame: Frame; readonly icon: string | null } | undefined {
  if (!service.frame) return undefined
  const other = service.frameWhen?.find(({ key, value }) => (config[key] ?? null) === value)
  return other ?? { frame: service.frame, icon: service.icon }
}

/** Every icon path that the catalogue names, once each, sorted: what `virtual:icons` holds. */
export function iconPaths(): readonly string[] {
  const paths = services.flatMap(({ icon, frameWhen }) => [
    icon,
    ...(frameWhen ?? []).map((when) => when.icon),
  ])
  return [...new Set(paths.filter((path) => path !== null))].sort()
}
