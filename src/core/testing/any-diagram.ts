import fc from 'fast-check'
import type {
  ConfigValue,
  Connection,
  ConnectionId,
  ConnectionPath,
  Diagram,
  DiagramNode,
  NodeId,
  Placement,
  Requirement,
  Scalar,
} from '../model/diagram'
import { findingKey } from '../model/finding-key'

/** A whole and consistent diagram with everything in it that a file can hold: for laws that hold of all of them. */
export function anyDiagram(): fc.Arbitrary<Diagram> {
  return fc
    .record({ nodes: fc.nat({ max: 8 }), connections: fc.nat({ max: 8 }) })
    .chain(({ nodes, connections }) => diagramOf(nodes, nodes < 2 ? 0 : connections))
}

const length = fc
  .double({ min: -1e5, max: 1e5, noNaN: true, noDefaultInfinity: true })
  .map((value) => value + 0)
const size = fc.integer({ min: 1, max: 5000 })
const name = fc.string({ maxLength: 12 })
const key = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => !(text in {}) && text !== 'ref')
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)
const scalar: fc.Arbitrary<Scalar> = fc.oneof(name, number, fc.boolean())
const accent = fc.constantFrom('grey', 'blue', 'green', 'orange', 'red', 'purple', 'teal', 'pink')
const side = fc.constantFrom('top', 'right', 'bottom', 'left')
const severity = fc.constantFrom('error', 'warning', 'info', 'incomplete')
const yes = fc.constant(true as const)

