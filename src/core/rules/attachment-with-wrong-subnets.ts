import { factOf } from '../catalog/facts'
import { setField } from '../edit/set-field'
import { refsOf, type Connection, type NodeId, type ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { tableOfSubnet } from '../network/engine/vpc-tables'
import { vpcOf } from '../network/location'
import { zoneOf } from '../network/zones'
import { defineRule, type Fix } from './rule'
import { subnetsIn } from './shared/named-subnets'
import { subnetsOfVpc } from '../network/subnets-of-vpc'
import { capitalised, nameOf } from '../network/wording'
import { areInOneZone } from './shared/zones-covered'

export default defineRule({
  meta: {
    id: 'attachment-with-wrong-subnets',
    title: 'Transit gateway attachment with the wrong subnets',
    concern: 'network',
    looksAt: ['transit-gateway-attachment'],
    messages: {
      sameZone: {
        severity: 'error',
        text: 'The attachment of {vpc} to {gateway} names {subnet} and {other}, both in {zone}: it takes one subnet of each zone, which serves the whole zone.',
      },
      otherVpc: {
        severity: 'error',
        text: 'The attachment of {vpc} to {gateway} names {subnet}, which is in {other}: it takes subnets of the attached VPC only.',
      },
      zoneLeftOut: {
        severity: 'incomplete',
        text: 'The attachment of {vpc} to {gateway} has no subnet in {zone}: what is in {subnet} cannot send to the transit gateway.',
      },
      routedInVain: {
        severity: 'incomplete',
        text: '{subnet} in {zone} has a route to {gateway}, but the attachment of {vpc} has no subnet in that zone: its packets are dropped.',
      },
    },
    why: 'A VPC is attached with one subnet in each Availability Zone that is enabled. All subnets of such a zone reach the transit gateway; those of other zones cannot send to it.',
    howToFix: 'Name one subnet of the VPC in each zone that has something in it.',
    facts: ['tgw.az-attachment', 'tgw.attachment-vpc'],
    sources: [
      {
        title: 'Amazon VPC attachments in AWS Transit Gateway',
        url: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html',
        asOf: '2026-H2',
      },
      {
        title: 'How AWS Transit Gateway works',
        url: 'https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        shop: { service: 'vpc', name: 'Shop' },
        zone: { service: 'availability-zone', name: 'us-east-1a', in: 'shop' },
        web: { service: 'subnet', name: 'Web servers', in: 'zone' },
        data: { service: 'subnet', name: 'Databases', in: 'zone' },
        hub: { service: 'transit-gateway', name: 'Company hub' },
      },
      [
        {
          is: 'shop -> hub : transit-gateway-attachment',
          config: { subnets: [{ ref: 'web' }, { ref: 'data' }] },
        },
      ],
    ),

  each: (graph) => graph.connections('transit-gateway-attachment'),

  *checkOne(graph, line) {
    const factId = factOf('tgw.az-attachment').id
    const ends = [graph.resource(line.from), graph.resource(line.to)]
    const gateway = ends.find((end) => end?.service === 'transit-gateway')
    const far = ends.find((end) => end !== gateway)
    const vpc = far === undefined ? undefined : vpcOf(graph, far.id)
    const subnets = subnetsIn(graph, line.config['subnets'])
    if (gateway === undefined || vpc === undefined || subnets.length === 0) return
    const at = { at: line.id, part: 'subnets' }
    const data = { vpc: nameOf(graph, vpc.id), gateway: nameOf(graph, gateway.id) }
    let isFine = true

    const kept: ResourceNode[] = []
    for (const subnet of subnets) {
      const itsVpc = graph.enclosing(subnet.id, 'vpc')
      const same = kept.find((one) => areInOneZone(graph, one.id, subnet.id) === true)
      const fixes = [withoutSubnet(graph, line, subnet)]
      if (itsVpc !== undefined && itsVpc !== vpc) {
        isFine = false
        yield {
          message: 'otherVpc',
          at: [at, { at: subnet.id }],
          data: { ...data, subnet: nameOf(graph, subnet.id), other: nameOf(graph, itsVpc.id) },
          factIds: ['tgw.attachment-vpc'],
          fixes,
        }
      } else if (same !== undefined) {
        isFine = false
        yield {
          message: 'sameZone',
          at: [at, { at: subnet.id }, { at: same.id }],
          data: {
            ...data,
            subnet: nameOf(graph, same.id),
            other: nameOf(graph, subnet.id),
            zone: zoneOf(graph, subnet.id)?.name ?? '',
          },
          factIds: [factId],
          fixes,
        }
      } else kept.push(subnet)
    }
    for (const subnet of kept.length === 0 ? [] : leftOut(graph, vpc, kept, gateway)) {
      const table = tableWithRouteTo(graph, subnet, gateway)
      const zone = zoneOf(graph, subnet.id)?.name ?? ''
      isFine = false
      yield {
        message: table === undefined ? 'zoneLeftOut' : 'routedInVain',
        at: [at, { at: subnet.id }, ...(table === undefined ? [] : [{ at: table, part: 'routes' }])],
        data: { ...data, subnet: capitalisedIf(table !== undefined, nameOf(graph, subnet.id)), zone },
        factIds: [factId],
        fixes: [withSubnet(graph, line, subnet)],
      }
    }
    if (isFine) yield { pass: at, factId }
  },
})

/**
 * Subnets with something in them, in zones that are none of those of the attachment; one of each zone is enough, one with
 * a route to the transit gateway if there is one.
 */
function leftOut(
  graph: DiagramGraph,
  vpc: ResourceNode,
  attached: readonly ResourceNode[],
  gateway: ResourceNode,
): readonly ResourceNode[] {
  const found: ResourceNode[] = []
  const filled = subnetsOfVpc(graph, vpc.id).filter(({ id }) => graph.children(id).length > 0)
  const isRouted = (subnet: ResourceNode) => tableWithRouteTo(graph, subnet, gateway) !== undefined
  for (const subnet of filled.toSorted((a, b) => Number(isRouted(b)) - Number(isRouted(a)))) {
    if (attached.some(({ id }) => areInOneZone(graph, id, subnet.id) !== false)) continue
    if (found.every(({ id }) => areInOneZone(graph, id, subnet.id) === false)) found.push(subnet)
  }
  return found
}

/** The route table of a subnet, if it states a route to this gateway. */
function tableWithRouteTo(
  graph: DiagramGraph,
  subnet: ResourceNode,
  gateway: ResourceNode,
): NodeId | undefined {
  const { node, routes } = tableOfSubnet(graph, subnet.id)
  return routes?.some(({ target, isBlackhole }) => target === gateway.id && !isBlackhole) === true
    ? node?.id
    : undefined
}

/** AWS advises a small subnet of its own for the attachment; where none is drawn in the zone, any of it serves all. */
function withSubnet(graph: DiagramGraph, { id, config }: Connection, subnet: ResourceNode): Fix {
  const refs = [...refsOf(config['subnets']), subnet.id].map((ref) => ({ ref }))
  return {
    label: `Attach ${nameOf(graph, subnet.id)} too`,
    apply: (diagram) => setField(diagram, id, 'subnets', refs),
  }
}

const capitalisedIf = (isFirst: boolean, name: string) => (isFirst ? capitalised(name) : name)

function withoutSubnet(graph: DiagramGraph, { id, config }: Connection, subnet: ResourceNode): Fix {
  const others = refsOf(config['subnets']).filter((ref) => ref !== subnet.id)
  return {
    label: `Leave out ${nameOf(graph, subnet.id)}`,
    apply: (diagram) =>
      setField(diagram, id, 'subnets', others.length === 0 ? undefined : others.map((ref) => ({ ref }))),
  }
}
