import { describe, expect, it } from 'vitest'
import { graphOf } from '../model/graph'
import { sketch, type SketchedConnection, type SketchedNode } from '../model/sketch'
import { nodeId } from '../testing/ids'
import { sound } from '../testing/sound'
import { soundDiagram } from '../testing/sound/drawing'
import { bypasses } from './inspection'

type Nodes = Readonly<Record<string, SketchedNode>>
const at = (service: string, parent: string, config = {}): SketchedNode => ({ service, in: parent, config })
const ref = (id: string) => ({ ref: id })
const route = (destination: string, target: string, more = {}) => ({
  destination,
  target: ref(target),
  ...more,
})

/** Two spokes, a site and an inspection VPC, with every table stated and closed. */
const closed: Nodes = {
  tgw: { service: 'transit-gateway' },
  red: { service: 'vpc', config: { cidr: '10.1.0.0/16' } },
  redSubnet: at('subnet', 'red', { access: 'private' }),
  redRoutes: at('route-table', 'red', { vpc: ref('red'), routes: [route('0.0.0.0/0', 'tgw')] }),
  blue: { service: 'vpc', config: { cidr: '10.2.0.0/16' } },
  blueSubnet: at('subnet', 'blue', { access: 'private' }),
  blueRoutes: at('route-table', 'blue', { vpc: ref('blue'), routes: [route('0.0.0.0/0', 'tgw')] }),
  inspection: { service: 'vpc', config: { cidr: '10.9.0.0/16' } },
  zoneA: at('subnet', 'inspection', { zone: 'us-east-1a' }),
  zoneB: at('subnet', 'inspection', { zone: 'us-east-1b' }),
  endpointA: at('firewall-endpoint', 'zoneA'),
  endpointB: at('firewall-endpoint', 'zoneB'),
  office: { service: 'site', config: { cidr: '192.168.0.0/16' } },
  router: at('customer-gateway', 'office'),
  before: {
    service: 'transit-gateway-route-table',
    config: { transitGateway: ref('tgw'), routes: [route('0.0.0.0/0', 'toInspection')] },
  },
  after: { service: 'transit-gateway-route-table', config: { transitGateway: ref('tgw') } },
}
const joined = { routeTable: ref('before'), propagatesTo: [ref('after')] }
const lines: readonly SketchedConnection[] = [
  { is: 'red -> tgw : transit-gateway-attachment', id: 'toRed', config: joined },
  { is: 'blue -> tgw : transit-gateway-attachment', id: 'toBlue', config: joined },
  { is: 'router -> tgw : site-to-site-vpn', id: 'toOffice', config: joined },
  {
    is: 'inspection -> tgw : transit-gateway-attachment',
    id: 'toInspection',
    config: { routeTable: ref('after'), applianceMode: true },
  },
]
const found = (
  nodes: Nodes = {},
  more: readonly SketchedConnection[] = [],
  of: readonly string[] = [],
  instead: readonly SketchedConnection[] = lines,
) =>
  bypasses(
    graphOf(sketch({ ...closed, ...nodes }, [...instead, ...more])),
    nodeId('inspection'),
    of.map(nodeId),
  )
const brief = (...given: Parameters<typeof found>) =>
  found(...given).map(({ place, isStated, leadsTo }) => {
    const where = place.part === undefined ? place.at : `${place.at}#${place.part}`
    return `${where} -> ${leadsTo ?? 'nothing'}${isStated ? '' : ' (open)'}`
  })
const before = (config: object): Nodes => ({
  before: { service: 'transit-gateway-route-table', config: { transitGateway: ref('tgw'), ...config } },
})
const all = route('0.0.0.0/0', 'toInspection')

