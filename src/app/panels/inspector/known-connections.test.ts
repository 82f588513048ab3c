import { expect, it } from 'vitest'
import type { Connection, NodeId } from '../../../core/model/diagram'
import { graphOf } from '../../../core/model/graph'
import { sketch } from '../../../core/model/sketch'
import { knownConnections } from './known-connections'

it('asks about the connections of the thing alone', () => {
  const names = Array.from({ length: 200 }, (_, at) => `queue-${at}`)
  const drawn = sketch(
    {
      handler: { service: 'lambda' },
      table: { service: 'dynamodb' },
      ...Object.fromEntries(names.map((name) => [name, { service: 'sqs' }])),
    },
    ['handler -> table : data-access', ...names.map((name) => `handler -> ${name} : async-invoke`)],
  )
  const asked: Connection[] = []
  const known = knownConnections(graphOf(drawn), 'table' as NodeId, (connection) => {
    asked.push(connection)
    return false
  })
  expect(asked).toHaveLength(1)
  expect(known.map(({ words }) => words)).toEqual([expect.stringContaining('handler → table')])
})
