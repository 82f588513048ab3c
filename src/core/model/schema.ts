import * as z from 'zod/mini'
import { limits } from './limits.ts'

// The page's content security policy forbids code made from text, which zod would otherwise try.
z.config({ jitless: true })

/** Says in the JSON Schema what a value means. */
function described<T extends z.ZodMiniType>(schema: T, description: string): T {
  z.globalRegistry.add(schema, { description })
  return schema
}

const text = (most: number) => z.string().check(z.maxLength(most))
const list = <T extends z.ZodMiniType>(item: T) => z.array(item).check(z.maxLength(limits.list))
const table = <T extends z.ZodMiniType>(record: T) => z.record(id, record)

const id = text(limits.id).check(z.minLength(1))
const name = text(limits.name)
const position = z.number().check(z.gte(-limits.distance), z.lte(limits.distance))
const side = z.number().check(z.gte(1), z.lte(limits.distance))
const count = described(
  z.int().check(z.gte(1), z.lte(limits.count)),
  'That many alike, drawn as “× n” and counted by quotas; absent means one.',
)
const accent = z.enum(['grey', 'blue', 'green', 'orange', 'red', 'purple', 'teal', 'pink'])
const edgeSide = z.enum(['top', 'right', 'bottom', 'left'])
const severity = z.enum(['error', 'warning', 'info', 'incomplete'])

const ref = described(z.strictObject({ ref: id }), 'Points at a node or a connection by its id.')
const scalar = z.union([text(limits.text), z.number(), z.boolean()])
const row = described(z.record(name, z.union([scalar, ref])), 'One row of a table: a route, a rule.')

/** A value that a user stated; parse reads these key by key. */
export const configValue = z.union([scalar, ref, list(ref), list(row)])
const config = described(
  z.record(name, configValue),
  'What the user stated, by field. A missing key is not stated, never a default. Bytes, seconds, per second.',
)

const named = {
  id: described(id, 'Equals the key it stands under.'),
  parentId: described(z.nullable(id), 'The container it is in; null on the open canvas.'),
  name,
  description: z.exactOptional(text(limits.text)),
  tags: z.exactOptional(list(name)),
}

/** The three kinds of nodes, by the value of `kind`. */
export const nodeKinds = {
  resource: z.strictObject({
    ...named,
    kind: z.literal('resource'),
    service: described(
      name,
      'Id of a service of the catalogue: “ec2”, “nat-gateway”. Unknown ones are kept.',
    ),
    count: z.exactOptional(count),
    config,
  }),
  note: z.strictObject({ ...named, kind: z.literal('note'), text: text(limits.text) }),
  shape: z.strictObject({
    ...named,
    kind: z.literal('shape'),
    shape: z.enum(['box', 'group', 'image']),
    image: z.exactOptional(text(limits.image)),
  }),
}
const node = z.discriminatedUnion('kind', [nodeKinds.resource, nodeKinds.note, nodeKinds.shape])

export const connection = z.strictObject({
  id: described(id, 'Equals the key it stands under.'),
  from: described(id, 'Id of the node where it starts.'),
  to: described(id, 'Id of the node where it ends.'),
  kind: described(name, 'A mechanism that AWS has: “sync-invoke”, “vpc-peering”, “site-to-site-vpn”.'),
  label: name,
  count: z.exactOptional(count),
  config,
})

export const placement = z.strictObject({
  x: described(position, 'Left edge in px, relative to the parent’s.'),
  y: described(position, 'Top edge in px, relative to the parent’s.'),
  width: z.exactOptional(side),
  height: z.exactOptional(side),
  pinned: z.exactOptional(z.literal(true)),
  order: z.exactOptional(z.number()),
  locked: z.exactOptional(z.literal(true)),
  collapsed: z.exactOptional(z.literal(true)),
  accent: z.exactOptional(accent),
})

export const connectionPath = z.strictObject({
  style: z.exactOptional(z.enum(['orthogonal', 'straight', 'curved'])),
  line: z.exactOptional(z.enum(['solid', 'dashed'])),
  arrows: z.exactOptional(z.enum(['none', 'end', 'both'])),
  accent: z.exactOptional(accent),
  waypoints: z.exactOptional(list(z.strictObject({ x: position, y: position }))),
  fromSide: z.exactOptional(edgeSide),
  toSide: z.exactOptional(edgeSide),
})

const placeOfThing = z.strictObject({ at: id, part: z.exactOptional(name) })
export const step = z.strictObject({ places: list(placeOfThing), text: text(limits.text) })

export const dismissal = z.strictObject({ reason: text(limits.text) })
export const raisedQuota = z.strictObject({
  factId: name,
  at: z.exactOptional(id),
  value: z.number(),
  reason: text(limits.text),
})
export const severityOrOff = z.union([severity, z.literal('off')])
const review = z.strictObject({
  severities: described(z.record(name, severityOrOff), '“rule” → off, “rule/message” → another severity.'),
  dismissed: described(
    z.record(text(limits.text), dismissal),
    'Dismissed findings by key, each with its reason.',
  ),
  raised: described(list(raisedQuota), 'Soft quotas raised: for the whole diagram, or `at` one node.'),
})

const selector = z.union([
  z.strictObject({ node: id }),
  z.strictObject({ tag: name }),
  z.strictObject({ service: name }),
  z.literal('internet'),
])
export const requirement = z.strictObject({
  id: described(id, 'Equals the key it stands under.'),
  text: text(limits.text),
  must: z.enum(['reach', 'not-reach', 'pass-through', 'stay-private']),
  of: selector,
  to: selector,
  through: z.exactOptional(selector),
  protocol: z.exactOptional(z.enum(['tcp', 'udp', 'icmp'])),
  port: z.exactOptional(z.int().check(z.gte(0), z.lte(65_535))),
})

export const titleBlock = z.strictObject({ lines: list(name) })

/** The diagram as a file holds it: the one definition behind `parse` and the published JSON Schema. */
export const diagram = z.strictObject({
  formatVersion: z.literal(1),
  title: name,
  nodes: described(table(node), 'Resources, notes and shapes by id.'),
  connections: described(
    table(connection),
    'Connections by id. Nodes and connections share one space of ids.',
  ),
  requirements: table(requirement),
  review,
  layout: described(
    table(placement),
    'Where nodes stand, by node id. Drawing only: nothing here is checked.',
  ),
  paths: described(table(connectionPath), 'How connections are drawn, by connection id.'),
  steps: described(list(step), 'Numbered call-outs, in order.'),
  titleBlock: z.exactOptional(titleBlock),
})

/** The JSON Schema (draft 2020-12) of a saved diagram, made from the definition that `parse` reads by. */
export function diagramJsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(diagram, { io: 'input', target: 'draft-2020-12' })
  return {
    $schema,
    $id: 'urn:lintel:diagram:1',
    title: 'Lintel diagram',
    description:
      'A diagram of an AWS architecture, saved as *.lintel.json. Ids that are named must exist; a schema cannot say that, Lintel checks it on reading.',
    ...rest,
  }
}
