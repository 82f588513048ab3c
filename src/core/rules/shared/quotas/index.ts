import { addressQuotas } from './addresses'
import { balancingQuotas } from './balancing'
import { computeQuotas } from './compute'
import { dataQuotas } from './data'
import { edgeQuotas } from './edge'
import { hybridQuotas } from './hybrid'
import { messagingQuotas } from './messaging'
import type { Quota } from './quota'
import { transitQuotas } from './transit'
import { vpcQuotas } from './vpc'

/** Every number of AWS’s that a drawing can be counted against, each fact once. */
export const quotas: readonly Quota[] = [
  ...vpcQuotas,
  ...addressQuotas,
  ...hybridQuotas,
  ...transitQuotas,
  ...balancingQuotas,
  ...computeQuotas,
  ...dataQuotas,
  ...messagingQuotas,
  ...edgeQuotas,
]
