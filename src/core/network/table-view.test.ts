import { describe, expect, it } from 'vitest'
import { graphOf } from '../model/graph'
import { sketch } from '../model/sketch'
import { connectionId, nodeId } from '../testing/ids'
import { onNetwork } from './network-layer'
import { routeTargets } from './route-targets'
import { addedRoutes, localRoutes, networkAclOf, routeTableOf, subnetsServedBy } from './table-view'
import {
  attachedAt,
  attachmentsOf,
  gatewayOfTable,
  learnedRoutes,
  membersOf,
  tablesOfGateway,
} from './transit-tables'

const two = graphOf(
  sketch(
    {
      app: { service: 'vpc', config: { cidr: '10.0.0.0/16', secondaryCidrs: [{ cidr: '10.1.0.0/16' }] } },
      own: { service: 'subnet', in: 'app', config: { routeTable: { ref: 'private' } } },
      named: { service: 'subnet', in: 'app' },
      rest: { service: 'subnet', in: 'app' },
      main: { service: 'route-table', in: 'app', config: { vpc: { ref: 'app' } } },
      private: {
        service: 'route-table',
        in: 'app',
        config: { subnets: [{ ref: 'named' }], propagatesFrom: { ref: 'vgw' } },
      },
      edge: { service: 'route-table', in: 'app', config: { gateway: { ref: 'igw' } } },
      acl: { service: 'network-acl', in: 'app', config: { subnets: [{ ref: 'own' }] } },
      igw: { service: 'igw', in: 'app' },
      vgw: { service: 'vgw', in: 'app' },
      s3: {
        service: 'gateway-endpoint',
        in: 'app',
        config: { service: 's3', routeTables: [{ ref: 'private' }] },
      },
      web: { service: 'ec2', in: 'own' },
      other: { service: 'vpc', name: 'Other', config: { cidr: '10.9.0.0/16' } },
      lone: { service: 'subnet', in: 'other' },
      elsewhere: { service: 'igw', in: 'other' },
      far: { service: 'vpc' },
      hub: { service: 'transit-gateway' },
      unattached: { service: 'transit-gateway' },
      office: { service: 'site', config: { cidr: '192.168.0.0/16' } },
      router: { service: 'customer-gateway', in: 'office' },
      spokes: {
        service: 'transit-gateway-route-table',
        config: { transitGateway: { ref: 'hub' }, propagations: [{ ref: 'att' }] },
      },
      bucket: { service: 's3' },
      note: { text: 'Mind the gap' },
    },
    [
      { is: 'app -> other : vpc-peering', id: 'peering' },
      { is: 'other -> far : vpc-peering', id: 'foreign' },
      { is: 'app -> hub : transit-gateway-attachment', id: 'att' },
      { is: 'router -> vgw : site-to-site-vpn', id: 'vpn' },
      {
        is: 'router -> hub : site-to-site-vpn',
        id: 'vpn2',
        config: { routeTable: { ref: 'spokes' }, propagatesTo: [{ ref: 'spokes' }] },
      },
      { is: 'web -> bucket : data-access', id: 'use' },
    ],
  ),
)
const table = (id: string) => {
  const found = two.resource(nodeId(id))
  if (found === undefined) throw new Error(id)
  return found
}

describe('the table that serves a subnet', () => {
  it.each([
    ['own', 'private', 'own'],
    ['named', 'private', 'own'],
    ['rest', 'main', 'main'],
  ])('%s is served by %s', (subnet, serving, why) => {
    const found = routeTableOf(two, nodeId(subnet))
    expect([found?.table.id, found?.why]).toEqual([serving, why])
  })

  it('is none where none is drawn', () => {
    expect(routeTableOf(two, nodeId('lone'))).toBeUndefined()
    expect(networkAclOf(two, nodeId('lone'))).toBeUndefined()
    expect(networkAclOf(two, nodeId('own'))?.id).toBe('acl')
  })

  it('is told the other way round', () => {
    expect(subnetsServedBy(two, table('private')).map(({ id }) => id)).toEqual(['named', 'own'])
    expect(subnetsServedBy(two, table('main')).map(({ id }) => id)).toEqual(['rest'])
    expect(subnetsServedBy(two, table('acl')).map(({ id }) => id)).toEqual(['own'])
  })
})

