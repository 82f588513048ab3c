import { sketch, type SketchedConnection, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './vpcs-on-one-direct-connect-gateway'

const inVpc = (
  service: string,
  vpc: string,
  config: Readonly<Record<string, unknown>> = {},
): SketchedNode => ({
  service,
  in: vpc,
  config,
})
const nodes: Readonly<Record<string, SketchedNode>> = {
  A: { service: 'vpc' },
  B: { service: 'vpc' },
  a: inVpc('ec2', 'A'),
  b: inVpc('ec2', 'B'),
  vgwA: inVpc('vgw', 'A'),
  vgwB: inVpc('vgw', 'B'),
  dxgw: { service: 'direct-connect-gateway' },
}
const use = 'a -> b : traffic'
const drawing = (lines: readonly SketchedConnection[], rest: Readonly<Record<string, SketchedNode>> = {}) =>
  sketch({ ...nodes, ...rest }, [
    'dxgw -> vgwA : gateway-association',
    'vgwB -> dxgw : gateway-association',
    ...lines,
  ])
const tgw: SketchedNode = { service: 'transit-gateway' }
const office = {
  office: { service: 'site' },
  server: { service: 'server', in: 'office' },
  dx: { service: 'direct-connect-location' },
} as const
const toOffice = ['office -> dx : direct-connect-interface', 'dx -> dxgw : direct-connect-interface']

testRule(rule, {
  good: {
    'two VPCs that do not use each other': drawing([]),
    'VPCs that use the site': drawing(
      [...toOffice, 'a -> server : traffic', 'server -> b : traffic'],
      office,
    ),
    'VPCs that are peered': {
      diagram: drawing(['A -> B : vpc-peering', use]),
      passes: [{ at: 'traffic-1', factId: 'dxgw.no-transit' }],
    },
    'VPCs on a transit gateway': drawing(
      ['A -> tgw : transit-gateway-attachment', 'B -> tgw : transit-gateway-attachment', use],
      { tgw },
    ),
    'VPCs that meet behind a customer gateway': drawing(
      ['cgw -> vgwA : site-to-site-vpn', 'cgw -> vgwB : site-to-site-vpn', use],
      { office: { service: 'site' }, cgw: { service: 'customer-gateway', in: 'office' } },
    ),
    'a service over PrivateLink': drawing(['link -> offer : privatelink', use], {
      link: inVpc('interface-endpoint', 'A'),
      offer: inVpc('endpoint-service', 'B'),
    }),
    'a public load balancer': drawing(['a -> shop : traffic'], {
      igwA: inVpc('igw', 'A'),
      igwB: inVpc('igw', 'B'),
      shop: inVpc('alb', 'B', { scheme: 'internet-facing' }),
    }),
    'a function, which is called by its API': drawing(['a -> fn : sync-invoke'], {
      fn: inVpc('lambda', 'B'),
    }),
    'VPCs on two Direct Connect gateways': sketch({ ...nodes, far: { service: 'direct-connect-gateway' } }, [
      'dxgw -> vgwA : gateway-association',
      'far -> vgwB : gateway-association',
      use,
    ]),
    'transit gateways on one Direct Connect gateway': sketch({ ...nodes, tgw, far: tgw }, [
      'A -> tgw : transit-gateway-attachment',
      'B -> far : transit-gateway-attachment',
      'dxgw -> tgw : gateway-association',
      'dxgw -> far : gateway-association',
      use,
    ]),
  },
  bad: {
    'VPCs that only the Direct Connect gateway joins': {
      diagram: exampleOf(rule),
      finds: [
        {
          message: 'noTransit',
          at: ['traffic-1', 'direct', 'shop', 'billing'],
          fixes: { 'Peer “Shop” and “Billing” directly': [] },
        },
      ],
    },
    'VPCs that a site is behind': {
      diagram: drawing([...toOffice, use], office),
      finds: [{ message: 'noTransit', at: ['traffic-1', 'dxgw', 'A', 'B'] }],
    },
    'a private load balancer beside an internet gateway': {
      diagram: drawing(['a -> shop : traffic'], {
        igwA: inVpc('igw', 'A'),
        igwB: inVpc('igw', 'B'),
        shop: inVpc('alb', 'B', { scheme: 'internal' }),
      }),
      finds: [{ message: 'noTransit', at: ['traffic-1', 'dxgw', 'A', 'B'] }],
    },
  },
})
