import type { Concern } from './results'

/** What rules are about, in the order in which lists of rules show it, with the words for it. */
export const concerns: readonly { readonly id: Concern; readonly title: string }[] = [
  { id: 'correctness', title: 'Correctness' },
  { id: 'network', title: 'Network' },
  { id: 'reliability', title: 'Reliability' },
  { id: 'security', title: 'Security' },
  { id: 'performance', title: 'Performance' },
  { id: 'operations', title: 'Operations' },
  { id: 'cost', title: 'Cost' },
]
