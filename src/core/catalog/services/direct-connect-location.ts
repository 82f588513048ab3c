import { defineService } from '../service'

export default defineService({
  id: 'direct-connect-location',
  name: 'AWS Direct Connect location',
  shortName: 'Direct Connect location',
  keywords: ['dx', 'direct connect', 'leased line', 'colocation'],
  category: 'network',
  icon: 'architecture-service/AWSDirectConnect',
  placement: 'inside',
  livesIn: [],
  caption: 'location',
  fields: [
    {
      key: 'location',
      label: 'Location',
      help: 'The colocation facility where your router meets AWS’s.',
      type: 'text',
      example: 'Equinix FR5',
    },
    {
      key: 'connectionType',
      label: 'Connection',
      help: 'A dedicated line is a port of your own and carries up to 50 private or public virtual interfaces; a hosted one is a partner’s and carries one.',
      type: 'choice',
      options: ['dedicated', 'hosted'],
    },
    {
      key: 'bandwidthBytesPerSecond',
      label: 'Bandwidth',
      help: 'Speed of the line, in bytes per second.',
      type: 'number',
      unit: 'bytes per second',
      min: 0,
      max: 50 * 1024 ** 3,
    },
  ],
  sources: [
    {
      title: 'Direct Connect quotas',
      url: 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/limits.html',
      asOf: '2026-H2',
    },
  ],
})
