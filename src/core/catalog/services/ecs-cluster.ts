import { defineService } from '../service'

export default defineService({
  id: 'ecs-cluster',
  name: 'Amazon ECS cluster',
  shortName: 'ECS cluster',
  keywords: ['elastic container service', 'docker', 'containers', 'fargate'],
  category: 'containers',
  icon: 'architecture-service/AmazonElasticContainerService',
  placement: 'inside',
  livesIn: ['vpc', 'region', 'subnet', 'availability-zone', 'account', 'aws-cloud'],
  frame: { stroke: '#ED7100', dashed: false, fill: null, header: 'left' },
  caption: 'capacity',
  fields: [
    {
      key: 'capacity',
      label: 'Capacity',
      help: 'What runs the tasks: Fargate without servers of your own, EC2 instances that you run, or Managed Instances.',
      type: 'choice',
      options: ['Fargate', 'EC2', 'Fargate and EC2', 'Managed Instances'],
    },
    {
      key: 'managedScaling',
      label: 'Managed scaling',
      help: 'Whether a capacity provider with managed scaling makes the Auto Scaling group of the instances follow the tasks.',
      type: 'boolean',
    },
  ],
  sources: [
    {
      title: 'Amazon ECS endpoints and quotas',
      url: 'https://docs.aws.amazon.com/general/latest/gr/ecs-service.html',
      asOf: '2026-H2',
    },
    {
      title: 'Automatically manage Amazon ECS capacity with cluster auto scaling',
      url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-auto-scaling.html',
      asOf: '2026-H2',
    },
  ],
})
