import { choice, count, output, securityGroups, subnets } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'emr',
  name: 'Amazon EMR',
  shortName: 'EMR cluster',
  keywords: ['spark', 'hadoop', 'big data'],
  category: 'analytics',
  icon: 'architecture-service/AmazonEMR',
  placement: 'inside',
  livesIn: ['vpc', 'subnet', 'availability-zone', 'region'],
  stubs: 'subnets',
  caption: 'deploymentType',
  fields: [
    choice('deploymentType', 'Deployment type', 'What runs the work.', ['EC2', 'EKS', 'Serverless']),
    subnets('Subnets of a cluster; its instances are all in one of them, or spread by instance fleets.'),
    count('nodes', 'Nodes', 'Instances of the cluster.', { max: 10_000 }),
    securityGroups,
    ...output,
  ],
  sources: [
    {
      title: 'What is Amazon EMR?',
      url: 'https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-what-is-emr.html',
      asOf: '2026',
    },
  ],
})
