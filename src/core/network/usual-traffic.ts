import { kindOf } from '../catalog/catalog'
import type { OneTraffic, Question } from '../model/answers'
import type { Connection, ResourceNode, Row } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { isOnInternet } from './engine/parties'

/**
 * What is usually spoken between the ends of a question, as far as the drawing or the service tells: what uses that are
 * drawn between them state, else the listeners of the load balancer that is asked for, else the default port of the
 * service. Empty where nothing tells.
 */
export function usualTraffic(
  graph: DiagramGraph,
  { from, to }: Pick<Question, 'from' | 'to'>,
): readonly OneTraffic[] {
  if (typeof to === 'string' || !('node' in to)) return []
  const target = graph.resource(to.node)
  if (target === undefined) return []
  const source = typeof from === 'object' && 'node' in from ? from.node : undefined
  const uses = graph.incoming(target.id).filter(({ kind }) => kindOf(kind)?.carriesTraffic === true)
  const own = statedBy(
    uses.filter((line) => line.from === source),
    target,
  )
  if (own.length > 0) return own
  // Who asks from the internet asks as those do who are drawn there.
  if (from === 'internet' || (source !== undefined && isOnInternet(graph, source))) {
    const others = statedBy(
      uses.filter((line) => isOnInternet(graph, line.from)),
      target,
    )
    if (others.length > 0) return others
  }
  const listened = listenersOf(target)
  return listened.length > 0 ? listened : ownPort(target)
}

/** What uses state with a port, each once. */
function statedBy(uses: readonly Connection[], target: ResourceNode): readonly OneTraffic[] {
  const stated = uses
    .map((line) => trafficOfUse(line, target))
    .filter((traffic) => traffic !== 'any')
    .filter(({ port }) => port !== undefined)
  return [...new Map(stated.map((one) => [`${one.protocol} ${one.port}`, one])).values()]
}

/** What a drawn use states of its protocol and port, or what its kind always speaks. */
export function trafficOfUse({ kind, config }: Connection, to: ResourceNode): 'any' | OneTraffic {
  if (kind === 'mount') return ownPort(to)[0] ?? 'any'
  if (kindOf(kind)?.fields.every(({ key }) => key !== 'protocol') === true) return 'any'
  const protocol = typeof config['protocol'] === 'string' ? config['protocol'] : undefined
  const port = typeof config['port'] === 'number' ? config['port'] : undefined
  if (protocol === undefined) return port === undefined ? 'any' : { protocol: 'tcp', port }
  if (protocol === 'icmp') return { protocol }
  const transport = isOverUdp(protocol) ? 'udp' : 'tcp'
  return port === undefined ? { protocol: transport } : { protocol: transport, port }
}

const isOverUdp = (protocol: unknown) => typeof protocol === 'string' && /^(udp|quic)$/i.test(protocol)

function listenersOf({ config }: ResourceNode): readonly OneTraffic[] {
  const rows = config['listeners']
  if (!Array.isArray(rows)) return []
  return rows.flatMap(({ port, protocol }: Row): readonly OneTraffic[] =>
    typeof port === 'number' ? [{ protocol: isOverUdp(protocol) ? 'udp' : 'tcp', port }] : [],
  )
}

function ownPort({ service, config }: ResourceNode): readonly OneTraffic[] {
  const { engine } = config
  const port = ports[service] ?? (typeof engine === 'string' ? engines[engine] : undefined)
  return port === undefined ? [] : [{ protocol: 'tcp', port }]
}

/** The ports that services listen on unless another is chosen where that can be (their user guides, read 2026-11-23). */
const ports: Readonly<Record<string, number>> = {
  'interface-endpoint': 443,
  documentdb: 27_017,
  efs: 2049,
  memorydb: 6379,
  neptune: 8182,
  opensearch: 443,
  redshift: 5439,
}
const engines: Readonly<Record<string, number>> = {
  PostgreSQL: 5432,
  MySQL: 3306,
  MariaDB: 3306,
  Oracle: 1521,
  'SQL Server': 1433,
  Db2: 50_000,
  Valkey: 6379,
  'Redis OSS': 6379,
  Memcached: 11_211,
}
