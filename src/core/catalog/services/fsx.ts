import { choice, fsxDeployment, fsxStorage } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'fsx',
  name: 'Amazon FSx file system',
  shortName: 'FSx file system',
  keywords: ['file share', 'file server'],
  category: 'storage',
  icon: 'architecture-service/AmazonFSx',
  placement: 'inside',
  livesIn: ['vpc', 'subnet', 'availability-zone', 'region'],
  stubs: 'subnets',
  caption: 'fileSystemType',
  fields: [
    choice('fileSystemType', 'Type', 'Which file system it is; they differ in what can be changed later.', [
      'Windows File Server',
      'Lustre',
      'NetApp ONTAP',
      'OpenZFS',
    ]),
    ...fsxDeployment,
    ...fsxStorage,
  ],
  sources: [
    {
      title: 'Choosing an Amazon FSx file system',
      url: 'https://aws.amazon.com/fsx/when-to-choose-fsx/',
      asOf: '2026',
    },
  ],
})
