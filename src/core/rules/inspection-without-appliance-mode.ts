import { setField } from '../edit/set-field'
import type { NodeId } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { vpcOf } from '../network/location'
import { oncePerGraph } from '../network/once'
import { apart, zonesOf } from '../network/zone-spread'
import type { Zone } from '../network/zones'
import { defineRule } from './rule'
import { nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'inspection-without-appliance-mode',
    title: 'Inspection VPC without appliance mode',
    concern: 'network',
    looksAt: ['transit-gateway-attachment'],
    messages: {
      off: {
        severity: 'warning',
        text: 'The attachment of {vpc} to {gateway} has appliance mode off: answers may come back through the firewall of another zone, which does not know the connection and drops them.',
      },
    },
    why: 'A transit gateway prefers to keep traffic in the zone it comes from, so that the two directions of a connection between zones pass different firewall endpoints. Appliance mode on the inspection VPC’s attachment keeps a connection in one zone. A Network Firewall attached to the transit gateway itself does without.',
    howToFix: 'Turn appliance mode on for the attachment of the VPC with the firewall.',
    facts: ['tgw.appliance-mode', 'tgw.nfw-attachment'],
    sources: [
      {
        title: 'Example: appliance in a shared services VPC',
        url: 'https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-appliance-scenario.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        hub: { service: 'transit-gateway', name: 'Hub' },
        inspection: { service: 'vpc', name: 'Inspection' },
        zoneA: { service: 'availability-zone', name: 'us-east-1a', in: 'inspection' },
        zoneB: { service: 'availability-zone', name: 'us-east-1b', in: 'inspection' },
        firewallA: { service: 'firewall-endpoint', name: 'Firewall A', in: 'zoneA' },
        firewallB: { service: 'firewall-endpoint', name: 'Firewall B', in: 'zoneB' },
      },
      [{ is: 'hub -> inspection : transit-gateway-attachment', config: { applianceMode: false } }],
    ),

  each: (graph) => graph.connections('transit-gateway-attachment'),

  *checkOne(graph, { id, from, to, config }) {
    const gateway = [from, to].find((end) => graph.resource(end)?.service === 'transit-gateway')
    const vpc = [from, to].map((end) => vpcOf(graph, end)).find((found) => found !== undefined)
    if (
      gateway === undefined ||
      vpc === undefined ||
      (firewallZones(graph, null).get(vpc.id) ?? []).length < 2
    )
      return
    const at = { at: id, part: 'applianceMode' }
    const mode = config['applianceMode']
    if (mode === true) yield { pass: at, factId: 'tgw.appliance-mode' }
    if (mode === undefined) yield { needs: at, factIds: ['tgw.appliance-mode'] }
    if (mode !== false) return
    yield {
      message: 'off',
      at: [at, { at: vpc.id }],
      data: { vpc: nameOf(graph, vpc.id), gateway: nameOf(graph, gateway) },
      factIds: ['tgw.appliance-mode'],
      fixes: [
        {
          label: 'Turn appliance mode on',
          apply: (diagram) => setField(diagram, id, 'applianceMode', true),
        },
      ],
    }
  },
})

/** The zones with a stateful firewall or a Gateway Load Balancer endpoint, by VPC; in one zone there is no other way to take. */
const firewallZones = oncePerGraph((graph: DiagramGraph, _: null): ReadonlyMap<NodeId, readonly Zone[]> => {
  const found = new Map<NodeId, readonly Zone[]>()
  for (const { id } of graph.resources('network-firewall', 'firewall-endpoint', 'gwlb-endpoint')) {
    const vpc = vpcOf(graph, id)?.id
    if (vpc !== undefined) found.set(vpc, apart([...(found.get(vpc) ?? []), ...(zonesOf(graph, id) ?? [])]))
  }
  return found
})
