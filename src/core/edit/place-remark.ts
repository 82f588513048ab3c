import { serviceOf } from '../catalog/catalog'
import type { Diagram, NodeId } from '../model/diagram'
import { homeOf } from './homes'
import { called, nodeAt } from './items'
import { mayLiveIn } from './legal-home'

/**
 * What AWS would say of a node in this container, or of a new one of this service, as a sentence; null where it may be there, where nothing is known of
 * either, and on the open canvas. A remark and no refusal: what is missing around it may be drawn next.
 */
export function placeRemark(
  diagram: Diagram,
  what: NodeId | { readonly service: string },
  containerId: NodeId | null,
): string | null {
  const node = typeof what === 'string' ? nodeAt(diagram, what) : { kind: 'resource' as const, ...what }
  if (node?.kind !== 'resource' || containerId === null) return null
  const service = serviceOf(node.service)
  // What spans subnets is lifted into the VPC around them, and a gateway goes to its border.
  const home = homeOf(diagram, node.service, containerId)
  const container = home === null ? undefined : nodeAt(diagram, home)
  if (service === undefined || container?.kind !== 'resource') return null
  if (serviceOf(container.service) === undefined || mayLiveIn(container, node.service)) return null

  const homes = service.livesIn.flatMap((one) => words[one] ?? [])
  const thing = 'id' in node ? called(node) : `“${service.shortName}”`
  const outside = `On AWS, ${thing} is not inside ${called(container)}`
  return homes.length === 0 ? `${outside}.` : `${outside}, but in ${listed(homes)}.`
}

const words: Readonly<Record<string, string>> = {
  'aws-cloud': 'the AWS Cloud',
  account: 'an account',
  region: 'a Region',
  vpc: 'a VPC',
  'availability-zone': 'an Availability Zone',
  subnet: 'a subnet',
  'ecs-cluster': 'an ECS cluster',
  site: 'an on-premises site',
}

function listed(words: readonly string[]): string {
  const [last = '', ...others] = words.toReversed()
  return others.length === 0 ? last : `${others.toReversed().join(', ')} or ${last}`
}
