import { count, size, tib } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'instance-store',
  name: 'EC2 instance store',
  shortName: 'Instance store',
  keywords: ['ephemeral', 'local disk', 'nvme'],
  category: 'storage',
  icon: 'resource/Disk',
  placement: 'inside',
  livesIn: ['ec2-instance-contents', 'subnet', 'availability-zone', 'vpc'],
  fields: [
    size(
      'sizeBytes',
      'Size',
      'What all disks of the instance hold together; gone when it stops.',
      1024 * tib,
    ),
    count('iops', 'IOPS', 'Random reads per second.', { max: 100_000_000 }),
  ],
  sources: [
    {
      title: 'Instance store temporary block storage',
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/InstanceStorage.html',
      asOf: '2026',
    },
  ],
})
