import { describe, expect, it } from 'vitest'
import { kindsBetween } from '../catalog'
import { services } from '../services'

/** A row of the integration matrix, section 1: every source with every target has this kind. */
type Row = readonly [row: number, from: string, to: string, kind: string]

const rows: readonly Row[] = [
  [1, 'route53', 'cloudfront', 'dns-record'],
  [2, 'route53', 'alb nlb clb', 'dns-record'],
  [3, 'route53', 'api-gateway', 'dns-record'],
  [4, 'route53', 's3', 'dns-record'],
  [5, 'route53', 'global-accelerator', 'dns-record'],
  [6, 'route53', 'interface-endpoint', 'dns-record'],
  [7, 'route53', 'app-runner elastic-beanstalk opensearch', 'dns-record'],
  [8, 'route53', 'ec2 elastic-ip', 'dns-record'],
  [9, 'route53', 'ecs-service', 'dns-record'],
  [9, 'cloud-map', 'ecs-service fargate', 'dns-record'],
  [10, 'cloudfront', 's3', 'origin'],
  [11, 'cloudfront', 'alb', 'origin'],
  [12, 'cloudfront', 'nlb', 'origin'],
  [13, 'cloudfront', 'ec2', 'origin'],
  [14, 'cloudfront', 'api-gateway', 'origin'],
  [15, 'cloudfront', 'lambda', 'origin'],
  [16, 'cloudfront', 'mediastore mediapackage', 'origin'],
  [17, 'cloudfront', 'lambda-edge cloudfront-function lambda', 'sync-invoke'],
  [18, 'global-accelerator', 'alb nlb ec2 elastic-ip', 'traffic'],
  [19, 'waf', 'cloudfront', 'association'],
  [20, 'waf', 'api-gateway alb appsync cognito', 'association'],
  [21, 'acm', 'cloudfront', 'association'],
  [22, 'acm', 'alb nlb api-gateway cognito app-runner opensearch', 'association'],
  [23, 'api-gateway', 'lambda', 'sync-invoke'],
  [24, 'api-gateway', 'lambda', 'sync-invoke'],
  [25, 'api-gateway', 'secrets-manager parameter-store rekognition ses timestream athena', 'data-access'],
  [26, 'api-gateway', 'sqs', 'data-access'],
  [27, 'api-gateway', 'sns', 'data-access'],
  [28, 'api-gateway', 'dynamodb', 'data-access'],
  [29, 'api-gateway', 's3', 'data-access'],
  [30, 'api-gateway', 'step-functions', 'async-invoke'],
  [30, 'api-gateway', 'step-functions', 'sync-invoke'],
  [31, 'api-gateway', 'event-bus', 'data-access'],
  [32, 'api-gateway', 'sqs event-bus kinesis appconfig', 'data-access'],
  [32, 'api-gateway', 'step-functions', 'async-invoke'],
  [33, 'api-gateway', 'alb', 'sync-invoke'],
  [34, 'api-gateway', 'nlb', 'sync-invoke'],
  [35, 'api-gateway', 'ec2 server alb third-party', 'sync-invoke'],
  [36, 'api-gateway', 'cognito', 'association'],
  [36, 'api-gateway', 'lambda', 'sync-invoke'],
  [37, 'api-gateway', 'lambda', 'sync-invoke'],
  [39, 'alb', 'ec2 network-interface server', 'load-balancer-target'],
  [40, 'alb', 'asg', 'load-balancer-target'],
  [41, 'alb', 'ecs-service ecs-cluster', 'load-balancer-target'],
  [42, 'alb', 'ecs-service fargate ecs-task', 'load-balancer-target'],
  [43, 'alb', 'lambda', 'load-balancer-target'],
  [44, 'alb', 'cognito', 'association'],
  [45, 'nlb', 'ec2 network-interface server ecs-service fargate', 'load-balancer-target'],
  [46, 'nlb', 'alb', 'load-balancer-target'],
  [47, 'nlb', 'endpoint-service', 'association'],
  [48, 'gwlb', 'ec2 asg', 'load-balancer-target'],
  [49, 'interface-endpoint', 'endpoint-service nlb s3 sqs kinesis kms api-gateway lambda', 'privatelink'],
  [50, 'vpc subnet', 'gwlb-endpoint firewall-endpoint', 'traffic'],
  [51, 'vpc-lattice', 'lambda alb ec2 network-interface', 'load-balancer-target'],
  [52, 's3', 'lambda', 'event'],
  [53, 's3', 'sns', 'event'],
  [54, 's3', 'sqs', 'event'],
  [55, 's3', 'event-bus', 'event'],
  [56, 's3-batch-operations', 'lambda', 'sync-invoke'],
  [57, 'sns', 'lambda', 'event'],
  [58, 'sns', 'sqs', 'event'],
  [59, 'sns', 'firehose', 'event'],
  [60, 'sns', 'alb api-gateway ec2 server third-party', 'event'],
  [61, 'sns', 'users user client mobile-client', 'event'],
  [62, 'sqs', 'lambda', 'poll'],
  [63, 'sqs', 'pipes', 'poll'],
  [64, 'sqs', 'ecs-service ec2 fargate asg', 'poll'],
  [65, 'dynamodb dynamodb-stream', 'lambda', 'poll'],
  [66, 'dynamodb dynamodb-stream', 'pipes', 'poll'],
  [67, 'dynamodb', 'kinesis', 'stream'],
  [68, 'dynamodb', 's3 glue', 'transfer'],
  [69, 's3', 'dynamodb', 'transfer'],
  [70, 'dynamodb', 'redshift opensearch sagemaker', 'replication'],
  [71, 'kinesis', 'lambda', 'poll'],
  [72, 'kinesis', 'firehose', 'stream'],
  [73, 'kinesis', 'managed-flink', 'stream'],
  [74, 'kinesis', 'pipes', 'poll'],
  [75, 'kinesis', 's3', 'transfer'],
  [76, 'firehose', 's3', 'transfer'],
  [77, 'firehose', 'redshift opensearch third-party api-gateway', 'transfer'],
  [78, 'firehose', 'lambda', 'sync-invoke'],
  [79, 'msk server ec2', 'lambda', 'poll'],
  [80, 'msk', 'firehose', 'stream'],
  [81, 'mq', 'lambda', 'poll'],
  [82, 'documentdb', 'lambda', 'poll'],
  [
    83,
    'event-bus event-rule',
    'lambda sqs sns kinesis firehose step-functions ecs-service ecs-task fargate batch api-gateway cloudwatch-logs event-bus api-destination redshift systems-manager',
    'event',
  ],
  [84, 'scheduler', 'lambda step-functions ecs-service', 'async-invoke'],
  [84, 'scheduler', 'sqs sns kinesis event-bus', 'event'],
  [84, 'scheduler', 'dynamodb s3 ec2 rds sagemaker glue', 'data-access'],
  [85, 'event-bus', 'lambda sqs dynamodb s3 rds ses rekognition', 'event'],
  [86, 'pipes', 'lambda step-functions ecs-service batch api-gateway api-destination', 'async-invoke'],
  [86, 'pipes', 'sqs sns kinesis firehose event-bus redshift cloudwatch-logs timestream', 'event'],
  [87, 'step-functions', 'lambda api-gateway', 'sync-invoke'],
  [87, 'step-functions', 'dynamodb sqs sns event-bus s3 secrets-manager', 'data-access'],
  [
    87,
    'step-functions',
    'ecs-service fargate ecs-task glue batch athena emr sagemaker bedrock codebuild step-functions',
    'async-invoke',
  ],
  [88, 'cloudwatch-alarm cloudwatch', 'sns lambda asg ec2 systems-manager', 'event'],
  [89, 'cloudwatch-alarm cloudwatch', 'asg ecs-service', 'event'],
  [90, 'cloudwatch-logs cloudwatch', 'lambda', 'event'],
  [90, 'cloudwatch-logs cloudwatch', 'kinesis firehose opensearch', 'stream'],
  [91, 'cloudwatch', 'firehose', 'stream'],
  [92, 'cognito', 'lambda', 'sync-invoke'],
  [93, 'iot-core', 'lambda sqs sns kinesis firehose step-functions msk third-party', 'event'],
  [93, 'iot-core', 'dynamodb s3 timestream opensearch', 'data-access'],
  [94, 'ses', 'lambda sns', 'event'],
  [94, 'ses', 's3', 'transfer'],
  [95, 'aurora', 'lambda', 'sync-invoke'],
  [95, 'aurora', 'lambda', 'async-invoke'],
  [96, 'lambda', 'sqs sns event-bus s3', 'event'],
  [96, 'lambda', 'lambda', 'async-invoke'],
  [97, 'lambda', 'efs', 'mount'],
  [98, 'lambda', 's3-files', 'mount'],
  [99, 'lambda', 'rds aurora rds-proxy elasticache dax', 'data-access'],
  [100, 'lambda', 'dynamodb s3 sqs sns kinesis', 'data-access'],
  [101, 'lambda-layer', 'lambda', 'association'],
  [101, 'ecr', 'lambda', 'transfer'],
  [102, 'ec2', 'ebs', 'volume-attachment'],
  [103, 'ecs-service ecs-task fargate', 'ebs', 'volume-attachment'],
  [104, 'ec2 ecs-service fargate eks', 'efs', 'mount'],
  [105, 'ec2', 'fsx-windows', 'mount'],
  [106, 'ecs-service', 'fsx-windows', 'mount'],
  [107, 'ecs-service fargate ec2', 's3-files', 'mount'],
  [108, 'ec2', 'instance-store', 'volume-attachment'],
  [109, 'datasync', 's3 efs fsx fsx-windows fsx-lustre fsx-ontap fsx-openzfs', 'transfer'],
  [109, 's3 efs fsx fsx-windows fsx-lustre fsx-ontap fsx-openzfs', 'datasync', 'transfer'],
  [109, 's3 efs fsx-windows', 's3 efs fsx-windows', 'transfer'],
  [110, 'server site', 'datasync-agent', 'transfer'],
  [110, 'datasync-agent', 's3 efs fsx-windows datasync', 'transfer'],
  [111, 'other-cloud', 'datasync datasync-agent', 'transfer'],
  [112, 's3', 'kms', 'association'],
  [113, 'athena', 's3', 'data-access'],
  [114, 'athena', 'dynamodb', 'data-access'],
  [115, 'ec2 ecs-service fargate lambda', 'elasticache', 'data-access'],
  [116, 'ec2 ecs-service fargate lambda', 'dax', 'data-access'],
  [116, 'dax', 'dynamodb', 'data-access'],
  [117, 'ec2 ecs-service lambda', 'sqs', 'data-access'],
  [117, 'sqs', 'lambda', 'poll'],
  [117, 'lambda', 'dynamodb', 'data-access'],
  [118, 'rds-proxy', 'rds aurora', 'data-access'],
  [119, 'rds', 'rds', 'replication'],
  [120, 'appsync', 'lambda', 'sync-invoke'],
  [120, 'appsync', 'dynamodb aurora opensearch third-party event-bus', 'data-access'],
  [121, 'ecs-service ecs-task fargate', 'sqs sns', 'data-access'],
  [122, 'vpc', 'igw', 'gateway-association'],
  [123, 'vpc', 'vgw', 'gateway-association'],
  [124, 'vpc', 'transit-gateway', 'transit-gateway-attachment'],
  [125, 'vpc', 'vpc', 'vpc-peering'],
  [126, 'customer-gateway', 'vgw transit-gateway cloud-wan', 'site-to-site-vpn'],
  [127, 'direct-connect-location', 'vgw direct-connect-gateway', 'direct-connect-interface'],
  [128, 'direct-connect-location', 'direct-connect-gateway', 'direct-connect-interface'],
  [128, 'direct-connect-gateway', 'transit-gateway', 'gateway-association'],
  [129, 'direct-connect-gateway', 'vgw transit-gateway cloud-wan', 'gateway-association'],
  [130, 'transit-gateway', 'transit-gateway', 'transit-gateway-peering'],
  [131, 'transit-gateway', 'network-firewall', 'transit-gateway-attachment'],
  [
    132,
    'subnet',
    'igw nat-gateway vgw transit-gateway gateway-endpoint interface-endpoint network-interface firewall-endpoint gwlb-endpoint',
    'traffic',
  ],
  [133, 'nat-gateway', 'igw', 'traffic'],
  [134, 'gateway-endpoint', 's3 dynamodb', 'data-access'],
  [136, 'cloudfront', 'alb nlb ec2', 'origin'],
  [137, 'app-runner', 'rds elasticache', 'data-access'],
  [138, 'rds aurora', 'lambda', 'sync-invoke'],
  [138, 'rds aurora', 'lambda', 'async-invoke'],
  [139, 'lambda fargate ec2', 's3-access-point', 'data-access'],
  [139, 's3-access-point', 'fsx-ontap fsx-openzfs', 'association'],
  [140, 'route53', 'vpc-lattice', 'dns-record'],
]

