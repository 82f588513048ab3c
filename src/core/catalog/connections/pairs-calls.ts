import type { Pair } from '../connection-kind'
import { compute, hosts } from './groups'
import { pages } from './pages'

/** Calls by request and answer: API Gateway, load balancers, function calls. */
export const callPairs: readonly Pair[] = [
  {
    from: ['users', 'client', 'third-party', 'server', 'internet', ...compute],
    to: ['api-gateway'],
    kinds: ['sync-invoke'],
    condition: 'A request or buffered answer is at most 10 MB, a WebSocket message 128 KB.',
    evidence: pages.apiGatewayQuotas,
  },
  {
    from: ['api-gateway'],
    to: ['lambda'],
    kinds: ['sync-invoke', 'async-invoke'],
    condition: 'The gateway takes 10 MB, the function 6 MB each way; the gateway waits 29 or 30 s.',
    evidence: pages.lambdaInvokers,
  },
  {
    from: ['api-gateway'],
    to: ['step-functions'],
    kinds: ['async-invoke', 'sync-invoke'],
    condition: 'It waits for the result of an Express workflow only (StartSyncExecution).',
    evidence: pages.apiGatewayIntegrations,
  },
  {
    from: ['api-gateway'],
    to: ['sqs', 'event-bus', 'kinesis'],
    kinds: ['data-access'],
    condition: 'A REST API with an execution role, or one of the ten integrations of an HTTP API.',
    evidence: pages.apiGatewaySubtypes,
  },
  {
    from: ['api-gateway'],
    to: ['sns', 'dynamodb', 's3', 'firehose'],
    kinds: ['data-access'],
    condition: 'A REST API with an execution role; HTTP APIs have no such integration.',
    evidence: pages.apiGatewayIntegrations,
  },
  {
    from: ['api-gateway'],
    to: ['alb', 'nlb'],
    kinds: ['sync-invoke'],
    condition: 'A private load balancer is reached by a VPC link of the same account.',
    evidence: pages.privateIntegrations,
  },
  {
    from: ['api-gateway'],
    to: ['ec2', 'asg', 'ecs-service', 'server', 'third-party', 'api-gateway'],
    kinds: ['sync-invoke'],
    condition: 'It answers HTTP at a public name, or is behind a VPC link.',
    evidence: pages.apiGatewayIntegrations,
  },
  {
    from: ['alb'],
    to: ['ec2', 'asg'],
    kinds: ['load-balancer-target'],
    condition:
      'By instance within the ALB’s VPC; by IP address in peered VPCs too. An Auto Scaling group registers its instances itself.',
    evidence: pages.albTargets,
  },
  {
    from: ['alb', 'nlb'],
    to: ['ecs-service', 'ecs-cluster'],
    kinds: ['load-balancer-target'],
    condition: 'Fargate tasks are registered by IP address.',
    evidence: pages.ecsLoadBalancing,
  },
  {
    from: ['alb'],
    to: ['lambda'],
    kinds: ['load-balancer-target'],
    condition:
      'One function of the same account and Region to a target group; request and answer are at most 1 MB.',
    evidence: pages.albLambda,
  },
  {
    from: ['alb'],
    to: ['server'],
    kinds: ['load-balancer-target'],
    condition: 'By private IP address, over VPN or Direct Connect.',
    evidence: pages.albTargets,
  },
  {
    from: ['alb'],
    to: ['interface-endpoint'],
    kinds: ['load-balancer-target'],
    condition: 'By the endpoint’s IP addresses.',
    evidence: pages.albTargets,
  },
  {
    from: ['alb'],
    to: ['alb'],
    kinds: ['load-balancer-target'],
    condition: 'By IP address, and only to an ALB in a peered VPC, not in the same one.',
    evidence: pages.albTargets,
  },
  {
    from: ['nlb'],
    to: ['ec2', 'asg', 'server', 'rds', 'aurora', 'rds-proxy', 'elasticache', 'interface-endpoint'],
    kinds: ['load-balancer-target'],
    condition: 'Outside the NLB’s VPC by IP address, with TCP or TLS and client IP preservation off.',
    evidence: pages.nlbTargets,
  },
  {
    from: ['nlb'],
    to: ['alb'],
    kinds: ['load-balancer-target'],
    condition: 'A TCP target group with this one ALB.',
    evidence: pages.nlbTargets,
  },
  {
    from: ['users', 'client', 'third-party', 'server', 'internet'],
    to: ['lambda'],
    kinds: ['sync-invoke', 'async-invoke'],
    condition: 'The function has a function URL, or the caller signs requests to Lambda’s API.',
    evidence: pages.functionUrls,
  },
  {
    from: [...hosts, 'lambda'],
    to: ['lambda'],
    kinds: ['sync-invoke', 'async-invoke'],
    condition: 'Synchronously 6 MB each way, asynchronously 1 MB.',
    evidence: pages.lambdaQuotas,
  },
  {
    from: ['cognito'],
    to: ['lambda'],
    kinds: ['sync-invoke'],
    condition: 'A trigger of the user pool.',
    evidence: pages.lambdaInvokers,
  },
  {
    from: ['rds'],
    to: ['lambda'],
    kinds: ['sync-invoke', 'async-invoke'],
    condition:
      'RDS for PostgreSQL with the aws_lambda extension; a private instance needs NAT or an endpoint for Lambda.',
    evidence: pages.postgresLambda,
  },
  {
    from: ['aurora'],
    to: ['lambda'],
    kinds: ['async-invoke', 'sync-invoke'],
    condition: 'From SQL, with a role that may invoke the function and a way to Lambda’s endpoint.',
    evidence: pages.auroraLambda,
  },
  {
    from: ['users', 'client', 'third-party', 'server'],
    to: ['cognito'],
    kinds: ['sync-invoke'],
    evidence: pages.cognito,
  },
]
