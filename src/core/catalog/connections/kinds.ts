import type { ConnectionKind } from '../connection-kind'
import { accessKinds } from './kinds-access'
import { bondKinds } from './kinds-bonds'
import { invokeKinds } from './kinds-invoke'
import { wayKinds } from './kinds-ways'

/** The closed set of connection kinds: mechanisms that AWS has. Uses first, then plumbing. */
export const kinds: readonly ConnectionKind[] = [...invokeKinds, ...accessKinds, ...wayKinds, ...bondKinds]
