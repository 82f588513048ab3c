import type { ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { blocksOf, doBlocksOverlap, doesContain } from '../network/blocks'
import { waysOf } from '../network/ways'
import { defineRule } from './rule'
import { overlapOf, type Overlap } from './shared/overlapping-vpcs'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'site-overlaps-vpc',
    title: 'Site and VPC with the same addresses',
    concern: 'network',
    looksAt: ['site'],
    messages: {
      same: {
        severity: 'warning',
        text: '{vpc} ({vpcCidr}) and {site} ({siteCidr}) overlap: what {vpcAgain} sends to these addresses never leaves it, so it cannot reach them at the site.',
      },
      besideOthers: {
        severity: 'info',
        text: '{vpc} ({vpcCidr}) and {site} ({siteCidr}) overlap: {vpcAgain} reaches what is there only by translated addresses, for which it has other blocks.',
      },
      within: {
        severity: 'info',
        text: '{vpc} ({vpcCidr}) is a part of the range of {site} ({siteCidr}): the site must not use these addresses itself.',
      },
    },
    why: 'The local route of a VPC always wins, also over more specific routes from a VPN or Direct Connect connection. What is at a site under an address of the VPC cannot be reached from there.',
    howToFix:
      'Give the VPC a range that the site does not use, or translate addresses (private NAT gateway) or offer single services by PrivateLink.',
    facts: ['rt.local-route-first'],
    sources: [
      {
        title: 'Route tables and AWS Site-to-Site VPN route priority',
        url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-route-priority.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        shop: { service: 'vpc', name: 'Shop', config: { cidr: '10.0.0.0/16' } },
        gateway: { service: 'vgw', name: 'VPN gateway', in: 'shop' },
        office: { service: 'site', name: 'Head office', config: { cidr: '10.0.0.0/16' } },
        router: { service: 'customer-gateway', name: 'Office router', in: 'office' },
      },
      ['router -> gateway : site-to-site-vpn'],
    ),

  each: (graph) => graph.resources('site'),

  *checkOne(graph, site) {
    if (blocksOf(site).length === 0) return
    for (const vpc of joinedWith(graph, site)) {
      const overlap = overlapOf(site, vpc)
      if (overlap === undefined) {
        if (blocksOf(vpc).length > 0)
          yield { pass: { at: site.id, part: 'cidr' }, factId: 'rt.local-route-first' }
        continue
      }
      const vpcName = nameOf(graph, vpc.id)
      yield {
        message: isCarvedOut(overlap) ? 'within' : hasOther(overlap) ? 'besideOthers' : 'same',
        at: [
          { at: vpc.id, part: overlap.ofB.part },
          { at: site.id, part: overlap.ofA.part },
        ],
        data: {
          site: nameOf(graph, site.id),
          siteCidr: overlap.ofA.block.cidr,
          vpc: capitalised(vpcName),
          vpcAgain: vpcName,
          vpcCidr: overlap.ofB.block.cidr,
        },
      }
    }
  },
})

function joinedWith(graph: DiagramGraph, site: ResourceNode): readonly ResourceNode[] {
  const joined = [...waysOf(graph).networkOf(site.id)].toSorted()
  return joined.flatMap((id) => {
    const node = graph.resource(id)
    return node?.service === 'vpc' ? [node] : []
  })
}

/** A block of the VPC that the site does not have is what both sides can translate their addresses to. */
function hasOther({ a: site, b: vpc }: Overlap): boolean {
  const ofSite = blocksOf(site)
  return blocksOf(vpc).some((one) => !ofSite.some(({ block }) => doBlocksOverlap(one.block, block)))
}

/** A company that has 10.0.0.0/8 often gives a part of it to AWS: the larger range is then a route to all of it. */
function isCarvedOut({ ofA, ofB }: Overlap): boolean {
  return doesContain(ofA.block, ofB.block) && ofA.block.prefix < ofB.block.prefix
}
