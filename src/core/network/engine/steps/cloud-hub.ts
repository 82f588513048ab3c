import type { Connection, ConnectionId, NodeId, Place } from '../../../model/diagram'
import { setField } from '../../../edit/set-field'
import type { DiagramGraph } from '../../../model/graph'
import { doBlocksOverlap } from '../../blocks'
import { nameOf } from '../../wording'
import { freeRange } from '../free-range'
import { obstacle, type DraftNeed, type Obstacle } from '../move'
import { targetName } from '../words'
import { fieldNeed } from '../writing'
import { networksOf } from '../sites'
import { farEnd, outsideOf } from '../plumbing'

interface Terms {
  readonly needs: readonly DraftNeed[]
  readonly obstacles: readonly Obstacle[]
  readonly unknown: readonly Place[]
}

/**
 * Whether a virtual private gateway passes on what came by one line along another (VPN CloudHub): both with BGP, an ASN of
 * its own at each site, networks that do not overlap. What came over a Direct Connect gateway it does not pass on.
 */
export function cloudHub(graph: DiagramGraph, gateway: NodeId, by: ConnectionId, line: Connection): Terms {
  const came = graph.connection(by)
  if (came === undefined) return { needs: [], obstacles: [], unknown: [] }
  const lines = [came, line]
  const over = lines.find(({ kind }) => kind === 'gateway-association')
  if (over !== undefined) {
    const reason = () =>
      `${nameOf(graph, gateway)} forwards nothing between a Direct Connect gateway and its other connections.`
    return {
      needs: [],
      unknown: [],
      obstacles: [
        obstacle('DXGW_ASSOCIATION_TRANSIT', 'law', { at: over.id }, reason, {
          factId: 'dxgw.no-vpn-of-gateway',
        }),
      ],
    }
  }
  const sites = lines.map((one) => outsideOf(graph, farEnd(one, gateway)))
  const isOneSite = sites[0] === sites[1]
  if (isOneSite) return { needs: [], obstacles: [], unknown: [] }

  const needs: DraftNeed[] = []
  const obstacles: Obstacle[] = []
  for (const vpn of lines.filter(({ kind }) => kind === 'site-to-site-vpn')) {
    const place = { at: vpn.id, part: 'routing' }
    const need = fieldNeed(vpn.id, 'routing', 'BGP', () => `${targetName(graph, vpn.id)} uses BGP.`)
    if (vpn.config['routing'] === 'static') {
      const reason = () =>
        `${targetName(graph, vpn.id)} uses static routing: sites reach each other through ${nameOf(graph, gateway)} only with BGP (CloudHub).`
      obstacles.push(obstacle('CLOUDHUB_CONDITION', 'stated', place, reason, { mends: [need] }))
    } else if (vpn.config['routing'] !== 'BGP') needs.push(need)
  }
  const asns = lines.map((one) => ({ one, asn: asnOf(graph, one, gateway) }))
  const [first, second] = asns
  if (first !== undefined && second !== undefined) {
    if (first.asn.value !== undefined && first.asn.value === second.asn.value) {
      const reason = () =>
        `Both sites state the ASN ${first.asn.value}: ${nameOf(graph, gateway)} advertises the routes of one site to another only where each has an ASN of its own (CloudHub).`
      const need = fieldNeed(
        second.asn.at,
        'asn',
        freeAsn(graph),
        () => `${targetName(graph, second.one.id)} has an ASN of its own.`,
      )
      obstacles.push(
        obstacle('CLOUDHUB_CONDITION', 'stated', { at: second.asn.at, part: 'asn' }, reason, {
          mends: [need],
        }),
      )
    }
    // In the same order on the way there and back, so that both ask for the same numbers.
    const open = asns
      .filter(({ asn }) => asn.value === undefined)
      .toSorted((a, b) => (a.asn.at < b.asn.at ? -1 : 1))
    open.forEach(({ asn, one }, index) => {
      const value = freeAsn(graph) + index
      needs.push(
        fieldNeed(
          asn.at,
          'asn',
          value,
          () => `The site at ${targetName(graph, one.id)} has an ASN of its own.`,
        ),
      )
    })
  }
  const [here, there] = sites
  needs.push(...apartNeeds(graph, sites))
  if (here !== undefined && there !== undefined && doOverlap(graph, here, there)) {
    const reason = () =>
      `${nameOf(graph, here)} and ${nameOf(graph, there)} have overlapping networks, so ${nameOf(graph, gateway)} cannot tell them apart (CloudHub).`
    obstacles.push(obstacle('CLOUDHUB_CONDITION', 'stated', { at: there, part: 'cidr' }, reason))
  }
  return { needs, obstacles, unknown: [] }
}

/** Sites whose networks nobody states must have some that the other has not; in one order on the way there and back. */
function apartNeeds(graph: DiagramGraph, sites: readonly NodeId[]): readonly DraftNeed[] {
  return sites.toSorted().flatMap((id): readonly DraftNeed[] => {
    const site = graph.resource(id)
    const other = sites.find((one) => one !== id)
    if (site?.service !== 'site' || other === undefined || networksOf(graph, id).length > 0) return []
    return [
      {
        key: `apart ${id}`,
        place: { at: id, part: 'cidr' },
        text: () => `The networks of ${nameOf(graph, id)} do not overlap those of ${nameOf(graph, other)}.`,
        apply: (diagram) => setField(diagram, id, 'cidr', freeRange(diagram, site)),
      },
    ]
  })
}

function asnOf(graph: DiagramGraph, line: Connection, gateway: NodeId) {
  const device = farEnd(line, gateway)
  const stated = [graph.resource(device)?.config['asn'], line.config['asn']].find(
    (value) => typeof value === 'number',
  )
  return {
    at: graph.resource(device)?.service === 'customer-gateway' ? device : line.id,
    value: stated,
  }
}

/** A private ASN (RFC 6996) that nothing in the diagram states. */
function freeAsn(graph: DiagramGraph): number {
  const stated = [
    ...graph.resources('customer-gateway', 'vgw', 'router', 'transit-gateway'),
    ...graph.connections('site-to-site-vpn', 'direct-connect-interface'),
  ].map(({ config }) => config['asn'])
  let asn = 65_001
  while (stated.includes(asn)) asn += 1
  return asn
}

function doOverlap(graph: DiagramGraph, one: NodeId, other: NodeId): boolean {
  return networksOf(graph, one).some((a) => networksOf(graph, other).some((b) => doBlocksOverlap(a, b)))
}
