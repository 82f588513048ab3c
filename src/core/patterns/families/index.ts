import { dataFamilies } from './data'
import { edgeFamilies } from './edge'
import type { Family } from './family'
import { messageFamilies } from './messages'
import { networkFamilies } from './networks'
import { rateFamilies } from './rates'
import { webFamilies } from './web'

/** Every family, in the order in which the gallery lists them. */
export const families: readonly Family[] = [
  ...networkFamilies,
  ...webFamilies,
  ...edgeFamilies,
  ...messageFamilies,
  ...dataFamilies,
  ...rateFamilies,
]

/** The families that a pattern is in, in their order; none where it has no variants. */
export function familiesOf(patternId: string): readonly Family[] {
  return families.filter(({ members }) => members.some(({ id }) => id === patternId))
}
