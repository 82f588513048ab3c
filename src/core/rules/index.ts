import aliasToBucket from './alias-to-bucket'
import apiGatewayThrottled from './api-gateway-throttled'
import asymmetricInspection from './asymmetric-inspection'
import attachmentWithWrongSubnets from './attachment-with-wrong-subnets'
import blackholeRoute from './blackhole-route'
import blockOfImpossibleSize from './block-of-impossible-size'
import blockWithHostBits from './block-with-host-bits'
import certificateRegion from './certificate-region'
import cloudfrontRequestsAboveQuota from './cloudfront-requests-above-quota'
import databaseConnectionsExhausted from './database-connections-exhausted'
import databaseInAPublicSubnet from './database-in-a-public-subnet'
import databaseInOneZone from './database-in-one-zone'
import databaseReachableFromInternet from './database-reachable-from-internet'
import datasyncTaskMode from './datasync-task-mode'
import datasyncWithoutAgent from './datasync-without-agent'
import daxBuffersNoWrites from './dax-buffers-no-writes'
import deadLetterQueueForgetsFirst from './dead-letter-queue-forgets-first'
import deadLetterQueueOfAnotherType from './dead-letter-queue-of-another-type'
import discontinuedService from './discontinued-service'
import dnsAsFailover from './dns-as-failover'
import drawnInsideAVpc from './drawn-inside-a-vpc'
import dynamodbItemTooLarge from './dynamodb-item-too-large'
import dynamodbKeyTooHot from './dynamodb-key-too-hot'
import dynamodbTableOverrun from './dynamodb-table-overrun'
import ebsIopsTooHigh from './ebs-iops-too-high'
import ebsSizeOutsideType from './ebs-size-outside-type'
import edgeOptimizedBehindCloudfront from './edge-optimized-behind-cloudfront'
import efsMaxIo from './efs-max-io'
import elasticIpWithoutStandby from './elastic-ip-without-standby'
import endpointServiceLoadBalancer from './endpoint-service-load-balancer'
import eventRuleDeadLetterQueue from './event-rule-dead-letter-queue'
import expressWorkflowTooShort from './express-workflow-too-short'
import fargateWithoutLoadBalancer from './fargate-without-load-balancer'
import fifoDestination from './fifo-destination'
import fifoQueueOverrun from './fifo-queue-overrun'
import forbiddenVpcBlock from './forbidden-vpc-block'
import fsxCannotShrink from './fsx-cannot-shrink'
import fsxDeploymentTypeIsFixed from './fsx-deployment-type-is-fixed'
import fsxLinuxFailover from './fsx-linux-failover'
import fsxSubnets from './fsx-subnets'
import functionFileSystem from './function-file-system'
import gatewayEndpointOutOfReach from './gateway-endpoint-out-of-reach'
import gatewayEndpointService from './gateway-endpoint-service'
import gatewayOfSeveralVpcs from './gateway-of-several-vpcs'
import gatewayTimeoutShorterThanFunction from './gateway-timeout-shorter-than-function'
import httpApiLacks from './http-api-lacks'
import inSubnetsOfTwoVpcs from './in-subnets-of-two-vpcs'
import inspectionBypassed from './inspection-bypassed'
import inspectionWithoutApplianceMode from './inspection-without-appliance-mode'
import instanceHealthOnly from './instance-health-only'
import instanceStoreIsLost from './instance-store-is-lost'
import interfaceOfTheWrongKind from './interface-of-the-wrong-kind'
import internetFacingInPrivateSubnets from './internet-facing-in-private-subnets'
import kinesisShardsOverrun from './kinesis-shards-overrun'
import kmsRequestsThrottled from './kms-requests-throttled'
import lambdaConcurrencyExceeded from './lambda-concurrency-exceeded'
import lambdaRunsTooLong from './lambda-runs-too-long'
import largeItemsInDynamodb from './large-items-in-dynamodb'
import loadBalancerIdleBeforeAnswer from './load-balancer-idle-before-answer'
import loadBalancerInASmallSubnet from './load-balancer-in-a-small-subnet'
import loadBalancerInOneZone from './load-balancer-in-one-zone'
import loadBalancerPeak from './load-balancer-peak'
import loadBalancerTargetElsewhere from './load-balancer-target-elsewhere'
import loadBalancerTargetType from './load-balancer-target-type'
import missingReturnRoute from './missing-return-route'
import mountTargetsInOneZone from './mount-targets-in-one-zone'
import natGatewayInAPrivateSubnet from './nat-gateway-in-a-private-subnet'
import natGatewayOfAnotherZone from './nat-gateway-of-another-zone'
import natGatewayWithASecurityGroup from './nat-gateway-with-a-security-group'
import natGatewayWithoutWayOut from './nat-gateway-without-way-out'
import noDeadLetterQueue from './no-dead-letter-queue'
import noSuchConnection from './no-such-connection'
import oneWayToASite from './one-way-to-a-site'
import outsideASubnet from './outside-a-subnet'
import outsideAVpc from './outside-a-vpc'
import overlapOnADirectConnectGateway from './overlap-on-a-direct-connect-gateway'
import overlapOnATransitGateway from './overlap-on-a-transit-gateway'
import payloadTooLarge from './payload-too-large'
import peeringIsNotTransitive from './peering-is-not-transitive'
import peeringLendsNoGateway from './peering-lends-no-gateway'
import peeringOfOverlappingVpcs from './peering-of-overlapping-vpcs'
import peeringPastTheFirewall from './peering-past-the-firewall'
import portOpenToEverybody from './port-open-to-everybody'
import publicAddressInAPrivateSubnet from './public-address-in-a-private-subnet'
import publicAddressOnAFileSystem from './public-address-on-a-file-system'
import quotaExceeded from './quota-exceeded'
import rdsProxyInAnotherVpc from './rds-proxy-in-another-vpc'
import requestsAboveQuota from './requests-above-quota'
import requirementViolated from './requirement-violated'
import routeStatedTwice from './route-stated-twice'
import routeTableOfAnotherVpc from './route-table-of-another-vpc'
import routeWithinTheLocalRoute from './route-within-the-local-route'
import type { Rule } from './rule'
import s3PrefixOverrun from './s3-prefix-overrun'
import sameAccount from './same-account'
import sameRegion from './same-region'
import scheduleTooFrequent from './schedule-too-frequent'
import searchInS3 from './search-in-s3'
import securityGroupOfAnotherVpc from './security-group-of-another-vpc'
import selfTriggeringFunction from './self-triggering-function'
import sessionStoreWithoutReplica from './session-store-without-replica'
import siteOverlapsVpc from './site-overlaps-vpc'
import sitesOnOneGateway from './sites-on-one-gateway'
import slowScaling from './slow-scaling'
import snsPublishThrottled from './sns-publish-throttled'
import subnetAssociatedTwice from './subnet-associated-twice'
import subnetGroupInOneZone from './subnet-group-in-one-zone'
import subnetInTwoZones from './subnet-in-two-zones'
import subnetOutsideItsVpc from './subnet-outside-its-vpc'
import subnetTooSmall from './subnet-too-small'
import subnetsOverlap from './subnets-overlap'
import targetInAZoneLeftOut from './target-in-a-zone-left-out'
import taskStorage from './task-storage'
import tierInOneZone from './tier-in-one-zone'
import trafficCannotPass from './traffic-cannot-pass'
import transitGatewayAttachmentWithoutAssociation from './transit-gateway-attachment-without-association'
import twoGatewaysOnOneVpc from './two-gateways-on-one-vpc'
import twoScalingLayers from './two-scaling-layers'
import visibilityTimeoutTooShort from './visibility-timeout-too-short'
import volumeOnSeveralInstances from './volume-on-several-instances'
import vpcAttachedTwice from './vpc-attached-twice'
import vpcBlocksThatDoNotGoTogether from './vpc-blocks-that-do-not-go-together'
import vpcOrigin from './vpc-origin'
import vpcStoreOutOfReach from './vpc-store-out-of-reach'
import vpcsOnOneDirectConnectGateway from './vpcs-on-one-direct-connect-gateway'
import vpcsPeeredTwice from './vpcs-peered-twice'
import waitsForStandardWorkflow from './waits-for-standard-workflow'
import webAclScope from './web-acl-scope'

