import { withContents } from '../contents'
import account from './account'
import acm from './acm'
import alb from './alb'
import ami from './ami'
import amplify from './amplify'
import apiDestination from './api-destination'
import apiGateway from './api-gateway'
import appRunner from './app-runner'
import appconfig from './appconfig'
import appsync from './appsync'
import asg from './asg'
import athena from './athena'
import aurora from './aurora'
import autoScaling from './auto-scaling'
import availabilityZone from './availability-zone'
import awsCloud from './aws-cloud'
import backup from './backup'
import batch from './batch'
import bedrock from './bedrock'
import cdk from './cdk'
import clb from './clb'
import client from './client'
import clientVpn from './client-vpn'
import cloudMap from './cloud-map'
import cloudWan from './cloud-wan'
import cloudformation from './cloudformation'
import cloudfront from './cloudfront'
import cloudfrontFunction from './cloudfront-function'
import cloudtrail from './cloudtrail'
import cloudwatch from './cloudwatch'
import cloudwatchAlarm from './cloudwatch-alarm'
import cloudwatchLogs from './cloudwatch-logs'
import codebuild from './codebuild'
import codedeploy from './codedeploy'
import codepipeline from './codepipeline'
import cognito from './cognito'
import config from './config'
import controlTower from './control-tower'
import customerGateway from './customer-gateway'
import datasync from './datasync'
import datasyncAgent from './datasync-agent'
import dax from './dax'
import directConnectGateway from './direct-connect-gateway'
import directConnectLocation from './direct-connect-location'
import directoryService from './directory-service'
import dms from './dms'
import documentdb from './documentdb'
import dynamodb from './dynamodb'
import dynamodbStream from './dynamodb-stream'
import ebs from './ebs'
import ec2 from './ec2'
import ec2InstanceContents from './ec2-instance-contents'
import ecr from './ecr'
import ecsCluster from './ecs-cluster'
import ecsService from './ecs-service'
import ecsTask from './ecs-task'
import edgeLocation from './edge-location'
import efs from './efs'
import egressOnlyIgw from './egress-only-igw'
import eks from './eks'
import elasticBeanstalk from './elastic-beanstalk'
import elasticIp from './elastic-ip'
import elasticache from './elasticache'
import emr from './emr'
import endpointService from './endpoint-service'
import eventBus from './event-bus'
import eventRule from './event-rule'
import fargate from './fargate'
import firehose from './firehose'
import firewallEndpoint from './firewall-endpoint'
import firewallManager from './firewall-manager'
import flowLogs from './flow-logs'
import fsx from './fsx'
import fsxLustre from './fsx-lustre'
import fsxOntap from './fsx-ontap'
import fsxOpenzfs from './fsx-openzfs'
import fsxWindows from './fsx-windows'
import gatewayEndpoint from './gateway-endpoint'
import globalAccelerator from './global-accelerator'
import glue from './glue'
import guardduty from './guardduty'
import gwlb from './gwlb'
import gwlbEndpoint from './gwlb-endpoint'
import iamRole from './iam-role'
import identityCenter from './identity-center'
import igw from './igw'
import inspector from './inspector'
import instanceStore from './instance-store'
import interfaceEndpoint from './interface-endpoint'
import internet from './internet'
import iotCore from './iot-core'
import keyspaces from './keyspaces'
import kinesis from './kinesis'
import kms from './kms'
import lakeFormation from './lake-formation'
import lambda from './lambda'
import lambdaEdge from './lambda-edge'
import lambdaLayer from './lambda-layer'
import lightsail from './lightsail'
import macie from './macie'
import managedFlink from './managed-flink'
import mediapackage from './mediapackage'
import mediastore from './mediastore'
import memorydb from './memorydb'
import mobileClient from './mobile-client'
import mq from './mq'
import msk from './msk'
import mwaa from './mwaa'
import natGateway from './nat-gateway'
import neptune from './neptune'
import networkAcl from './network-acl'
import networkFirewall from './network-firewall'
import networkInterface from './network-interface'
import nlb from './nlb'
import officeBuilding from './office-building'
import opensearch from './opensearch'
import organizations from './organizations'
import otherCloud from './other-cloud'
import outposts from './outposts'
import parameterStore from './parameter-store'
import pipes from './pipes'
import quicksight from './quicksight'
import ram from './ram'
import rds from './rds'
import rdsProxy from './rds-proxy'
import redshift from './redshift'
import region from './region'
import rekognition from './rekognition'
import routeTable from './route-table'
import route53 from './route53'
import route53Resolver from './route53-resolver'
import router from './router'
import s3 from './s3'
import s3AccessPoint from './s3-access-point'
import s3BatchOperations from './s3-batch-operations'
import s3Files from './s3-files'
import s3Glacier from './s3-glacier'
import sagemaker from './sagemaker'
import scheduler from './scheduler'
import secretsManager from './secrets-manager'
import securityGroup from './security-group'
import securityHub from './security-hub'
import server from './server'
import serverContents from './server-contents'
import ses from './ses'
import shield from './shield'
import site from './site'
import snowball from './snowball'
import snowballEdge from './snowball-edge'
import snowcone from './snowcone'
import sns from './sns'
import spotFleet from './spot-fleet'
import sqs from './sqs'
import stepFunctions from './step-functions'
import storageGateway from './storage-gateway'
import subnet from './subnet'
import systemsManager from './systems-manager'
import targetGroup from './target-group'
import thirdParty from './third-party'
import timestream from './timestream'
import transferFamily from './transfer-family'
import transitGateway from './transit-gateway'
import transitGatewayRouteTable from './transit-gateway-route-table'
import user from './user'
import users from './users'
import vgw from './vgw'
import vpc from './vpc'
import vpcLattice from './vpc-lattice'
import waf from './waf'
import xRay from './x-ray'

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
  serverContents,
  ec2InstanceContents,
  asg,
  spotFleet,
  users,
  user,
  client,
  mobileClient,
  internet,
  server,
  officeBuilding,
  thirdParty,
  otherCloud,
  igw,
  egressOnlyIgw,
  vgw,
  customerGateway,
  router,
  natGateway,
  interfaceEndpoint,
  gatewayEndpoint,
  endpointService,
  gwlbEndpoint,
  firewallEndpoint,
  networkFirewall,
  transitGateway,
  cloudWan,
  clientVpn,
  vpcLattice,
  directConnectLocation,
  directConnectGateway,
  elasticIp,
  networkInterface,
  routeTable,
  networkAcl,
  securityGroup,
  targetGroup,
  transitGatewayRouteTable,
  flowLogs,
  alb,
  nlb,
  gwlb,
  clb,
  cloudfront,
  edgeLocation,
  cloudfrontFunction,
  route53,
  route53Resolver,
  cloudMap,
  apiGateway,
  globalAccelerator,
  ec2,
  autoScaling,
  ami,
  lambda,
  lambdaEdge,
  lambdaLayer,
  ecsService,
  ecsTask,
  fargate,
  eks,
  ecr,
  appRunner,
  elasticBeanstalk,
  batch,
  lightsail,
  outposts,
  s3,
  s3AccessPoint,
  s3Files,
  s3BatchOperations,
  s3Glacier,
  ebs,
  instanceStore,
  efs,
  fsx,
  fsxWindows,
  fsxOntap,
  fsxOpenzfs,
  fsxLustre,
  backup,
  datasync,
  datasyncAgent,
  storageGateway,
  transferFamily,
  snowball,
  snowballEdge,
  snowcone,
  rds,
  aurora,
  dynamodb,
  dynamodbStream,
  dax,
  elasticache,
  memorydb,
  rdsProxy,
  documentdb,
  neptune,
  keyspaces,
  timestream,
  redshift,
  dms,
  sqs,
  sns,
  eventBus,
  eventRule,
  pipes,
  apiDestination,
  scheduler,
  stepFunctions,
  appsync,
  mq,
  ses,
  mwaa,
  kinesis,
  firehose,
  opensearch,
  athena,
  emr,
  glue,
  lakeFormation,
  quicksight,
  managedFlink,
  msk,
  waf,
  acm,
  cognito,
  secretsManager,
  kms,
  iamRole,
  identityCenter,
  shield,
  guardduty,
  inspector,
  macie,
  securityHub,
  directoryService,
  ram,
  firewallManager,
  cloudwatch,
  cloudwatchAlarm,
  cloudwatchLogs,
  parameterStore,
  appconfig,
  cloudtrail,
  config,
  systemsManager,
  cloudformation,
  organizations,
  controlTower,
  xRay,
  cdk,
  codepipeline,
  codebuild,
  codedeploy,
  amplify,
  bedrock,
  sagemaker,
  rekognition,
  iotCore,
  mediastore,
  mediapackage,
])
