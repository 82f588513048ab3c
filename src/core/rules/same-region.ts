import { sketch } from '../model/sketch'
import { regionOf, regionsApart } from '../network/regions'
import { defineRule } from './rule'
import { targetsOf } from './shared/far-ends'
import { regionBond, regionBound } from './shared/region-bonds'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'same-region',
    title: 'Two Regions where AWS wants one',
    concern: 'correctness',
    looksAt: ['s3', 'sqs', 'alb', 'gateway-endpoint', 'kinesis', 'event-rule', 'event-bus'],
    messages: {
      otherRegion: {
        severity: 'error',
        text: '{source} is in {region} and {target} in {otherRegion}, but {because}.',
      },
      perhaps: {
        severity: 'warning',
        text: '{source} is in {region} and {target} in {otherRegion}: unless {only}, this cannot be, as {because}.',
      },
    },
    why: 'These connections are made by AWS inside one Region: event notifications of S3, a function that reads a queue, targets of a load balancer or of an event rule, gateway endpoints, deliveries of a stream. AWS refuses them across Regions.',
    howToFix:
      'Put both into one Region, or put between them what crosses Regions: replication of the bucket, an SNS topic, or an EventBridge rule to a bus in the other Region.',
    facts: [
      's3.event-destinations',
      'lambda.sqs-same-region',
      'alb.lambda-same-account',
      'vpce.gateway-region',
      'kds.delivery-same-region',
      'eb.targets-same-region',
    ],
    sources: [
      {
        title: 'Event notification types and destinations',
        url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-how-to-event-types-and-destinations.html',
        asOf: '2026-H2',
      },
      {
        title: 'Creating and configuring an Amazon SQS event source mapping',
        url: 'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html',
        asOf: '2026-H2',
      },
      {
        title: 'Use Lambda functions as targets of an Application Load Balancer',
        url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html',
        asOf: '2026-H2',
      },
      {
        title: 'Gateway endpoints',
        url: 'https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        ireland: { service: 'region', name: 'Ireland', config: { region: 'eu-west-1' } },
        virginia: { service: 'region', name: 'N. Virginia', config: { region: 'us-east-1' } },
        uploads: { service: 's3', name: 'Uploads', in: 'ireland' },
        thumbnails: { service: 'lambda', name: 'Make thumbnails', in: 'virginia' },
      },
      ['uploads -> thumbnails : event'],
    ),

  each: (graph) => graph.resources(...regionBound),

  *checkOne(graph, source) {
    for (const { line, end } of targetsOf(graph, source.id)) {
      const bond = regionBond(graph, source, line, end)
      if (bond === undefined) continue
      const apart = regionsApart(graph, source.id, end.id)
      if (apart !== undefined) {
        const isSure = bond.otherwise === undefined || line.kind !== 'traffic'
        yield {
          message: isSure ? 'otherRegion' : 'perhaps',
          at: [{ at: line.id }, { at: source.id }, { at: end.id }],
          data: {
            source: capitalised(nameOf(graph, source.id)),
            region: apart[0],
            target: nameOf(graph, end.id),
            otherRegion: apart[1],
            because: bond.because,
            only: bond.otherwise ?? '',
          },
          factIds: [bond.factId],
        }
      } else if (regionOf(graph, source.id) !== undefined && regionOf(graph, end.id) !== undefined)
        yield { pass: { at: source.id }, factId: bond.factId }
    }
  },
})
