import { numberOf } from '../catalog/fact'
import { factOf } from '../catalog/facts'
import { addNode } from '../edit/add-node'
import { connect } from '../edit/connect'
import { removeItems } from '../edit/remove-items'
import type { Connection, ResourceNode } from '../model/diagram'
import { ok } from '../model/results'
import { sketch } from '../model/sketch'
import { defineRule, type Fix } from './rule'
import { targetsOf } from './shared/far-ends'
import { triggersOf, type Trigger } from './shared/triggers'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'self-triggering-function',
    title: 'Function that triggers itself',
    concern: 'reliability',
    looksAt: ['lambda'],
    messages: {
      throughBucket: {
        severity: 'warning',
        text: '{function} writes to {store}, whose events start it: it starts itself again and again, unless the events are limited to keys that it does not write.',
      },
      throughMessages: {
        severity: 'warning',
        text: '{function} sends to {store}, which starts it: it starts itself again, until Lambda stops it after about {limit} rounds.',
      },
      throughTable: {
        severity: 'info',
        text: '{function} writes to {store}, whose changes start it: it starts itself again, unless its own changes are filtered out. Lambda does not notice this loop.',
      },
      maybe: {
        severity: 'info',
        text: '{function} is started by {store} and uses it: if it writes there, it starts itself again.',
      },
    },
    why: 'What a function writes into its own trigger is a new event, which starts it once more. Lambda notices loops through S3, SQS and SNS and stops them after some rounds; until then, each round costs money and concurrency.',
    howToFix:
      'Write to another bucket, queue or topic; or limit the bucket’s events to a prefix that the function never writes to.',
    facts: ['s3.loop-warning', 'lambda.loop-detection'],
    sources: [
      {
        title: 'Use Lambda recursive loop detection to prevent infinite loops',
        url: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-recursion.html',
        asOf: '2026-H2',
      },
      {
        title: 'Event notification types and destinations',
        url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-how-to-event-types-and-destinations.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        photos: { service: 's3', name: 'Photos' },
        thumbs: { service: 'lambda', name: 'Make thumbnail' },
      },
      [
        'photos -> thumbs : event "new photo"',
        { is: 'thumbs -> photos : data-access "writes thumbnail"', config: { operation: 'write' } },
      ],
    ),

  each: (graph) => graph.resources('lambda'),

  *checkOne(graph, fn) {
    const triggers = new Map(triggersOf(graph, fn.id).map((trigger) => [trigger.source, trigger]))
    if (triggers.size === 0) return
    for (const { line, end } of targetsOf(graph, fn.id, ...writing)) {
      const trigger = triggers.get(end.id)
      const message = trigger === undefined ? undefined : loopThrough(end, line, trigger)
      if (trigger === undefined || message === undefined) continue
      yield {
        message,
        at: [{ at: fn.id }, { at: line.id }, { at: end.id }, ...trigger.lines.map(({ id }) => ({ at: id }))],
        data: {
          function: capitalised(nameOf(graph, fn.id)),
          store: nameOf(graph, end.id),
          limit: numberOf(factOf('lambda.loop-detection')),
        },
        factIds: end.service === 's3' ? ['s3.loop-warning'] : ['lambda.loop-detection'],
        fixes: end.service === 's3' ? [intoAnotherBucket(line, end)] : [],
      }
    }
  },
})

const writing = ['data-access', 'event', 'async-invoke', 'transfer', 'stream']

type Message = 'throughBucket' | 'throughMessages' | 'throughTable' | 'maybe'

function loopThrough(store: ResourceNode, line: Connection, trigger: Trigger): Message | undefined {
  const does = operationOf(line, store)
  if (does === 'reads' || [line, ...trigger.lines].some(isLimited)) return undefined
  if (does === 'open') return 'maybe'
  switch (store.service) {
    case 's3':
      return 'throughBucket'
    case 'dynamodb':
      return 'throughTable'
    default:
      return 'throughMessages'
  }
}

/** What is stated; else what the line is called; else what alone one can do with the store. */
function operationOf(
  { kind, label, config }: Connection,
  { service }: ResourceNode,
): 'reads' | 'writes' | 'open' {
  if (kind !== 'data-access') return 'writes'
  const stated = config['operation']
  if (stated !== undefined) return stated === 'write' ? 'writes' : 'reads'
  const [reads, writes] = [readWords.test(label), writeWords.test(label)]
  if (reads !== writes) return reads ? 'reads' : 'writes'
  return service === 'sns' ? 'writes' : 'open'
}
const readWords =
  /\b(gets?|reads?|downloads?|fetch(es)?|loads?|looks? up|receives?|deletes?|acknowledges?)\b/i
const writeWords = /\b(puts?|writes?|uploads?|saves?|stores?|sends?|publish(es)?|pushes|push|updates?)\b/i

/** A prefix or filter that the line speaks of: “thumbs/”, “only .jpg”. */
function isLimited({ label, config }: Connection): boolean {
  if (config['prefix'] !== undefined) return true
  return /\/|\bprefix|\bsuffix|\bfilter|\bfolder|\bonly\b|\*|\.[a-z0-9]{2,4}\b/i.test(label)
}

function intoAnotherBucket(line: Connection, bucket: ResourceNode): Fix {
  return {
    label: 'Write to another bucket',
    apply(diagram) {
      const removed = removeItems(diagram, [line.id])
      if (!removed.ok) return removed
      const added = addNode(removed.value, {
        service: 's3',
        parentId: bucket.parentId,
        name: `${bucket.name} (results)`,
      })
      if (!added.ok) return added
      const { from, kind, label, config } = line
      const connected = connect(added.value.diagram, { from, to: added.value.id, kind, label, config })
      return connected.ok ? ok(connected.value.diagram) : connected
    },
  }
}
