import { refsOf, type ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { vpcOf } from '../network/location'
import { defineRule } from './rule'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'outside-a-subnet',
    title: 'In a VPC, but in no subnet',
    concern: 'correctness',
    looksAt: ['ec2', 'nat-gateway'],
    messages: {
      noSubnet: { severity: 'incomplete', text: '{name} is in {vpc} but in none of its subnets yet.' },
    },
    why: 'What has an address in a VPC has it from a subnet, which also says in which Availability Zone it is and where its packets go.',
    howToFix: 'Drag it into a subnet.',
    facts: ['ec2.in-subnet', 'nat.zonal'],
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
      shop: { service: 'vpc', name: 'Shop' },
      private: { service: 'subnet', name: 'Private', in: 'shop', config: { access: 'private' } },
      web: { service: 'ec2', name: 'Web server', in: 'shop' },
    }),

  each: (graph) => graph.resources('ec2', 'nat-gateway'),

  *checkOne(graph, resource) {
    const vpc = vpcOf(graph, resource.id)
    if (vpc === undefined || graph.enclosing(resource.id, 'subnet') !== undefined) return
    if (isPlacedOtherwise(graph, resource)) return
    yield {
      message: 'noSubnet',
      at: [{ at: resource.id }],
      data: { name: capitalised(nameOf(graph, resource.id)), vpc: nameOf(graph, vpc.id) },
      factIds: [resource.service === 'ec2' ? 'ec2.in-subnet' : 'nat.zonal'],
    }
  },
})

/** A regional NAT gateway has no subnet (nat.regional); an Auto Scaling group that names subnets places its instances. */
function isPlacedOtherwise(graph: DiagramGraph, { id, service, config }: ResourceNode): boolean {
  if (service === 'nat-gateway')
    return config['availability'] !== 'zonal' && config['connectivity'] !== 'private'
  return graph
    .referring(id)
    .some(
      (group) => 'service' in group && group.service === 'asg' && refsOf(group.config['subnets']).length > 0,
    )
}
