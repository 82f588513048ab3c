import { securityGroups, subnets } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'efs',
  name: 'Amazon EFS file system',
  shortName: 'EFS file system',
  keywords: ['elastic file system', 'nfs', 'file share', 'mount target'],
  category: 'storage',
  icon: 'architecture-service/AmazonEFS',
  placement: 'inside',
  livesIn: ['vpc', 'region'],
  stubs: 'subnets',
  fields: [
    subnets('Subnets with a mount target, one in each zone; all mount targets are in one VPC.'),
    {
      key: 'throughputMode',
      label: 'Throughput mode',
      help: 'Elastic follows the load and is recommended; Provisioned is fixed; Bursting grows with what is stored.',
      type: 'choice',
      options: ['Elastic', 'Provisioned', 'Bursting'],
    },
    {
      key: 'performanceMode',
      label: 'Performance mode',
      help: 'General Purpose is recommended; Max I/O is of an earlier generation and slower for each operation.',
      type: 'choice',
      options: ['General Purpose', 'Max I/O'],
    },
    {
      key: 'fileSystemType',
      label: 'Type',
      help: 'Regional keeps data in several zones; One Zone keeps it in one.',
      type: 'choice',
      options: ['Regional', 'One Zone'],
    },
    securityGroups,
  ],
  sources: [
    {
      title: 'Amazon EFS quotas',
      url: 'https://docs.aws.amazon.com/efs/latest/ug/limits.html',
      asOf: '2026-H2',
    },
    {
      title: 'Amazon EFS performance specifications',
      url: 'https://docs.aws.amazon.com/efs/latest/ug/performance.html',
      asOf: '2026-H2',
    },
  ],
})
