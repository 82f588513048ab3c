import type { ResourceNode } from '../../model/diagram'

/** What has private addresses, and the fact that says so. */
const factIds: Readonly<Record<string, string>> = {
  elasticache: 'ec.vpc',
  memorydb: 'memorydb.vpc',
  dax: 'dax.vpc',
  rds: 'rds.public-access',
  aurora: 'rds.public-access',
  'rds-proxy': 'rds.proxy-vpc',
}
const mayBePublic: ReadonlySet<string> = new Set(['rds', 'aurora'])

/** The fact by which a cache or database has private addresses; `isOpen` where it need not, as far as is stated. */
export function privateStore({ service, config }: ResourceNode) {
  const factId = factIds[service]
  if (factId === undefined) return undefined
  return { factId, isOpen: mayBePublic.has(service) && config['publiclyAccessible'] !== false }
}
