import { defineService } from '../service'

export default defineService({
  id: 'elastic-ip',
  name: 'Elastic IP address',
  shortName: 'Elastic IP',
  keywords: ['eip', 'public ip', 'static ip'],
  category: 'network',
  icon: 'resource/AmazonEC2ElasticIPAddress',
  placement: 'inside',
  livesIn: ['subnet', 'vpc', 'region', 'account', 'aws-cloud'],
  caption: 'address',
  fields: [
    {
      key: 'address',
      label: 'Address',
      help: 'The public IPv4 address; it stays yours when its instance is replaced, within its Region.',
      type: 'text',
      pattern: '^\\d{1,3}(\\.\\d{1,3}){3}$',
      form: 'ipv4',
      example: '198.51.100.5',
    },
  ],
  sources: [
    {
      title: 'Elastic IP addresses',
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/elastic-ip-addresses-eip.html',
      asOf: '2026-04',
    },
  ],
})
