/** Groups of services that share their connections; a pair lists them by spreading. */

/** Compute with a network interface that packets can be sent to; nothing connects to a function’s. */
export const hosts = [
  'ec2',
  'asg',
  'ecs-service',
  'ecs-cluster',
  'ecs-task',
  'fargate',
  'eks',
  'elastic-beanstalk',
  'batch',
  'emr',
  'ec2-instance-contents',
  'spot-fleet',
] as const
/** What runs your code, and the containers and spans that stand for it in a coarse drawing. */
export const compute = [...hosts, 'lambda', 'app-runner', 'lightsail'] as const
/** Containers on hosts that you do not see. */
export const tasks = ['ecs-service', 'ecs-cluster', 'ecs-task', 'fargate', 'eks'] as const
/** Who calls an application. */
export const callers = [
  'users',
  'user',
  'client',
  'mobile-client',
  'office-building',
  'third-party',
  'other-cloud',
  'server',
  'internet',
] as const
/** People and machines outside AWS. */
export const outside = [...callers, 'server-contents', 'site', 'router'] as const
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
  'cloud-wan',
  'client-vpn',
] as const
/** Firewalls and appliances that packets are routed through, and plain network interfaces. */
export const appliances = [
  'network-firewall',
  'firewall-endpoint',
  'gwlb-endpoint',
  'network-interface',
] as const
/** Load balancers with HTTP or TCP listeners. */
export const loadBalancers = ['alb', 'nlb'] as const
/** Databases that speak SQL. */
export const sqlDatabases = ['rds', 'aurora', 'rds-proxy'] as const
/** Other databases, caches and brokers that listen in a VPC. */
export const vpcStores = [
  'elasticache',
  'memorydb',
  'documentdb',
  'neptune',
  'redshift',
  'dax',
  'opensearch',
  'msk',
  'mq',
] as const
/** File systems of FSx. */
export const fsxTypes = ['fsx', 'fsx-windows', 'fsx-lustre', 'fsx-ontap', 'fsx-openzfs'] as const
/** What listens in a VPC beside compute and load balancers. */
export const vpcServices = [
  ...sqlDatabases,
  ...vpcStores,
  ...fsxTypes,
  'efs',
  's3-files',
  'directory-service',
  'interface-endpoint',
  'gateway-endpoint',
] as const
/** Services that are called by their public or endpoint API and are in no VPC. */
export const apiServices = [
  's3',
  's3-access-point',
  's3-glacier',
  'dynamodb',
  'keyspaces',
  'timestream',
  'sqs',
  'sns',
  'ses',
  'event-bus',
  'scheduler',
  'kinesis',
  'firehose',
  'step-functions',
  'secrets-manager',
  'parameter-store',
  'appconfig',
  'kms',
  'cognito',
  'ecr',
  'cloudwatch',
  'cloudwatch-logs',
  'x-ray',
  'systems-manager',
  'athena',
  'glue',
  'bedrock',
  'sagemaker',
  'rekognition',
  'iot-core',
] as const
/** What an alarm, a bus or a schedule may put messages into. */
export const messageTargets = ['sqs', 'sns', 'kinesis', 'firehose', 'event-bus'] as const
/** What runs as a job or workflow once it is started. */
export const jobs = ['step-functions', 'ecs-service', 'ecs-cluster', 'ecs-task', 'fargate', 'batch'] as const
/** Storage that DataSync moves files between. */
export const dataSyncLocations = ['s3', 'efs', ...fsxTypes] as const
/** What AWS Backup has recovery points of. */
export const backedUp = [
  'ec2',
  'ebs',
  'efs',
  's3',
  ...fsxTypes,
  'rds',
  'aurora',
  'dynamodb',
  'documentdb',
  'neptune',
  'redshift',
  'timestream',
  'storage-gateway',
] as const
