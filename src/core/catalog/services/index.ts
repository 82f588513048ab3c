import { withContents } from '../contents'
import account from './account'
import acm from './acm'
import alb from './alb'
import apiGateway from './api-gateway'
import asg from './asg'
import aurora from './aurora'
import availabilityZone from './availability-zone'
import awsCloud from './aws-cloud'
import client from './client'
import cloudfront from './cloudfront'
import cloudwatch from './cloudwatch'
import cognito from './cognito'
import customerGateway from './customer-gateway'
import directConnectGateway from './direct-connect-gateway'
import directConnectLocation from './direct-connect-location'
import dynamodb from './dynamodb'
import ebs from './ebs'
import ec2 from './ec2'
import ecr from './ecr'
import ecsCluster from './ecs-cluster'
import ecsService from './ecs-service'
import efs from './efs'
import egressOnlyIgw from './egress-only-igw'
import elasticIp from './elastic-ip'
import elasticache from './elasticache'
import endpointService from './endpoint-service'
import eventBus from './event-bus'
import firehose from './firehose'
import gatewayEndpoint from './gateway-endpoint'
import globalAccelerator from './global-accelerator'
import iamRole from './iam-role'
import igw from './igw'
import interfaceEndpoint from './interface-endpoint'
import internet from './internet'
import kinesis from './kinesis'
import kms from './kms'
import lambda from './lambda'
import natGateway from './nat-gateway'
import networkAcl from './network-acl'
import nlb from './nlb'
import rds from './rds'
import rdsProxy from './rds-proxy'
import region from './region'
import routeTable from './route-table'
import route53 from './route53'
import s3 from './s3'
import scheduler from './scheduler'
import secretsManager from './secrets-manager'
import securityGroup from './security-group'
import server from './server'
import site from './site'
import sns from './sns'
import sqs from './sqs'
import stepFunctions from './step-functions'
import subnet from './subnet'
import targetGroup from './target-group'
import thirdParty from './third-party'
import transitGateway from './transit-gateway'
import transitGatewayRouteTable from './transit-gateway-route-table'
import users from './users'
import vgw from './vgw'
import vpc from './vpc'
import waf from './waf'

/** Every service, in the order of the palette within its category. */
export const services = withContents([
  awsCloud,
  account,
  region,
  availabilityZone,
  vpc,
  subnet,
  ecsCluster,
  site,
  asg,
  users,
  client,
  internet,
  server,
  thirdParty,
  igw,
  egressOnlyIgw,
  vgw,
  customerGateway,
  natGateway,
  interfaceEndpoint,
  gatewayEndpoint,
  endpointService,
  transitGateway,
  directConnectLocation,
  directConnectGateway,
  elasticIp,
  routeTable,
  networkAcl,
  securityGroup,
  targetGroup,
  transitGatewayRouteTable,
  alb,
  nlb,
  cloudfront,
  route53,
  apiGateway,
  globalAccelerator,
  ec2,
  lambda,
  ecsService,
  ecr,
  s3,
  ebs,
  efs,
  rds,
  aurora,
  dynamodb,
  elasticache,
  rdsProxy,
  sqs,
  sns,
  eventBus,
  scheduler,
  stepFunctions,
  kinesis,
  firehose,
  waf,
  acm,
  cognito,
  secretsManager,
  kms,
  iamRole,
  cloudwatch,
])
