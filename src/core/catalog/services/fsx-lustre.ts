import { choice, fsxStorage } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'fsx-lustre',
  name: 'Amazon FSx for Lustre',
  shortName: 'FSx for Lustre',
  keywords: ['hpc', 'parallel file system'],
  category: 'storage',
  icon: 'architecture-service/AmazonFSxforLustre',
  placement: 'inside',
  livesIn: ['vpc', 'subnet', 'availability-zone', 'region'],
  stubs: 'subnets',
  caption: 'durability',
  fields: [
    choice(
      'durability',
      'Deployment',
      'Scratch keeps one copy for short work; persistent replicates within its one zone.',
      ['scratch', 'persistent'],
    ),
    ...fsxStorage,
  ],
  sources: [
    {
      title: 'What is Amazon FSx for Lustre?',
      url: 'https://docs.aws.amazon.com/fsx/latest/LustreGuide/what-is.html',
      asOf: '2026',
    },
  ],
})
