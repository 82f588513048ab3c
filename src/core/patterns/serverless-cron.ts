import type { SketchedNode } from '../model/sketch'
import { definePattern } from './pattern'
import { day, fromEventToFunction, inSeveralZones, regionInCloud } from './shared/serverless'

const jobs = [
  { key: 'report', name: 'Nightly report', schedule: 'cron(0 3 * * ? *)' },
  { key: 'tidy', name: 'Hourly clean-up', schedule: 'rate(1 hour)' },
  { key: 'digest', name: 'Monday digest', schedule: 'cron(0 7 ? * MON *)' },
  { key: 'refresh', name: 'Refresh of prices', schedule: 'rate(5 minutes)' },
]

const draw = (shown: readonly (typeof jobs)[number][]) => ({
  nodes: {
    ...regionInCloud,
    ...Object.fromEntries(
      shown.flatMap(({ key, name, schedule }): [string, SketchedNode][] => [
        [
          `${key}-clock`,
          { service: 'scheduler', name: `${name} schedule`, in: 'region', config: { schedule } },
        ],
        [key, { service: 'lambda', name, in: 'region', config: { deadLetter: { ref: 'failed' } } }],
      ]),
    ),
    failed: {
      service: 'sqs',
      name: 'Failed runs',
      in: 'region',
      config: { queueType: 'standard', retentionSeconds: 14 * day },
    },
  },
  connections: shown.flatMap(({ key }) => [
    `${key}-clock -> ${key} : async-invoke "at its time"`,
    `${key} -> failed : event "on failure"`,
  ]),
  steps: [
    {
      at: [`${shown[0]?.key ?? ''}-clock`],
      text: 'A schedule has a rate or cron expression, with a time zone if it should.',
    },
    {
      at: [shown[0]?.key ?? ''],
      text: 'It invokes its one target, here a function, and does not wait for it.',
    },
    { at: ['failed'], text: 'A run that fails three times goes to the dead-letter queue.' },
  ],
})

export default definePattern({
  id: 'serverless-cron',
  title: 'Serverless cron job',
  summary: 'EventBridge Scheduler invokes a Lambda function by the clock, without a server that waits.',
  category: 'serverless',
  notes: {
    wording: ['Serverless Cron job', 'Event bridge to create a time based trigger', 'Triggers AWS lambda'],
    today:
      'AWS recommends EventBridge Scheduler for new schedules; a scheduled rule of an event bus still works.',
  },
  whenToUse: [
    'A job that takes up to 15 minutes has to run at certain times.',
    'Not worth a server: nothing is paid between two runs.',
  ],
  tradeOffs: [
    { text: 'Nothing to run and nothing to pay between two runs.', from: 'notes' },
    { text: 'The finest grain of a schedule is a minute.', from: 'aws' },
    {
      text: 'The function is stopped after 15 minutes; what takes longer goes to Fargate, AWS Batch or a workflow.',
      from: 'aws',
    },
    { text: 'A run starts whether or not the last one has ended, and may start twice.', from: 'aws' },
    { text: 'A rule of an event bus has up to five targets, a schedule one.', from: 'aws' },
  ],
  scaling: 'At once: each schedule starts its own run, within the concurrency of the account.',
  zoneLoss: inSeveralZones,
  delivery: {
    ...fromEventToFunction,
    retries:
      'Scheduler tries to hand over for up to 24 hours, at most 185 times; a run that fails is tried twice more.',
    retention: 'Up to 24 hours in Scheduler, 6 hours in Lambda.',
    duplicates: 'Possible: a schedule invokes its target at least once.',
    batching: 'None: each time of the schedule is a run.',
    deadLetters:
      'A standard queue of the schedule for what it could not hand over, one of the function for runs that failed.',
    peaks: 'The function; a flexible time window spreads schedules of the same minute.',
  },
  parameters: [{ id: 'jobs', label: 'Jobs', usual: 2, most: 4 }],
  draw: (numbers) => draw(jobs.slice(0, numbers.jobs)),
  twin: {
    question: 'Can a schedule run the function every 30 seconds?',
    answer:
      'No: the finest grain of a schedule is one minute. For less, let the function or a workflow wait and go round, or let events start it instead of the clock.',
    findings: ['schedule-too-frequent/tooFrequent'],
    draw: () => draw([{ key: 'refresh', name: 'Refresh of prices', schedule: 'rate(30 seconds)' }]),
  },
  facts: [
    'eb.schedule-grain',
    'lambda.timeout',
    'eb.scheduler',
    'eb.scheduler-payload',
    'eb.targets',
    'eb.scheduler-retry',
    'lambda.async-retries',
  ],
  sources: [
    {
      title: 'Schedule types in EventBridge Scheduler',
      url: 'https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html',
      asOf: '2026-H2',
    },
    {
      title: 'Managing a schedule in EventBridge Scheduler',
      url: 'https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule.html',
      asOf: '2026-H2',
    },
  ],
})
