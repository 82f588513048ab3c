import { bytesOf } from '../../catalog/fact'
import { factOf } from '../../catalog/facts'
import type { ResourceNode } from '../../model/diagram'
import { numberIn } from './quotas/quota'
import type { Rate } from './rate'

/**
 * Reads or writes of a DynamoDB table in its units. Items are rounded up to whole units each; a read that is eventually
 * consistent takes half, and the size that is stated is the largest, so only the smallest units are certain.
 */
export function itemUnits(table: ResourceNode, what: 'read' | 'write', rate: Rate): Rate {
  const bytes = numberIn(table, 'itemBytes')
  const unit = bytesOf(factOf(`ddb.${what}-unit-bytes`))
  const each = Math.max(1, Math.ceil((bytes ?? 0) / unit))
  const least = what === 'read' ? 1 / 2 : 1
  return {
    ...rate,
    certain: rate.certain * least,
    likely: rate.likely * each,
    unless: [
      ...rate.unless,
      ...(what === 'read' ? ['reads are eventually consistent'] : []),
      ...(each > 1 ? ['most items are smaller than the largest'] : []),
    ],
  }
}
