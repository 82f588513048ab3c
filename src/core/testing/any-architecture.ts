import fc from 'fast-check'
import { isContainer, kindOf, kinds, kindsBetween, serviceOf, services } from '../catalog/catalog'
import type { BareField } from '../catalog/service'
import type { Config, ConfigValue, Connection, Diagram, DiagramNode } from '../model/diagram'
import { emptyDiagram } from '../model/diagram'
import { connectionId, nodeId } from './ids'

/** What a generated architecture is made of, before references are resolved. */
interface Choice {
  readonly service: string
  readonly parent: number
  readonly seed: number
}

const serviceIds = services.map(({ id }) => id)
/** Rules speak about these most, so that they come often enough to meet. */
const frequent = [
  ...['vpc', 'subnet', 'region', 'availability-zone', 'ec2', 'lambda', 's3', 'sqs', 'sns', 'alb', 'rds'],
  ...['vgw', 'igw', 'transit-gateway', 'api-gateway', 'dynamodb', 'ebs', 'efs', 'cloudfront', 'elasticache'],
]
const choice: fc.Arbitrary<Choice> = fc.record({
  service: fc.oneof(fc.constantFrom(...serviceIds), fc.constantFrom(...frequent)),
  parent: fc.integer({ min: -1, max: 9 }),
  seed: fc.nat(),
})
interface Line {
  readonly from: number
  readonly to: number
  readonly kind: number
  readonly isOfPair: boolean
  readonly seed: number
}
const line: fc.Arbitrary<Line> = fc.record({
  from: fc.nat(9),
  to: fc.nat(9),
  kind: fc.nat(),
  isOfPair: fc.boolean(),
  seed: fc.nat(),
})

/**
 * Any architecture of ten nodes and up to twelve connections over the whole catalogue, with fields stated at random:
 * sensible or not, but as a file can hold it. Ids are always `n0` to `n9` and `c0` to `c11`.
 */
export function anyArchitecture(): fc.Arbitrary<Diagram> {
  return fc
    .tuple(fc.array(choice, { minLength: 10, maxLength: 10 }), fc.array(line, { maxLength: 12 }))
    .map(([choices, lines]) => built(choices, lines))
}

function built(choices: readonly Choice[], lines: readonly Line[]): Diagram {
  const nodes: Record<string, DiagramNode> = {}
  for (const [index, { service, parent, seed }] of choices.entries()) {
    const id = nodeId(`n${index}`)
    const isInside = parent >= 0 && parent < index && isContainer(choices[parent]?.service ?? '')
    const parentId = isInside ? nodeId(`n${parent}`) : null
    const config = configOf(serviceOf(service)?.fields ?? [], choices, seed)
    nodes[id] = { kind: 'resource', id, name: `N ${index}`, parentId, service, config }
  }
  const connections: Record<string, Connection> = {}
  for (const [index, { from, to, kind, isOfPair, seed }] of lines.entries()) {
    if (from === to) continue
    const between = kindsBetween(choices[from]?.service ?? '', choices[to]?.service ?? '')
    const of = isOfPair && between.length > 0 ? between.map((one) => one.kind) : kinds
    const chosen = of[kind % of.length]?.id ?? 'traffic'
    const id = connectionId(`c${index}`)
    const config = configOf(kindOf(chosen)?.fields ?? [], choices, seed)
    connections[id] = {
      ...{ id, from: nodeId(`n${from}`), to: nodeId(`n${to}`), kind: chosen, label: '', config },
      ...(seed % 7 === 0 ? { count: (seed % 60) + 1 } : {}),
    }
  }
  return { ...emptyDiagram(), nodes, connections }
}

/** About half of the fields stated. Pseudo-random by the seed: what is not asked for is never drawn. */
function configOf(fields: readonly BareField[], choices: readonly Choice[], seed: number): Config {
  const config: Record<string, ConfigValue> = {}
  for (const [index, field] of fields.entries()) {
    const draw = mixed(seed, index)
    if (draw % 2 === 0) continue
    const value = valueOf(field, choices, draw >>> 1)
    if (value !== undefined) config[field.key] = value
  }
  return config
}

function mixed(seed: number, index: number): number {
  let hash = Math.imul(seed ^ (index * 0x9e3779b9), 0x85ebca6b)
  hash ^= hash >>> 13
  return Math.imul(hash, 0xc2b2ae35) >>> 0
}

const cidrs = [
  '10.0.0.0/16',
  '10.0.1.0/24',
  '10.0.1.128/25',
  '10.1.0.0/16',
  '192.168.0.0/20',
  '10.0.0.0/8',
  '0.0.0.0/0',
]
const texts = [
  'us-east-1',
  'eu-west-1',
  'us-east-1a',
  'eu-west-1b',
  's3',
  'dynamodb',
  '10.0.0.7',
  'm5.large',
  'shop.example',
]

function valueOf(field: BareField, choices: readonly Choice[], draw: number): ConfigValue | undefined {
  const one = <T>(list: readonly T[]) => list[draw % list.length]
  switch (field.type) {
    case 'boolean':
      return draw % 2 === 0
    case 'choice':
      return one(field.options)
    case 'number':
      return one(
        [field.min, 1, 2, 3, 10, 64, 100, 1024, 6_000_000, 65_001, field.max].filter(
          (n) => n >= field.min && n <= field.max,
        ),
      )
    case 'text':
      return one(
        field.form === 'ipv4-cidr' ? cidrs : field.form === 'ipv4' ? ['10.0.0.9', '203.0.113.7'] : texts,
      )
    case 'reference': {
      const fits = choices.flatMap(({ service }, index) =>
        field.services === undefined || field.services.includes(service) ? [index] : [],
      )
      if (fits.length === 0) return undefined
      const ref = (skip: number) => ({ ref: nodeId(`n${fits[(draw + skip) % fits.length] ?? 0}`) })
      return field.many ? (fits.length > 1 ? [ref(0), ref(1)] : [ref(0)]) : ref(0)
    }
    case 'table':
      return Array.from({ length: draw % 4 }, (_, row) => {
        const filled = configOf(field.columns, choices, draw + row)
        return Object.fromEntries(
          Object.entries(filled).filter(([, value]) => !Array.isArray(value)),
        ) as never
      })
  }
}
