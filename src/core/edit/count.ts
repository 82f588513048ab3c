import { limits } from '../model/limits'

/** Whether something can stand for this many alike. */
export function isCount(count: number): boolean {
  return Number.isSafeInteger(count) && count >= 1 && count <= limits.count
}
