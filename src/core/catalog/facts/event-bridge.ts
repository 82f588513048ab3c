import type { Source } from '../../model/results'
import type { Fact } from '../fact'

const ebPutevents: Source = {
  title: 'Sending events with PutEvents in Amazon EventBridge',
  url: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-putevents.html',
  asOf: '2026-H2',
}
const amazonEventbridgeIncreasesEventPayloadSize256Kb1Mb: Source = {
  title: 'AWS What’s New (seen as cited elsewhere, not read itself)',
  url: 'https://aws.amazon.com/about-aws/whats-new/2026/01/amazon-eventbridge-increases-event-payload-size-256-kb-1-mb/',
  asOf: '2026-01',
}
const ebQuota: Source = {
  title: 'Amazon EventBridge quotas',
  url: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html',
  asOf: '2026-H2',
}
const ebCustomBus: Source = {
  title: 'Amazon EventBridge event bus (Custom)',
  url: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-custom-bus.html',
  asOf: '2026-H2',
}
const ebPipesEventTarget: Source = {
  title: 'Amazon EventBridge Pipes targets',
  url: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-event-target.html',
  asOf: '2026-H2',
}
const schedulerQuotas: Source = {
  title: 'Quotas for Amazon EventBridge Scheduler',
  url: 'https://docs.aws.amazon.com/scheduler/latest/UserGuide/scheduler-quotas.html',
  asOf: '2026-H2',
}
const ebRuleDlq: Source = {
  title: 'Using dead-letter queues to process undelivered events in EventBridge',
  url: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html',
  asOf: '2026-H2',
}

const snsNotGettingEventbridgeNotification: Source = {
  title: 'Why isn’t my Amazon SNS topic receiving EventBridge notifications? (AWS re:Post)',
  url: 'https://repost.aws/knowledge-center/sns-not-getting-eventbridge-notification',
  asOf: '2026',
}

const iotCore: Source = {
  title: 'AWS IoT Core endpoints and quotas',
  url: 'https://docs.aws.amazon.com/general/latest/gr/iot-core.html',
  asOf: '2026-H2',
}

