import { describe, expect, it } from 'vitest'
import { simulated } from './simulate'
import type { Host, Line, Site, Subnet, Vpc, World } from './world'

const plain: Subnet = { publicAddress: false, nat: null }
const withNat: Subnet = { publicAddress: false, nat: 'not stated' }
const open: Subnet = { publicAddress: null, nat: null }
const vpc = (rest: Partial<Vpc> = {}): Vpc => ({
  block: 'own',
  subnets: [plain],
  hasInternetGateway: false,
  hasVpnGateway: false,
  hasEndpoint: false,
  ...rest,
})
const site = (rest: Partial<Site> = {}): Site => ({ block: 'own', forwards: false, asn: null, ...rest })
const line = (from: number, to: Line['to'], rest: Partial<Line> = {}): Line => ({
  ...{ site: from, is: 'vpn', to, routing: null, siteLink: null },
  ...rest,
})
const world = (rest: Partial<World>): World => ({
  ...{ vpcs: [], sites: [], hubs: 0, areHubsPeered: false, attachments: [], peerings: [], lines: [] },
  directConnect: null,
  ...rest,
})
const instance = (of: number, subnet = 0): Host => ({ is: 'instance', vpc: of, subnet })
const server = (of: number): Host => ({ is: 'server', site: of })
const internet: Host = { is: 'internet' }
const s3: Host = { is: 's3' }
const vgw = (index: number) => ({ at: 'vgw' as const, index })
const hub = { at: 'hub' as const, index: 0 }
const dxgw = { at: 'direct-connect-gateway' as const }
const three = [vpc(), vpc(), vpc()]
const gated = vpc({ hasVpnGateway: true })
const ends = [0, 1, 2].map((of) => ({ vpc: of, hub: 0, subnet: null }))
const two = ends.slice(0, 2)
const central = (hubVpc: Vpc, subnet: number | null = null) =>
  world({ vpcs: [vpc(), hubVpc], hubs: 1, attachments: [...ends.slice(0, 1), { vpc: 1, hub: 0, subnet }] })
const hairpin = world({
  vpcs: [gated, gated],
  sites: [site()],
  lines: [line(0, dxgw, { is: 'direct-connect' })],
  directConnect: { to: 'vgw', associations: [0, 1] },
})
const spokes = world({
  vpcs: three,
  peerings: [
    [0, 1],
    [1, 2],
  ],
})
const sites = (lines: readonly Line[], of = [site(), site()]) => world({ vpcs: [gated], sites: of, lines })
const both = [line(0, vgw(0)), line(1, vgw(0))]

