import albAutoScaling from './alb-auto-scaling'
import albEcsOnFargate from './alb-ecs-on-fargate'
import albEcsOnInstances from './alb-ecs-on-instances'
import albLambda from './alb-lambda'
import albToAddresses from './alb-to-addresses'
import apiGatewayAlb from './api-gateway-alb'
import apiGatewayAwsService from './api-gateway-aws-service'
import apiGatewayFrontDoor from './api-gateway-front-door'
import apiGatewayHttpHost from './api-gateway-http-host'
import apiGatewayLambda from './api-gateway-lambda'
import apiGatewayResources from './api-gateway-resources'
import apiGatewaySqs from './api-gateway-sqs'
import apiGatewaySqsLambda from './api-gateway-sqs-lambda'
import apiGatewayStages from './api-gateway-stages'
import cloudfrontApiCache from './cloudfront-api-cache'
import cloudfrontVpcOrigin from './cloudfront-vpc-origin'
import directConnectWithVpnBackup from './direct-connect-with-vpn-backup'
import dnsOverInstances from './dns-over-instances'
import dynamodbStreamsLambda from './dynamodb-streams-lambda'
import ecsBehindApplicationLoadBalancer from './ecs-behind-application-load-balancer'
import ecsBehindClassicLoadBalancer from './ecs-behind-classic-load-balancer'
import ecsBehindNetworkLoadBalancer from './ecs-behind-network-load-balancer'
import ecsServiceDiscovery from './ecs-service-discovery'
import elasticIpStandby from './elastic-ip-standby'
import eventbridgePipes from './eventbridge-pipes'
import globalAcceleratorStaticAddresses from './global-accelerator-static-addresses'
import lambdaRdsProxy from './lambda-rds-proxy'
import type { Pattern } from './pattern'
import proxyBetweenPeeredVpcs from './proxy-between-peered-vpcs'
import s3SnsLambda from './s3-sns-lambda'
import s3SnsSqsLambda from './s3-sns-sqs-lambda'
import scalingByCloudwatch from './scaling-by-cloudwatch'
import serverlessCron from './serverless-cron'
import serverlessThumbnail from './serverless-thumbnail'
import serverlessWebApplication from './serverless-web-application'
import sessionStore from './session-store'
import sharedServicesByPeering from './shared-services-by-peering'
import sharedServicesForOnPremises from './shared-services-for-on-premises'
import siteBehindAPeeringHub from './site-behind-a-peering-hub'
import siteServicesByPrivatelink from './site-services-by-privatelink'
import sitesOnOneVgw from './sites-on-one-vgw'
import sqsLambdaDeadLetters from './sqs-lambda-dead-letters'
import stepFunctionsSaga from './step-functions-saga'
import threeTierWeb from './three-tier-web'
import transitGatewayBetweenVpcs from './transit-gateway-between-vpcs'
import transitGatewayForManySites from './transit-gateway-for-many-sites'
import transitGatewayToOneSite from './transit-gateway-to-one-site'
import vgwForEachVpc from './vgw-for-each-vpc'
import vpnCloudhub from './vpn-cloudhub'

/** The gallery, in its order. */
export const patterns: readonly Pattern[] = [
  threeTierWeb,
  albAutoScaling,
  scalingByCloudwatch,
  sessionStore,
  elasticIpStandby,
  dnsOverInstances,
  albToAddresses,
  apiGatewayAlb,
  apiGatewayHttpHost,
  albEcsOnFargate,
  albEcsOnInstances,
  ecsBehindApplicationLoadBalancer,
  ecsBehindClassicLoadBalancer,
  ecsBehindNetworkLoadBalancer,
  ecsServiceDiscovery,
  albLambda,
  apiGatewayLambda,
  serverlessWebApplication,
  apiGatewayFrontDoor,
  apiGatewayResources,
  apiGatewayStages,
  apiGatewayAwsService,
  serverlessThumbnail,
  serverlessCron,
  stepFunctionsSaga,
  apiGatewaySqs,
  apiGatewaySqsLambda,
  s3SnsLambda,
  s3SnsSqsLambda,
  sqsLambdaDeadLetters,
  eventbridgePipes,
  lambdaRdsProxy,
  dynamodbStreamsLambda,
  transitGatewayToOneSite,
  vgwForEachVpc,
  siteBehindAPeeringHub,
  siteServicesByPrivatelink,
  transitGatewayForManySites,
  sitesOnOneVgw,
  vpnCloudhub,
  sharedServicesByPeering,
  sharedServicesForOnPremises,
  proxyBetweenPeeredVpcs,
  transitGatewayBetweenVpcs,
  directConnectWithVpnBackup,
  globalAcceleratorStaticAddresses,
  cloudfrontVpcOrigin,
  cloudfrontApiCache,
]
