import type { Fact } from './fact'
import { vpcFacts } from './facts/vpc'
import { subnetsFacts } from './facts/subnets'
import { routingFacts } from './facts/routing'
import { gatewaysFacts } from './facts/gateways'
import { peeringFacts } from './facts/peering'
import { vpnFacts } from './facts/vpn'
import { transitGatewayFacts } from './facts/transit-gateway'
import { directConnectFacts } from './facts/direct-connect'
import { endpointsFacts } from './facts/endpoints'
import { latticeFacts } from './facts/lattice'
import { firewallFacts } from './facts/firewall'
import { loadBalancingFacts } from './facts/load-balancing'
import { lambdaFacts } from './facts/lambda'
import { lambdaTriggersFacts } from './facts/lambda-triggers'
import { apiGatewayFacts } from './facts/api-gateway'
import { edgeFacts } from './facts/edge'
import { computeFacts } from './facts/compute'
import { sqsFacts } from './facts/sqs'
import { snsFacts } from './facts/sns'
import { eventBridgeFacts } from './facts/event-bridge'
import { stepFunctionsFacts } from './facts/step-functions'
import { streamsFacts } from './facts/streams'
import { monitoringFacts } from './facts/monitoring'
import { dynamodbFacts } from './facts/dynamodb'
import { databasesFacts } from './facts/databases'
import { s3Facts } from './facts/s3'
import { ebsFacts } from './facts/ebs'
import { efsFacts } from './facts/efs'
import { fsxFacts } from './facts/fsx'
import { datasyncFacts } from './facts/datasync'
import { belongingFacts } from './facts/belonging'
import { dnsFacts } from './facts/dns'
import { failoverFacts } from './facts/failover'
import { gatheringFacts } from './facts/gathering'
import { throttlingFacts } from './facts/throttling'
import { packetRoutingFacts } from './facts/packet-routing'
import { packetFiltersFacts } from './facts/packet-filters'
import { lifecycleFacts } from './facts/lifecycle'
import { missingFacts } from './missing'

/** Every number and behaviour that AWS documents and Lintel rests on. Not part of the page's first load. */
export const facts: readonly Fact[] = [
  ...vpcFacts,
  ...subnetsFacts,
  ...routingFacts,
  ...gatewaysFacts,
  ...peeringFacts,
  ...vpnFacts,
  ...transitGatewayFacts,
  ...directConnectFacts,
  ...endpointsFacts,
  ...latticeFacts,
  ...firewallFacts,
  ...loadBalancingFacts,
  ...lambdaFacts,
  ...lambdaTriggersFacts,
  ...apiGatewayFacts,
  ...edgeFacts,
  ...computeFacts,
  ...sqsFacts,
  ...snsFacts,
  ...eventBridgeFacts,
  ...stepFunctionsFacts,
  ...streamsFacts,
  ...monitoringFacts,
  ...dynamodbFacts,
  ...databasesFacts,
  ...s3Facts,
  ...ebsFacts,
  ...efsFacts,
  ...fsxFacts,
  ...datasyncFacts,
  ...belongingFacts,
  ...dnsFacts,
  ...failoverFacts,
  ...gatheringFacts,
  ...throttlingFacts,
  ...packetRoutingFacts,
  ...packetFiltersFacts,
  ...lifecycleFacts,
  ...missingFacts,
]

const factById = new Map(facts.map((fact) => [fact.id, fact]))

/** The fact with this id. Throws where there is none, since only code names facts. */
export function factOf(id: string): Fact {
  const fact = factById.get(id)
  if (!fact) throw new Error(`no fact “${id}” in the catalogue`)
  return fact
}
