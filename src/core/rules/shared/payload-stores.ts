import type { Connection, ResourceNode } from '../../model/diagram'
import { limit, none, type HopLimits } from './payload-limit'

/** What a store takes at its end of a connection: a request as a whole, and one thing in it. */
export function storedLimits({ kind, config }: Connection, { service }: ResourceNode): HopLimits {
  // What is read is asked for with a few bytes; what AWS delivers comes one by one.
  if (config['operation'] !== undefined && config['operation'] !== 'write') return none
  const found = stores[service]
  if (found === undefined) return none
  const [one, most] = [limit(found.one), limit(found.most)]
  const isBatch = kind === 'data-access' || service === 's3'
  return isBatch ? { always: [most], unless: [one] } : { always: [one], unless: [] }
}
const stores: Readonly<Record<string, { readonly one: string; readonly most: string }>> = {
  dynamodb: { one: 'ddb.item', most: 'ddb.batch-write' },
  firehose: { one: 'fh.record', most: 'fh.batch-bytes' },
  s3: { one: 's3.single-put', most: 's3.object' },
  cloudfront: { one: 'cf.request-body', most: 'cf.request-body' },
  'cloudwatch-logs': { one: 'cwl.request-size', most: 'cwl.request-size' },
}