describe('ways past an inspection VPC', () => {
  it('are none where every table leads to it alone', () => {
    expect(brief()).toEqual([])
    expect(brief({}, [], ['red', 'blue', 'office'])).toEqual([])
  })

  it('are none in the documented drawings', () => {
    const drawings = sound.filter(({ name }) => /^3[789] .*nspection/.test(name))
    expect(drawings.length).toBeGreaterThan(3)
    for (const drawing of drawings)
      expect(bypasses(graphOf(soundDiagram(drawing)), nodeId('inspection'), []), drawing.name).toEqual([])
  })

  it('are routes to another attachment, unless they drop what they match', () => {
    expect(brief(before({ routes: [all, route('10.2.0.0/16', 'toBlue')] }))).toEqual([
      'before#routes -> blue',
    ])
    expect(brief(before({ routes: [all, route('10.2.0.0/16', 'toBlue', { state: 'blackhole' })] }))).toEqual(
      [],
    )
  })

  it('are networks that a table learns, from either side', () => {
    expect(brief(before({ routes: [all], propagations: [ref('toBlue')] }))).toEqual([
      'before#propagations -> blue',
    ])
    const leaking = { is: 'blue -> tgw : transit-gateway-attachment', id: 'toBlue' }
    const config = { routeTable: ref('before'), propagatesTo: [ref('after'), ref('before')] }
    expect(
      brief(
        {},
        [],
        [],
        lines.map((line) =>
          typeof line === 'object' && line.id === 'toBlue' ? { ...leaking, config } : line,
        ),
      ),
    ).toEqual(['toBlue#propagatesTo -> blue'])
  })

  it('concern those that are asked about, in both directions', () => {
    const leak = before({ routes: [all, route('10.2.0.0/16', 'toBlue')] })
    expect(brief(leak, [], ['red'])).toEqual(['before#routes -> blue'])
    expect(brief(leak, [], ['blue'])).toEqual(['before#routes -> blue'])
    expect(brief(leak, [], ['office'])).toEqual(['before#routes -> blue'])
    const own = before({ routes: [all], associations: [ref('toBlue')], propagations: [ref('toBlue')] })
    expect(
      brief(
        own,
        [],
        [],
        lines.map((line) =>
          typeof line === 'object' && line.id !== 'toInspection'
            ? { is: line.is, ...(line.id === undefined ? {} : { id: line.id }) }
            : line,
        ),
      ),
    ).toEqual([])
  })

  it('are peerings of a spoke, also with the inspection VPC, which sees nothing of them', () => {
    const noRoutes = { redRoutes: at('route-table', 'red', { vpc: ref('red') }) }
    expect(brief(noRoutes, ['red -> blue : vpc-peering'])).toEqual(['vpc-peering-1 -> blue (open)'])
    expect(brief(noRoutes, ['inspection -> red : vpc-peering'])).toEqual([
      'vpc-peering-1 -> inspection (open)',
    ])
    expect(brief({}, ['red -> blue : vpc-peering'])).toEqual([])
  })

  it('are gateways and endpoints of a spoke that a route leads to, or that no table closes', () => {
    const gateway = { igw: at('igw', 'red') }
    expect(brief(gateway)).toEqual([])
    const open = { ...gateway, redRoutes: at('route-table', 'red') }
    expect(brief({ ...open, redSubnet: at('subnet', 'red') })).toEqual(['igw -> internet (open)'])
    // “Private” says that no route leads to the internet gateway.
    expect(brief(open)).toEqual([])
    const led = at('route-table', 'red', { vpc: ref('red'), routes: [route('0.0.0.0/0', 'igw')] })
    expect(brief({ ...gateway, redRoutes: led })).toEqual(['igw -> internet'])
    expect(brief({ s3: at('gateway-endpoint', 'red', { routeTables: [ref('redRoutes')] }) })).toEqual([
      's3 -> services',
    ])
    expect(brief({ sqs: at('interface-endpoint', 'redSubnet') })).toEqual(['sqs -> services (open)'])
    const propagating = at('route-table', 'red', {
      vpc: ref('red'),
      routes: [],
      propagatesFrom: [ref('vgw')],
    })
    expect(brief({ vgw: at('vgw', 'red'), redRoutes: propagating })).toEqual(['vgw -> sites'])
  })

  it('are other transit gateways that a spoke is attached to', () => {
    const open = { second: { service: 'transit-gateway' }, redRoutes: at('route-table', 'red') }
    expect(brief(open, [{ is: 'red -> second : transit-gateway-attachment', id: 'also' }])).toEqual([
      'also -> second (open)',
    ])
  })

  it('are missing appliance mode, where firewalls are in two zones', () => {
    const without = (applianceMode?: boolean) =>
      lines.map((line) =>
        typeof line === 'object' && line.id === 'toInspection'
          ? {
              ...line,
              config: { routeTable: ref('after'), ...(applianceMode === undefined ? {} : { applianceMode }) },
            }
          : line,
      )
    expect(brief({}, [], [], without(false))).toEqual(['toInspection#applianceMode -> nothing'])
    expect(brief({}, [], [], without())).toEqual(['toInspection#applianceMode -> nothing (open)'])
    expect(brief({ endpointB: at('firewall-endpoint', 'zoneA') }, [], [], without(false))).toEqual([])
  })

  it('are told in full sentences', () => {
    const leak = before({ routes: [all, route('10.2.0.0/16', 'toBlue')] })
    for (const { why } of found(leak))
      expect(why).toMatch(/^“before”, the route table of .*“red”.*past the inspection\.$/)
  })

  it('are not asked of what no transit gateway hands packets to', () => {
    const graph = graphOf(
      sketch({ hub: { service: 'vpc' }, spoke: { service: 'vpc' } }, ['hub -> spoke : vpc-peering']),
    )
    expect(bypasses(graph, nodeId('hub'), [nodeId('spoke')])).toEqual([])
  })
})

describe('ways past a firewall that is attached to the transit gateway', () => {
  it('are routes to anything else', () => {
    const graph = graphOf(
      sketch(
        {
          tgw: { service: 'transit-gateway' },
          red: { service: 'vpc' },
          blue: { service: 'vpc' },
          firewall: { service: 'network-firewall' },
          before: {
            service: 'transit-gateway-route-table',
            config: {
              transitGateway: ref('tgw'),
              routes: [route('0.0.0.0/0', 'toFirewall'), route('10.2.0.0/16', 'toBlue')],
            },
          },
        },
        [
          { is: 'tgw -> firewall : transit-gateway-attachment', id: 'toFirewall' },
          {
            is: 'red -> tgw : transit-gateway-attachment',
            id: 'toRed',
            config: { routeTable: ref('before') },
          },
          {
            is: 'blue -> tgw : transit-gateway-attachment',
            id: 'toBlue',
            config: { routeTable: ref('before') },
          },
        ],
      ),
    )
    expect(bypasses(graph, nodeId('firewall'), []).map(({ place }) => place.at)).toEqual(['before'])
  })
})
