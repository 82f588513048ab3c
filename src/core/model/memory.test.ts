import { expect, it } from 'vitest'
import { renameNode } from '../edit/rename-node'
import { setField } from '../edit/set-field'
import { oncePerGraph } from '../network/once'
import { nodeId } from '../testing/ids'
import { valueOf } from '../testing/value-of'
import type { Diagram, NodeId } from './diagram'
import { graphOf } from './graph'
import { handOn, memoryOf, tidy } from './memory'
import { changeBetween } from './reads'
import { sketch } from './sketch'

const drawn = sketch({
  a: { service: 'vpc', name: 'A', config: { cidr: '10.0.0.0/16' } },
  b: { service: 'vpc', name: 'B', config: { cidr: '10.1.0.0/16' } },
})
const rename = (diagram: Diagram, id: string, name: string) => valueOf(renameNode(diagram, nodeId(id), name))

/** Two questions, one made of the other, that note what they were asked. */
function questions() {
  const made: string[] = []
  const cidr = oncePerGraph((graph, id: NodeId) => {
    made.push(`cidr ${id}`)
    return graph.resource(id)?.config['cidr']
  })
  const sentence = oncePerGraph((graph, id: NodeId) => {
    made.push(`sentence ${id}`)
    return `${id} has ${JSON.stringify(cidr(graph, id))}`
  })
  return { made, sentence }
}

function after(before: Diagram, now: Diagram) {
  const graph = graphOf(now)
  handOn(graphOf(before), graph, changeBetween(before, now))
  return graph
}

it('asks again only what the change touches', () => {
  const { made, sentence } = questions()
  for (const id of ['a', 'b']) sentence(graphOf(drawn), nodeId(id))
  made.length = 0
  const edited = valueOf(setField(drawn, nodeId('a'), 'cidr', '10.9.0.0/16'))
  const graph = after(drawn, edited)
  expect(['a', 'b'].map((id) => sentence(graph, nodeId(id)))).toEqual([
    'a has "10.9.0.0/16"',
    'b has "10.1.0.0/16"',
  ])
  expect(made).toEqual(['cidr a', 'sentence a'])
})

it('stops where an answer says the same as before', () => {
  const { made, sentence } = questions()
  sentence(graphOf(drawn), nodeId('a'))
  made.length = 0
  expect(sentence(after(drawn, rename(drawn, 'a', 'Shop')), nodeId('a'))).toBe('a has "10.0.0.0/16"')
  expect(made).toEqual(['cidr a'])
})

it('throws again what was thrown, until what was read changes', () => {
  const strict = oncePerGraph((graph, id: NodeId) => {
    const name = graph.node(id)?.name
    if (name === 'A') throw new Error('not A')
    return name
  })
  const asks = oncePerGraph((graph, id: NodeId) => strict(graph, id))
  expect(() => asks(graphOf(drawn), nodeId('a'))).toThrow('not A')
  expect(() => asks(graphOf(drawn), nodeId('a'))).toThrow('not A')
  expect(asks(after(drawn, rename(drawn, 'a', 'Shop')), nodeId('a'))).toBe('Shop')
})

it('forgets what came into doubt and nobody wanted again', () => {
  const { made, sentence } = questions()
  for (const id of ['a', 'b']) sentence(graphOf(drawn), nodeId(id))
  const graph = after(drawn, rename(drawn, 'a', 'Shop'))
  tidy(memoryOf(graph))
  made.length = 0
  for (const id of ['a', 'b']) sentence(graph, nodeId(id))
  expect(made).toEqual(['sentence a', 'cidr a'])
})
