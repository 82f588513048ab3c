import type { Pair } from '../connection-kind'
import { callPairs } from './pairs-calls'
import { dataPairs } from './pairs-data'
import { edgePairs } from './pairs-edge'
import { eventPairs } from './pairs-events'
import { orchestrationPairs } from './pairs-orchestration'
import { networkPairs, trafficPairs } from './pairs-network'

/** What AWS connects with what, and how; where several pairs fit, the earlier one is the likelier. Plain traffic stands last. */
export const pairs: readonly Pair[] = [
  ...edgePairs,
  ...callPairs,
  ...eventPairs,
  ...orchestrationPairs,
  ...networkPairs,
  ...dataPairs,
  ...trafficPairs,
]
