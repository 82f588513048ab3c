import type { Connection, ResourceNode } from '../../../model/diagram'
import { vpnsOn, awsEndsOf } from './vpn-counts'
import type { Quota } from './quota'

const toSites = { as: 'lines', kinds: ['direct-connect-interface'] } as const
const dedicated = { field: 'connectionType', is: ['dedicated'] }

/** VPN and Direct Connect. */
export const hybridQuotas: readonly Quota[] = [
  {
    factId: 'vpn.per-vgw',
    per: ['vgw'],
    counts: { as: 'computed', of: (graph, of) => ('service' in of ? vpnsOn(graph, of) : undefined) },
    things: ['VPN connection', 'VPN connections'],
    instead: 'a transit gateway takes thousands',
    evenNone: true,
  },
  {
    factId: 'vpn.per-region',
    per: ['region'],
    counts: {
      as: 'things',
      services: ['vgw', 'transit-gateway'],
      each: (gateway, graph) => vpnsOn(graph, gateway),
    },
    things: ['VPN connection', 'VPN connections'],
  },
  {
    factId: 'vgw.per-region',
    per: ['region'],
    counts: { as: 'things', services: ['vgw'] },
    things: ['virtual private gateway', 'virtual private gateways'],
  },
  {
    factId: 'cgw.per-region',
    per: ['region'],
    counts: { as: 'things', services: ['customer-gateway'], seenAt: awsEndsOf },
    things: ['customer gateway', 'customer gateways'],
  },
  {
    factId: 'vpn.tunnels',
    per: ['site-to-site-vpn'],
    counts: { as: 'number', field: 'tunnels' },
    things: ['tunnel', 'tunnels'],
  },
  {
    factId: 'dx.vifs-dedicated',
    per: ['direct-connect-location'],
    where: dedicated,
    counts: {
      ...toSites,
      where: ({ config }: Connection, far: ResourceNode) =>
        config['interface'] === 'private' ||
        config['interface'] === 'public' ||
        // Nothing else than a private interface ends on a virtual private gateway.
        (config['interface'] === undefined && far.service === 'vgw'),
    },
    things: ['private or public virtual interface', 'private and public virtual interfaces'],
  },
  {
    factId: 'dx.transit-vifs',
    per: ['direct-connect-location'],
    where: dedicated,
    counts: { ...toSites, where: ({ config }: Connection) => config['interface'] === 'transit' },
    things: ['transit virtual interface', 'transit virtual interfaces'],
  },
  {
    factId: 'dx.vifs-hosted',
    per: ['direct-connect-location'],
    where: { field: 'connectionType', is: ['hosted'] },
    // The line to the site is the connection itself.
    counts: { ...toSites, to: ['vgw', 'direct-connect-gateway'] },
    things: ['virtual interface', 'virtual interfaces'],
    instead: 'each further interface needs a hosted connection of its own, or a dedicated one',
  },
  {
    factId: 'dxgw.vifs',
    per: ['direct-connect-gateway'],
    counts: { ...toSites, to: ['direct-connect-location'] },
    things: ['virtual interface', 'virtual interfaces'],
  },
  {
    factId: 'dxgw.vgws',
    per: ['direct-connect-gateway'],
    counts: { as: 'lines', kinds: ['gateway-association'], to: ['vgw'] },
    things: ['virtual private gateway', 'virtual private gateways'],
    instead: 'behind a transit gateway there is room for thousands of VPCs',
  },
  {
    factId: 'dxgw.tgws',
    per: ['direct-connect-gateway'],
    counts: { as: 'lines', kinds: ['gateway-association'], to: ['transit-gateway'] },
    things: ['transit gateway', 'transit gateways'],
  },
  {
    factId: 'dxgw.per-account',
    per: ['account'],
    counts: { as: 'things', services: ['direct-connect-gateway'] },
    things: ['Direct Connect gateway', 'Direct Connect gateways'],
  },
  {
    factId: 'dxgw.prefixes-tgw',
    per: ['gateway-association'],
    counts: {
      as: 'computed',
      of(graph, of) {
        if (!('from' in of)) return undefined
        const isToTransit = [of.from, of.to].some((id) => graph.resource(id)?.service === 'transit-gateway')
        const prefixes = of.config['allowedPrefixes']
        return isToTransit && Array.isArray(prefixes) ? prefixes.length : undefined
      },
    },
    things: ['prefix', 'prefixes'],
  },
]
