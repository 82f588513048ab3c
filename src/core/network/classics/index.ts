import { centralEgress } from './central-egress'
import type { Classic } from './classic'
import { directConnectGateway } from './direct-connect-gateway'
import { functionInAVpc } from './function-in-a-vpc'
import { gatewaysOfTheHub } from './gateways-of-the-hub'
import { hubAndSpokes } from './hub-and-spokes'
import { inspectionVpc } from './inspection-vpc'
import { onPremisesAndNat } from './on-premises-and-nat'
import { oneCustomerGateway } from './one-customer-gateway'
import { privateLink } from './private-link'
import { proxyInTheHub } from './proxy-in-the-hub'
import { sharedServices } from './shared-services'
import { siteLink } from './site-link'
import { twoSitesOneVgw } from './two-sites-one-vgw'

/** The classic questions, in the order of the page. */
export const classics: readonly Classic[] = [
  hubAndSpokes,
  gatewaysOfTheHub,
  proxyInTheHub,
  sharedServices,
  privateLink,
  twoSitesOneVgw,
  oneCustomerGateway,
  onPremisesAndNat,
  directConnectGateway,
  siteLink,
  inspectionVpc,
  centralEgress,
  functionInAVpc,
]
