import { changeConnection } from '../edit/change-connection'
import type { Connection, Place, ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { defineRule, type Fix, type Problem } from './rule'
import { targetsOf } from './shared/far-ends'
import { makeItOfType, messageTypeOf, typeField } from './shared/fifo'
import { canSubscribe, destinationsOf, handsOver } from './shared/message-destinations'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'fifo-destination',
    title: 'FIFO queue or topic where AWS takes none',
    concern: 'correctness',
    looksAt: ['s3', 'sns', 'lambda', 'pipes', 'iot-core'],
    messages: {
      fromBucket: {
        severity: 'error',
        text: '{target} is FIFO, but a bucket such as {source} notifies standard queues and topics only.',
      },
      fromFunction: {
        severity: 'error',
        text: '{target} is FIFO, but a destination or dead-letter queue of {source} must be a standard queue or topic.',
      },
      fromFunctionPerhaps: {
        severity: 'info',
        text: '{target} is FIFO: if it is a destination of {source}, it must be a standard queue or topic; the code of a function may send to it.',
      },
      fromPipe: {
        severity: 'error',
        text: '{target} is a FIFO topic, but {source} sends to standard topics only.',
      },
      fromIot: {
        severity: 'error',
        text: '{target} is FIFO, but the rules of {source} send to standard queues and topics only.',
      },
      fromFifoTopic: {
        severity: 'error',
        text: '{source} is a FIFO topic and delivers to SQS queues only, not to {target}.',
      },
      fromStandardTopic: {
        severity: 'error',
        text: '{source} is a standard topic, to which a FIFO queue such as {target} cannot subscribe.',
      },
    },
    why: 'FIFO keeps order only where every step does. S3 notifications, destinations of Lambda, Pipes to SNS and AWS IoT rules do not, so AWS accepts standard queues and topics there; a FIFO topic delivers to SQS queues, and a FIFO queue subscribes to a FIFO topic.',
    howToFix:
      'Use a standard queue or topic there. To get S3 events into a FIFO queue, send them through an EventBridge rule; to get messages of a FIFO topic to a function, put an SQS queue between.',
    facts: [
      's3.event-destinations',
      'lambda.dest-no-fifo',
      'sns.fifo-subs',
      'eb.pipes-no-fifo-topic',
      'sns.destinations',
      'iot.no-fifo',
      'sqs.fifo-suffix',
    ],
    sources: [
      {
        title: 'Amazon SNS event destinations',
        url: 'https://docs.aws.amazon.com/sns/latest/dg/sns-event-destinations.html',
        asOf: '2026-H2',
      },
      {
        title: 'Event notification types and destinations',
        url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-how-to-event-types-and-destinations.html',
        asOf: '2026-H2',
      },
      {
        title: 'Capturing records of Lambda asynchronous invocations',
        url: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html',
        asOf: '2026-H2',
      },
      {
        title: 'Amazon EventBridge Pipes targets',
        url: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-event-target.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        uploads: { service: 's3', name: 'Uploads' },
        orders: { service: 'sqs', name: 'Orders', config: { queueType: 'FIFO' } },
      },
      ['uploads -> orders : event'],
    ),

  each: (graph) => [...graph.resources('s3', 'lambda', 'pipes', 'iot-core'), ...graph.resources('sns')],

  *checkOne(graph, source) {
    if (source.service !== 'sns') {
      for (const { target, at, call } of destinationsOf(graph, source)) {
        const type = messageTypeOf(target)
        const { message, factId, services } = senders[source.service] ?? senders.s3
        if (!services.includes(target.service)) continue
        if (type === 'FIFO' && call !== undefined) {
          const found = problem(graph, source, target, at, 'fromFunctionPerhaps', factId)
          yield { ...found, fixes: [asCall(call), ...(found.fixes ?? [])] }
        } else if (type === 'FIFO') yield problem(graph, source, target, at, message, factId)
        else if (type === 'standard') yield { pass: at[0], factId }
      }
    } else {
      for (const { line, end } of targetsOf(graph, source.id, ...handsOver)) {
        if (line.kind === 'traffic' && !canSubscribe(end)) continue
        const at: readonly [Place, ...Place[]] = [{ at: source.id }, { at: line.id }, { at: end.id }]
        const [type, endType] = [
          messageTypeOf(source),
          end.service === 'sqs' ? messageTypeOf(end) : undefined,
        ]
        if (end.service !== 'sqs') {
          if (type === 'FIFO') yield problem(graph, source, end, at, 'fromFifoTopic', 'sns.fifo-subs')
        } else if (endType === 'FIFO' && type === 'standard')
          yield problem(graph, source, end, at, 'fromStandardTopic', 'sns.fifo-subs')
        else if (endType === 'FIFO' && type === undefined)
          yield { needs: { at: source.id, part: typeField('sns') }, factIds: ['sns.fifo-subs'] }
      }
    }
  },
})

type Message =
  | 'fromBucket'
  | 'fromFunction'
  | 'fromFunctionPerhaps'
  | 'fromPipe'
  | 'fromIot'
  | 'fromFifoTopic'
  | 'fromStandardTopic'

interface Sender {
  readonly message: Message
  readonly factId: string
  /** What it sends to that has a type. */
  readonly services: readonly string[]
}

const senders: Readonly<Record<string, Sender>> & { readonly s3: Sender } = {
  s3: { message: 'fromBucket', factId: 's3.event-destinations', services: ['sqs', 'sns'] },
  lambda: { message: 'fromFunction', factId: 'lambda.dest-no-fifo', services: ['sqs', 'sns'] },
  pipes: { message: 'fromPipe', factId: 'eb.pipes-no-fifo-topic', services: ['sns'] },
  'iot-core': { message: 'fromIot', factId: 'iot.no-fifo', services: ['sqs', 'sns'] },
}

const asCall = ({ id }: Connection): Fix => ({
  label: 'Draw it as a call of the function’s code',
  apply: (diagram) => changeConnection(diagram, id, { kind: 'data-access' }),
})

function problem(
  graph: DiagramGraph,
  source: ResourceNode,
  target: ResourceNode,
  at: readonly [Place, ...Place[]],
  message: Message,
  factId: string,
): Problem<Message> {
  const [from, to] = [nameOf(graph, source.id), nameOf(graph, target.id)]
  const startsWithSource = source.service === 'sns'
  return {
    message,
    // What is to change comes first.
    at: message === 'fromFifoTopic' ? at : [{ at: target.id }, ...at.filter((one) => one.at !== target.id)],
    data: startsWithSource
      ? { source: capitalised(from), target: to }
      : { source: from, target: capitalised(to) },
    factIds: [factId],
    fixes: makeItOfType(graph, message === 'fromFifoTopic' ? source : target, 'standard'),
  }
}
