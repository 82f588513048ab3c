import type { ConnectionId, NodeId } from '../../model/diagram'
import type { Report, ReportLine } from '../../model/results'
import type { Described } from './described'

/** An object that became a node or a connection of its own. */
export interface Placed {
  readonly where: string
  readonly as: NodeId | ConnectionId
}

/** What became of each object of the input: settled exactly once, by whoever comes first. */
export interface Ledger {
  /** Whether something has been said about it already. */
  isSettled(object: Described): boolean
  place(object: Described, as: string): void
  /** It became a property, a row or a part of something else. */
  fold(object: Described, into: string): void
  /** Lintel has nothing for it, or it is not in use; `why` completes “<where>: …”. */
  leaveOut(object: Described, why: string): void
  /** It cannot be read. */
  drop(object: Described, why: string): void
  /** One detail of an object that is settled otherwise: a route, a rule, an address. */
  remark(object: Described, part: string, why: string): void
  /** Something that is no object at all: a file, a key. */
  refuse(where: string, why: string): void
  report(): Omit<Report, 'kept'> & { readonly placed: readonly Placed[] }
}

/** An empty ledger. */
export function newLedger(): Ledger {
  const settled = new Set<string>()
  const placed: Placed[] = []
  const folded: { where: string; into: string }[] = []
  const notModelled: ReportLine[] = []
  const dropped: ReportLine[] = []
  const settle = <T>(object: Described, list: T[], line: T): void => {
    if (settled.has(object.where)) return
    settled.add(object.where)
    list.push(line)
  }
  return {
    isSettled: ({ where }) => settled.has(where),
    place: (object, as) => settle(object, placed, { where: object.where, as: as as NodeId }),
    fold: (object, into) => settle(object, folded, { where: object.where, into }),
    leaveOut: (object, what) => settle(object, notModelled, { where: object.where, what }),
    drop: (object, what) => settle(object, dropped, { where: object.where, what }),
    remark: ({ where }, part, what) => notModelled.push({ where: `${where}.${part}`, what }),
    refuse: (where, what) => dropped.push({ where, what }),
    report: () => ({ placed, folded, notModelled, dropped, repaired: [] }),
  }
}