/** What AWS documents about EventBridge. */
export const eventBridgeFacts: readonly Fact[] = [
  {
    id: 'eb.event-size',
    statement: 'PutEvents request size, all entries together.',
    value: 1,
    unit: 'MB',
    nature: 'hard',
    scope: 'request',
    sources: [ebPutevents, amazonEventbridgeIncreasesEventPayloadSize256Kb1Mb],
    notes: '256 KB until January 2026.',
  },
  {
    id: 'eb.rules',
    statement: 'Rules per event bus (Classic bus).',
    value: 300,
    unit: 'rules',
    nature: 'soft',
    scope: 'event bus',
    sources: [ebQuota],
  },
  {
    id: 'eb.targets',
    statement: 'Targets per rule.',
    value: 5,
    unit: 'targets',
    nature: 'hard',
    scope: 'rule',
    sources: [ebQuota],
  },
  {
    id: 'eb.buses',
    statement: 'Event buses per account (Classic).',
    value: 100,
    unit: 'buses',
    nature: 'soft',
    scope: 'account and Region',
    sources: [ebQuota],
  },
  {
    id: 'eb.putevents-rate',
    statement: 'PutEvents throttle.',
    value: '10000 (largest Regions) to 400',
    unit: 'requests/s',
    nature: 'soft',
    scope: 'account and Region',
    sources: [ebQuota],
  },
  {
    id: 'eb.api-dest-rate',
    statement: 'Invocations per API destination.',
    value: 300,
    unit: 'invocations/s',
    nature: 'soft',
    scope: 'destination',
    sources: [ebQuota],
  },
  {
    id: 'eb.custom-bus',
    statement:
      'A new Custom Event Bus (2026) retains events up to 365 days; each subscriber has one target, which may be any AWS API action (“universal target”).',
    value: 365,
    unit: 'days',
    nature: 'hard',
    scope: 'bus',
    sources: [ebCustomBus],
    notes: 'Two products now: “Custom Event Bus” and “Custom Event Bus - Classic” (rules and targets).',
  },
  {
    id: 'eb.pipes-payload',
    statement: 'Pipes payload, bounded by the target’s own limit.',
    value: 6,
    unit: 'MB',
    nature: 'hard',
    scope: 'pipe',
    sources: [ebPipesEventTarget],
  },
  {
    id: 'eb.pipes',
    statement: 'Pipes per account.',
    value: 1000,
    unit: 'pipes',
    nature: 'soft',
    scope: 'account and Region',
    sources: [ebQuota],
  },
  {
    id: 'eb.scheduler',
    statement:
      'EventBridge Scheduler schedules per Region; minimum granularity one minute; input payload 256 KB.',
    value: 10_000_000,
    unit: 'schedules',
    nature: 'soft',
    scope: 'account and Region',
    sources: [schedulerQuotas],
    notes: '1 million in older pages.',
  },
  {
    id: 'eb.scheduler-payload',
    statement: 'Input payload of an EventBridge Scheduler schedule.',
    value: 256,
    unit: 'KB',
    nature: 'hard',
    scope: 'schedule',
    sources: [schedulerQuotas],
  },
  {
    id: 'eb.dlq-standard',
    statement:
      'The dead-letter queue of a rule’s target is a standard SQS queue in the Region of the rule; FIFO is not supported.',
    value: 'standard queue, same Region',
    unit: 'rule',
    nature: 'law',
    scope: 'rule target',
    sources: [ebRuleDlq],
  },
  {
    id: 'eb.retry',
    statement:
      'By default, EventBridge tries for this long to deliver an event to a target of a rule, up to 185 times; then it is dropped, unless the target has a dead-letter queue.',
    value: 24,
    unit: 'h',
    nature: 'law',
    scope: 'rule target',
    sources: [
      {
        title: 'How EventBridge retries delivering events',
        url: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-retry-policy.html',
        asOf: '2026-H2',
      },
    ],
  },
  {
    id: 'eb.custom-bus-retry',
    statement:
      'By default, a Custom Event Bus tries for this long to deliver an event to its subscriber, up to 5 times; both can be raised to what a rule has.',
    value: 5,
    unit: 'min',
    nature: 'law',
    scope: 'subscriber',
    sources: [
      {
        title: 'Retry policies and dead-letter queues (Custom Event Bus)',
        url: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-custom-bus-retry.html',
        asOf: '2026-H2',
      },
    ],
  },
  {
    id: 'eb.putevents-rate-highest',
    statement: 'PutEvents calls in US East (N. Virginia), US West (Oregon) and Europe (Ireland).',
    value: 10000,
    unit: 'requests/s',
    nature: 'soft',
    scope: 'account and Region',
    sources: [ebQuota],
  },
  {
    id: 'eb.putevents-rate-next',
    statement: 'PutEvents calls in the Regions that come second; none but the three largest has more.',
    value: 2400,
    unit: 'requests/s',
    nature: 'soft',
    scope: 'account and Region',
    sources: [ebQuota],
  },
  {
    id: 'eb.putevents-rate-lowest',
    statement: 'PutEvents calls in the Regions with the lowest quota.',
    value: 400,
    unit: 'requests/s',
    nature: 'soft',
    scope: 'account and Region',
    sources: [ebQuota],
  },
  {
    id: 'eb.putevents-entries',
    statement: 'Events in one PutEvents call.',
    value: 10,
    unit: 'events',
    nature: 'hard',
    scope: 'request',
    sources: [ebPutevents],
  },
  {
    id: 'eb.schedule-grain',
    statement:
      'The finest grain of a rate or cron expression, of a scheduled rule and of EventBridge Scheduler, is one minute.',
    value: 1,
    unit: 'min',
    nature: 'hard',
    scope: 'schedule',
    sources: [schedulerQuotas],
  },
  {
    id: 'eb.targets-same-region',
    statement:
      'The targets of a rule are in the Region of the rule; only an event bus may be in another one.',
    value: 'same Region',
    unit: 'rule',
    nature: 'law',
    scope: 'rule',
    sources: [snsNotGettingEventbridgeNotification],
  },
  {
    id: 'iot.message-size',
    statement: 'Payload of an MQTT message.',
    value: 128,
    unit: 'KB',
    nature: 'hard',
    scope: 'message',
    sources: [iotCore],
  },
  {
    id: 'eb.pipes-no-fifo-topic',
    statement: 'Pipes send to standard topics of SNS, not to FIFO ones.',
    value: 'standard only',
    unit: 'rule',
    nature: 'law',
    scope: 'pipe',
    sources: [
      {
        title: 'Amazon EventBridge Pipes targets',
        url: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-event-target.html',
        asOf: '2026-H2',
      },
    ],
  },
]
