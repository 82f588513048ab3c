import { factOf } from '../catalog/facts'
import { numberOf } from '../catalog/fact'
import type { ResourceNode } from '../model/diagram'
import { sketch } from '../model/sketch'
import { defineRule } from './rule'
import { rateInto, unratedInto } from './shared/rate-flow'
import { plainLimit, regionalVerdictOn, verdictOn } from './shared/rate-verdict'
import { regionalLimit, type RegionalQuota } from './shared/regional-limit'
import { sharedVerdicts, type BusyThing } from './shared/shared-rates'

export default defineRule({
  meta: {
    id: 'sns-publish-throttled',
    title: 'More messages than SNS lets an account publish',
    concern: 'performance',
    looksAt: ['sns'],
    messages: {
      above: {
        severity: 'error',
        text: '{number} messages per second are published to {name}, more than the {limit} that SNS takes.',
      },
      probably: {
        severity: 'warning',
        text: '{number} messages per second are published to {name}, more than the {limit} that SNS takes, unless {exception}.',
      },
      inMostRegions: {
        severity: 'warning',
        text: '{number} messages per second are published to {name}, more than the {limit} that SNS takes from an account in most Regions.',
      },
    },
    why: 'All standard topics of an account share a publish quota that differs between Regions, from 300 to 30,000 messages per second; a FIFO topic takes 3,000, or more if its throughput is counted per message group. What is above it is throttled, so that SNS is not unlimited, as standard SQS queues nearly are.',
    howToFix:
      'Have AWS raise the quota and note it here with the reason, or gather several messages into one; a FIFO topic can count its throughput per message group.',
    facts: [
      'sns.publish-rate-highest',
      'sns.publish-rate-next',
      'sns.publish-rate-third',
      'sns.fifo-rate',
      'sns.fifo-rate-highest',
    ],
    sources: [
      {
        title: 'Amazon Simple Notification Service endpoints and quotas',
        url: 'https://docs.aws.amazon.com/general/latest/gr/sns.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch({ shop: { service: 'ecs-service', name: 'Shop' }, news: { service: 'sns', name: 'News' } }, [
      { is: 'shop -> news : data-access', config: { ratePerSecond: 12_000 } },
    ]),

  *check(graph) {
    const standard: BusyThing[] = []
    for (const topic of graph.resources('sns')) {
      const rate = rateInto(graph, topic.id, isPublished)
      for (const { id } of rate === undefined ? unratedInto(graph, topic.id, isPublished) : [])
        yield {
          needs: { at: id, part: 'ratePerSecond' },
          factIds: [isFifo(topic) ? 'sns.fifo-rate' : 'sns.publish-rate-highest'],
        }
      if (rate === undefined) continue
      if (!isFifo(topic)) {
        standard.push({ thing: topic, rate })
        continue
      }
      const most = plainLimit(graph, 'sns.fifo-rate-highest', topic, topic.count)
      const usual = factOf('sns.fifo-rate')
      const perGroup = 'its throughput is counted per message group'
      yield rate.certain > most.value
        ? verdictOn(graph, { things: [topic], rate }, most)
        : verdictOn(
            graph,
            { things: [topic], rate: { ...rate, certain: 0, unless: [...rate.unless, perGroup] } },
            { fact: usual, value: numberOf(usual) * (topic.count ?? 1) },
          )
    }
    yield* sharedVerdicts(graph, standard, (one) =>
      regionalVerdictOn(graph, one, regionalLimit(graph, quota, one.things[0].id)),
    )
  },
})

const quota: RegionalQuota = {
  highest: 'sns.publish-rate-highest',
  next: 'sns.publish-rate-next',
  largest: ['us-east-1'],
  // From general knowledge, not read on a page; it only spares them a warning.
  second: ['us-west-2', 'eu-west-1'],
  rest: { factId: 'sns.publish-rate-third', isSure: false },
}

const isFifo = ({ config, name }: ResourceNode) =>
  config['topicType'] === 'FIFO' || (config['topicType'] === undefined && /\.fifo$/i.test(name))

/** Events of S3 and alarms come from AWS itself, which publishes within no quota of the account. */
const isPublished = ({ kind }: { readonly kind: string }) => kind !== 'event'