function diagramOf(nodeCount: number, connectionCount: number): fc.Arbitrary<Diagram> {
  const nodeIds = Array.from({ length: nodeCount }, (_, index) => `node ${index}` as NodeId)
  const connectionIds = Array.from(
    { length: connectionCount },
    (_, index) => `connection-${index}` as ConnectionId,
  )
  const ids = [...nodeIds, ...connectionIds]
  const isEmpty = ids.length === 0
  const someId = fc.constantFrom(...(isEmpty ? ['nobody' as NodeId] : ids))
  const ref = someId.map((id) => ({ ref: id }))
  const value: fc.Arbitrary<ConfigValue> = isEmpty
    ? scalar
    : fc.oneof(
        scalar,
        ref,
        fc.array(ref, { maxLength: 3 }),
        fc.array(
          fc.dictionary(key, fc.oneof(scalar, ref), { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
          {
            maxLength: 3,
          },
        ),
      )
  const config = fc.dictionary(key, value, { maxKeys: 4, noNullPrototype: true })
  const count = fc.integer({ min: 1, max: 1000 })

  const node = (id: NodeId, index: number): fc.Arbitrary<DiagramNode> => {
    // Only earlier nodes hold others, so there is no circle, and they are never notes.
    const holders = nodeIds.slice(0, index).filter((_, earlier) => earlier % 3 !== 2)
    const named = {
      id: fc.constant(id),
      parentId: fc.constantFrom(null, ...holders),
      name,
      description: name,
      tags: fc.array(name, { maxLength: 2 }),
    }
    const resource = fc.record(
      {
        ...named,
        kind: fc.constant('resource' as const),
        service: fc.constantFrom('vpc', 'ec2', 'unknown'),
        config,
        count,
      },
      { requiredKeys: ['id', 'parentId', 'name', 'kind', 'service', 'config'] },
    )
    const shape = fc.record(
      {
        ...named,
        kind: fc.constant('shape' as const),
        shape: fc.constantFrom('box', 'group', 'image'),
        image: name,
      },
      { requiredKeys: ['id', 'parentId', 'name', 'kind', 'shape'] },
    )
    const note = fc.record(
      { ...named, kind: fc.constant('note' as const), text: name },
      { requiredKeys: ['id', 'parentId', 'name', 'kind', 'text'] },
    )
    return (
      index % 3 === 2 ? fc.oneof(note, resource) : fc.oneof(resource, shape)
    ) as fc.Arbitrary<DiagramNode>
  }

  const connection = (id: ConnectionId): fc.Arbitrary<Connection> =>
    fc.uniqueArray(fc.constantFrom(...nodeIds), { minLength: 2, maxLength: 2 }).chain(([from, to]) =>
      fc.record(
        {
          id: fc.constant(id),
          from: fc.constant(from as NodeId),
          to: fc.constant(to as NodeId),
          kind: fc.constantFrom('traffic', 'vpc-peering', 'unknown'),
          label: name,
          count,
          config,
        },
        { requiredKeys: ['id', 'from', 'to', 'kind', 'label', 'config'] },
      ),
    )

  const placement = fc.record(
    {
      x: length,
      y: length,
      width: size,
      height: size,
      pinned: yes,
      order: number,
      locked: yes,
      collapsed: yes,
      accent,
    },
    { requiredKeys: ['x', 'y'] },
  ) as fc.Arbitrary<Placement>
  const path = fc.record(
    {
      style: fc.constantFrom('orthogonal', 'straight', 'curved'),
      line: fc.constantFrom('solid', 'dashed'),
      arrows: fc.constantFrom('none', 'end', 'both'),
      accent,
      waypoints: fc.array(fc.record({ x: length, y: length }), { maxLength: 3 }),
      fromSide: side,
      toSide: side,
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<ConnectionPath>
  const place = fc.record({ at: someId, part: name }, { requiredKeys: ['at'] })
  const selector = fc.oneof(
    fc.constant('internet' as const),
    fc.record({ tag: name }),
    fc.record({ service: name }),
    ...(nodeCount === 0 ? [] : [fc.record({ node: fc.constantFrom(...nodeIds) })]),
  )
  const requirement = (id: string): fc.Arbitrary<Requirement> =>
    fc.record(
      {
        id: fc.constant(id),
        text: name,
        must: fc.constantFrom('reach', 'not-reach', 'pass-through', 'stay-private'),
        of: selector,
        to: selector,
        through: selector,
        protocol: fc.constantFrom('tcp', 'udp', 'icmp'),
        port: fc.integer({ min: 0, max: 65_535 }),
      },
      { requiredKeys: ['id', 'text', 'must', 'of', 'to'] },
    )
  const findingKeys = isEmpty
    ? fc.constant('rule/message =subject')
    : fc
        .array(place, { minLength: 1, maxLength: 2 })
        .map((at) => findingKey({ ruleId: 'rule', messageId: 'message', at }))
  const raised = fc.record(
    {
      factId: name,
      value: number,
      reason: name,
      ...(nodeCount === 0 ? {} : { at: fc.constantFrom(...nodeIds) }),
    },
    { requiredKeys: ['factId', 'value', 'reason'] },
  )

  const table = <K extends string, T>(keys: readonly K[], item: (id: K, index: number) => fc.Arbitrary<T>) =>
    fc.record(Object.fromEntries(keys.map((id, index) => [id, item(id, index)])), { noNullPrototype: true })
  const some = <K extends string, T>(keys: readonly K[], item: (id: K) => fc.Arbitrary<T>) =>
    fc.subarray([...keys]).chain((chosen) => table(chosen, item))

  return fc.record(
    {
      formatVersion: fc.constant(1 as const),
      title: name,
      nodes: table(nodeIds, node),
      connections: table(connectionIds, connection),
      requirements: some(['stays-private', 'reaches'], requirement),
      layout: some(nodeIds, () => placement),
      paths: some(connectionIds, () => path),
      steps: isEmpty
        ? fc.constant([])
        : fc.array(fc.record({ places: fc.array(place, { maxLength: 2 }), text: name }), { maxLength: 3 }),
      review: fc.record({
        severities: fc.dictionary(key, fc.oneof(severity, fc.constant('off')), {
          maxKeys: 2,
          noNullPrototype: true,
        }),
        dismissed: fc.dictionary(findingKeys, fc.record({ reason: name }), {
          maxKeys: 2,
          noNullPrototype: true,
        }),
        raised: fc.array(raised, { maxLength: 2 }),
      }),
      titleBlock: fc.record({ lines: fc.array(name, { maxLength: 2 }) }),
    },
    {
      requiredKeys: [
        'formatVersion',
        'title',
        'nodes',
        'connections',
        'requirements',
        'layout',
        'paths',
        'steps',
        'review',
      ],
    },
  )
}
