import { fsxDeployment, fsxStorage } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'fsx-openzfs',
  name: 'Amazon FSx for OpenZFS',
  shortName: 'FSx for OpenZFS',
  keywords: ['zfs', 'nfs'],
  category: 'storage',
  icon: 'architecture-service/AmazonFSxforOpenZFS',
  placement: 'inside',
  livesIn: ['vpc', 'subnet', 'availability-zone', 'region'],
  stubs: 'subnets',
  caption: 'deploymentType',
  fields: [...fsxDeployment, ...fsxStorage],
  sources: [
    {
      title: 'What is Amazon FSx for OpenZFS?',
      url: 'https://docs.aws.amazon.com/fsx/latest/OpenZFSGuide/what-is-fsx.html',
      asOf: '2026',
    },
  ],
})
