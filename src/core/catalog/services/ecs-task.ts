import { choice, count, output, securityGroups, size, subnets, tib } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'ecs-task',
  name: 'Amazon ECS task',
  shortName: 'ECS task',
  keywords: ['standalone task', 'run task', 'container'],
  category: 'compute',
  icon: 'resource/AmazonElasticContainerServiceTask',
  placement: 'inside',
  livesIn: ['ecs-cluster', 'subnet', 'vpc', 'availability-zone', 'region', 'ec2-instance-contents'],
  stubs: 'subnets',
  caption: 'launchType',
  fields: [
    choice(
      'launchType',
      'Launch type',
      'Fargate runs tasks without servers of your own; EC2 runs them on instances of the cluster.',
      ['Fargate', 'EC2'],
    ),
    count('desiredTasks', 'Tasks', 'Copies that run at one time.', { min: 0, max: 5000 }),
    subnets('Subnets in which the task gets a network interface.'),
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
    choice(
      'operatingSystem',
      'Operating system',
      'Windows containers mount FSx for Windows (on EC2) and no EFS.',
      ['Linux', 'Windows'],
    ),
  ],
  sources: [
    {
      title: 'Storage options for Amazon ECS tasks',
      url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_data_volumes.html',
      asOf: '2026-H2',
    },
  ],
})
