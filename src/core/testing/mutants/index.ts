import { addresses } from './addresses'
import { balancing } from './balancing'
import { claims } from './claims'
import { drops } from './drop'
import { duplicates } from './duplicate'
import { edge } from './edge'
import { exceeds } from './exceed'
import { fields } from './fields'
import { fittingCalls } from './fits-balancing'
import { fittingDatabases } from './fits-databases'
import { fittingEdge } from './fits-edge'
import { fittingHandovers } from './fits-handovers'
import { fittingNetworks } from './fits-networks'
import { fittingOverlaps } from './fits-overlaps'
import { fittingRates } from './fits-rates'
import { fittingStores } from './fits-stores'
import { fittingWays } from './fits-ways'
import { fittingFlows } from './fits-flows'
import { fittingHubs } from './fits-hybrid'
import { fittingPlaces } from './fits-zones'
import { handovers } from './handovers'
import type { Operator } from './mutant'
import { overlaps } from './overlap'
import { overloads } from './rates'
import { requirements } from './requirements'
import { routes } from './routes'
import { stores } from './stores'
import { swaps } from './swap'
import { tables } from './tables'
import { ways } from './ways'

/** Every operator, by what it does. */
export const operators: readonly Operator[] = [
  ...drops,
  ...duplicates,
  ...swaps,
  ...exceeds,
  ...overlaps,
  ...fields,
  ...addresses,
  ...routes,
  ...tables,
  ...requirements,
  ...ways,
  ...claims,
  ...balancing,
  ...handovers,
  ...edge,
  ...stores,
  ...overloads,
  ...fittingWays,
  ...fittingPlaces,
  ...fittingFlows,
  ...fittingHubs,
  ...fittingOverlaps,
  ...fittingStores,
  ...fittingDatabases,
  ...fittingRates,
  ...fittingNetworks,
  ...fittingHandovers,
  ...fittingEdge,
  ...fittingCalls,
]
