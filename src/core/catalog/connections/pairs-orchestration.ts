import type { Pair } from '../connection-kind'
import { apiServices, compute, jobs, messageTargets } from './groups'
import { pages } from './pages'

const isMessageTarget: ReadonlySet<string> = new Set(messageTargets)

/** What a rule of an event bus, and with it the bus, may send events to. */
const ruleTargets = [
  'lambda',
  ...messageTargets,
  ...jobs,
  'api-gateway',
  'appsync',
  'cloudwatch',
  'cloudwatch-logs',
  'api-destination',
  'third-party',
  'redshift',
  'systems-manager',
  'codebuild',
  'codepipeline',
  'sagemaker',
  'glue',
  'inspector',
  'ec2',
] as const

const isRuleTarget: ReadonlySet<string> = new Set(ruleTargets)

/** Event buses, pipes, schedules and workflows. */
export const orchestrationPairs: readonly Pair[] = [
  {
    from: ['event-bus', 'event-rule'],
    to: ruleTargets,
    kinds: ['event'],
    condition: 'A rule has up to five targets; other companies’ services are API destinations.',
    evidence: pages.eventBusTargets,
  },
  {
    from: ['event-bus'],
    to: [...apiServices.filter((id) => !isRuleTarget.has(id)), 'rds', 'aurora', 'elasticache'],
    kinds: ['event'],
    condition:
      'A Custom Event Bus, whose subscribers call any AWS API; rules of a classic bus have no such target.',
    evidence: pages.customBus,
  },
  { from: ['event-bus'], to: ['event-rule'], kinds: ['event'], evidence: pages.eventBusTargets },
  {
    from: ['event-bus', 'event-rule'],
    to: ['sqs'],
    kinds: ['transfer'],
    condition: 'The dead-letter queue: a standard queue of the rule’s Region.',
    evidence: pages.ruleDeadLetters,
  },
  {
    from: ['api-destination'],
    to: ['third-party', 'other-cloud', 'server', 'api-gateway', 'alb', 'internet'],
    kinds: ['sync-invoke'],
    evidence: pages.eventBusTargets,
  },
  {
    from: ['pipes'],
    to: ['lambda', 'api-gateway', 'api-destination'],
    kinds: ['sync-invoke', 'async-invoke'],
    condition: 'As its target or enrichment; the pipe waits for the answer unless a target is set otherwise.',
    evidence: pages.pipeTargets,
  },
  {
    from: ['pipes'],
    to: [...jobs, 'sagemaker'],
    kinds: ['async-invoke', 'sync-invoke'],
    condition: 'As its target; it waits for Express workflows only, also as an enrichment.',
    evidence: pages.pipeTargets,
  },
  {
    from: ['pipes'],
    to: [...messageTargets, 'redshift', 'cloudwatch-logs', 'cloudwatch', 'timestream', 'inspector'],
    kinds: ['event'],
    condition: 'A standard topic; tables, buckets and databases are no targets of a pipe.',
    evidence: pages.pipeTargets,
  },
  {
    from: [...compute, 'server', 'third-party'],
    to: ['event-bus'],
    kinds: ['data-access'],
    condition:
      'By PutEvents, up to 1 MB for all entries of a request; partners may have an event bus of their own.',
    evidence: pages.putEvents,
  },
  {
    from: ['scheduler'],
    to: ['lambda', 'eks', ...jobs],
    kinds: ['async-invoke'],
    condition: 'The input is at most 256 KB.',
    evidence: pages.scheduler,
  },
  { from: ['scheduler'], to: messageTargets, kinds: ['event'], evidence: pages.scheduler },
  {
    from: ['scheduler'],
    to: [
      ...apiServices.filter((id) => !isMessageTarget.has(id) && id !== 'step-functions'),
      'ec2',
      'rds',
      'aurora',
      'asg',
      'redshift',
      'emr',
      'backup',
      'datasync',
      'codebuild',
      'codepipeline',
    ],
    kinds: ['data-access'],
    condition: 'A universal target: the schedule calls an operation of the service’s API.',
    evidence: pages.scheduler,
  },
  {
    from: ['step-functions'],
    to: ['lambda', 'api-gateway', 'third-party'],
    kinds: ['sync-invoke'],
    condition: 'Input and output of a state are at most 256 KiB.',
    evidence: pages.stepFunctionsIntegrations,
  },
  {
    from: ['step-functions'],
    to: [...jobs, 'eks', 'glue', 'athena', 'emr', 'sagemaker', 'bedrock', 'codebuild'],
    kinds: ['async-invoke', 'sync-invoke'],
    condition: 'Waiting for a job or an execution to end needs a Standard workflow.',
    evidence: pages.stepFunctionsIntegrations,
  },
  {
    from: ['step-functions'],
    to: [...apiServices.filter((id) => id !== 'step-functions'), 'redshift', 'ec2', 'aurora'],
    kinds: ['data-access'],
    evidence: pages.stepFunctionsIntegrations,
  },
  {
    from: ['lambda'],
    to: ['sqs', 'sns', 'event-bus', 's3'],
    kinds: ['data-access', 'event'],
    condition:
      'From code by API; as a destination of asynchronous invocations standard queues and topics only, and S3 for failures.',
    evidence: pages.lambdaDestinations,
  },
]
