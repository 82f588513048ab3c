import { apis } from './apis'
import { archives } from './archives'
import { asynchronous } from './asynchronous'
import { containersApart } from './containers-apart'
import { containers } from './containers'
import { content } from './content'
import { changes } from './dynamodb'
import { extraApplications } from './extra-applications'
import { extraNetworks } from './extra-networks'
import { frontDoors } from './front-doors'
import { inspection } from './inspection'
import { manyVpcs } from './many-vpcs'
import { migration } from './migration'
import { otherWaysToo } from './other-ways-too'
import { otherWays } from './other-ways'
import { peeredVpcs } from './peered-vpcs'
import { privateLinks } from './private-links'
import { rates } from './rates'
import { tables } from './tables'
import { tasksAndFunctions } from './tasks-and-functions'
import { throughput } from './throughput'
import { toThirtySix } from './to-thirty-six'
import { variantBalancers } from './variants-balancers'
import { variantCalls } from './variants-calls'
import { variantContainers } from './variants-containers'
import { variantEvents } from './variants-events'
import { variantMessages } from './variants-messages'
import { variantNetworks } from './variants-networks'
import { variantStreams } from './variants-streams'
import { variantWays } from './variants-ways'
import { virtualPrivateGateways } from './virtual-private-gateways'
import { webTiers } from './web-tiers'
import type { SoundDrawing } from './drawing'

/** All sound drawings of the tests. */
export const sound: readonly SoundDrawing[] = [
  ...apis,
  ...archives,
  ...asynchronous,
  ...containersApart,
  ...containers,
  ...content,
  ...changes,
  ...extraApplications,
  ...extraNetworks,
  ...frontDoors,
  ...inspection,
  ...manyVpcs,
  ...migration,
  ...otherWaysToo,
  ...otherWays,
  ...peeredVpcs,
  ...privateLinks,
  ...rates,
  ...tables,
  ...tasksAndFunctions,
  ...throughput,
  ...toThirtySix,
  ...variantBalancers,
  ...variantCalls,
  ...variantContainers,
  ...variantEvents,
  ...variantMessages,
  ...variantNetworks,
  ...variantStreams,
  ...variantWays,
  ...virtualPrivateGateways,
  ...webTiers,
]
