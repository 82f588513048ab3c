import { isRef, type NodeId, type ConnectionId, type ResourceNode, type Row } from '../../model/diagram'
import { blockOf, type Block } from '../../network/blocks'

/** One row of a route table. */
export interface Route {
  readonly destination: string
  /** Where the destination is a network and not a prefix list. */
  readonly block: Block | undefined
  readonly target: NodeId | ConnectionId | undefined
  /** What led there is gone or not attached: packets are dropped. */
  readonly isBlackhole: boolean
}

/** The routes that a table states, rows without a destination left out. */
export function routesOf({ config }: ResourceNode): readonly Route[] {
  const rows = config['routes']
  if (!Array.isArray(rows)) return []
  return rows.flatMap((row: Row) => {
    const [destination, target] = [row['destination'], row['target']]
    if (typeof destination !== 'string' || destination.trim() === '') return []
    return [
      {
        destination: destination.trim(),
        block: blockOf(destination),
        target: isRef(target) ? target.ref : undefined,
        isBlackhole: row['state'] === 'blackhole',
      },
    ]
  })
}
