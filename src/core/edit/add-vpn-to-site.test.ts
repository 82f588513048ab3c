import { describe, expect, it } from 'vitest'
import { edgeOf } from '../layout/border'
import { boxesOf } from '../layout/boxes'
import { place } from '../layout/place'
import type { Diagram } from '../model/diagram'
import { graphOf } from '../model/graph'
import { sketch } from '../model/sketch'
import { nodeId } from '../testing/ids'
import { problemOf, valueOf } from '../testing/value-of'
import { addVpnToSite } from './add-vpn-to-site'

const drawing = place(
  sketch({ site: { service: 'site' }, other: { service: 'site' }, net: { service: 'vpc' } }),
)
const joined = (diagram: Diagram, site = 'site') =>
  addVpnToSite(diagram, { site: nodeId(site), vpc: nodeId('net') })

describe('a VPN between a site and a VPC', () => {
  it('is a customer gateway, a virtual private gateway and the connection between them', () => {
    const diagram = valueOf(joined(drawing))
    expect(diagram.nodes).toMatchObject({
      'customer-gateway-1': { parentId: 'site' },
      'vgw-1': { parentId: 'net' },
    })
    expect(Object.values(diagram.connections)).toMatchObject([
      { from: 'customer-gateway-1', to: 'vgw-1', kind: 'site-to-site-vpn' },
    ])
  })

  it('has its gateways on the borders', () => {
    const diagram = valueOf(joined(drawing))
    for (const id of ['customer-gateway-1', 'vgw-1'])
      expect(edgeOf(diagram, nodeId(id), boxesOf(diagram))).not.toBeNull()
  })

  it('uses the gateways that are there', () => {
    const diagram = valueOf(joined(valueOf(joined(drawing)), 'other'))
    const graph = graphOf(diagram)
    expect(graph.resources('vgw')).toHaveLength(1)
    expect(graph.resources('customer-gateway')).toHaveLength(2)
    expect(graph.connections('site-to-site-vpn')).toHaveLength(2)
  })

  it('ends on a transit gateway beside the VPC, to which the VPC is attached', () => {
    const byTransit = (diagram: Diagram, site: string, vpc: string) =>
      valueOf(addVpnToSite(diagram, { site: nodeId(site), vpc: nodeId(vpc), by: 'transit-gateway' }))
    const both = place(
      sketch({
        site: { service: 'site' },
        region: { service: 'region' },
        net: { service: 'vpc', in: 'region' },
        lab: { service: 'vpc', in: 'region' },
      }),
    )
    const once = byTransit(both, 'site', 'net')
    expect(once.nodes).toMatchObject({ 'transit-gateway-1': { parentId: 'region' } })
    const lines = (diagram: Diagram) =>
      Object.values(diagram.connections).map(({ from, to, kind }) => `${from} ${to} ${kind}`)
    expect(lines(once)).toEqual([
      'net transit-gateway-1 transit-gateway-attachment',
      'customer-gateway-1 transit-gateway-1 site-to-site-vpn',
    ])
    // Another VPC shares the gateway; one that is attached is not attached again.
    const twice = byTransit(byTransit(once, 'site', 'lab'), 'site', 'net')
    expect(graphOf(twice).resources('transit-gateway')).toHaveLength(1)
    expect(graphOf(twice).connections('transit-gateway-attachment')).toHaveLength(2)
  })

  it('refuses ends that are no site and no VPC', () => {
    expect(problemOf(addVpnToSite(drawing, { site: nodeId('net'), vpc: nodeId('site') }))).toBe(
      '“net” is no on-premises site.',
    )
    problemOf(addVpnToSite(drawing, { site: nodeId('site'), vpc: nodeId('other') }))
    problemOf(joined(drawing, 'gone'))
  })
})
