import { expect, it } from 'vitest'
import type { Diagram } from '../../../model/diagram'
import { sketch, type SketchedNode } from '../../../model/sketch'
import { saidBy } from '../../../testing/said'
import rule from '../../quota-exceeded'

const gateway: Readonly<Record<string, SketchedNode>> = {
  vpc: { service: 'vpc' },
  vgw: { service: 'vgw', name: 'Gateway', in: 'vpc' },
}
const counted = { ...gateway, cgw: { service: 'customer-gateway' } }
const sites = (count: number): Readonly<Record<string, SketchedNode>> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`cgw${index + 1}`, { service: 'customer-gateway' }]),
  )
const vpns = (count: number) =>
  Array.from({ length: count }, (_, index) => `cgw${index + 1} -> vgw : site-to-site-vpn`)
const inSite = (count?: number): Readonly<Record<string, SketchedNode>> => ({
  ...gateway,
  site: { service: 'site' },
  cgw: { service: 'customer-gateway', in: 'site', ...(count === undefined ? {} : { count }) },
})

const factId = 'vpn.per-vgw'
const usedAt = (diagram: Diagram) => {
  const { problems, passes } = saidBy(rule, diagram)
  const over = problems.flatMap(({ raisable }) =>
    raisable?.factId === factId ? [[raisable.at.at, raisable.used]] : [],
  )
  return [...over, ...passes.flatMap((pass) => (pass.factId === factId ? [[pass.pass.at, pass.used]] : []))]
}

it.each<readonly [string, Diagram, number]>([
  ['no line', sketch(gateway), 0],
  ['three customer gateways', sketch({ ...gateway, ...sites(3) }, vpns(3)), 3],
  ['eleven customer gateways', sketch({ ...gateway, ...sites(11) }, vpns(11)), 11],
  ['a line of ten from the other end', sketch(counted, ['vgw -> cgw : site-to-site-vpn x10']), 10],
  [
    'ten to the gateway that are drawn to its VPC, too, with their traffic',
    sketch(counted, [
      'cgw -> vgw : site-to-site-vpn x10',
      'cgw -> vpc : site-to-site-vpn x10',
      'cgw -> vgw : traffic x10',
    ]),
    10,
  ],
  [
    'six customer gateways whose site is drawn with a line, too',
    sketch(inSite(6), ['site -> vgw : site-to-site-vpn', 'cgw -> vgw : site-to-site-vpn']),
    6,
  ],
  [
    'six customer gateways, with two lines drawn as one',
    sketch({ ...gateway, cgw: { service: 'customer-gateway', count: 6 } }, [
      'cgw -> vgw : site-to-site-vpn x2',
    ]),
    6,
  ],
  [
    'a Direct Connect interface beside ten',
    sketch({ ...counted, dx: { service: 'direct-connect-location' } }, [
      'cgw -> vgw : site-to-site-vpn x10',
      'dx -> vgw : direct-connect-interface',
    ]),
    10,
  ],
  [
    'eleven customer gateways drawn as one, with one line',
    sketch({ ...gateway, cgw: { service: 'customer-gateway', count: 11 } }, [
      'cgw -> vgw : site-to-site-vpn x1',
    ]),
    11,
  ],
  ['a site with eleven customer gateways', sketch(inSite(11), ['site -> vgw : site-to-site-vpn']), 11],
  [
    'eleven drawn to the VPC of the gateway',
    sketch({ ...gateway, site: { service: 'site' } }, ['site -> vpc : site-to-site-vpn x11']),
    11,
  ],
  ['eleven drawn as traffic', sketch(counted, ['cgw -> vgw : traffic x11']), 11],
  [
    'eleven sites drawn as one',
    sketch({ ...inSite(), site: { service: 'site', count: 11 } }, ['cgw -> vgw : site-to-site-vpn']),
    11,
  ],
  [
    'ten lines to two gateways drawn as one',
    sketch({ ...counted, vgw: { service: 'vgw', in: 'vpc', count: 2 } }, [
      'cgw -> vgw : site-to-site-vpn x10',
    ]),
    5,
  ],
])('counts the VPN connections of %s', (_name, diagram, used) =>
  expect(usedAt(diagram)).toEqual([['vgw', used]]),
)

it('counts each gateway by itself, and none on a transit gateway', () => {
  const nodes = { ...gateway, other: { service: 'vpc' }, vgw2: { service: 'vgw', in: 'other' }, ...sites(11) }
  expect(usedAt(sketch(nodes, [...vpns(10), 'cgw11 -> vgw2 : site-to-site-vpn']))).toEqual([
    ['vgw', 10],
    ['vgw2', 1],
  ])
  const transit = { tgw: { service: 'transit-gateway' }, cgw: { service: 'customer-gateway' } }
  expect(usedAt(sketch(transit, ['cgw -> tgw : site-to-site-vpn x11']))).toEqual([])
})
