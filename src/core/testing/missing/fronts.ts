import { sketch } from '../../model/sketch'
import type { BadCase } from '../test-rule'
import { alias, doubtful, endpointIn, lambda, missing, two, workflow } from './drawing'

const behindBalancer = ['Insert an ECS service between', 'Insert an EC2 instance between']

/** Connections that AWS does not have: of load balancers, distributions, records, file systems and gateways. */
export const missingAtFronts: Readonly<Record<string, BadCase>> = {
  'a load balancer with a bucket as an instance target': missing(
    two('alb', 'load-balancer-target', 's3', { line: { targetType: 'instance' } }),
    [],
  ),
  'a load balancer and a bucket': doubtful(two('alb', 'traffic', 's3'), [
    'Insert an interface endpoint between',
  ]),
  'a load balancer and a public API': missing(
    two('alb', 'load-balancer-target', 'api-gateway', { b: { endpointType: 'Regional' } }),
    [lambda],
  ),
  'a load balancer and an HTTP API': missing(
    two('alb', 'traffic', 'api-gateway', { b: { apiKind: 'HTTP' } }),
    [lambda],
  ),
  'a load balancer with a queue as a function target': missing(
    two('alb', 'load-balancer-target', 'sqs', { line: { targetType: 'lambda' } }),
    [lambda],
  ),
  'a load balancer and a queue': doubtful(two('alb', 'traffic', 'sqs'), [lambda]),
  'a load balancer of a VPC whose endpoint is for something else': {
    diagram: sketch({ ...endpointIn('com.amazonaws.us-east-1.kms'), b: { service: 'sqs' } }, [
      { is: 'a -> b : traffic', id: 'line' },
    ]),
    finds: [{ message: 'doubtful', at: ['line'] }],
  },
  'a load balancer with a cache as its target': missing(
    two('alb', 'load-balancer-target', 'elasticache'),
    behindBalancer,
  ),
  'a load balancer with PostgreSQL as its target': missing(
    two('alb', 'load-balancer-target', 'rds', { b: { engine: 'PostgreSQL' } }),
    behindBalancer,
  ),
  'a load balancer with an RDS instance, which may serve reports, as its target': doubtful(
    two('alb', 'load-balancer-target', 'rds', { b: { engine: 'SQL Server' } }),
    behindBalancer,
  ),
  'a load balancer and Aurora': doubtful(two('alb', 'traffic', 'aurora'), behindBalancer),
  'a Network Load Balancer and a function': missing(two('nlb', 'traffic', 'lambda'), [
    'Insert an Application Load Balancer between',
  ]),
  'an Elastic IP address as a target': missing(two('nlb', 'load-balancer-target', 'elastic-ip'), []),
  'another company as a target': doubtful(two('alb', 'load-balancer-target', 'third-party'), []),
  'an endpoint service of an ALB': missing(two('alb', 'traffic', 'endpoint-service'), [
    'Insert a Network Load Balancer between',
  ]),
  'an endpoint service of an ALB, drawn the other way': missing(
    two('endpoint-service', 'association', 'alb'),
    ['Insert a Network Load Balancer between'],
  ),
  'two ALBs of one VPC': {
    diagram: sketch(
      { vpc: { service: 'vpc' }, a: { service: 'alb', in: 'vpc' }, b: { service: 'alb', in: 'vpc' } },
      [{ is: 'a -> b : load-balancer-target', id: 'line' }],
    ),
    finds: [{ message: 'missing', at: ['line'], fixes: [] }],
  },
  'CloudFront and a queue': missing(two('cloudfront', 'traffic', 'sqs'), [
    'Insert an API Gateway API between',
    lambda,
  ]),
  'CloudFront and a database': missing(two('cloudfront', 'origin', 'rds'), [lambda]),
  'CloudFront and a function without a URL': missing(
    two('cloudfront', 'origin', 'lambda', { b: { functionUrl: false } }),
    ['Give the function a URL', 'Insert an API Gateway API between'],
    ['line', 'b#functionUrl'],
  ),
  'CloudFront and a function by an event': missing(two('cloudfront', 'event', 'lambda'), []),
  'CloudFront and a Gateway Load Balancer': missing(two('cloudfront', 'traffic', 'gwlb'), []),
  'a VPC origin with a TLS listener': missing(
    two('cloudfront', 'origin', 'nlb', { b: { listener: 'TLS' }, line: { access: 'VPC origin' } }),
    ['Make it a TCP listener'],
    ['line', 'b#listener'],
  ),
  'an internal origin with a TLS listener': missing(
    two('cloudfront', 'origin', 'nlb', { b: { listener: 'TLS', scheme: 'internal' } }),
    ['Make it a TCP listener'],
    ['line', 'b#listener'],
  ),
  'an accelerator and a function': missing(two('global-accelerator', 'traffic', 'lambda'), [
    'Insert an Application Load Balancer between',
  ]),
  'an accelerator and an API': missing(two('global-accelerator', 'traffic', 'api-gateway'), []),
  'CloudFront and a file system': missing(two('cloudfront', 'traffic', 'efs'), [
    'Insert an EC2 instance between',
  ]),
  'an alias for an instance': missing(
    two('route53', 'dns-record', 'ec2', alias),
    ['Make it an A record', 'Insert an Application Load Balancer between'],
    ['line#recordType'],
  ),
  'an alias for a database': missing(
    two('route53', 'dns-record', 'rds', alias),
    ['Make it a CNAME record'],
    ['line#recordType'],
  ),
  'a record for an Auto Scaling group': missing(two('route53', 'dns-record', 'asg'), [
    'Insert an Application Load Balancer between',
  ]),
  'a record for a path': {
    diagram: sketch({ a: { service: 'route53' }, b: { service: 'alb' } }, [
      { is: 'a -> b : dns-record "/images"', id: 'line' },
    ]),
    finds: [{ message: 'doubtful', at: ['line'], fixes: [] }],
  },
  'a web ACL on a Network Load Balancer': missing(two('waf', 'association', 'nlb'), [
    'Insert a CloudFront distribution between',
  ]),
  'a web ACL on an instance, drawn the other way': missing(two('ec2', 'association', 'waf'), [
    'Insert a CloudFront distribution between',
  ]),
  'a cache that triggers a function': missing(two('elasticache', 'event', 'lambda'), []),
  'a cache and a function': doubtful(two('elasticache', 'traffic', 'lambda'), []),
  'RDS for MySQL that invokes a function': doubtful(
    two('rds', 'sync-invoke', 'lambda', { a: { engine: 'MySQL' } }),
    ['Insert a DMS replication and a Kinesis data stream between'],
  ),
  'a function that mounts FSx for ONTAP': missing(two('lambda', 'mount', 'fsx-ontap'), [
    'Insert an S3 access point between',
  ]),
  'a function that mounts a bucket': missing(two('lambda', 'mount', 's3'), [
    'Insert an S3 Files file system between',
  ]),
  'a function that mounts FSx for Windows': missing(two('lambda', 'mount', 'fsx-windows'), []),
  'a Fargate task that mounts OpenZFS, drawn the other way': missing(two('fsx-openzfs', 'mount', 'fargate'), [
    'Insert an S3 access point between',
  ]),
  'tasks on Fargate that mount FSx for Windows': missing(
    two('ecs-service', 'mount', 'fsx-windows', { a: { launchType: 'Fargate' } }),
    ['Run the tasks on EC2'],
    ['line', 'a#launchType'],
  ),
  'Windows and EFS': missing(two('ec2', 'mount', 'efs', { a: { operatingSystem: 'Windows' } }), []),
  'DataSync and a volume': missing(two('datasync', 'transfer', 'ebs'), []),
  'a table that DataSync reads': missing(two('dynamodb', 'traffic', 'datasync'), []),
  'a rule and a table': doubtful(two('event-rule', 'traffic', 'dynamodb'), [lambda, workflow]),
  'a rule of a classic bus and a table': {
    diagram: sketch(
      {
        bus: { service: 'event-bus', config: { busType: 'classic' } },
        a: { service: 'event-rule', config: { bus: { ref: 'bus' } } },
        b: { service: 'dynamodb' },
      },
      [{ is: 'a -> b : event', id: 'line' }],
    ),
    finds: [{ message: 'missing', at: ['line'], fixes: { [lambda]: [], [workflow]: [] } }],
  },
  'a classic bus and a bucket': missing(two('event-bus', 'event', 's3', { a: { busType: 'classic' } }), [
    lambda,
    workflow,
  ]),
  'a bus of no stated type and a table': doubtful(two('event-bus', 'event', 'dynamodb'), [lambda, workflow]),
  'a pipe and a table': missing(two('pipes', 'traffic', 'dynamodb'), [
    workflow,
    lambda,
    'Insert an API Gateway API between',
  ]),
  'an Express workflow that waits for a job': missing(
    two('step-functions', 'async-invoke', 'ecs-service', {
      a: { workflowType: 'Express' },
      line: { integrationPattern: 'run a job (.sync)' },
    }),
    ['Make it a Standard workflow'],
    ['line', 'a#workflowType'],
  ),
  'a gateway endpoint for SQS': missing(two('gateway-endpoint', 'data-access', 'sqs'), []),
  'people who come in through a NAT gateway': missing(two('users', 'traffic', 'nat-gateway'), []),
  'a virtual private gateway on a transit gateway': missing(
    two('vgw', 'transit-gateway-attachment', 'transit-gateway'),
    [],
  ),
  'a private virtual interface on a transit gateway': missing(
    two('direct-connect-location', 'direct-connect-interface', 'transit-gateway', {
      line: { interface: 'private' },
    }),
    ['Insert a Direct Connect gateway between'],
  ),
}
