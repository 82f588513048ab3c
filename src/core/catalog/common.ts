/** Services of most drawings, roughly the most usual first: of two that are as likely, they come first. */
export const common: readonly string[] = [
  ...[
    'lambda',
    's3',
    'ec2',
    'dynamodb',
    'alb',
    'api-gateway',
    'cloudfront',
    'rds',
    'sqs',
    'sns',
    'vpc',
    'subnet',
  ],
  ...[
    'event-bus',
    'ecs-service',
    'route53',
    'users',
    'client',
    'elasticache',
    'aurora',
    'nlb',
    'step-functions',
  ],
  ...['kinesis', 'firehose', 'asg', 'fargate', 'eks', 'nat-gateway', 'igw', 'transit-gateway', 'vgw', 'site'],
  ...[
    'customer-gateway',
    'cognito',
    'waf',
    'efs',
    'ebs',
    'security-group',
    'iam-role',
    'cloudwatch-logs',
    'scheduler',
    'msk',
  ],
]
const places = new Map(common.map((id, place) => [id, place]))

/** Whether most architects have it on their drawings. */
export function isCommon(id: string): boolean {
  return places.has(id)
}

/** Its place among the common ones, the most usual being 0; all others after them. */
export function commonness(id: string): number {
  return places.get(id) ?? common.length
}
