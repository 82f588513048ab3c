import { choice, output, securityGroups, subnets } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'ecs-service',
  name: 'Amazon ECS service',
  shortName: 'ECS service',
  keywords: ['fargate', 'task', 'container', 'docker', 'microservice'],
  category: 'compute',
  icon: 'resource/AmazonElasticContainerServiceService',
  placement: 'inside',
  livesIn: ['ecs-cluster', 'subnet', 'vpc', 'availability-zone', 'region'],
  stubs: 'subnets',
  caption: 'launchType',
  fields: [
    {
      key: 'launchType',
      label: 'Launch type',
      help: 'Fargate runs tasks without servers of your own; EC2 runs them on instances of the cluster. You still make the load balancer yourself.',
      type: 'choice',
      options: ['Fargate', 'EC2'],
    },
    choice(
      'operatingSystem',
      'Operating system',
      'Windows containers mount FSx for Windows (on EC2) and no EFS.',
      ['Linux', 'Windows'],
    ),
    {
      key: 'desiredTasks',
      label: 'Desired tasks',
      help: 'Tasks that the service keeps running, up to 5,000.',
      type: 'number',
      unit: 'none',
      min: 0,
      max: 5000,
      whole: true,
    },
    subnets('Subnets in which its tasks get network interfaces.'),
    {
      key: 'vcpu',
      label: 'vCPU per task',
      help: 'Processors of one task.',
      type: 'number',
      unit: 'none',
      min: 0.25,
      max: 192,
    },
    {
      key: 'memoryBytes',
      label: 'Memory per task',
      help: 'Memory of one task.',
      type: 'number',
      unit: 'bytes',
      min: 512 * 1024 ** 2,
      max: 24 * 1024 ** 4,
    },
    securityGroups,
    ...output,
  ],
  sources: [
    {
      title: 'Amazon ECS endpoints and quotas',
      url: 'https://docs.aws.amazon.com/general/latest/gr/ecs-service.html',
      asOf: '2026-H2',
    },
    {
      title: 'Use load balancing to distribute Amazon ECS service traffic',
      url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-load-balancing.html',
      asOf: '2026-H2',
    },
  ],
})
