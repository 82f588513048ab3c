import { output } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'step-functions',
  name: 'AWS Step Functions',
  shortName: 'Step Functions',
  keywords: ['state machine', 'workflow', 'orchestration', 'sfn'],
  category: 'integration',
  icon: 'architecture-service/AWSStepFunctions',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  caption: 'workflowType',
  fields: [
    {
      key: 'workflowType',
      label: 'Type',
      help: 'Standard runs up to a year and can wait for a job or a callback; Express runs up to five minutes at high rates, request-response only.',
      type: 'choice',
      options: ['Standard', 'Express'],
    },
    ...output,
  ],
  sources: [
    {
      title: 'Step Functions service quotas',
      url: 'https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html',
      asOf: '2026-H2',
    },
    {
      title: 'Integrating optimized services with Step Functions',
      url: 'https://docs.aws.amazon.com/step-functions/latest/dg/integrate-optimized.html',
      asOf: '2026-H2',
    },
  ],
})
