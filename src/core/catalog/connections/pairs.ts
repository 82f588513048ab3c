import type { Pair } from '../connection-kind'
import { analyticsPairs } from './pairs-analytics'
import { balancingPairs } from './pairs-balancing'
import { callPairs } from './pairs-calls'
import { dataPairs } from './pairs-data'
import { edgePairs } from './pairs-edge'
import { eventPairs } from './pairs-events'
import { governancePairs } from './pairs-governance'
import { migrationPairs } from './pairs-migration'
import { namePairs } from './pairs-names'
import { networkPairs } from './pairs-network'
import { operationPairs } from './pairs-operations'
import { orchestrationPairs } from './pairs-orchestration'
import { protectionPairs } from './pairs-protection'
import { replicationPairs } from './pairs-replication'
import { storagePairs } from './pairs-storage'
import { streamPairs } from './pairs-streams'
import { trafficPairs } from './pairs-traffic'

/** What AWS connects with what, and how; where several pairs fit, the earlier one is the likelier. Plain traffic stands last. */
export const pairs: readonly Pair[] = [
  ...namePairs,
  ...edgePairs,
  ...protectionPairs,
  ...callPairs,
  ...balancingPairs,
  ...eventPairs,
  ...streamPairs,
  ...orchestrationPairs,
  ...operationPairs,
  ...governancePairs,
  ...networkPairs,
  ...dataPairs,
  ...storagePairs,
  ...replicationPairs,
  ...analyticsPairs,
  ...migrationPairs,
  ...trafficPairs,
]
