import { page } from './page'

/** APIs, functions, containers and how they are deployed. */
export const applicationsPages = {
  serviceDiscovery: page(
    'Use service discovery to connect Amazon ECS services with DNS names',
    'AmazonECS/latest/developerguide/service-discovery.html',
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
  ecsLoadBalancing: page(
    'Use load balancing to distribute Amazon ECS service traffic',
    'AmazonECS/latest/developerguide/service-load-balancing.html',
  ),
  cognito: page(
    'What is Amazon Cognito?',
    'cognito/latest/developerguide/what-is-amazon-cognito.html',
    '2026',
  ),
  ecr: page(
    'What is Amazon Elastic Container Registry?',
    'AmazonECR/latest/userguide/what-is-ecr.html',
    '2026',
  ),
  ebsEcs: page('Use Amazon EBS volumes with Amazon ECS', 'AmazonECS/latest/developerguide/ebs-volumes.html'),
  ecsStorage: page(
    'Storage options for Amazon ECS tasks',
    'AmazonECS/latest/developerguide/using_data_volumes.html',
  ),
  autoScaling: page(
    'Quotas for Auto Scaling resources and groups',
    'autoscaling/ec2/userguide/ec2-auto-scaling-quotas.html',
  ),
  ecsQuotas: page('Amazon ECS endpoints and quotas', 'general/latest/gr/ecs-service.html'),
  appSync: page('What is AWS AppSync?', 'appsync/latest/devguide/what-is-appsync.html', '2026'),
  appSyncSources: page(
    'Attaching a data source in AWS AppSync',
    'appsync/latest/devguide/attaching-a-data-source.html',
    '2026',
  ),
  lambdaS3Files: page(
    'Configuring Amazon S3 Files access',
    'lambda/latest/dg/configuration-filesystem-s3files.html',
    '2026',
  ),
  codePipeline: page('What is AWS CodePipeline?', 'codepipeline/latest/userguide/welcome.html', '2026'),
  amis: page('Amazon Machine Images in Amazon EC2', 'AWSEC2/latest/UserGuide/AMIs.html', '2026'),
  lambdaFileSystems: page(
    'Configuring file system access for Lambda functions',
    'lambda/latest/dg/configuration-filesystem.html',
    '2026',
  ),
} as const
