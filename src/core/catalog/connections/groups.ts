/** Groups of services that share their connections; a pair lists them by spreading. */

/** What runs your code, and the containers and spans that stand for it in a coarse drawing. */
export const compute = ['ec2', 'asg', 'ecs-service', 'ecs-cluster', 'lambda'] as const
/** Compute with a network interface that packets can be sent to; nothing connects to a function’s. */
export const hosts = ['ec2', 'asg', 'ecs-service', 'ecs-cluster'] as const
/** People and machines outside AWS. */
export const outside = ['users', 'client', 'internet', 'server', 'site', 'third-party'] as const
/** Networks drawn as a whole. */
export const networks = ['vpc', 'subnet', 'availability-zone'] as const
/** Gateways that packets pass. */
export const gateways = [
  'igw',
  'egress-only-igw',
  'vgw',
  'customer-gateway',
  'nat-gateway',
  'transit-gateway',
  'direct-connect-location',
  'direct-connect-gateway',
] as const
/** Load balancers with HTTP or TCP listeners. */
export const loadBalancers = ['alb', 'nlb'] as const
/** Databases that speak SQL. */
export const sqlDatabases = ['rds', 'aurora', 'rds-proxy'] as const
/** What listens in a VPC beside compute and load balancers. */
export const vpcServices = [
  ...sqlDatabases,
  'elasticache',
  'efs',
  'interface-endpoint',
  'gateway-endpoint',
] as const
/** Services that are called by their public or endpoint API and are in no VPC. */
export const apiServices = [
  's3',
  'dynamodb',
  'sqs',
  'sns',
  'event-bus',
  'kinesis',
  'firehose',
  'step-functions',
  'secrets-manager',
  'kms',
  'cognito',
  'ecr',
  'cloudwatch',
] as const
/** What an alarm, a bus or a schedule may put messages into. */
export const messageTargets = ['sqs', 'sns', 'kinesis', 'firehose', 'event-bus'] as const
