import { defineService } from '../service'

export default defineService({
  id: 'parameter-store',
  name: 'AWS Systems Manager Parameter Store',
  shortName: 'Parameter Store',
  keywords: ['ssm', 'configuration'],
  category: 'management',
  icon: 'resource/AWSSystemsManagerParameterStore',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [],
  sources: [
    {
      title: 'AWS Systems Manager Parameter Store',
      url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-parameter-store.html',
      asOf: '2026',
    },
  ],
})