/** Every rule, in the order in which outcomes are listed. */
export const rules: readonly Rule[] = [
  aliasToBucket,
  apiGatewayThrottled,
  asymmetricInspection,
  attachmentWithWrongSubnets,
  blackholeRoute,
  blockOfImpossibleSize,
  blockWithHostBits,
  certificateRegion,
  cloudfrontRequestsAboveQuota,
  databaseConnectionsExhausted,
  databaseInAPublicSubnet,
  databaseInOneZone,
  databaseReachableFromInternet,
  datasyncTaskMode,
  datasyncWithoutAgent,
  daxBuffersNoWrites,
  deadLetterQueueForgetsFirst,
  deadLetterQueueOfAnotherType,
  discontinuedService,
  dnsAsFailover,
  drawnInsideAVpc,
  dynamodbItemTooLarge,
  dynamodbKeyTooHot,
  dynamodbTableOverrun,
  ebsIopsTooHigh,
  ebsSizeOutsideType,
  edgeOptimizedBehindCloudfront,
  efsMaxIo,
  elasticIpWithoutStandby,
  endpointServiceLoadBalancer,
  eventRuleDeadLetterQueue,
  expressWorkflowTooShort,
  fargateWithoutLoadBalancer,
  fifoDestination,
  fifoQueueOverrun,
  forbiddenVpcBlock,
  fsxCannotShrink,
  fsxDeploymentTypeIsFixed,
  fsxLinuxFailover,
  fsxSubnets,
  functionFileSystem,
  gatewayEndpointOutOfReach,
  gatewayEndpointService,
  gatewayOfSeveralVpcs,
  gatewayTimeoutShorterThanFunction,
  httpApiLacks,
  inSubnetsOfTwoVpcs,
  inspectionBypassed,
  inspectionWithoutApplianceMode,
  instanceHealthOnly,
  instanceStoreIsLost,
  interfaceOfTheWrongKind,
  internetFacingInPrivateSubnets,
  kinesisShardsOverrun,
  kmsRequestsThrottled,
  lambdaConcurrencyExceeded,
  lambdaRunsTooLong,
  largeItemsInDynamodb,
  loadBalancerIdleBeforeAnswer,
  loadBalancerInASmallSubnet,
  loadBalancerInOneZone,
  loadBalancerPeak,
  loadBalancerTargetElsewhere,
  loadBalancerTargetType,
  missingReturnRoute,
  mountTargetsInOneZone,
  natGatewayInAPrivateSubnet,
  natGatewayOfAnotherZone,
  natGatewayWithASecurityGroup,
  natGatewayWithoutWayOut,
  noDeadLetterQueue,
  noSuchConnection,
  oneWayToASite,
  outsideASubnet,
  outsideAVpc,
  overlapOnADirectConnectGateway,
  overlapOnATransitGateway,
  payloadTooLarge,
  peeringIsNotTransitive,
  peeringLendsNoGateway,
  peeringOfOverlappingVpcs,
  peeringPastTheFirewall,
  portOpenToEverybody,
  publicAddressInAPrivateSubnet,
  publicAddressOnAFileSystem,
  quotaExceeded,
  rdsProxyInAnotherVpc,
  requestsAboveQuota,
  requirementViolated,
  routeStatedTwice,
  routeTableOfAnotherVpc,
  routeWithinTheLocalRoute,
  s3PrefixOverrun,
  sameAccount,
  sameRegion,
  scheduleTooFrequent,
  searchInS3,
  securityGroupOfAnotherVpc,
  selfTriggeringFunction,
  sessionStoreWithoutReplica,
  siteOverlapsVpc,
  sitesOnOneGateway,
  slowScaling,
  snsPublishThrottled,
  subnetAssociatedTwice,
  subnetGroupInOneZone,
  subnetInTwoZones,
  subnetOutsideItsVpc,
  subnetTooSmall,
  subnetsOverlap,
  targetInAZoneLeftOut,
  taskStorage,
  tierInOneZone,
  trafficCannotPass,
  transitGatewayAttachmentWithoutAssociation,
  twoGatewaysOnOneVpc,
  twoScalingLayers,
  visibilityTimeoutTooShort,
  volumeOnSeveralInstances,
  vpcAttachedTwice,
  vpcBlocksThatDoNotGoTogether,
  vpcOrigin,
  vpcStoreOutOfReach,
  vpcsOnOneDirectConnectGateway,
  vpcsPeeredTwice,
  waitsForStandardWorkflow,
  webAclScope,
]
