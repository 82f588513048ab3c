import loadBalancerInOneZone from './load-balancer-in-one-zone'
import outsideASubnet from './outside-a-subnet'
import payloadTooLarge from './payload-too-large'
import peeringIsNotTransitive from './peering-is-not-transitive'
import peeringLendsNoGateway from './peering-lends-no-gateway'
import type { Rule } from './rule'
import volumeOnSeveralInstances from './volume-on-several-instances'
import vpnConnectionsPerVirtualPrivateGateway from './vpn-connections-per-virtual-private-gateway'

/** Every rule, in the order in which outcomes are listed. */
export const rules: readonly Rule[] = [
  loadBalancerInOneZone,
  outsideASubnet,
  payloadTooLarge,
  peeringIsNotTransitive,
  peeringLendsNoGateway,
  volumeOnSeveralInstances,
  vpnConnectionsPerVirtualPrivateGateway,
]
