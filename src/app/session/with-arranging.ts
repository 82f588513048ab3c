import { load } from './load'
import { toast } from './toasts'

/** Aligning, spacing and wrapping, which are not in the first load. */
export async function withArranging(use: (arranging: typeof import('./arrange')) => void): Promise<void> {
  const arranging = await load(() => import('./arrange'))
  if (arranging.ok) use(arranging.value)
  else toast(arranging.problem, { tone: 'problem' })
}
