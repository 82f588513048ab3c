import type { ConnectionId, NodeId } from '../model/diagram'

/** Ids as tests write them. */
export const nodeId = (id: string): NodeId => id as NodeId
export const connectionId = (id: string): ConnectionId => id as ConnectionId
