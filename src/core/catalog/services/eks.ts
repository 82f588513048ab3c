import { choice, count, output, securityGroups, subnets } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'eks',
  name: 'Amazon EKS cluster',
  shortName: 'EKS cluster',
  keywords: ['kubernetes', 'k8s', 'elastic kubernetes service'],
  category: 'compute',
  icon: 'architecture-service/AmazonElasticKubernetesService',
  placement: 'inside',
  livesIn: ['vpc', 'region', 'account', 'aws-cloud'],
  stubs: 'subnets',
  caption: 'capacity',
  fields: [
    choice('capacity', 'Capacity', 'What runs the pods.', [
      'managed node groups',
      'Fargate',
      'Auto Mode',
      'self-managed nodes',
    ]),
    subnets('Subnets of the control plane’s network interfaces, in at least two zones.'),
    choice('endpointAccess', 'API endpoint', 'From where the Kubernetes API is reached.', [
      'public',
      'public and private',
      'private',
    ]),
    count('nodes', 'Nodes', 'Worker nodes that run now.', { min: 0, max: 100_000 }),
    securityGroups,
    ...output,
  ],
  sources: [
    {
      title: 'Amazon EKS VPC and subnet requirements',
      url: 'https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html',
      asOf: '2026',
    },
  ],
})
