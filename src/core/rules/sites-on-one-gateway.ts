import type { Answer } from '../model/answers'
import type { Connection, NodeId, Place } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { siteOf } from '../network/location'
import { defineRule } from './rule'
import { answerTo, claimsOf, type Claim } from './shared/claims'
import { farEndsOf } from './shared/far-ends'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'sites-on-one-gateway',
    title: 'Sites that meet at one virtual private gateway',
    concern: 'network',
    looksAt: ['site-to-site-vpn'],
    messages: {
      static: {
        severity: 'error',
        text: '{from} uses {to} at another site through {gateway}, but a VPN connection on the way is static: sites reach each other there only with BGP.',
      },
      sameAsn: {
        severity: 'error',
        text: '{from} uses {to} at another site through {gateway}, but both sites state the ASN {asn}: sites reach each other there only with an ASN each.',
      },
    },
    why: 'A virtual private gateway takes several VPN connections and does not route between them when they are static. With BGP, an ASN of its own for each site and networks that do not overlap, it passes each site’s routes on to the others (VPN CloudHub).',
    howToFix: 'Use BGP with an ASN of its own at every site, or join the sites by a transit gateway.',
    facts: ['vgw.cloudhub', 'vgw.prefix-rule'],
    sources: [
      {
        title: 'Secure communication between AWS Site-to-Site VPN connections using VPN CloudHub',
        url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/VPN_CloudHub.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        office: { service: 'site', name: 'Head office' },
        orders: { service: 'server', name: 'Order server', in: 'office' },
        officeRouter: { service: 'customer-gateway', name: 'Office router', in: 'office' },
        plant: { service: 'site', name: 'Plant' },
        machines: { service: 'server', name: 'Machine control', in: 'plant' },
        plantRouter: { service: 'customer-gateway', name: 'Plant router', in: 'plant' },
        gateway: { service: 'vgw', name: 'Company gateway' },
      },
      [
        { is: 'officeRouter -> gateway : site-to-site-vpn', config: { routing: 'BGP', asn: 65_001 } },
        { is: 'plantRouter -> gateway : site-to-site-vpn', config: { routing: 'static' } },
        'orders -> machines : traffic',
      ],
    ),

  each: (graph) => claimsOf(graph),

  *checkOne(graph, claim) {
    const sites = [claim.from, claim.to].map(({ id }) => siteOf(graph, id)?.id)
    const [from, to] = sites
    const answer = from === undefined || to === undefined || from === to ? undefined : answerTo(graph, claim)
    if (answer !== undefined) yield* atGateway(graph, claim, answer)
  },
})

function* atGateway(graph: DiagramGraph, { connection, from, to }: Claim, answer: Answer) {
  const gateway = answer.hops.find(({ place }) => graph.resource(place.at)?.service === 'vgw')?.place.at
  if (gateway === undefined) return
  const names = {
    from: capitalised(nameOf(graph, from.id)),
    to: nameOf(graph, to.id),
    gateway: nameOf(graph, gateway as NodeId),
  }
  const factIds = ['vgw.cloudhub']
  const conditions = uniquePlaces(answer.blockers.filter(({ code }) => code === 'CLOUDHUB_CONDITION'))
  const at = (part: string) => conditions.filter((place) => place.part === part)
  const fixed = at('routing')
  if (fixed.length > 0) {
    yield {
      message: 'static' as const,
      at: [{ at: connection.id }, ...fixed, { at: gateway }] as const,
      data: names,
      factIds,
    }
    return
  }
  for (const place of uniquePlaces(answer.needs))
    if (place.part === 'routing') yield { needs: place, factIds }
  if (at('asn').length > 0) {
    const lines = linesOf(graph, gateway as NodeId, [from.id, to.id])
    yield {
      message: 'sameAsn' as const,
      at: [
        { at: connection.id },
        ...lines.map(({ id }) => ({ at: id, part: 'asn' })),
        { at: gateway },
      ] as const,
      data: { ...names, asn: `${asnAt(graph, lines[0])}` },
      factIds,
    }
  } else if (answer.verdict !== 'blocked' && answer.needs.every(({ place }) => place.part !== 'routing'))
    yield { pass: { at: connection.id }, factId: 'vgw.cloudhub' }
}

/** The VPN connections by which these sites are joined with the gateway. */
function linesOf(graph: DiagramGraph, gateway: NodeId, ends: readonly NodeId[]): readonly Connection[] {
  const lines = farEndsOf(graph, gateway, 'site-to-site-vpn')
  return ends.flatMap((end) => {
    const site = siteOf(graph, end)?.id
    return lines.filter((far) => siteOf(graph, far.end.id)?.id === site).map(({ line }) => line)
  })
}

/** The ASN of the site that this line leads to. */
const asnAt = (graph: DiagramGraph, line: Connection | undefined) =>
  [line?.from, line?.to]
    .flatMap((id) => (id === undefined ? [] : (graph.resource(id) ?? [])))
    .filter(({ service }) => service === 'customer-gateway')
    .map(({ config }) => config['asn'])
    .concat(line?.config['asn'])
    .find((asn) => typeof asn === 'number')

const uniquePlaces = (said: readonly { readonly place: Place }[]): readonly Place[] => [
  ...new Map(said.map(({ place }) => [`${place.at} ${place.part}`, place])).values(),
]
