import type { SketchedConnection } from '../model/sketch'
import { definePattern } from './pattern'
import { cloudAndVpc, type Nodes } from './shared/zoned-vpc'

const draw = (
  nodes: number,
  table: Readonly<Record<string, string | number>>,
  writes: Readonly<Record<string, number>> = {},
) => ({
  nodes: {
    client: { service: 'client', name: 'Shop app' },
    ...cloudAndVpc(),
    api: { service: 'api-gateway', name: 'Products API', in: 'region', config: { apiKind: 'HTTP' } },
    products: {
      service: 'lambda',
      name: 'Products function',
      in: 'vpc',
      config: { timeoutSeconds: 20 },
    },
    cache: {
      service: 'dax',
      name: `Cache of ${nodes} ${nodes === 1 ? 'node' : 'nodes'}`,
      in: 'vpc',
      config: { nodes },
    },
    table: { service: 'dynamodb', name: 'Products', in: 'region', config: table },
  } satisfies Nodes,
  connections: [
    'client -> api : sync-invoke "HTTPS"',
    'api -> products : sync-invoke',
    {
      is: `products -> cache : data-access tcp/9111 "${writes.ratePerSecond === undefined ? 'reads' : 'writes'}"`,
      config: { operation: writes.ratePerSecond === undefined ? 'read' : 'write', ...writes },
    },
    writes.ratePerSecond === undefined
      ? 'cache -> table : data-access "misses, writes"'
      : { is: 'cache -> table : data-access "each write"', config: { operation: 'write', ...writes } },
  ] satisfies readonly SketchedConnection[],
})

export default definePattern({
  id: 'dax-read-cache',
  title: 'DAX as a read cache for DynamoDB',
  summary:
    'A cluster of cache nodes in the VPC answers reads in microseconds and passes misses and writes on to the table.',
  category: 'data',
  notes: {
    wording: ['DAX can help with read caching, but not write caching'],
    today:
      'Right in effect: writes do go through DAX and fill its item cache, but each is written to the table before it is answered. DAX takes no load of writes off it.',
  },
  whenToUse: [
    'The same items are read again and again, more often than a partition gives: 3,000 units a second.',
    'Answers are wanted in microseconds, and may be a little old.',
  ],
  tradeOffs: [
    { text: 'Reads are fast, hot keys are no trouble, and the table needs fewer read units.', from: 'notes' },
    {
      text: 'Writes are no faster and no cheaper: each takes its units of the table, and one hop more.',
      from: 'aws',
    },
    {
      text: 'Only eventually consistent reads are cached; strongly consistent ones pass through to the table.',
      from: 'aws',
    },
    {
      text: 'What is written past DAX is not seen until the item’s time to live ends.',
      from: 'aws',
    },
    {
      text: 'It is in a VPC, and nodes are paid by the hour; the application uses the DAX client.',
      from: 'aws',
    },
  ],
  scaling:
    'By hand: more read replicas, up to ten, serve more reads; more memory or writes want larger nodes, that is a new cluster.',
  zoneLoss:
    'Nodes in the other zones go on, and one of them becomes the primary; a cluster of one node is gone until replaced.',
  parameters: [{ id: 'nodes', label: 'Nodes', usual: 3, most: 12, breaks: ['quota-exceeded/hard'] }],
  draw: ({ nodes }) => ({
    ...draw(nodes, { capacityMode: 'on-demand' }),
    steps: [
      {
        at: ['products'],
        text: 'The function is attached to the VPC and asks DAX by the same calls as DynamoDB.',
      },
      { at: ['cache'], text: 'A hit is answered from memory; the nodes stand in as many zones.' },
      {
        at: ['table'],
        text: 'A miss is read from the table and kept; a write is written to the table first.',
      },
    ],
  }),
  twin: {
    question: 'Does DAX take a peak of 900 writes a second off the table?',
    answer:
      'No: DAX writes through. Each write takes its unit of the table at once, so that a table with 500 write units throttles. Put a queue and a function before the table, or take on-demand capacity.',
    findings: ['dynamodb-table-overrun/probably'],
    draw: () => draw(3, { capacityMode: 'provisioned', writeUnits: 500 }, { ratePerSecond: 900 }),
  },
  facts: ['dax.nodes', 'dax.write-through', 'dax.vpc', 'ddb.partition-reads', 'ddb.read-unit-bytes'],
  sources: [
    {
      title: 'DAX and DynamoDB consistency models',
      url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.consistency.html',
      asOf: '2026-04',
    },
    {
      title: 'Sizing your DAX cluster',
      url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/dax-cluster-sizing.html',
      asOf: '2026-04',
    },
  ],
})
