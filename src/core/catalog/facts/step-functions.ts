import type { Source } from '../../model/results'
import type { Fact } from '../fact'

const serviceQuotas: Source = {
  title: 'Step Functions service quotas',
  url: 'https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html',
  asOf: '2026-H2',
}
const integrateOptimized: Source = {
  title: 'Integrating optimized services with Step Functions',
  url: 'https://docs.aws.amazon.com/step-functions/latest/dg/integrate-optimized.html',
  asOf: '2026-H2',
}

const startSyncExecution: Source = {
  title: 'StartSyncExecution',
  url: 'https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartSyncExecution.html',
  asOf: '2026',
}

/** What AWS documents about Step Functions. */
export const stepFunctionsFacts: readonly Fact[] = [
  {
    id: 'sfn.payload',
    statement: 'Input or output of a task, state or execution.',
    value: 262_144,
    unit: 'bytes',
    nature: 'hard',
    scope: 'state',
    sources: [serviceQuotas],
    notes: 'Not raised with the 1 MB launches.',
  },
  {
    id: 'sfn.definition',
    statement: 'State machine definition size.',
    value: 1,
    unit: 'MB',
    nature: 'hard',
    scope: 'state machine',
    sources: [serviceQuotas],
  },
  {
    id: 'sfn.history',
    statement: 'Events in one Standard execution history.',
    value: 25_000,
    unit: 'events',
    nature: 'hard',
    scope: 'execution',
    sources: [serviceQuotas],
  },
  {
    id: 'sfn.duration',
    statement: 'Maximum duration Standard / Express.',
    value: '1 year / 5 min',
    unit: 'duration',
    nature: 'hard',
    scope: 'execution',
    sources: [serviceQuotas],
  },
  {
    id: 'sfn.start-rate',
    statement: 'StartExecution Standard 300/s refill (1,300 bucket) in the largest Regions, Express 6,000/s.',
    value: '300 / 6000',
    unit: 'requests/s',
    nature: 'soft',
    scope: 'account and Region',
    sources: [serviceQuotas],
  },
  {
    id: 'sfn.express-patterns',
    statement:
      'Express workflows support request-response integrations only (no .sync, no .waitForTaskToken).',
    value: 'request-response',
    unit: 'rule',
    nature: 'law',
    scope: 'state machine',
    sources: [integrateOptimized],
  },
  {
    id: 'sfn.start-rate-standard',
    statement:
      'StartExecution of Standard workflows in the largest Regions, where 1,300 may come at once; fewer elsewhere.',
    value: 300,
    unit: 'requests/s',
    nature: 'soft',
    scope: 'account and Region',
    sources: [serviceQuotas],
  },
  {
    id: 'sfn.start-rate-express',
    statement: 'StartExecution of Express workflows.',
    value: 6000,
    unit: 'requests/s',
    nature: 'soft',
    scope: 'account and Region',
    sources: [serviceQuotas],
  },
  {
    id: 'sfn.duration-express',
    statement: 'Longest run of an Express workflow.',
    value: 5,
    unit: 'min',
    nature: 'hard',
    scope: 'execution',
    sources: [serviceQuotas],
  },
  {
    id: 'sfn.sync-express',
    statement:
      'Only an Express workflow is started so that the caller waits for its result (StartSyncExecution); a Standard workflow is not.',
    value: 'Express only',
    unit: 'rule',
    nature: 'law',
    scope: 'workflow type',
    sources: [startSyncExecution],
  },
  {
    id: 'sfn.history-retention',
    statement: 'The history of a Standard execution is kept for 90 days after its end.',
    value: 90,
    unit: 'days',
    nature: 'hard',
    scope: 'execution',
    sources: [
      {
        title: 'Step Functions service quotas',
        url: 'https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html',
        asOf: '2026-H2',
      },
    ],
  },
]
