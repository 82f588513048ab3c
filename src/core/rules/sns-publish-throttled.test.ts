import { sketch } from '../model/sketch'
import { testRule } from '../testing/test-rule'
import rule from './sns-publish-throttled'

type Values = Readonly<Record<string, unknown>>
const sent = (ratePerSecond: number, topic: Values = {}, region?: string) =>
  sketch(
    {
      ...(region === undefined ? {} : { region: { service: 'region', config: { region } } }),
      web: { service: 'ecs-service' },
      news: { service: 'sns', config: topic, ...(region === undefined ? {} : { in: 'region' }) },
    },
    [{ is: 'web -> news : data-access', config: { ratePerSecond } }],
  )
const fifo = { topicType: 'FIFO' }
const at = ['news', 'data-access-1#ratePerSecond']

testRule(rule, {
  good: {
    'a topic without a stated rate': {
      diagram: sketch({ web: { service: 'ecs-service' }, news: { service: 'sns' } }, [
        'web -> news : data-access',
      ]),
      needs: [{ at: 'data-access-1#ratePerSecond', factIds: ['sns.publish-rate-highest'] }],
    },
    'a rate that few Regions allow, the boundary': {
      diagram: sent(9000),
      passes: [{ at: 'news', factId: 'sns.publish-rate-highest', used: 9000, limit: 30_000 }],
      needs: [],
    },
    'a rate that US East (N. Virginia) allows, the boundary': sent(30_000, {}, 'us-east-1'),
    'what Ireland allows, the boundary': sent(9000, {}, 'eu-west-1'),
    'what Frankfurt allows, the boundary': sent(1500, {}, 'eu-central-1'),
    '3,000 to a FIFO topic, the boundary': {
      diagram: sent(3000, fifo),
      passes: [{ at: 'news', factId: 'sns.fifo-rate', used: 3000, limit: 3000 }],
    },
    'what S3 tells': sketch({ bucket: { service: 's3' }, news: { service: 'sns' } }, [
      { is: 'bucket -> news : event', config: { ratePerSecond: 90_000 } },
    ]),
  },
  bad: {
    'more than any Region allows': {
      diagram: sent(30_001),
      finds: [{ message: 'above', at }],
    },
    'more than its Region can allow': {
      diagram: sent(9001, {}, 'eu-west-1'),
      finds: [{ message: 'above', at }],
    },
    'more than a small Region allows, which are not known by name': {
      diagram: sent(1501, {}, 'eu-north-1'),
      finds: [{ message: 'inMostRegions', at }],
    },
    'more than any Region of its size allows': {
      diagram: sent(9001, {}, 'eu-north-1'),
      finds: [{ message: 'above', at }],
    },
    'more than all Regions but one allow': {
      diagram: sent(9001),
      finds: [{ message: 'inMostRegions', at }],
    },
    'more than a FIFO topic takes by default': {
      diagram: sent(3001, fifo),
      finds: [{ message: 'probably', at }],
    },
    'more than a FIFO topic ever takes': {
      diagram: sent(30_001, fifo),
      finds: [{ message: 'above', at }],
    },
  },
})
