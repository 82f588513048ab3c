import { numberOf } from '../catalog/fact'
import { factOf } from '../catalog/facts'
import type { NodeId, ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { subnetsOf, vpcOf } from '../network/location'
import { isLocalZone, isSameZone, zoneOf } from '../network/zones'
import { defineRule } from './rule'
import { capitalised, nameOf } from './shared/wording'

export default defineRule({
  meta: {
    id: 'load-balancer-in-one-zone',
    title: 'Application Load Balancer in one zone',
    concern: 'correctness',
    looksAt: ['alb'],
    messages: {
      noSubnets: {
        severity: 'incomplete',
        text: '{name} is in no subnet yet: it needs {needed}, each in another Availability Zone.',
      },
      oneZone: {
        severity: 'incomplete',
        text: '{name} is in one Availability Zone so far: it needs {needed} subnets, each in another zone.',
      },
    },
    why: 'AWS creates an Application Load Balancer only with at least two subnets in different Availability Zones. Alone may be a subnet of a Local Zone.',
    howToFix: 'Choose a subnet in a second Availability Zone.',
    facts: ['alb.two-azs'],
    sources: [
      {
        title: 'Application Load Balancers',
        url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html',
        asOf: '2026-H2',
      },
    ],
  },

  *check(graph) {
    const fact = factOf('alb.two-azs')
    const needed = numberOf(fact)
    for (const balancer of graph.resources('alb')) {
      const vpc = vpcOf(graph, balancer.id)
      // A drawing without subnets is a rough one: it leaves all of this open.
      if (vpc === undefined || !hasSubnets(graph, vpc)) continue
      const subnets = subnetsOf(graph, balancer.id).map(({ id }) => id)
      const at = { at: balancer.id, part: 'subnets' }
      const data = { name: capitalised(nameOf(graph, balancer.id)), needed }
      if (subnets.length === 0) {
        yield { message: 'noSubnets', at: [at], data }
        continue
      }
      const zones = zonesCovered(graph, subnets)
      if (zones === 'open' || subnets.some((id) => isLocalZone(zoneOf(graph, id)?.stated ?? ''))) continue
      if (zones < needed) yield { message: 'oneZone', at: [at], data }
      else yield { pass: at, factId: fact.id, used: zones, limit: needed }
    }
  },
})

const hasSubnets = (graph: DiagramGraph, vpc: ResourceNode) =>
  graph.resources('subnet').some(({ id }) => graph.isWithin(id, vpc.id))

/** How many zones the subnets are in for certain; open where another one might be in one more. */
function zonesCovered(graph: DiagramGraph, subnets: readonly NodeId[]): number | 'open' {
  if (subnets.length === 1) return 1
  const apart: NodeId[] = []
  let isOpen = false
  for (const subnet of subnets) {
    const same = apart.map((other) => inSameZone(graph, subnet, other))
    if (same.includes(true)) continue
    if (same.includes(undefined)) isOpen = true
    else apart.push(subnet)
  }
  return isOpen && apart.length === 1 ? 'open' : apart.length
}

function inSameZone(graph: DiagramGraph, a: NodeId, b: NodeId): boolean | undefined {
  const [one, other] = [zoneOf(graph, a), zoneOf(graph, b)]
  return one === undefined || other === undefined ? undefined : isSameZone(one, other)
}
