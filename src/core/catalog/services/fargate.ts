import { choice, count, output, securityGroups, size, subnets, tib } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'fargate',
  name: 'AWS Fargate tasks',
  shortName: 'Fargate tasks',
  keywords: ['serverless containers', 'fargate'],
  category: 'compute',
  icon: 'architecture-service/AWSFargate',
  placement: 'inside',
  livesIn: ['ecs-cluster', 'subnet', 'vpc', 'availability-zone', 'region'],
  stubs: 'subnets',
  caption: 'orchestrator',
  fields: [
    choice('orchestrator', 'Orchestrator', 'Which service starts the containers on Fargate.', ['ECS', 'EKS']),
    count('desiredTasks', 'Tasks', 'Copies that run at one time.', { min: 0, max: 5000 }),
    subnets('Subnets in which tasks or pods get network interfaces.'),
    {
      key: 'vcpu',
      label: 'vCPU',
      help: 'Processors of one task.',
      type: 'number',
      unit: 'none',
      min: 0.25,
      max: 192,
    },
    size('memoryBytes', 'Memory', 'Memory of one task.', 24 * tib),
    securityGroups,
    ...output,
    choice('operatingSystem', 'Operating system', 'Windows tasks mount no EFS and get no EBS volume.', [
      'Linux',
      'Windows',
    ]),
  ],
  sources: [
    {
      title: 'AWS Fargate for Amazon ECS',
      url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/AWS_Fargate.html',
      asOf: '2026',
    },
    {
      title: 'Storage options for Amazon ECS tasks',
      url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_data_volumes.html',
      asOf: '2026',
    },
  ],
})
