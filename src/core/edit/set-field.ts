import { fitContainers } from '../layout/fit-containers'
import { withRoom } from '../layout/with-room'
import { refsOf, type Config, type ConfigValue, type Diagram, type NodeId } from '../model/diagram'
import { ok, refuse, type Result } from '../model/results'
import { fieldProblem } from './config-problem'
import {
  called,
  connectionAt,
  nodeAt,
  refuseMissing,
  withConnection,
  withNode,
  withoutKey,
  type ItemId,
} from './items'

/**
 * States a field of a resource or of a connection; undefined takes the statement back.
 *
 * Refuses what cannot be kept (a number that is none, a reference to nothing). Whether AWS takes the value is for the
 * rules to say. An equal value leaves the diagram the same object. Subnets grow where they show a new stub.
 */
export function setField(
  diagram: Diagram,
  id: ItemId,
  key: string,
  value: ConfigValue | undefined,
): Result<Diagram> {
  const node = nodeAt(diagram, id)
  if (node !== undefined && node.kind !== 'resource')
    return refuse(`${called(node)} is a ${node.kind} and has no fields.`)
  const owner = node ?? connectionAt(diagram, id)
  if (owner === undefined) return refuseMissing(id)
  const problem = value === undefined ? null : fieldProblem(diagram, owner, key, value)
  if (problem !== null) return refuse(problem)

  const config = withField(owner.config, key, value)
  if (config === owner.config) return ok(diagram)
  if (!('service' in owner)) return ok(withConnection(diagram, { ...owner, config }))
  const stated = withNode(diagram, { ...owner, config })
  return ok(withRoom(diagram, fitContainers(stated, [owner.id, ...(refsOf(value) as readonly NodeId[])])))
}

function withField(config: Config, key: string, value: ConfigValue | undefined): Config {
  const has = Object.hasOwn(config, key)
  if (value === undefined) return has ? withoutKey(config, key) : config
  return has && isEqual(config[key], value) ? config : { ...config, [key]: value }
}

function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [mine, its] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))]
  return (
    mine.length === its.size && mine.every(([key, value]) => its.has(key) && isEqual(value, its.get(key)))
  )
}
