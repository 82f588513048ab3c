import { definePattern } from './pattern'
import { backOffice, fargateService, fromQueueToTasks, webRequests, webService } from './shared/ecs-services'
import { day } from './shared/serverless'

const draw = (fetching: string) => ({
  nodes: {
    ...webService,
    orders: {
      service: 'sqs',
      name: 'Orders queue',
      in: 'region',
      config: {
        queueType: 'standard',
        visibilityTimeoutSeconds: 300,
        waitSeconds: 20,
        deadLetterQueue: { ref: 'failed' },
        maximumReceives: 5,
      },
    },
    ...backOffice,
    ship: fargateService('Shipping service', 'office'),
    failed: {
      service: 'sqs',
      name: 'Failed orders',
      in: 'region',
      config: { queueType: 'standard', retentionSeconds: 14 * day },
    },
    scaling: {
      service: 'auto-scaling',
      name: 'Scaling by backlog',
      in: 'region',
      config: { policyType: 'target tracking', scales: [{ ref: 'ship' }] },
    },
  },
  connections: [
    ...webRequests,
    { is: 'web -> orders : data-access "SendMessage"', config: { operation: 'write' } },
    `orders -> ship : ${fetching}`,
    'orders -> failed : transfer "after 5 receives"',
    'scaling -> ship : association',
  ],
})

export default definePattern({
  id: 'ecs-decoupled-by-sqs',
  title: 'ECS services decoupled by an SQS queue',
  summary: 'One service puts its orders into a queue; tasks of another fetch them when they have time.',
  category: 'messaging',
  notes: {
    wording: ['useful for decoupling tasks and services'],
    today: 'It works as described. A queue never pushes: the tasks poll it, and scale with its length.',
  },
  whenToUse: [
    'The work may be done later, and the caller does not wait for its result.',
    'The second service is slower, is down at times, or is replaced while the first goes on.',
  ],
  tradeOffs: [
    { text: 'Either service can fail, scale and be deployed without the other.', from: 'notes' },
    {
      text: 'Messages may come twice and in another order: doing a repeated one must change nothing.',
      from: 'aws',
    },
    {
      text: 'A task deletes a message when it is done; if it takes longer than the visibility timeout, another task gets it too.',
      from: 'aws',
    },
    {
      text: 'AWS advises to scale by the backlog of each task: the length of the queue alone does not tell how fast they work.',
      from: 'aws',
    },
  ],
  scaling: 'ECS adds tasks with the backlog, which takes minutes; until then the queue holds the messages.',
  zoneLoss:
    'Tasks of both services run in the other zone too; messages of lost tasks come back to the queue.',
  delivery: fromQueueToTasks,
  draw: () => ({
    ...draw('poll "polled by the tasks"'),
    steps: [
      { at: ['web'], text: 'The shop sends the order to the queue and answers its customer.' },
      { at: ['orders'], text: 'The queue keeps the order until a task has deleted it, for up to 14 days.' },
      { at: ['ship'], text: 'Tasks ask for up to ten orders at once, ship them, and delete the messages.' },
      { at: ['scaling'], text: 'A policy keeps the backlog of each task steady: more orders, more tasks.' },
      { at: ['failed'], text: 'An order that fails five times is put aside, to be looked at.' },
    ],
  }),
  twin: {
    question: 'Does the queue hand its messages to the tasks?',
    answer:
      'No: a queue never pushes. The tasks ask it for messages, waiting up to 20 seconds for each answer, and delete what they have done.',
    findings: ['no-such-connection/missing'],
    draw: () => draw('event "pushes"'),
  },
  facts: [
    'sqs.inflight-standard',
    'sqs.standard-throughput',
    'sqs.visibility',
    'sqs.dlq-same-type',
    'sqs.longpoll',
    'ecs.tasks-per-service',
    'sqs.retention',
    'sqs.batch',
  ],
  sources: [
    {
      title: 'Amazon SQS standard queue quotas',
      url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-queues.html',
      asOf: '2026-H2',
    },
    {
      title: 'Using dead-letter queues in Amazon SQS',
      url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
      asOf: '2026-H2',
    },
    {
      title: 'Scaling policy based on Amazon SQS',
      url: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-using-sqs-queue.html',
      asOf: '2026-H2',
    },
  ],
})
