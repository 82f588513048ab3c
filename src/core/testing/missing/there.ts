import type { Diagram } from '../../model/diagram'
import { sketch } from '../../model/sketch'
import { alias, endpointIn, two } from './drawing'

/** Connections that AWS has, or that may be meant as one that it has. */
export const thatAreThere: Readonly<Record<string, Diagram>> = {
  'a table that is exported into a bucket': two('dynamodb', 'transfer', 's3'),
  'a bucket that is imported into a table': two('s3', 'transfer', 'dynamodb'),
  'a table that a function writes': two('lambda', 'data-access', 'dynamodb'),
  'a queue and its dead-letter queue': two('sqs', 'transfer', 'sqs'),
  'a dead-letter queue by its label': sketch({ a: { service: 'sqs' }, b: { service: 'sqs' } }, [
    'a -> b : event "after 3 tries: DLQ"',
  ]),
  'a dead-letter queue by its name': sketch(
    { a: { service: 'sqs' }, b: { service: 'sqs', name: 'orders-dead-letters' } },
    ['a -> b : event'],
  ),
  'a dead-letter queue by its field, and back': sketch(
    { a: { service: 'sqs', config: { deadLetterQueue: { ref: 'b' } } }, b: { service: 'sqs' } },
    ['a -> b : async-invoke', 'b -> a : stream'],
  ),
  'a queue that an instance polls': two('sqs', 'poll', 'ec2'),
  'tasks that fetch objects': two('s3', 'transfer', 'ecs-service'),
  'a transformation of Firehose': two('firehose', 'sync-invoke', 'lambda'),
  'traffic where AWS has a use, which leaves open what is meant': two('firehose', 'traffic', 'lambda'),
  'a federated query': two('athena', 'data-access', 'dynamodb'),
  'a topic and an instance with a public address': two('sns', 'event', 'ec2', {
    b: { publicAddress: true },
  }),
  'failovers that a cache tells a topic': two('elasticache', 'event', 'sns'),
  'RDS for PostgreSQL that invokes a function': two('rds', 'sync-invoke', 'lambda', {
    a: { engine: 'PostgreSQL' },
  }),
  'RDS of no stated engine that invokes a function': two('rds', 'sync-invoke', 'lambda'),
  'Aurora MySQL that invokes a function': two('aurora', 'async-invoke', 'lambda', {
    a: { engine: 'MySQL' },
  }),
  'a Custom Event Bus with a table as its subscriber’s target': two('event-bus', 'event', 'dynamodb', {
    a: { busType: 'Custom Event Bus' },
  }),
  'a rule of a Custom Event Bus and a bucket': sketch(
    {
      bus: { service: 'event-bus', config: { busType: 'Custom Event Bus' } },
      a: { service: 'event-rule', config: { bus: { ref: 'bus' } } },
      b: { service: 's3' },
    },
    ['a -> b : data-access'],
  ),
  'a rule drawn behind a Custom Event Bus and a table': sketch(
    {
      bus: { service: 'event-bus', config: { busType: 'Custom Event Bus' } },
      a: { service: 'event-rule' },
      b: { service: 'dynamodb' },
    },
    ['bus -> a : event', 'a -> b : async-invoke'],
  ),
  'a load balancer and OpenSearch': two('alb', 'load-balancer-target', 'opensearch'),
  'a load balancer and Neptune, which answers HTTP': two('alb', 'load-balancer-target', 'neptune'),
  'a cache and what reads it': two('elasticache', 'traffic', 'ec2'),
  'a schedule that writes an item (universal target)': two('scheduler', 'data-access', 'dynamodb'),
  'a pipe to a queue': two('pipes', 'event', 'sqs'),
  'an Express workflow that asks': two('step-functions', 'sync-invoke', 'lambda', {
    a: { workflowType: 'Express' },
    line: { integrationPattern: 'request-response' },
  }),
  'a Standard workflow that waits for a token': two('step-functions', 'data-access', 'sqs', {
    a: { workflowType: 'Standard' },
    line: { integrationPattern: 'callback (token)' },
  }),
  'access logs of a load balancer': two('alb', 'transfer', 's3'),
  'a load balancer whose VPC has an endpoint for the bucket': sketch(
    { ...endpointIn('com.amazonaws.us-east-1.s3'), b: { service: 's3' } },
    ['a -> b : load-balancer-target', 'a -> endpoint : load-balancer-target'],
  ),
  'a load balancer and a private API behind an endpoint': sketch(
    {
      ...endpointIn('com.amazonaws.us-east-1.execute-api'),
      b: { service: 'api-gateway', config: { apiKind: 'REST', endpointType: 'Private' } },
    },
    ['a -> b : load-balancer-target'],
  ),
  'a load balancer of no VPC with an endpoint that leads to the queue': sketch(
    { a: { service: 'alb' }, endpoint: { service: 'interface-endpoint' }, b: { service: 'sqs' } },
    ['a -> b : traffic', 'endpoint -> b : privatelink'],
  ),
  'load balancers of two VPCs': sketch(
    {
      one: { service: 'vpc' },
      other: { service: 'vpc' },
      a: { service: 'alb', in: 'one' },
      b: { service: 'alb', in: 'other' },
    },
    ['a -> b : load-balancer-target'],
  ),
  'a function with a URL as an origin': two('cloudfront', 'origin', 'lambda', { b: { functionUrl: true } }),
  'a function as an origin': two('cloudfront', 'origin', 'lambda'),
  'a Lambda@Edge function': two('cloudfront', 'sync-invoke', 'lambda-edge'),
  'a public origin with a TLS listener': two('cloudfront', 'origin', 'nlb', {
    b: { listener: 'TLS', scheme: 'internet-facing' },
    line: { access: 'public' },
  }),
  'an A record for an instance': two('route53', 'dns-record', 'ec2', { line: { recordType: 'A' } }),
  'an alias for a load balancer': two('route53', 'dns-record', 'alb', alias),
  'a web ACL on a load balancer': two('waf', 'association', 'alb'),
  'a function that reads an ONTAP volume without mounting it': two('lambda', 'data-access', 'fsx-ontap'),
  'a function that mounts S3 Files': two('lambda', 'mount', 's3-files'),
  'tasks on EC2 that mount FSx for Windows': two('ecs-service', 'mount', 'fsx-windows', {
    a: { launchType: 'EC2' },
  }),
  'tasks of no stated launch type that mount FSx for Windows': two('ecs-service', 'mount', 'fsx-windows'),
  'a new EBS volume for a Fargate task': two('fargate', 'volume-attachment', 'ebs'),
  'Linux and EFS': two('ec2', 'mount', 'efs', { a: { operatingSystem: 'Linux' } }),
  'DataSync between EFS and S3': two('efs', 'transfer', 's3'),
  'a gateway endpoint for S3': two('gateway-endpoint', 'data-access', 's3'),
  'traffic out through a NAT gateway': two('nat-gateway', 'traffic', 'internet'),
  'a transit virtual interface': two(
    'direct-connect-location',
    'direct-connect-interface',
    'direct-connect-gateway',
    {
      line: { interface: 'transit' },
    },
  ),
  'a pair that is merely unknown': two('quicksight', 'traffic', 'sns'),
  'a kind that this build does not know': two('sns', 'teleport', 'dynamodb'),
  'a function that changes a web ACL': two('lambda', 'data-access', 'waf'),
  'zero-ETL from a table': two('dynamodb', 'replication', 's3'),
  'logs of a cache': two('elasticache', 'stream', 'firehose'),
  'logs of a pipe': two('pipes', 'transfer', 's3'),
  'an instance that mounts a bucket': two('ec2', 'mount', 's3'),
  'a plain box': sketch({ a: { service: 'sns' }, b: { shape: 'box' } }, ['a -> b : traffic']),
}
