import { archives } from './archives'
import { asynchronous } from './asynchronous'
import { containers } from './containers'
import { containersApart } from './containers-apart'
import { changes } from './dynamodb'
import { frontDoors } from './front-doors'
import { manyVpcs } from './many-vpcs'
import { peeredVpcs } from './peered-vpcs'
import { privateLinks } from './private-links'
import { tables } from './tables'
import { variantBalancers } from './variants-balancers'
import { variantCalls } from './variants-calls'
import { variantContainers } from './variants-containers'
import { variantEvents } from './variants-events'
import { variantMessages } from './variants-messages'
import { variantNetworks } from './variants-networks'
import { variantStreams } from './variants-streams'
import { variantWays } from './variants-ways'
import { virtualPrivateGateways } from './virtual-private-gateways'
import type { SoundDrawing } from './drawing'

/** Patterns 1 to 36 of the notes, corrected, and other natural ways to draw them. */
export const toThirtySix: readonly SoundDrawing[] = [
  ...archives,
  ...asynchronous,
  ...containers,
  ...containersApart,
  ...changes,
  ...frontDoors,
  ...manyVpcs,
  ...peeredVpcs,
  ...privateLinks,
  ...tables,
  ...variantBalancers,
  ...variantCalls,
  ...variantContainers,
  ...variantEvents,
  ...variantMessages,
  ...variantNetworks,
  ...variantStreams,
  ...variantWays,
  ...virtualPrivateGateways,
]
