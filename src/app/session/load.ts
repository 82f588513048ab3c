import type { Result } from '../../core/model/results'
import { ok, refuse } from '../../core/model/results'
import { toast } from './toasts'

/** A part of the program that is not in the first load: it comes over the network, and may not come. */
export async function load<T>(part: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await part())
  } catch {
    // Offline, or a newer build has replaced the file that this page would need.
    return refuse('A part of Lintel could not be loaded. Check your connection, then reload the page.')
  }
}

/** Does something with such a part when it is there; a toast says why where it cannot be had. */
export async function using<T>(
  part: () => Promise<T>,
  use: (part: T) => Promise<void> | void,
): Promise<void> {
  const loaded = await load(part)
  if (loaded.ok) await use(loaded.value)
  else toast(loaded.problem, { tone: 'problem' })
}
