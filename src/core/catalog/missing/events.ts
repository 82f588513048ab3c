import { pages } from '../connections/pages'
import { aFunction, type Insertion, type MissingPair } from './missing-pair'

const workflow: Insertion = { services: ['step-functions'] }
const stores = ['dynamodb', 's3', 'rds', 'aurora'] as const
/** All but `transfer`, which may be the logs of a bus or pipe. */
const everyUse = ['event', 'async-invoke', 'sync-invoke', 'data-access', 'stream', 'traffic', 'poll'] as const
const rule = {
  row: 45,
  cannot: 'put events into',
  instead: 'Let the rule invoke a function or a workflow that writes them.',
  between: [aFunction, workflow],
  evidence: pages.eventBusTargets,
} as const

/** What rules, pipes and workflows do not reach. */
export const missingEvents: readonly MissingPair[] = [
  {
    ...rule,
    id: 'rule-to-store',
    from: ['event-rule'],
    to: stores,
    claims: everyUse,
    when: ['rule of a classic bus'],
    severity: 'error',
    why: 'rules have no such target; only schedules and Custom Event Buses call any AWS API.',
  },
  {
    ...rule,
    id: 'rule-of-some-bus-to-store',
    from: ['event-rule'],
    to: stores,
    claims: everyUse,
    unless: ['rule of a Custom Event Bus'],
    severity: 'warning',
    only: 'its bus is a Custom Event Bus',
    why: 'rules of a classic bus have no such target.',
    evidence: pages.customBus,
  },
  {
    ...rule,
    id: 'classic-bus-to-store',
    from: ['event-bus'],
    to: stores,
    claims: everyUse,
    when: [{ of: 'from', key: 'busType', is: ['classic'] }],
    severity: 'error',
    why: 'rules of a classic bus have no such target; only schedules and Custom Event Buses call any AWS API.',
  },
  {
    ...rule,
    id: 'bus-to-store',
    from: ['event-bus'],
    to: stores,
    claims: everyUse,
    unless: [{ of: 'from', key: 'busType', is: ['Custom Event Bus'] }],
    severity: 'warning',
    only: 'it is a Custom Event Bus',
    why: 'rules of a classic bus have no such target.',
    evidence: pages.customBus,
  },
  {
    id: 'pipe-to-store',
    row: 46,
    from: ['pipes'],
    to: stores,
    claims: everyUse,
    severity: 'error',
    cannot: 'write into',
    why: 'pipes have no such target.',
    instead: 'Let the pipe start a workflow, a function or an API that writes.',
    between: [workflow, aFunction, { services: ['api-gateway'] }],
    evidence: pages.pipeTargets,
  },
  {
    id: 'express-workflow-waits',
    row: 47,
    from: ['step-functions'],
    to: 'anything',
    claims: ['sync-invoke', 'async-invoke', 'data-access'],
    when: [
      { of: 'from', key: 'workflowType', is: ['Express'] },
      { of: 'connection', key: 'integrationPattern', is: ['run a job (.sync)', 'callback (token)'] },
    ],
    severity: 'error',
    cannot: 'wait for a job or a token of',
    why: 'Express workflows only send a request and take its answer.',
    instead: 'Make it a Standard workflow, or do not wait.',
    state: { of: 'from', key: 'workflowType', value: 'Standard', label: 'Make it a Standard workflow' },
    evidence: pages.stepFunctionsIntegrations,
  },
]
