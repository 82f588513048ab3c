import { kindOf, kindsBetween } from '../../catalog/catalog'
import { missingPairs } from '../../catalog/missing'
import type { Condition, MissingPair } from '../../catalog/missing/missing-pair'
import type { Connection, NodeId, ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { interfaceEndpointsFor, mayServe } from '../../network/endpoints'
import { vpcOf } from '../../network/location'
import { publicAddressOf } from '../../network/public-address'
import { busTypeOf } from './event-buses'
import { mayBeDeadLetters } from './failed-messages'

/** A connection that claims what AWS does not have; its ends as the missing pair has them. */
export interface MissingClaim {
  readonly pair: MissingPair
  readonly connection: Connection
  readonly from: ResourceNode
  readonly to: ResourceNode
  /** Whether the arrow points from the pair's `to` to its `from`. */
  readonly isTurned: boolean
}

/** What the connection claims and AWS does not have, if it does; the first missing pair that fits. */
export function missingClaim(graph: DiagramGraph, connection: Connection): MissingClaim | undefined {
  const [source, target] = [graph.resource(connection.from), graph.resource(connection.to)]
  if (source === undefined || target === undefined || kindOf(connection.kind) === undefined) return undefined
  for (const pair of new Set([...about(source), ...about(target)])) {
    for (const isTurned of pair.eitherWay ? [false, true] : [false]) {
      const [from, to] = isTurned ? [target, source] : [source, target]
      const claim = { pair, connection, from, to, isTurned }
      if (isBetween(claim) && makesClaim(claim) && isStated(graph, claim)) return claim
    }
  }
  return undefined
}

/** By the service that a pair starts from, in the order of the pairs. */
const byService = new Map<string, MissingPair[]>()
for (const pair of missingPairs) {
  for (const service of pair.from) byService.set(service, [...(byService.get(service) ?? []), pair])
}

const about = ({ service }: ResourceNode): readonly MissingPair[] => byService.get(service) ?? []

function isBetween({ pair, from, to }: MissingClaim): boolean {
  if (!pair.from.includes(from.service)) return false
  if (pair.to !== 'anything') return pair.to.includes(to.service)
  return pair.butNot?.includes(to.service) !== true
}

function makesClaim({ pair, connection, from, to, isTurned }: MissingClaim): boolean {
  const { kind } = connection
  if (pair.claims !== undefined && pair.claims !== 'any kind') return pair.claims.includes(kind)
  const [source, target] = isTurned ? [to, from] : [from, to]
  const had = kindsBetween(source.service, target.service).map((between) => between.kind)
  if (had.some(({ id }) => id === kind)) return false
  if (kind === 'traffic') return !had.some(({ role }) => role === 'use')
  return pair.claims === 'any kind' || kindOf(kind)?.role === 'use'
}

function isStated(graph: DiagramGraph, claim: MissingClaim): boolean {
  const { when = [], unless = [] } = claim.pair
  return (
    when.every((condition) => holds(graph, claim, condition)) &&
    !unless.some((condition) => holds(graph, claim, condition))
  )
}

function holds(graph: DiagramGraph, { connection, from, to }: MissingClaim, condition: Condition): boolean {
  switch (condition) {
    case 'labelled with a path':
      return connection.label.trim().startsWith('/')
    case 'target has a public address':
      return publicAddressOf(graph, to.id) === 'stated'
    case 'target has no public address':
      return publicAddressOf(graph, to.id) === 'ruled out'
    case 'in one VPC': {
      const vpc = vpcOf(graph, from.id)
      return vpc !== undefined && vpc.id === vpcOf(graph, to.id)?.id
    }
    case 'interface endpoint drawn':
      return hasEndpointFor(graph, from.id, to)
    case 'dead letters':
      return mayBeDeadLetters(connection, from, to)
    case 'rule of a classic bus':
      return busTypeOf(graph, from) === 'classic'
    case 'rule of a Custom Event Bus':
      return busTypeOf(graph, from) === 'Custom Event Bus'
    default: {
      const { config } = { from, to, connection }[condition.of]
      return condition.is.some((value) => value === config[condition.key])
    }
  }
}

/** Whether an endpoint that may be for the service is drawn: where the source can use it or, without a VPC, anywhere. */
function hasEndpointFor(graph: DiagramGraph, from: NodeId, to: ResourceNode): boolean {
  const vpc = vpcOf(graph, from)
  const endpoints =
    vpc === undefined ? graph.resources('interface-endpoint') : interfaceEndpointsFor(graph, vpc.id)
  const name = endpointNames[to.service] ?? to.service
  return endpoints.some((endpoint) => mayServe(graph, endpoint, { isOffered: (id) => id === to.id, name }))
}

/** What the names of endpoints call a service, where it is not its id: com.amazonaws.us-east-1.execute-api. */
const endpointNames: Readonly<Record<string, string>> = {
  'api-gateway': 'execute-api',
  'step-functions': 'states',
}
