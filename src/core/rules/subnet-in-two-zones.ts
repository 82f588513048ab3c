import type { ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { isSameZone, regionNameOf, zoneOf } from '../network/zones'
import { defineRule, type Problem } from './rule'
import { capitalised, listed, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'subnet-in-two-zones',
    title: 'Subnet in two zones, or zone in another Region',
    concern: 'network',
    looksAt: ['subnet', 'availability-zone'],
    messages: {
      spans: {
        severity: 'error',
        text: '{name} is drawn across {zones}, but a subnet lies in one Availability Zone.',
      },
      contradicts: {
        severity: 'error',
        text: '{name} is drawn in {box} but states {stated}: it can lie in one of the two only.',
      },
      otherRegion: {
        severity: 'error',
        text: '{name} states the zone {stated}, but is drawn in {region}: a zone belongs to the Region that its name begins with.',
      },
    },
    why: 'A subnet lies in exactly one Availability Zone and cannot span several; a VPC spans all zones of its Region. The name of a zone begins with the code of its Region.',
    howToFix: 'Draw one subnet in each zone, and state the zone that it is drawn in.',
    facts: ['subnet.one-az'],
    sources: [
      {
        title: 'Subnets for your VPC',
        url: 'https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch({
      region: { service: 'region', name: 'eu-west-1' },
      shop: { service: 'vpc', name: 'Shop', in: 'region' },
      web: { service: 'subnet', name: 'Web tier', in: 'shop' },
      zoneA: { service: 'availability-zone', name: 'eu-west-1a', in: 'web' },
      zoneB: { service: 'availability-zone', name: 'eu-west-1b', in: 'web' },
      one: { service: 'ec2', name: 'Web server 1', in: 'zoneA' },
      two: { service: 'ec2', name: 'Web server 2', in: 'zoneB' },
    }),

  each: (graph) => graph.resources('subnet', 'availability-zone'),

  *checkOne(graph, resource) {
    if (resource.service === 'subnet') yield* inZones(graph, resource)
    const [stated, region] = [statedZone(graph, resource), regionNameOf(graph, resource.id)]
    if (stated === undefined || region === undefined || stated.startsWith(region)) return
    yield {
      message: 'otherRegion',
      at: [{ at: resource.id, part: 'zone' }],
      data: { name: capitalised(nameOf(graph, resource.id)), stated, region },
    }
  },
})

function* inZones(graph: DiagramGraph, subnet: ResourceNode): Generator<Problem<'spans' | 'contradicts'>> {
  const name = capitalised(nameOf(graph, subnet.id))
  const inside = graph.children(subnet.id).flatMap(({ id }) => graph.resource(id) ?? [])
  const zones = inside.filter(({ service }) => service === 'availability-zone')
  if (zones.length > 1) {
    const called = listed(zones.map(({ id }) => nameOf(graph, id)))
    yield {
      message: 'spans',
      at: [{ at: subnet.id }, ...zones.map(({ id }) => ({ at: id }))],
      data: { name, zones: called },
    }
  }
  const box = graph.enclosing(subnet.id, 'availability-zone')
  const around = box === undefined ? undefined : zoneOf(graph, box.id)
  const own = zoneOf(graph, subnet.id)
  if (subnet.config['zone'] === undefined || box === undefined || around === undefined || own === undefined)
    return
  const isSame = isSameZone({ ...around, box: undefined }, { ...own, box: undefined })
  if (isSame !== false) return
  yield {
    message: 'contradicts',
    at: [{ at: subnet.id, part: 'zone' }, { at: box.id }],
    data: { name, box: around.name, stated: own.name },
  }
}

/** The zone that this itself states by name; an ID or a letter says nothing about the Region. */
function statedZone(graph: DiagramGraph, { id, config, service }: ResourceNode): string | undefined {
  if (service === 'subnet' && config['zone'] === undefined) return undefined
  const stated = zoneOf(graph, id)?.stated?.toLowerCase()
  return stated !== undefined && /^[a-z]{2}(-[a-z]+)+-\d/.test(stated) ? stated : undefined
}
