import { defineService } from '../service'

export default defineService({
  id: 'global-accelerator',
  name: 'AWS Global Accelerator',
  shortName: 'Global Accelerator',
  keywords: ['anycast', 'ga', 'accelerator'],
  category: 'network',
  icon: 'architecture-service/AWSGlobalAccelerator',
  placement: 'inside',
  livesIn: ['account', 'aws-cloud'],
  fields: [
    {
      key: 'acceleratorType',
      label: 'Accelerator',
      help: 'Standard sends to ALBs, NLBs, instances and Elastic IPs; custom routing to chosen instances in VPC subnets.',
      type: 'choice',
      options: ['standard', 'custom routing'],
    },
  ],
  sources: [
    {
      title: 'AWS Global Accelerator components',
      url: 'https://docs.aws.amazon.com/global-accelerator/latest/dg/introduction-components.html',
      asOf: '2026-H2',
    },
  ],
})
