import { choice, securityGroups, subnets } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'transfer-family',
  name: 'AWS Transfer Family server',
  shortName: 'Transfer Family server',
  keywords: ['sftp', 'ftps', 'ftp', 'as2'],
  category: 'storage',
  icon: 'architecture-service/AWSTransferFamily',
  placement: 'inside',
  livesIn: ['vpc', 'region', 'account', 'aws-cloud'],
  stubs: 'subnets',
  caption: 'protocol',
  fields: [
    choice('protocol', 'Protocol', 'What partners speak to it; FTP is for a VPC only.', [
      'SFTP',
      'FTPS',
      'FTP',
      'AS2',
    ]),
    choice(
      'endpointType',
      'Endpoint',
      'Public is reached from the internet; one in a VPC can be internal or internet-facing.',
      ['public', 'VPC'],
    ),
    subnets('Subnets of an endpoint in a VPC.'),
    securityGroups,
  ],
  sources: [
    {
      title: 'What is AWS Transfer Family?',
      url: 'https://docs.aws.amazon.com/transfer/latest/userguide/what-is-aws-transfer-family.html',
      asOf: '2026',
    },
  ],
})
