import albAutoScaling from './alb-auto-scaling'
import apiGatewayLambda from './api-gateway-lambda'
import type { Pattern } from './pattern'
import serverlessThumbnail from './serverless-thumbnail'
import sharedServicesByPeering from './shared-services-by-peering'
import sitesOnOneVgw from './sites-on-one-vgw'
import threeTierWeb from './three-tier-web'
import transitGatewayToOneSite from './transit-gateway-to-one-site'

/** The gallery, in its order. */
export const patterns: readonly Pattern[] = [
  threeTierWeb,
  albAutoScaling,
  apiGatewayLambda,
  serverlessThumbnail,
  sharedServicesByPeering,
  transitGatewayToOneSite,
  sitesOnOneVgw,
]
