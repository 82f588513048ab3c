import type { NodeId, ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { siteOf } from '../../network/location'
import { waysOf } from '../../network/ways'

/** Something that a VPC reaches through a gateway: the internet, a site, or an AWS service with gateway endpoints. */
export type Outside =
  | { readonly is: 'internet' }
  /** The site, or what stands for it where no site is drawn around the end of a VPN. */
  | { readonly is: 'site'; readonly at: NodeId }
  | { readonly is: 'service'; readonly name: 's3' | 'dynamodb' }

/** What a thing outside all VPCs is for them; nothing for what is in one, and for what has an unknown place. */
export function outsideOf(graph: DiagramGraph, { id, service }: ResourceNode): Outside | undefined {
  if (service === 's3' || service === 'dynamodb') return { is: 'service', name: service }
  const site = siteOf(graph, id)
  if (site !== undefined) return { is: 'site', at: site.id }
  if (graph.enclosing(id, 'vpc') !== undefined) return undefined
  if (onInternet.has(service)) return { is: 'internet' }
  return atSites.has(service) && waysOf(graph).networkOf(id).size > 1 ? { is: 'site', at: id } : undefined
}

const onInternet: ReadonlySet<string> = new Set(['internet', 'users', 'client', 'third-party'])
const atSites: ReadonlySet<string> = new Set(['server', 'customer-gateway', 'direct-connect-location'])
