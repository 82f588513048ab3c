import type { Answer } from '../../model/answers'
import type { NodeId } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { isJoinedByEndpoint } from '../../network/endpoints'
import { vpcOf } from '../../network/location'
import { publicAddressOf } from '../../network/public-address'
import { waysOf } from '../../network/ways'
import { answerTo, isOverInternet, isRuledOut, type Claim } from './claims'

/** A claim between two VPCs that other VPCs would have to pass on. */
export interface BeyondPeers {
  readonly a: NodeId
  readonly c: NodeId
  /** The VPCs in between. */
  readonly through: readonly NodeId[]
  /** It gets there over the internet, if the target has a public address, of which nothing is stated. */
  readonly isOnInternet: boolean
}

/** An endpoint of the proxy may be in the caller's own VPC (rds.proxy-vpc). */
const mayBeNear: ReadonlySet<string> = new Set(['rds-proxy'])

/** Two VPCs that a Direct Connect gateway joins too: of that another rule speaks (vpcs-on-one-direct-connect-gateway). */
export const meetAtDirectConnect = ({ blockers }: Answer) =>
  blockers.some(({ code }) => code === 'DXGW_ASSOCIATION_TRANSIT')

/** What lies between the ends of a claim that peerings do not carry; nothing where they do, or where no way is drawn. */
export function beyondPeers(graph: DiagramGraph, claim: Claim): BeyondPeers | undefined {
  const { connection, from, to } = claim
  const [a, c] = [vpcOf(graph, from.id)?.id, vpcOf(graph, to.id)?.id]
  if (a === undefined || c === undefined || a === c || mayBeNear.has(to.service)) return undefined
  const answer = answerTo(graph, claim)
  if (answer === undefined || meetAtDirectConnect(answer)) return undefined
  const isOnInternet = isOverInternet(graph, answer)
  // A load balancer calls its targets at their private addresses.
  const isTarget = connection.kind === 'load-balancer-target'
  if (isOnInternet ? publicAddressOf(graph, to.id) === 'stated' && !isTarget : !isRuledOut(answer))
    return undefined
  const way = waysOf(graph).way(a, c)
  const through = way?.slice(1, -1).filter((id) => graph.resource(id)?.service === 'vpc') ?? []
  if (through.length === 0 || isJoinedByEndpoint(graph, a, c)) return undefined
  return { a, c, through, isOnInternet: isOnInternet && !isTarget }
}
