import { choice, seconds, several, text } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'auto-scaling',
  name: 'Auto Scaling policy',
  shortName: 'Auto Scaling policy',
  keywords: ['ec2 auto scaling', 'application auto scaling', 'target tracking', 'scaling policy'],
  category: 'compute',
  icon: 'architecture-service/AmazonEC2AutoScaling',
  placement: 'inside',
  livesIn: ['vpc', 'region', 'account', 'aws-cloud'],
  caption: 'policyType',
  fields: [
    choice('policyType', 'Policy', 'What makes it scale.', [
      'target tracking',
      'step',
      'simple',
      'scheduled',
      'predictive',
    ]),
    several('scales', 'Scales', 'What it makes larger and smaller.', [
      'asg',
      'spot-fleet',
      'ecs-service',
      'ecs-cluster',
      'eks',
      'dynamodb',
      'aurora',
      'elasticache',
      'lambda',
      'sagemaker',
    ]),
    text('metric', 'Metric', 'What it looks at.', 'ASGAverageCPUUtilization'),
    seconds('cooldownSeconds', 'Cooldown', 'How long it waits after scaling before it scales again.', 86_400),
  ],
  sources: [
    {
      title: 'Dynamic scaling for Amazon EC2 Auto Scaling',
      url: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-scale-based-on-demand.html',
      asOf: '2026',
    },
  ],
})
