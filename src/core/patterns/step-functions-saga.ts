import { definePattern } from './pattern'
import { inSeveralZones, regionalRestApi, regionInCloud } from './shared/serverless'

const draw = (workflowType: 'Standard' | 'Express') => ({
  nodes: {
    client: { service: 'client', name: 'Client' },
    ...regionInCloud,
    api: { service: 'api-gateway', name: 'Orders API', in: 'region', config: regionalRestApi },
    saga: { service: 'step-functions', name: 'Place order', in: 'region', config: { workflowType } },
    'do-1': { service: 'lambda', name: 'Reserve stock', in: 'region' },
    'do-2': { service: 'lambda', name: 'Charge card', in: 'region' },
    'do-3': { service: 'sqs', name: 'Warehouse queue', in: 'region', config: { queueType: 'standard' } },
    'undo-1': { service: 'lambda', name: 'Refund card', in: 'region' },
    'undo-2': { service: 'lambda', name: 'Release stock', in: 'region' },
  },
  connections: [
    'client -> api : sync-invoke "HTTPS"',
    'api -> saga : async-invoke "StartExecution"',
    'saga -> do-1 : sync-invoke "1"',
    'saga -> do-2 : sync-invoke "2"',
    {
      is: 'saga -> do-3 : data-access "3, waits for token"',
      config: { operation: 'write', integrationPattern: 'callback (token)' },
    },
    'saga -> undo-1 : sync-invoke "if 3 fails"',
    'saga -> undo-2 : sync-invoke "if 2 or 3 fails"',
  ],
  steps: [
    { at: ['saga'], text: 'A Standard workflow keeps the state of each order, for up to a year.' },
    {
      at: ['do-1'],
      text: 'Each step is a transaction of one service, tried again by the workflow where that may help.',
    },
    {
      at: ['do-3'],
      text: 'The workflow hands the warehouse a task token, and goes on when somebody returns it.',
    },
    {
      at: ['undo-1'],
      text: 'If a step fails for good, the workflow undoes the earlier ones, the last one first.',
    },
  ],
})

export default definePattern({
  id: 'step-functions-saga',
  title: 'Saga with Step Functions',
  summary:
    'A workflow runs one transaction after another in several services, and undoes them when one fails.',
  category: 'serverless',
  keywords: ['transactions across services'],
  whenToUse: [
    'One business transaction spans several services, each with a database of its own.',
    'It lasts for seconds or for days, and somebody has to see where each one stands.',
  ],
  tradeOffs: [
    {
      text: 'One place knows all steps, their retries and what undoes them; the services do not know each other.',
      from: 'aws',
    },
    { text: 'There is no isolation: others see a reservation before it is charged or undone.', from: 'aws' },
    { text: 'Each compensation has to succeed in the end, and to do no harm when run twice.', from: 'aws' },
    {
      text: 'A Standard workflow is paid by state transition, an Express one by duration; Express ends after five minutes.',
      from: 'aws',
    },
    {
      text: 'Input and output of a state have 256 KB; larger things go to S3, and their key along the way.',
      from: 'aws',
    },
  ],
  scaling: 'At once, up to 300 started Standard workflows a second in the largest Regions, 1,300 in a burst.',
  zoneLoss: inSeveralZones,
  delivery: {
    retries: 'As each state says: how often, after which errors, and how much longer each time.',
    retention: 'The workflow keeps its state for up to a year, its history for 90 days after the end.',
    ordering: 'Kept: one step after another, and back in the opposite order.',
    duplicates: 'None by a Standard workflow, but for retries: let each step recognise its order.',
    batching: 'None: each order is an execution.',
    deadLetters:
      'A Catch leads to the compensations; an execution that fails can be redriven from where it failed.',
    peaks:
      'The rate at which workflows start; beyond it, callers are throttled, so put a queue in front of peaks.',
  },
  draw: () => draw('Standard'),
  twin: {
    question: 'Would an Express workflow do, to pay less?',
    answer:
      'Not here: an Express workflow cannot wait for a task token or a job, ends after five minutes, and may run twice. Take a Standard workflow for the saga, and Express ones for short, repeatable parts of it.',
    findings: ['no-such-connection/missing'],
    draw: () => draw('Express'),
  },
  facts: [
    'sfn.start-rate-standard',
    'sfn.payload',
    'sfn.history',
    'sfn.duration',
    'sfn.express-patterns',
    'sfn.history-retention',
  ],
  sources: [
    {
      title: 'Choosing workflow type in Step Functions',
      url: 'https://docs.aws.amazon.com/step-functions/latest/dg/choosing-workflow-type.html',
      asOf: '2026-H2',
    },
    {
      title: 'Step Functions service quotas',
      url: 'https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html',
      asOf: '2026-H2',
    },
  ],
})
