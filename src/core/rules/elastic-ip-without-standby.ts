import type { NodeId, ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { vpcOf } from '../network/location'
import { regionNameOf } from '../network/zones'
import { defineRule } from './rule'
import { isBehindLoadBalancer, isInGroup } from './shared/behind-load-balancer'
import { farEndsOf, sourcesOf } from './shared/far-ends'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'elastic-ip-without-standby',
    title: 'Elastic IP without a standby it can move to',
    concern: 'reliability',
    looksAt: ['elastic-ip'],
    messages: {
      noStandby: {
        severity: 'info',
        text: '{address} leads to {instance} alone: no standby is there that the address could move to when that instance fails.',
      },
      otherRegion: {
        severity: 'error',
        text: '{address} is to move between {instance} in {region} and {other} in {otherRegion}, but an Elastic IP address cannot leave its Region.',
      },
    },
    why: 'An Elastic IP address can move to another instance of the same Region, so that clients never see the change. Something has to notice the failure and move it: a script, or an alarm that starts a function. It does not share load.',
    howToFix:
      'Draw a standby instance in the same Region, and what moves the address; or put a load balancer and an Auto Scaling group in its place.',
    facts: ['eip.one-region'],
    sources: [
      {
        title: 'Elastic IP addresses',
        url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/elastic-ip-addresses-eip.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        ireland: { service: 'region', name: 'eu-west-1', config: { region: 'eu-west-1' } },
        paris: { service: 'region', name: 'eu-west-3', config: { region: 'eu-west-3' } },
        address: { service: 'elastic-ip', name: 'Shop address', in: 'ireland' },
        web: { service: 'ec2', name: 'Web server', in: 'ireland' },
        standby: { service: 'ec2', name: 'Standby', in: 'paris' },
      },
      ['address -> web : address-association', 'address -> standby : address-association "on failure"'],
    ),

  each: (graph) => graph.resources('elastic-ip'),

  *checkOne(graph, address) {
    const ends = farEndsOf(graph, address.id, 'address-association').map(({ end }) => end)
    const instances = [...new Set(ends)].filter(({ service }) => service === 'ec2')
    const [instance, ...others] = instances
    if (instance === undefined || instances.length < new Set(ends).size) return
    const name = capitalised(nameOf(graph, address.id))
    const region = regionNameOf(graph, instance.id)
    const far = others.find((other) => isElsewhere(region, regionNameOf(graph, other.id)))
    if (far !== undefined) {
      yield {
        message: 'otherRegion',
        at: [{ at: address.id }, { at: instance.id }, { at: far.id }],
        data: {
          address: name,
          instance: nameOf(graph, instance.id),
          region: region ?? '',
          other: nameOf(graph, far.id),
          otherRegion: regionNameOf(graph, far.id) ?? '',
        },
      }
      return
    }
    if (others.length > 0) {
      yield { pass: { at: address.id }, factId: 'eip.one-region' }
      return
    }
    if (!serves(graph, address.id, instance) || mayFailOver(graph, instance)) return
    yield {
      message: 'noStandby',
      at: [{ at: address.id }, { at: instance.id }],
      data: { address: name, instance: nameOf(graph, instance.id) },
    }
  },
})

const isElsewhere = (a: string | undefined, b: string | undefined) =>
  a !== undefined && b !== undefined && a !== b

const callers: ReadonlySet<string> = new Set([
  'users',
  'user',
  'client',
  'mobile-client',
  'internet',
  'route53',
])

/** Whether people come by this address; a bastion or a VPN box has one for other reasons. */
function serves(graph: DiagramGraph, address: NodeId, instance: ResourceNode): boolean {
  if (/bastion|jump|\bnat\b|\bvpn\b/i.test(instance.name)) return false
  return [address, instance.id].some((id) => sourcesOf(graph, id).some(({ end }) => callers.has(end.service)))
}

/** A group or load balancer around it, several alike, or another instance that it does not work with: it may be the standby. */
function mayFailOver(graph: DiagramGraph, instance: ResourceNode): boolean {
  if ((instance.count ?? 1) > 1) return true
  if (isInGroup(graph, instance.id) || isBehindLoadBalancer(graph, instance.id)) return true
  const worksWith = new Set(farEndsOf(graph, instance.id).map(({ end }) => end.id))
  const vpc = vpcOf(graph, instance.id)?.id
  return graph
    .resources('ec2')
    .some(
      ({ id }) =>
        id !== instance.id &&
        !worksWith.has(id) &&
        (vpc === undefined || (vpcOf(graph, id)?.id ?? vpc) === vpc),
    )
}