describe('routes that nobody states', () => {
  it('are local for every block of the VPC, or for a block that is not known', () => {
    expect(localRoutes(table('app')).map(({ destination }) => destination)).toEqual([
      '10.0.0.0/16',
      '10.1.0.0/16',
    ])
    expect(localRoutes(table('far'))).toEqual([{ from: 'local', destination: null, target: 'far' }])
  })

  it('come from the gateway that propagates, and from gateway endpoints', () => {
    expect(addedRoutes(two, table('private'))).toEqual([
      { from: 'propagated', destination: '192.168.0.0/16', target: 'vgw' },
      { from: 'endpoint', destination: 's3', target: 's3' },
    ])
    expect(addedRoutes(two, table('main'))).toEqual([])
  })
})

describe('where a route may lead', () => {
  it('is what belongs to the VPC, what it is attached to, and its peerings by the other VPC', () => {
    const targets = routeTargets(two, table('private'))
    expect(targets.map(({ id }) => id)).toEqual(['igw', 's3', 'vgw', 'hub', 'peering', 'web'])
    expect(targets.find(({ id }) => id === 'peering')?.as.id).toBe('other')
  })

  it('is an interface or a firewall for what comes in by a gateway', () => {
    expect(routeTargets(two, table('edge'))).toEqual([])
  })
})

describe('a transit-gateway route table', () => {
  it('has its gateway’s attachments, each known by what is at its other end', () => {
    const attachments = attachmentsOf(two, nodeId('hub'))
    expect(attachments.map(({ id }) => id)).toEqual(['att', 'vpn2'])
    expect(attachments.map((one) => attachedAt(two, one, nodeId('hub')))).toEqual(['app', 'office'])
    expect(tablesOfGateway(two, nodeId('hub')).map(({ id }) => id)).toEqual(['spokes'])
  })

  it('counts what it says and what the attachments say', () => {
    const ids = (side: 'associations' | 'propagations') =>
      membersOf(two, table('spokes'), side).attachments.map(({ id }) => id)
    expect(ids('associations')).toEqual(['vpn2'])
    expect(ids('propagations')).toEqual(['att', 'vpn2'])
    expect(learnedRoutes(two, table('spokes')).map(({ destination }) => destination)).toEqual([
      '10.0.0.0/16',
      '10.1.0.0/16',
      '192.168.0.0/16',
    ])
  })
})

describe('a transit-gateway route table that says little', () => {
  const graph = graphOf(
    sketch(
      {
        hub: { service: 'transit-gateway' },
        office: { service: 'site', config: { cidr: '192.168.0.0/16' } },
        router: { service: 'customer-gateway', in: 'office' },
        silent: { service: 'transit-gateway-route-table' },
        listing: { service: 'transit-gateway-route-table', config: { associations: [{ ref: 'vpn' }] } },
      },
      [
        {
          is: 'router -> hub : site-to-site-vpn',
          id: 'vpn',
          config: { routing: 'static', routeTable: { ref: 'silent' }, propagatesTo: [{ ref: 'silent' }] },
        },
      ],
    ),
  )
  const tableOf = (id: string) => graph.resources('transit-gateway-route-table').find((one) => one.id === id)
  it('is of the only transit gateway there is', () => {
    const empty = graphOf(
      sketch({ hub: { service: 'transit-gateway' }, alone: { service: 'transit-gateway-route-table' } }),
    )
    const [alone] = empty.resources('transit-gateway-route-table')
    expect(alone && gatewayOfTable(empty, alone)?.id).toBe('hub')
  })
  it('has no attachment that names another table, though it lists it', () => {
    const [silent, listing] = ['silent', 'listing'].map(tableOf)
    expect(silent && membersOf(graph, silent, 'associations').attachments.map(({ id }) => id)).toEqual([
      'vpn',
    ])
    expect(listing && membersOf(graph, listing, 'associations').attachments).toEqual([])
  })
  it('learns nothing of a VPN connection with static routing', () => {
    const silent = tableOf('silent')
    expect(silent && membersOf(graph, silent, 'propagations').attachments).toHaveLength(1)
    expect(silent && learnedRoutes(graph, silent)).toEqual([])
  })
})

describe('the network layer', () => {
  const shown = onNetwork(two)
  it.each(['app', 'own', 'web', 'igw', 'router', 'office', 'hub', 'private', 'spokes'])('has %s', (id) => {
    expect(shown.has(nodeId(id))).toBe(true)
  })
  it.each(['bucket', 'note'])('has no %s', (id) => {
    expect(shown.has(nodeId(id))).toBe(false)
  })
  it('has plumbing and no use', () => {
    expect(shown.has(connectionId('peering'))).toBe(true)
    expect(shown.has(connectionId('vpn2'))).toBe(true)
    expect(shown.has(connectionId('use'))).toBe(false)
  })
})
