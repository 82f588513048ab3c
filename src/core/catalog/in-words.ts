import type { ConnectionKind, Pair } from './connection-kind'
import { kinds } from './connections/kinds'
import { pairs } from './connections/pairs'
import type { Service } from './service'
import { services } from './services'

/*
 * The catalogue with its sentences and sources: for the worker, the command line, and the parts of the page that are
 * loaded when somebody asks. What is needed to draw is in catalog.ts.
 */
const serviceById = new Map(services.map((service) => [service.id, service]))
const kindById = new Map(kinds.map((kind) => [kind.id, kind]))

/** The catalogue's entry with the help of its fields and its sources. */
export function serviceInWords(id: string): Service | undefined {
  return serviceById.get(id)
}

/** The kind with its help and that of its fields. */
export function kindInWords(id: string): ConnectionKind | undefined {
  return kindById.get(id)
}

/** What the catalogue says of a kind between two services: condition and evidence. */
export function pairInWords(from: string, to: string, kind: string): Pair | undefined {
  return pairs.find(
    (pair) =>
      pair.kinds.includes(kind) &&
      ((pair.from.includes(from) && pair.to.includes(to)) ||
        (pair.eitherWay === true && pair.from.includes(to) && pair.to.includes(from))),
  )
}
