import { serviceOf } from '../../catalog/catalog'
import type { Endpoint } from '../../model/answers'
import type { NodeId } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { addressOf, blocksOf, doesContain } from '../blocks'
import { siteOf, vpcOf } from '../location'
import { oncePerGraph } from '../once'
import { subnetsOfVpc } from '../subnets-of-vpc'
import { interfacesOf } from './interfaces'
import { plain, theInternet, type End } from './end'
import { isPrivate } from './party'
import { networksOf, sitePartyOf } from './sites'

/** Who has an address: what states it, else nobody in the VPC or site in whose range it lies, else somebody on the internet. */
export function endsAt(
  graph: DiagramGraph,
  address: string,
  behind: NodeId | null,
  other: Endpoint,
): readonly End[] {
  const block = addressOf(address)
  if (block === undefined) return []
  const known = withAddress(graph).get(block.canonical) ?? []
  const near = homeOf(graph, other)
  const fitting = behind === null ? known : known.filter(({ node, vpc }) => [node, vpc].includes(behind))
  const found = fitting.filter(({ vpc }) => vpc === near)
  if (fitting.length > 0) return found.length > 0 ? found : fitting

  const vpcs = graph
    .resources('vpc')
    .filter((vpc) => blocksOf(vpc).some((own) => doesContain(own.block, block)))
  const vpc = vpcs.find(({ id }) => id === (behind ?? near)) ?? vpcs[0]
  if (vpc !== undefined) {
    const subnet = subnetsOfVpc(graph, vpc.id).find((one) =>
      blocksOf(one).some((own) => doesContain(own.block, block)),
    )
    return [
      plain({
        is: 'nobody',
        node: subnet?.id ?? vpc.id,
        vpc: vpc.id,
        subnet: subnet?.id ?? null,
        blocks: [block],
      }),
    ]
  }
  const sites = [
    ...graph.resources('site'),
    ...graph.resources('customer-gateway', 'direct-connect-location', 'router'),
  ]
  const site =
    sites.find(({ id }) => id === behind) ??
    sites.find(({ id }) => networksOf(graph, id).some((own) => doesContain(own, block)))
  if (site !== undefined) {
    const home = siteOf(graph, site.id)?.id ?? site.id
    return [plain({ is: 'site', node: home, asked: site.id, blocks: [block] })]
  }
  const unstated = graph.resources('site').filter(({ id }) => networksOf(graph, id).length === 0)
  const [only, ...more] = unstated
  if (
    isPrivate(block) &&
    only !== undefined &&
    graph.resources().every(({ service }) => serviceOf(service) !== undefined)
  ) {
    return more.length > 0 ? [] : [plain({ is: 'site', node: only.id, asked: only.id, blocks: [block] })]
  }
  return [plain({ is: 'internet', node: theInternet(graph), blocks: [block] })]
}

interface Addressed extends End {
  readonly node: NodeId
  readonly vpc: NodeId
}

/** Everything with an address of its own that is stated, by that address. */
function withAddress(graph: DiagramGraph): ReadonlyMap<string, readonly Addressed[]> {
  return addressed(graph, null)
}
const addressed = oncePerGraph<null, ReadonlyMap<string, readonly Addressed[]>>((graph) => {
  const found = new Map<string, Addressed[]>()
  for (const node of graph.resources()) {
    const isStated = ['privateAddress', 'ipv6Address', 'publicIp', 'address'].some(
      (key) => node.config[key] !== undefined,
    )
    const hasElastic =
      graph.incoming(node.id, 'address-association').length +
        graph.outgoing(node.id, 'address-association').length >
      0
    if (!isStated && !hasElastic) continue
    for (const party of interfacesOf(graph, node)) {
      const one = { node: node.id, vpc: party.vpc }
      for (const { canonical } of party.blocks) add(canonical, { ...one, party, address: 'private' })
      for (const { canonical } of party.publicBlocks) add(canonical, { ...one, party, address: 'public' })
    }
    const own = addressOf(node.config['address'])
    if (node.service === 'server' && own !== undefined)
      add(own.canonical, {
        node: node.id,
        vpc: node.id,
        ...plain(sitePartyOf(graph, siteOf(graph, node.id)?.id ?? node.id, node.id)),
      })
  }
  return found

  function add(address: string, one: Addressed): void {
    found.set(address, [...(found.get(address) ?? []), one])
  }
})

/** The VPC of the other end, in which an address that several VPCs have is looked for first. */
function homeOf(graph: DiagramGraph, other: Endpoint): NodeId | undefined {
  return typeof other === 'object' && 'node' in other ? vpcOf(graph, other.node)?.id : undefined
}
