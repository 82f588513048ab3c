import { defineService } from '../service'

export default defineService({
  id: 'mediastore',
  name: 'AWS Elemental MediaStore',
  shortName: 'MediaStore',
  keywords: ['video', 'origin'],
  category: 'media',
  icon: 'architecture-service/AWSElementalMediaStore',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [],
  sources: [
    {
      title: 'Services in Full Shutdown',
      url: 'https://docs.aws.amazon.com/general/latest/gr/full_shutdown_services.html',
      asOf: '2026-H2',
    },
  ],
})
