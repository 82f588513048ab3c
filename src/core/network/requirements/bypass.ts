import type { NodeId, Place } from '../../model/diagram'

/** Where traffic can get past an inspection, or the inspection loses it. */
export interface Bypass {
  readonly place: Place
  /** A full sentence. */
  readonly why: string
  readonly factId: string
  /** A statement of the drawing leads past; else nothing stated closes the way. */
  readonly isStated: boolean
  /** The network that it leads to, past the inspection; null where it leads nowhere else (appliance mode). */
  readonly leadsTo: NodeId | 'internet' | 'sites' | 'services' | null
  /** The network that it leads from. */
  readonly from: NodeId
}
