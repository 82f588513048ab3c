import activeRegions from './active-regions'
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
import cacheChoice from './cache-choice'
import centralEgressVpc from './central-egress-vpc'
import cloudfrontAlbScaledSharedFiles from './cloudfront-alb-scaled-shared-files'
import cloudfrontAlbSharedFiles from './cloudfront-alb-shared-files'
import cloudfrontApiCache from './cloudfront-api-cache'
import cloudfrontBucket from './cloudfront-bucket'
import cloudfrontInstanceVolume from './cloudfront-instance-volume'
import cloudfrontVpcOrigin from './cloudfront-vpc-origin'
import databaseChoice from './database-choice'
import datasyncBetweenStores from './datasync-between-stores'
import datasyncOnASchedule from './datasync-on-a-schedule'
import datasyncOverDirectConnect from './datasync-over-direct-connect'
import datasyncWithOnPremises from './datasync-with-on-premises'
import daxReadCache from './dax-read-cache'
import directConnectWithVpnBackup from './direct-connect-with-vpn-backup'
import dnsOverInstances from './dns-over-instances'
import dnsSplitStaticDynamic from './dns-split-static-dynamic'
import dynamodbChangesToS3 from './dynamodb-changes-to-s3'
import dynamodbIndexOfS3 from './dynamodb-index-of-s3'
import dynamodbKinesisFirehose from './dynamodb-kinesis-firehose'
import dynamodbStreamsLambda from './dynamodb-streams-lambda'
import ecsBehindApplicationLoadBalancer from './ecs-behind-application-load-balancer'
import ecsBehindClassicLoadBalancer from './ecs-behind-classic-load-balancer'
import ecsBehindNetworkLoadBalancer from './ecs-behind-network-load-balancer'
import ecsDecoupledBySns from './ecs-decoupled-by-sns'
import ecsDecoupledBySqs from './ecs-decoupled-by-sqs'
import ecsServiceDiscovery from './ecs-service-discovery'
import edgeFunctions from './edge-functions'
import elasticIpStandby from './elastic-ip-standby'
import eventbridgePipes from './eventbridge-pipes'
import extremeRatesCompute from './extreme-rates-compute'
import extremeRatesDisks from './extreme-rates-disks'
import extremeRatesEdge from './extreme-rates-edge'
import extremeRatesEntry from './extreme-rates-entry'
import filesFromOneInstance from './files-from-one-instance'
import firewallOnTransitGateway from './firewall-on-transit-gateway'
import fsxBackupToOtherZone from './fsx-backup-to-other-zone'
import fsxMultiAzByDatasync from './fsx-multi-az-by-datasync'
import fsxSmallerByDatasync from './fsx-smaller-by-datasync'
import gatewayLoadBalancer from './gateway-load-balancer'
import globalAcceleratorStaticAddresses from './global-accelerator-static-addresses'
import inspectedEgress from './inspected-egress'
import inspectedSites from './inspected-sites'
import inspectionVpc from './inspection-vpc'
import kinesisToS3 from './kinesis-to-s3'
import lambdaRdsProxy from './lambda-rds-proxy'
import largeDocumentsInS3 from './large-documents-in-s3'
import oneTableForAllServices from './one-table-for-all-services'
import type { Pattern } from './pattern'
import privateNlb from './private-nlb'
import proxyBetweenPeeredVpcs from './proxy-between-peered-vpcs'
import queueChoice from './queue-choice'
import s3PrefixesAndKms from './s3-prefixes-and-kms'
import s3SnsLambda from './s3-sns-lambda'
import s3SnsSqsLambda from './s3-sns-sqs-lambda'
import scalingByCloudwatch from './scaling-by-cloudwatch'
import searchObjectsInS3 from './search-objects-in-s3'
import serverlessCron from './serverless-cron'
import serverlessThumbnail from './serverless-thumbnail'
import serverlessWebApplication from './serverless-web-application'
import sessionStore from './session-store'
import sharedInterfaceEndpoints from './shared-interface-endpoints'
import sharedServicesByPeering from './shared-services-by-peering'
import sharedServicesForOnPremises from './shared-services-for-on-premises'
import siteBehindAPeeringHub from './site-behind-a-peering-hub'
import siteServicesByPrivatelink from './site-services-by-privatelink'
import sitesOnOneVgw from './sites-on-one-vgw'
import snsSqsLambdaDynamodb from './sns-sqs-lambda-dynamodb'
import sqsLambdaDeadLetters from './sqs-lambda-dead-letters'
import sqsWriteBuffer from './sqs-write-buffer'
import stepFunctionsSaga from './step-functions-saga'
import threeTierWeb from './three-tier-web'
import transitGatewayBetweenVpcs from './transit-gateway-between-vpcs'
import transitGatewayForManySites from './transit-gateway-for-many-sites'
import transitGatewayToOneSite from './transit-gateway-to-one-site'
import vgwForEachVpc from './vgw-for-each-vpc'
import vpcLatticeService from './vpc-lattice-service'
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
  extremeRatesEntry,
  extremeRatesCompute,
  albEcsOnInstances,
  albEcsOnFargate,
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
  ecsDecoupledBySqs,
  ecsDecoupledBySns,
  eventbridgePipes,
  snsSqsLambdaDynamodb,
  queueChoice,
  lambdaRdsProxy,
  dynamodbStreamsLambda,
  oneTableForAllServices,
  dynamodbKinesisFirehose,
  dynamodbChangesToS3,
  kinesisToS3,
  daxReadCache,
  sqsWriteBuffer,
  dynamodbIndexOfS3,
  searchObjectsInS3,
  largeDocumentsInS3,
  activeRegions,
  databaseChoice,
  cacheChoice,
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
  inspectionVpc,
  inspectedSites,
  inspectedEgress,
  centralEgressVpc,
  firewallOnTransitGateway,
  gatewayLoadBalancer,
  privateNlb,
  sharedInterfaceEndpoints,
  vpcLatticeService,
  globalAcceleratorStaticAddresses,
  cloudfrontVpcOrigin,
  filesFromOneInstance,
  cloudfrontInstanceVolume,
  cloudfrontAlbSharedFiles,
  cloudfrontAlbScaledSharedFiles,
  cloudfrontBucket,
  dnsSplitStaticDynamic,
  cloudfrontApiCache,
  edgeFunctions,
  extremeRatesEdge,
  fsxMultiAzByDatasync,
  fsxBackupToOtherZone,
  fsxSmallerByDatasync,
  datasyncBetweenStores,
  datasyncWithOnPremises,
  datasyncOverDirectConnect,
  datasyncOnASchedule,
  s3PrefixesAndKms,
  extremeRatesDisks,
]
