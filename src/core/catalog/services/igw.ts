import { defineService } from '../service'

export default defineService({
  id: 'igw',
  name: 'Internet gateway',
  shortName: 'Internet gateway',
  keywords: ['igw'],
  category: 'network',
  icon: 'resource/AmazonVPCInternetGateway',
  placement: 'border',
  livesIn: ['vpc'],
  fields: [],
  sources: [
    {
      title: 'Enable internet access for a VPC using an internet gateway',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html',
      asOf: '2026-H2',
    },
    {
      title: 'Amazon VPC quotas',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html',
      asOf: '2026-H2',
    },
  ],
})
