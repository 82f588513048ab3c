import type { Blocker } from '../../model/answers'
import type { DiagramGraph } from '../../model/graph'
import { vpcOf } from '../../network/location'
import type { Verdict } from './blocked-claim'
import type { Claim } from './claims'

/** What may be said of a claim that is blocked. */
export type ClaimMessage =
  | 'noWay'
  | 'noWayOut'
  | 'functionWithoutWayOut'
  | 'noRoute'
  | 'noReturnRoute'
  | 'noZone'
  | 'notKnown'
  | 'noGroupRule'
  | 'noAclRule'
  | 'missing'
  | 'blackhole'
  | 'denied'
  | 'notTranslated'
  | 'functionNotPublic'
  | 'notFromInternet'
  | 'asymmetric'
  | 'overlap'
  | 'refused'

/** The message for what is against a claim: by the code of what decides, and by whether it is only missing. */
export function messageFor(
  graph: DiagramGraph,
  claim: Claim,
  { isOpposed, blockers }: Verdict,
): ClaimMessage {
  const [first] = blockers
  return isOpposed ? opposing(claim, first) : missing(graph, claim, first)
}

function missing(graph: DiagramGraph, { from, to }: Claim, { code, direction }: Blocker): ClaimMessage {
  const isOut =
    vpcOf(graph, from.id) !== undefined && vpcOf(graph, to.id) === undefined && direction === 'forward'
  const known = ifMissing[code]
  if (known !== undefined) return known
  if (code === 'NO_ROUTE_TO_DESTINATION' && direction === 'return') return 'noReturnRoute'
  if (isOut && to.service !== 'server' && to.service !== 'site')
    return from.service === 'lambda' ? 'functionWithoutWayOut' : 'noWayOut'
  if (code === 'NO_ROUTE_TO_DESTINATION') return 'noRoute'
  return noWayCodes.test(code) ? 'noWay' : 'missing'
}

const noWayCodes = /^(NO_PATH|DISCONNECTED_VPCS|IGW_|EGRESS_|NGW_|NAT_|VGW_PRIVATE)/
const ifMissing: Readonly<Record<string, ClaimMessage>> = {
  TGW_ROUTE_AZ_RESTRICTION: 'noZone',
  TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION: 'notKnown',
  TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT: 'notKnown',
  VGW_NO_ROUTE: 'notKnown',
  DXGW_PREFIXES: 'notKnown',
  ENI_SG_RULES_MISMATCH: 'noGroupRule',
  SG_HAS_NO_RULES: 'noGroupRule',
  SG_REFERENCES_NOT_PRESERVED: 'noGroupRule',
  SG_REFERENCING_SUPPORT: 'noGroupRule',
  SUBNET_ACL_RESTRICTION: 'noAclRule',
}

function opposing({ from }: Claim, { code }: Blocker): ClaimMessage {
  const known = ifOpposing[code]
  if (known !== undefined) return known
  return from.service === 'internet' && /^(IGW_|NO_ROUTE)/.test(code) ? 'notFromInternet' : 'refused'
}

const ifOpposing: Readonly<Record<string, ClaimMessage>> = {
  BAD_STATE_ROUTE: 'blackhole',
  TGW_RTB_BAD_STATE_ROUTE: 'blackhole',
  SUBNET_ACL_RESTRICTION: 'denied',
  FIREWALL_RULES_RESTRICTION: 'denied',
  NGW_REQUIRES_SOURCE_IN_VPC: 'notTranslated',
  NAT_INBOUND: 'notTranslated',
  NAT_PRIVATE_TO_INTERNET: 'notTranslated',
  LAMBDA_NO_PUBLIC_ADDRESS: 'functionNotPublic',
  FIREWALL_ASYMMETRIC: 'asymmetric',
  OVERLAPPING_CIDRS: 'overlap',
}
