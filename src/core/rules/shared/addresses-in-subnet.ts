import { serviceOf } from '../../catalog/catalog'
import { numberOf } from '../../catalog/fact'
import { factOf } from '../../catalog/facts'
import { refsOf, type NodeId, type ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { blocksOf, sizeOf } from '../../network/blocks'

/** IPv4 addresses of a subnet that AWS leaves to its owner; nothing where its block is not stated. */
export function usableAddresses(subnet: ResourceNode): number | undefined {
  const stated = blocksOf(subnet).find(({ part }) => part === 'cidr')
  if (stated === undefined || stated.block.version !== 4) return undefined
  return sizeOf(stated.block) - numberOf(factOf('subnet.reserved-ips'))
}

/**
 * Addresses that what is drawn takes from a subnet, at the least: one for each instance, gateway and endpoint in it, and one
 * for each thing that names it. Tasks count where Fargate runs them in this one subnet.
 */
export function addressesTaken(graph: DiagramGraph, subnet: ResourceNode, except?: NodeId): number {
  const inside = graph.children(subnet.id).flatMap((node) => graph.resource(node.id) ?? [])
  const naming = graph.referring(subnet.id).flatMap(({ id }) => graph.resource(id) ?? [])
  const spanning = naming.filter(({ service, config }) => {
    const key = serviceOf(service)?.stubs
    return key !== undefined && refsOf(config[key]).includes(subnet.id)
  })
  return [...new Set([...inside.filter(({ service }) => takesAnAddress.has(service)), ...spanning])]
    .filter(({ id }) => id !== except)
    .reduce((sum, resource) => sum + addressesOf(resource), 0)
}

/** What has a network interface of its own in the subnet that it is drawn in. */
const takesAnAddress: ReadonlySet<string> = new Set([
  'ec2',
  'nat-gateway',
  'interface-endpoint',
  'gwlb-endpoint',
  'firewall-endpoint',
  'network-interface',
  'rds',
  'aurora',
  'elasticache',
  'alb',
  'nlb',
  'ecs-service',
])

function addressesOf({ service, config, count }: ResourceNode): number {
  const tasks = config['desiredTasks']
  const isInOneSubnet = refsOf(config['subnets']).length <= 1
  if (
    service === 'ecs-service' &&
    config['launchType'] === 'Fargate' &&
    isInOneSubnet &&
    typeof tasks === 'number'
  )
    return tasks
  return service === 'ecs-service' ? 0 : (count ?? 1)
}
