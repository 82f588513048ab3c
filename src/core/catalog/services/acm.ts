import { text } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'acm',
  name: 'AWS Certificate Manager',
  shortName: 'Certificate Manager',
  keywords: ['certificate', 'tls', 'ssl', 'https'],
  category: 'security',
  icon: 'architecture-service/AWSCertificateManager',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  caption: 'domainName',
  fields: [
    {
      key: 'domainName',
      label: 'Domain name',
      help: 'Name that the certificate is for.',
      type: 'text',
      example: '*.example.com',
    },
    text(
      'region',
      'Region',
      'Region of the certificate where it is not drawn in one; CloudFront takes it from us-east-1 only.',
      'us-east-1',
    ),
  ],
  sources: [
    {
      title: 'Services integrated with ACM',
      url: 'https://docs.aws.amazon.com/acm/latest/userguide/acm-services.html',
      asOf: '2026',
    },
  ],
})