/** Rows that are no connection in the drawing but a field of a service. */
const asFields: readonly (readonly [row: number, service: string, field: string])[] = [
  [37, 'lambda', 'alias'],
  [38, 'api-gateway', 'cache'],
  [50, 'route-table', 'routes'],
  [132, 'route-table', 'routes'],
]

/** Row 135: what has its network interfaces in subnets. */
const inSubnets = ['lambda', 'ecs-service', 'ec2', 'rds', 'elasticache', 'efs', 'fsx', 'fsx-windows']

describe('the supported rows of the integration matrix', () => {
  it('are all here', () => {
    const covered = new Set([...rows, ...asFields].map(([row]) => row)).add(135)
    expect(Array.from({ length: 140 }, (_, index) => index + 1).filter((row) => !covered.has(row))).toEqual(
      [],
    )
  })

  it.each(rows)('%i: %s to %s by %s', (_, from, to, kind) => {
    const without = from.split(' ').flatMap((source) =>
      to.split(' ').flatMap((target) => {
        const kinds = kindsBetween(source, target).map((between) => between.kind.id)
        return kinds.includes(kind) ? [] : [`${source} to ${target}: ${kinds.join(', ') || 'nothing'}`]
      }),
    )
    expect(without).toEqual([])
  })

  it.each(asFields)('%i is a field of %s: %s', (_, service, field) => {
    expect(services.find(({ id }) => id === service)?.fields.map(({ key }) => key)).toContain(field)
  })

  it('135: place their network interfaces in subnets', () => {
    const outside = inSubnets.filter((id) => {
      const service = services.find((one) => one.id === id)
      return service?.stubs === undefined && service?.livesIn.includes('subnet') !== true
    })
    expect(outside).toEqual([])
  })
})
