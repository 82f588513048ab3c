import { serviceOf } from '../../catalog/catalog'
import type { Inserted, Insertion } from '../../catalog/missing/missing-pair'
import { canInsert, insertBetween, turned, type Between, type Row } from '../../edit/insert-between'
import type { Connection } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import type { Fix } from '../rule'
import { listed } from '../../network/wording'

/**
 * “Insert a Lambda function between”: the fixes that put one of these between the ends of a connection, in the order
 * given, without those whose neighbours AWS does not connect. The insertions lead from the connection's source to its
 * target, or the other way where it `isTurned`.
 */
export function insertionsInto(
  graph: DiagramGraph,
  { id, from, to }: Connection,
  insertions: readonly Insertion[],
  isTurned = false,
): readonly Fix[] {
  const [source, target] = [graph.resource(from), graph.resource(to)]
  if (source === undefined || target === undefined) return []
  return insertions.flatMap(({ services, hops }): readonly Fix[] => {
    const [first, ...rest] = services
    const straight: Row = {
      services: [stated(first), ...rest.map(stated)],
      ...(hops === undefined ? {} : { hops }),
    }
    const row = isTurned ? turned(straight) : straight
    if (!canInsert(source, target, row)) return []
    const inserted = straight.services.map(({ service }) => oneOf(service))
    return [
      {
        label: `Insert ${listed(inserted)} between`,
        apply: (diagram) => insertBetween(diagram, id, row),
      },
    ]
  })
}

const stated = (inserted: Inserted): Between =>
  typeof inserted === 'string' ? { service: inserted } : inserted

/** “a Lambda function”, “an SQS queue”. */
function oneOf(service: string): string {
  const name = names[service] ?? serviceOf(service)?.shortName ?? service
  // Letters that are read one by one have the article of the first one's name.
  const isSpelled = /^[A-Z][A-Z0-9]/.test(name)
  return `${(isSpelled ? /^[AEFHILMNORSX]/ : /^[AEIOU]/i).test(name) ? 'an' : 'a'} ${name}`
}

/** What is called after its service, and one of which has another name. */
const names: Readonly<Record<string, string>> = {
  'api-gateway': 'API Gateway API',
  cloudfront: 'CloudFront distribution',
  firehose: 'Firehose stream',
  'interface-endpoint': 'interface endpoint',
  'step-functions': 'Step Functions workflow',
}
