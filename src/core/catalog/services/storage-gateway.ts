import { choice } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'storage-gateway',
  name: 'AWS Storage Gateway',
  shortName: 'Storage Gateway',
  keywords: ['file gateway', 'volume gateway', 'tape gateway', 'hybrid storage'],
  category: 'storage',
  icon: 'architecture-service/AWSStorageGateway',
  placement: 'inside',
  livesIn: [
    'site',
    'server-contents',
    'subnet',
    'vpc',
    'availability-zone',
    'region',
    'account',
    'aws-cloud',
  ],
  caption: 'gatewayType',
  fields: [
    choice('gatewayType', 'Gateway', 'What its clients see.', [
      'S3 File Gateway',
      'FSx File Gateway',
      'Volume Gateway',
      'Tape Gateway',
    ]),
  ],
  sources: [
    {
      title: 'What is AWS Storage Gateway?',
      url: 'https://docs.aws.amazon.com/storagegateway/latest/userguide/WhatIsStorageGateway.html',
      asOf: '2026',
    },
  ],
})