const cases: readonly (readonly [string, World, Host, Host, ReturnType<typeof simulated>])[] = [
  ['two VPCs that nothing joins', world({ vpcs: three }), instance(0), instance(1), 'does not work'],
  ['hub to spoke over a peering', spokes, instance(1), instance(2), 'works'],
  ['spoke to spoke over two peerings', spokes, instance(0), instance(2), 'does not work'],
  [
    'a peering of VPCs that overlap',
    world({ vpcs: [vpc(), vpc({ block: 'of the first' })], peerings: [[0, 1]] }),
    instance(0),
    instance(1),
    'does not work',
  ],
  [
    'three VPCs on a transit gateway',
    world({ vpcs: three, hubs: 1, attachments: ends }),
    instance(0),
    instance(2),
    'works',
  ],
  [
    'peered transit gateways',
    world({
      vpcs: three,
      hubs: 2,
      areHubsPeered: true,
      attachments: [...ends.slice(0, 1), { vpc: 1, hub: 1, subnet: null }],
    }),
    instance(0),
    instance(1),
    'works',
  ],
  [
    'a NAT gateway before a peering',
    world({
      vpcs: [vpc(), vpc({ subnets: [plain, withNat] }), vpc()],
      hubs: 1,
      attachments: two,
      peerings: [[1, 2]],
    }),
    instance(0),
    instance(2),
    'works',
  ],
  [
    'a transit gateway before a peering',
    world({ vpcs: three, hubs: 1, attachments: two, peerings: [[1, 2]] }),
    instance(0),
    instance(2),
    'unsettled',
  ],
  [
    'back over a peering to the VPC that it comes from, and beyond it',
    world({ vpcs: three, hubs: 1, attachments: two, peerings: [[0, 1]] }),
    instance(0),
    instance(2),
    'unsettled',
  ],
  [
    'the internet through another subnet’s NAT gateway',
    world({ vpcs: [vpc({ subnets: [plain, withNat], hasInternetGateway: true })] }),
    instance(0),
    internet,
    'works',
  ],
  [
    'the internet through a NAT gateway of the same subnet',
    world({ vpcs: [vpc({ subnets: [withNat], hasInternetGateway: true })] }),
    instance(0),
    internet,
    'does not work',
  ],
  [
    'the internet to an instance that may have a public address',
    world({ vpcs: [vpc({ subnets: [open], hasInternetGateway: true })] }),
    internet,
    instance(0),
    'works',
  ],
  [
    'the internet to an instance behind NAT',
    world({ vpcs: [vpc({ subnets: [plain, withNat], hasInternetGateway: true })] }),
    internet,
    instance(0),
    'does not work',
  ],
  [
    'central egress',
    central(vpc({ subnets: [plain, withNat], hasInternetGateway: true })),
    instance(0),
    internet,
    'works',
  ],
  [
    'central egress with the attachment in the NAT gateway’s subnet',
    central(vpc({ subnets: [withNat], hasInternetGateway: true }), 0),
    instance(0),
    internet,
    'does not work',
  ],
  [
    'a peer’s internet gateway',
    world({ vpcs: [vpc(), vpc({ hasInternetGateway: true })], peerings: [[0, 1]] }),
    instance(0),
    internet,
    'does not work',
  ],
  ['a site to its VPC', sites(both), server(0), instance(0), 'works'],
  [
    'a site to the peer of its VPC',
    world({ vpcs: [gated, vpc()], peerings: [[0, 1]], sites: [site()], lines: [line(0, vgw(0))] }),
    server(0),
    instance(1),
    'does not work',
  ],
  ['site to site by CloudHub', sites(both), server(0), server(1), 'works'],
  [
    'site to site over static VPNs',
    sites([line(0, vgw(0), { routing: 'static' }), line(1, vgw(0))]),
    server(0),
    server(1),
    'does not work',
  ],
  [
    'CloudHub with one ASN',
    sites(both, [site({ asn: 65_001 }), site({ asn: 65_001 })]),
    server(0),
    server(1),
    'does not work',
  ],
  [
    'VPC to VPC by a device that forwards',
    world({
      vpcs: [gated, gated],
      sites: [site({ forwards: null })],
      lines: [line(0, vgw(0)), line(0, vgw(1))],
    }),
    instance(0),
    instance(1),
    'works',
  ],
  ['VPC to VPC over a Direct Connect gateway', hairpin, instance(0), instance(1), 'unsettled'],
  ['site to VPC over a Direct Connect gateway', hairpin, server(0), instance(1), 'works'],
  [
    'site to site without SiteLink',
    world({
      sites: [site(), site()],
      lines: [
        line(0, dxgw, { is: 'direct-connect', siteLink: false }),
        line(1, dxgw, { is: 'direct-connect' }),
      ],
      directConnect: { to: 'vgw', associations: [] },
    }),
    server(0),
    server(1),
    'does not work',
  ],
  [
    'a site to the internet by a VPC’s NAT gateway and a transit gateway',
    world({
      vpcs: [vpc({ subnets: [plain, withNat], hasInternetGateway: true })],
      ...{ sites: [site()], hubs: 1, attachments: ends.slice(0, 1), lines: [line(0, hub)] },
    }),
    server(0),
    internet,
    'works',
  ],
  ['S3 by an endpoint', world({ vpcs: [vpc({ hasEndpoint: true })] }), instance(0), s3, 'works'],
  ['S3 by an endpoint of another VPC', central(vpc({ hasEndpoint: true })), instance(0), s3, 'does not work'],
]

describe('the simulator', () => {
  it.each(cases)('knows %s', (_, of, from, to, outcome) => {
    expect(simulated(of, from, to, 'connection')).toBe(outcome)
  })
})
