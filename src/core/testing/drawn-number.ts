import { sketch, type SketchedConnection, type SketchedNode } from '../model/sketch'
import type { Diagram } from '../model/diagram'

type Values = Readonly<Record<string, unknown>>

/** Draws exactly this many of what a quota counts, at the node or connection `it`. Only tests use it. */
export type Drawing = (count: number) => Diagram

/** So many things in a container of this service; a Region is in an account. */
export const inside =
  (per: string, service: string, config: Values = {}): Drawing =>
  (count) =>
    sketch({
      account: { service: 'account' },
      it: { service: per, ...(per === 'account' ? {} : { in: 'account' }) },
      thing: { service, in: 'it', count, config },
    })
/** So many things in a VPC. */
export const inVpc =
  (service: string): Drawing =>
  (count) =>
    sketch({ it: { service: 'vpc' }, thing: { service, in: 'it', count } })
/** One thing in a Region of an account, which states so many of something. */
export const weighed =
  (service: string, config: (count: number) => Values): Drawing =>
  (count) =>
    sketch({
      account: { service: 'account' },
      it: { service: 'region', in: 'account' },
      thing: { service, in: 'it', config: config(count) },
    })
/** One thing whose field states the number. */
export const stated =
  (service: string, field: string, config: Values = {}): Drawing =>
  (count) =>
    sketch({ it: { service, config: { ...config, [field]: count } } })
/** So many far ends of one line. */
export const joined =
  (line: string, far: string, service: string, config: Values = {}): Drawing =>
  (count) =>
    sketch({ it: { service, config }, far: { service: far, count } }, [line])
/** So many things that refer to it in a field. */
export const referred =
  (service: string, by: string, field: string): Drawing =>
  (count) =>
    sketch({ it: { service }, by: { service: by, count, config: { [field]: { ref: 'it' } } } })
/** One thing that names so many others. */
export const listing =
  (service: string, field: string, named: string): Drawing =>
  (count) =>
    many(count, named, (refs) => ({ it: { service, config: { [field]: refs } } }))
/** One thing with so many rows in a table. */
export const rows =
  (service: string, field: string, row: (index: number) => Values): Drawing =>
  (count) =>
    sketch({ it: { service, config: { [field]: Array.from({ length: count }, (_, index) => row(index)) } } })

/** So many things, and what else there is. */
export function many(
  count: number,
  service: string,
  rest: (refs: readonly unknown[]) => Readonly<Record<string, SketchedNode>>,
  lines: (id: string) => readonly SketchedConnection[] = () => [],
): Diagram {
  const ids = Array.from({ length: count }, (_, index) => `thing${index + 1}`)
  const things = Object.fromEntries(ids.map((id) => [id, { service }]))
  return sketch({ ...rest(ids.map((ref) => ({ ref }))), ...things }, ids.flatMap(lines))
}

/** The first three numbers of the address of a network, another for each index. */
export const octets = (index: number) => `10.${Math.floor(index / 250)}.${index % 250}`
