import type { Blocker } from '../../model/answers'
import type { Code } from '../../network/codes'

/**
 * Why packets do not get there, in the few words that a line of a table has room for: the law that stands against it
 * before what is stated, and that before what is merely missing. The engine's own sentence where a code is not in the list.
 */
export function shortReason(blockers: readonly Blocker[]): string {
  const first = (nature: Blocker['nature']) => blockers.find((one) => one.nature === nature)
  const blocker = first('law') ?? first('stated') ?? blockers[0]
  if (blocker === undefined) return 'nothing joins them'
  const isPrivate = blocker.code === 'NO_ROUTE_TO_DESTINATION' && blocker.nature === 'stated'
  if (isPrivate) return 'its subnets are private'
  return (words as Readonly<Record<string, string>>)[blocker.code] ?? blocker.reason.replace(/\.$/, '')
}

const words: Readonly<Partial<Record<Code, string>>> = {
  BAD_STATE_ROUTE: 'a route is a blackhole',
  CLOUDHUB_CONDITION: 'sites reach each other by VPN CloudHub only, which needs BGP',
  CUSTOMER_ROUTER: 'only the site’s own router could send it back out',
  DISCONNECTED_VPCS: 'nothing joins them',
  DXGW_ASSOCIATION_TRANSIT: 'a Direct Connect gateway does not join what is associated with it',
  DXGW_PREFIXES: 'the Direct Connect gateway’s allowed prefixes leave it out',
  EGRESS_ONLY: 'the gateway lets connections out only',
  ENI_SG_RULES_MISMATCH: 'no security group lets it in',
  FIREWALL_ASYMMETRIC: 'the answer would miss the firewall that saw the request',
  FIREWALL_RULES_RESTRICTION: 'the firewall denies it',
  IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS: 'no public address',
  IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS: 'no public address',
  LAMBDA_NO_PUBLIC_ADDRESS: 'a function in a VPC has no public address',
  NAT_INBOUND: 'a NAT gateway takes no connections from outside',
  NO_PATH: 'nothing joins them',
  NO_ROUTE_TO_DESTINATION: 'no route leads there',
  OVERLAPPING_CIDRS: 'their CIDR blocks overlap',
  PCX_REQUIRES_ADDRESS_IN_VPC_CIDR: 'peering is not transitive',
  PRIVATELINK_ONE_WAY: 'over PrivateLink only the consumer opens connections',
  SG_HAS_NO_RULES: 'no security group lets it in',
  SUBNET_ACL_RESTRICTION: 'a network ACL denies it',
  TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION: 'its attachment has no route table',
  TGW_RTB_BAD_STATE_ROUTE: 'a route of the transit gateway is a blackhole',
  TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT: 'the transit gateway’s route table has no route there',
  VGW_NO_ROUTE: 'the VPN connection has no route there',
  VGW_PRIVATE_IP_ASSOCIATION_FOR_EGRESS: 'a virtual private gateway serves its own VPC alone',
  VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS: 'a virtual private gateway serves its own VPC alone',
}
