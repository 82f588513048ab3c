import type { Source } from '../../model/results'

const aws = 'https://docs.aws.amazon.com/'

/** The AWS pages that pairs rest on, with the edition that was read. */
export const pages = {
  aliasRecords: page(
    'Values that are common for alias records for all routing policies',
    'Route53/latest/DeveloperGuide/resource-record-sets-values-alias-common.html',
  ),
  route53Quotas: page('Route 53 quotas', 'Route53/latest/DeveloperGuide/DNSLimitations.html'),
  serviceDiscovery: page(
    'Use service discovery to connect Amazon ECS services with DNS names',
    'AmazonECS/latest/developerguide/service-discovery.html',
  ),
  cloudfrontOrigins: page(
    'Use various origins with CloudFront distributions',
    'AmazonCloudFront/latest/DeveloperGuide/DownloadDistS3AndCustomOrigins.html',
    '2026-04',
  ),
  vpcOrigins: page(
    'Restrict access with VPC origins',
    'AmazonCloudFront/latest/DeveloperGuide/private-content-vpc-origins.html',
  ),
  edgeFunctions: page(
    'Customize at the edge with Lambda@Edge',
    'AmazonCloudFront/latest/DeveloperGuide/lambda-at-the-edge.html',
  ),
  acceleratorEndpoints: page(
    'AWS Global Accelerator components',
    'global-accelerator/latest/dg/introduction-components.html',
  ),
  wafResources: page(
    'Resources that you can protect with AWS WAF',
    'waf/latest/developerguide/how-aws-waf-works-resources.html',
  ),
  acmServices: page('Services integrated with ACM', 'acm/latest/userguide/acm-services.html'),
  cloudfrontCertificates: page(
    'Requirements for using SSL/TLS certificates with CloudFront',
    'AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html',
    '2026-04',
  ),
  lambdaInvokers: page(
    'Invoking Lambda with events from other AWS services',
    'lambda/latest/dg/lambda-services.html',
  ),
  lambdaDestinations: page(
    'Capturing records of Lambda asynchronous invocations',
    'lambda/latest/dg/invocation-async-retain-records.html',
  ),
  lambdaInternet: page(
    'Enable internet access for VPC-connected Lambda functions',
    'lambda/latest/dg/configuration-vpc-internet.html',
  ),
  lambdaEfs: page(
    'Configuring Amazon EFS file system access',
    'lambda/latest/dg/configuration-filesystem-efs.html',
  ),
  lambdaSqs: page(
    'Creating and configuring an Amazon SQS event source mapping',
    'lambda/latest/dg/services-sqs-configure.html',
  ),
  lambdaQuotas: page('Lambda quotas', 'lambda/latest/dg/gettingstarted-limits.html'),
  functionUrls: page(
    'Creating and managing Lambda function URLs',
    'lambda/latest/dg/urls-configuration.html',
    '2026',
  ),
  apiGatewayIntegrations: page(
    'Choose an API Gateway API integration type',
    'apigateway/latest/developerguide/api-gateway-api-integration-types.html',
    '2026-04',
  ),
  apiGatewayQuotas: page('Amazon API Gateway quotas', 'apigateway/latest/developerguide/limits.html'),
  apiGatewaySubtypes: page(
    'Integration subtype reference (HTTP API first-class integrations)',
    'apigateway/latest/developerguide/http-api-develop-integrations-aws-services-reference.html',
    '2026-04',
  ),
  privateIntegrations: page(
    'Private integrations for REST APIs in API Gateway',
    'apigateway/latest/developerguide/private-integration.html',
    '2026-04',
  ),
  restOrHttp: page(
    'Choose between REST APIs and HTTP APIs',
    'apigateway/latest/developerguide/http-api-vs-rest.html',
    '2026-04',
  ),
  albTargets: page(
    'Target groups for your Application Load Balancers',
    'elasticloadbalancing/latest/application/load-balancer-target-groups.html',
  ),
  albLambda: page(
    'Use Lambda functions as targets of an Application Load Balancer',
    'elasticloadbalancing/latest/application/lambda-functions.html',
  ),
  nlbTargets: page(
    'Target groups for your Network Load Balancers',
    'elasticloadbalancing/latest/network/load-balancer-target-groups.html',
  ),
  ecsLoadBalancing: page(
    'Use load balancing to distribute Amazon ECS service traffic',
    'AmazonECS/latest/developerguide/service-load-balancing.html',
  ),
  endpointServices: page(
    'Create a service powered by AWS PrivateLink',
    'vpc/latest/privatelink/create-endpoint-service.html',
  ),
  privatelink: page('AWS PrivateLink concepts', 'vpc/latest/privatelink/concepts.html'),
  gatewayEndpoints: page('Gateway endpoints', 'vpc/latest/privatelink/gateway-endpoints.html'),
  routing: page('Example routing options', 'vpc/latest/userguide/route-table-options.html'),
  internetGateway: page(
    'Enable internet access for a VPC using an internet gateway',
    'vpc/latest/userguide/VPC_Internet_Gateway.html',
  ),
  natGateways: page('NAT gateways', 'vpc/latest/userguide/vpc-nat-gateway.html'),
  vpcQuotas: page('Amazon VPC quotas', 'vpc/latest/userguide/amazon-vpc-limits.html'),
  peering: page('How VPC peering connections work', 'vpc/latest/peering/vpc-peering-basics.html'),
  vpnQuotas: page('AWS Site-to-Site VPN quotas', 'vpn/latest/s2svpn/vpn-limits.html', '2026'),
  transitGateway: page('How AWS Transit Gateway works', 'vpc/latest/tgw/how-transit-gateways-work.html'),
  transitGatewayVpc: page(
    'Amazon VPC attachments in AWS Transit Gateway',
    'vpc/latest/tgw/tgw-vpc-attachments.html',
  ),
  directConnectGateways: page(
    'Direct Connect gateways',
    'directconnect/latest/UserGuide/direct-connect-gateways-intro.html',
  ),
  directConnectQuotas: page('Direct Connect quotas', 'directconnect/latest/UserGuide/limits.html'),
  virtualInterfaces: page(
    'Direct Connect virtual interfaces and hosted virtual interfaces',
    'directconnect/latest/UserGuide/WorkingWithVirtualInterfaces.html',
  ),
  elasticIp: page('Elastic IP addresses', 'AWSEC2/latest/UserGuide/elastic-ip-addresses-eip.html', '2026-04'),
  s3Events: page(
    'Event notification types and destinations',
    'AmazonS3/latest/userguide/notification-how-to-event-types-and-destinations.html',
  ),
  s3Replication: page(
    'Replicating objects within and across Regions',
    'AmazonS3/latest/userguide/replication.html',
    '2026',
  ),
  s3Upload: page('Uploading objects', 'AmazonS3/latest/userguide/upload-objects.html', '2026-04'),
  bucketKeys: page(
    'Reducing the cost of SSE-KMS with Amazon S3 Bucket Keys',
    'AmazonS3/latest/userguide/bucket-key.html',
    '2026-04',
  ),
  kmsQuotas: page('Request quotas (AWS KMS)', 'kms/latest/developerguide/requests-per-second.html'),
  iamRoles: page('IAM roles', 'IAM/latest/UserGuide/id_roles.html', '2026'),
  cognito: page(
    'What is Amazon Cognito?',
    'cognito/latest/developerguide/what-is-amazon-cognito.html',
    '2026',
  ),
  secretsManager: page('What is AWS Secrets Manager?', 'secretsmanager/latest/userguide/intro.html', '2026'),
  ecr: page(
    'What is Amazon Elastic Container Registry?',
    'AmazonECR/latest/userguide/what-is-ecr.html',
    '2026',
  ),
  snsDestinations: page('Amazon SNS event destinations', 'sns/latest/dg/sns-event-destinations.html'),
  sqsQueues: page(
    'Amazon SQS standard queue quotas',
    'AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-queues.html',
  ),
  deadLetterQueues: page(
    'Using dead-letter queues in Amazon SQS',
    'AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
  ),
  eventBusTargets: page(
    'Event bus targets in Amazon EventBridge',
    'eventbridge/latest/userguide/eb-targets.html',
  ),
  putEvents: page(
    'Sending events with PutEvents in Amazon EventBridge',
    'eventbridge/latest/userguide/eb-putevents.html',
  ),
  scheduler: page(
    'Quotas for Amazon EventBridge Scheduler',
    'scheduler/latest/UserGuide/scheduler-quotas.html',
  ),
  stepFunctionsIntegrations: page(
    'Integrating optimized services with Step Functions',
    'step-functions/latest/dg/integrate-optimized.html',
  ),
  dynamodbStreams: page(
    'DynamoDB Streams and AWS Lambda triggers',
    'amazondynamodb/latest/developerguide/Streams.Lambda.html',
    '2026-04',
  ),
  dynamodbKinesis: page(
    'Using Kinesis Data Streams to capture changes to DynamoDB',
    'amazondynamodb/latest/developerguide/kds.html',
    '2026-04',
  ),
  dynamodbQuotas: page(
    'Quotas in Amazon DynamoDB',
    'amazondynamodb/latest/developerguide/ServiceQuotas.html',
  ),
  globalTables: page(
    'Global tables: multi-active, multi-Region replication',
    'amazondynamodb/latest/developerguide/GlobalTables.html',
    '2026',
  ),
  kinesisQuotas: page(
    'Quotas and limits (Kinesis Data Streams)',
    'streams/latest/dev/service-sizes-and-limits.html',
  ),
  kinesisDelivery: page(
    'Streaming tables and S3 delivery for Amazon Kinesis Data Streams',
    'streams/latest/dev/data-delivery.html',
  ),
  firehose: page(
    'Choose source and destination for your Firehose stream',
    'firehose/latest/dev/create-name.html',
  ),
  alarmActions: page('Alarm actions', 'AmazonCloudWatch/latest/monitoring/alarm-actions.html', '2026-04'),
  logSubscriptions: page(
    'Real-time processing of log data with subscriptions',
    'AmazonCloudWatch/latest/logs/Subscriptions.html',
    '2026-04',
  ),
  metricStreams: page(
    'Use metric streams',
    'AmazonCloudWatch/latest/monitoring/CloudWatch-Metric-Streams.html',
  ),
  postgresLambda: page(
    'Invoking an AWS Lambda function from an RDS for PostgreSQL DB instance',
    'AmazonRDS/latest/UserGuide/PostgreSQL-Lambda.html',
  ),
  auroraLambda: page(
    'Invoking a Lambda function from an Amazon Aurora MySQL DB cluster',
    'AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Integrating.Lambda.html',
  ),
  rdsProxy: page('Amazon RDS Proxy', 'AmazonRDS/latest/UserGuide/rds-proxy.html'),
  rdsQuotas: page(
    'Quotas and constraints for Amazon RDS',
    'AmazonRDS/latest/UserGuide/CHAP_Limits.html',
    '2026-04',
  ),
  auroraReplication: page(
    'Replication with Amazon Aurora',
    'AmazonRDS/latest/AuroraUserGuide/Aurora.Replication.html',
    '2026-04',
  ),
  elasticache: page(
    'Access Patterns for Accessing an ElastiCache Cache in an Amazon VPC',
    'AmazonElastiCache/latest/dg/elasticache-vpc-accessing.html',
    '2026-04',
  ),
  cacheReplication: page(
    'Understanding Valkey and Redis OSS replication / shards',
    'AmazonElastiCache/latest/dg/Shards.html',
    '2026-04',
  ),
  ebsAttaching: page(
    'Attach an Amazon EBS volume to an Amazon EC2 instance',
    'ebs/latest/userguide/ebs-attaching-volume.html',
  ),
  ebsEcs: page('Use Amazon EBS volumes with Amazon ECS', 'AmazonECS/latest/developerguide/ebs-volumes.html'),
  efsQuotas: page('Amazon EFS quotas', 'efs/latest/ug/limits.html'),
  ecsStorage: page(
    'Storage options for Amazon ECS tasks',
    'AmazonECS/latest/developerguide/using_data_volumes.html',
  ),
  autoScaling: page(
    'Quotas for Auto Scaling resources and groups',
    'autoscaling/ec2/userguide/ec2-auto-scaling-quotas.html',
  ),
  ecsQuotas: page('Amazon ECS endpoints and quotas', 'general/latest/gr/ecs-service.html'),
} as const

function page(title: string, path: string, asOf = '2026-H2'): Source {
  return { title, url: aws + path, asOf }
}
