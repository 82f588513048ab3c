import { load } from './load'
import { toast } from './toasts'

/** Collapsing and expanding, which are not in the first load. */
export async function withFolding(use: (folding: typeof import('./folding')) => void): Promise<void> {
  const folding = await load(() => import('./folding'))
  if (folding.ok) use(folding.value)
  else toast(folding.problem, { tone: 'problem' })
}
