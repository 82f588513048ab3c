import type { Fact } from '../fact'
import { missingTargets } from './balancers'
import { missingDatabaseTargets } from './database-targets'
import { missingAtEdge } from './edge'
import { missingEvents } from './events'
import { missingMounts } from './file-systems'
import { missingMessages } from './messages'
import type { MissingPair } from './missing-pair'
import { missingWays } from './networks'
import { missingRecords } from './records'
import { missingStreams } from './streams'

/** What AWS does not connect, and people draw; where several fit a connection, the first one is said. */
export const missingPairs: readonly MissingPair[] = [
  ...missingStreams,
  ...missingMessages,
  ...missingEvents,
  ...missingTargets,
  ...missingDatabaseTargets,
  ...missingAtEdge,
  ...missingRecords,
  ...missingMounts,
  ...missingWays,
]

/** Each missing pair as a fact, so that a finding shows it with its page. */
export const missingFacts: readonly Fact[] = missingPairs.map(({ id, why, evidence }) => ({
  id: `missing.${id}`,
  statement: `${why.charAt(0).toUpperCase()}${why.slice(1)}`,
  value: true,
  unit: 'rule',
  nature: 'law',
  scope: 'connection',
  sources: [evidence],
}))
