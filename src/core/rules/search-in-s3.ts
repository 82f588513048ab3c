import { addNode } from '../edit/add-node'
import { connect } from '../edit/connect'
import { removeItems } from '../edit/remove-items'
import type { Connection } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { ok } from '../model/results'
import { sketch } from '../model/sketch'
import { defineRule, type Fix } from './rule'
import { sourcesOf } from './shared/far-ends'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'search-in-s3',
    title: 'Search in S3',
    concern: 'correctness',
    looksAt: ['s3'],
    messages: {
      searches: {
        severity: 'error',
        text: '{caller} searches in {bucket}, but a bucket has no search: it finds an object by its key, and lists keys by prefix.',
      },
      maySearch: {
        severity: 'warning',
        text: '{caller} seems to search in {bucket} (“{label}”), but a bucket has no search: it finds an object by its key, and lists keys by prefix.',
      },
    },
    why: 'S3 keeps no index of contents or attributes. An index is kept beside it: S3 events start a function that writes what shall be found into DynamoDB or OpenSearch. Since 2025, S3 Metadata also keeps tables of objects’ metadata, which Athena queries with SQL; S3 Vectors searches vectors, in buckets of their own.',
    howToFix:
      'Search an index: have the bucket’s events start a function that keeps one in DynamoDB, or query S3 Metadata tables with Athena.',
    facts: ['s3.search', 's3.event-destinations'],
    sources: [
      {
        title: 'Discovering your data with S3 Metadata tables',
        url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/metadata-tables-overview.html',
        asOf: '2026-04',
      },
    ],
  },

  example: () =>
    sketch(
      {
        find: { service: 'lambda', name: 'Find photos' },
        photos: { service: 's3', name: 'Photos' },
      },
      [{ is: 'find -> photos : data-access "searches by place"', config: { operation: 'search' } }],
    ),

  each: (graph) => graph.resources('s3'),

  *checkOne(graph, bucket) {
    for (const { line, end } of sourcesOf(graph, bucket.id, 'data-access', 'sync-invoke', 'traffic')) {
      if (readsBySql.has(end.service)) continue
      const operation = line.config['operation']
      const isSaid = operation === 'search'
      if (isVectorSearch(line.label, bucket.name)) continue
      if (!isSaid && (operation !== undefined || !speaksOfSearch.test(line.label))) continue
      yield {
        message: isSaid ? 'searches' : 'maySearch',
        at: [{ at: line.id, ...(isSaid ? { part: 'operation' } : {}) }, { at: end.id }, { at: bucket.id }],
        data: {
          caller: capitalised(nameOf(graph, end.id)),
          bucket: nameOf(graph, bucket.id),
          ...(isSaid ? {} : { label: line.label }),
        },
        factIds: ['s3.search'],
        fixes: [searchAnIndex(graph, line)],
      }
    }
  },
})

/** “Search”, “searches for photos”; not “stores the search index”, “search results” or “research”. */
const speaksOfSearch =
  /(?:^|\b(?:can|to|and) )(?:full-text )?search(?:es)?(?: (?:for|in|by|through|all|the)\b|\W*$)/i

/** S3 Vectors has buckets of their own, which do search: for what is similar. */
function isVectorSearch(...words: readonly string[]): boolean {
  return words.some((text) => /\bvectors?\b|\bsimilar|\bsemantic|\bembedding/i.test(text))
}

/** What reads objects as tables or looks through all of them itself. */
const readsBySql: ReadonlySet<string> = new Set([
  'athena',
  'redshift',
  'glue',
  'lake-formation',
  'emr',
  'quicksight',
  'opensearch',
  'macie',
  'bedrock',
  'sagemaker',
])

function searchAnIndex(graph: DiagramGraph, line: Connection): Fix {
  return {
    label: 'Search an index in DynamoDB instead',
    apply(diagram) {
      const bucket = graph.resource(line.to)
      const parentId = bucket?.parentId ?? null
      const removed = removeItems(diagram, [line.id])
      if (!removed.ok) return removed
      const table = addNode(removed.value, {
        service: 'dynamodb',
        parentId,
        name: `Index of ${bucket?.name ?? 'objects'}`,
      })
      if (!table.ok) return table
      const indexer = addNode(table.value.diagram, { service: 'lambda', parentId, name: 'Indexer' })
      if (!indexer.ok) return indexer
      const lines = [
        { from: line.to, to: indexer.value.id, kind: 'event' },
        { from: indexer.value.id, to: table.value.id, kind: 'data-access' },
        { from: line.from, to: table.value.id, kind: 'data-access', label: line.label },
      ]
      let changed = indexer.value.diagram
      for (const wanted of lines) {
        const connected = connect(changed, wanted)
        if (!connected.ok) return connected
        changed = connected.value.diagram
      }
      return ok(changed)
    },
  }
}
