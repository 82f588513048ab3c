import { fsxDeployment, fsxStorage } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'fsx-windows',
  name: 'Amazon FSx for Windows File Server',
  shortName: 'FSx for Windows',
  keywords: ['smb', 'file share', 'active directory'],
  category: 'storage',
  icon: 'architecture-service/AmazonFSxforWFS',
  placement: 'inside',
  livesIn: ['vpc', 'subnet', 'availability-zone', 'region'],
  stubs: 'subnets',
  caption: 'deploymentType',
  fields: [...fsxDeployment, ...fsxStorage],
  sources: [
    {
      title: 'Availability and durability: Single-AZ and Multi-AZ file systems',
      url: 'https://docs.aws.amazon.com/fsx/latest/WindowsGuide/high-availability-multiAZ.html',
      asOf: '2026-H2',
    },
    {
      title: 'Protecting your data with backups (FSx for Windows File Server)',
      url: 'https://docs.aws.amazon.com/fsx/latest/WindowsGuide/using-backups.html',
      asOf: '2026-H2',
    },
  ],
})
