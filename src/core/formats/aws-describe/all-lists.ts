import { addFurtherAddresses, placeAddresses, publicIpsOf } from './addresses'
import type { Draft } from './draft'
import { placeDatabases, placeDomains } from './databases'
import { placeDirectConnect, placeDirectConnectGateways } from './direct-connect'
import { placeEndpoints, placeEndpointServices } from './endpoints'
import { placeFirewalls } from './firewalls'
import { placeGateways, placeNatGateways, placePeerings } from './gateways'
import { placeInstances } from './instances'
import { placeInterfaces } from './interfaces'
import { joinClassicTargets, placeLoadBalancers, stateListeners } from './load-balancers'
import { placeNetworkAcls } from './network-acls'
import { prefixLists } from './prefix-lists'
import { foldPublicAccess } from './public-access'
import { addGatewaysOfRoutes, placeRouteTables, stateRouteTables } from './route-tables'
import { placeSecurityGroups, stateSecurityGroups } from './security-groups'
import { joinTargets, placeTargetGroups } from './target-groups'
import { placeAttachments, placeTransitGateways } from './transit-gateways'
import { placeTransitGatewayTables, stateTransitGatewayTables } from './transit-gateway-tables'
import { foldZones, placeSubnets, placeVpcs } from './vpcs'
import { placeCustomerGateways, placeVpnConnections, stateLearnedNetworks } from './vpn'

/** Takes every list in turn: what others lie in, what lies in it, what joins them, and last what they state of each other. */
export function settleAll(draft: Draft): void {
  const lists = prefixLists(draft)
  const publicIps = publicIpsOf(draft)

  placeVpcs(draft)
  placeSubnets(draft)
  foldZones(draft)
  placeRouteTables(draft)
  placeSecurityGroups(draft)
  placeNetworkAcls(draft)
  placeGateways(draft)
  foldPublicAccess(draft)
  placeNatGateways(draft)
  placeTransitGateways(draft)
  placeDirectConnectGateways(draft)
  placeCustomerGateways(draft)
  placeLoadBalancers(draft)
  placeDatabases(draft)
  placeDomains(draft)
  placeFirewalls(draft)
  placeEndpointServices(draft)
  placeEndpoints(draft)
  addGatewaysOfRoutes(draft)

  placePeerings(draft)
  placeVpnConnections(draft)
  placeDirectConnect(draft)
  placeAttachments(draft)
  placeTransitGatewayTables(draft)

  placeInstances(draft, publicIps)
  placeInterfaces(draft, publicIps)
  addFurtherAddresses(draft, publicIps)
  placeAddresses(draft)
  placeTargetGroups(draft)
  joinTargets(draft)
  joinClassicTargets(draft)

  stateRouteTables(draft, lists)
  stateSecurityGroups(draft, lists)
  stateListeners(draft)
  stateTransitGatewayTables(draft, lists)
  stateLearnedNetworks(draft)
  lists.settle()
  for (const object of draft.input.all) {
    if (!draft.ledger.isSettled(object)) draft.ledger.leaveOut(object, 'nobody has looked at it')
  }
}
