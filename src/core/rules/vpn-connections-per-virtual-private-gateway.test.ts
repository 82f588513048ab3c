import { sketch, type SketchedNode } from '../model/sketch'
import { testRule } from '../testing/test-rule'
import rule from './vpn-connections-per-virtual-private-gateway'

const gateway: Readonly<Record<string, SketchedNode>> = {
  vpc: { service: 'vpc' },
  vgw: { service: 'vgw', name: 'Gateway', in: 'vpc' },
}
const sites = (count: number): Readonly<Record<string, SketchedNode>> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`cgw${index + 1}`, { service: 'customer-gateway' }]),
  )
const vpns = (count: number) =>
  Array.from({ length: count }, (_, index) => `cgw${index + 1} -> vgw : site-to-site-vpn`)
const counted = { ...gateway, cgw: { service: 'customer-gateway' } }
const raised = (value: number, at?: string) => ({
  review: {
    raised: [
      {
        factId: 'vpn.per-vgw',
        value,
        reason: 'Case 123, granted',
        ...(at === undefined ? {} : { at: at as never }),
      },
    ],
  },
})
const fact = { at: 'vgw', factId: 'vpn.per-vgw' }

testRule(rule, {
  good: {
    'ten to the gateway that are drawn to its VPC, too, with their traffic': {
      diagram: sketch(counted, [
        'cgw -> vgw : site-to-site-vpn x10',
        'cgw -> vpc : site-to-site-vpn x10',
        'cgw -> vgw : traffic x10',
      ]),
      passes: [{ ...fact, used: 10, limit: 10 }],
    },
    'six customer gateways whose site is drawn with a line, too': {
      diagram: sketch(
        {
          ...gateway,
          site: { service: 'site' },
          cgw: { service: 'customer-gateway', in: 'site', count: 6 },
        },
        ['site -> vgw : site-to-site-vpn', 'cgw -> vgw : site-to-site-vpn'],
      ),
      passes: [{ ...fact, used: 6, limit: 10 }],
    },
    'six customer gateways, with two lines drawn as one': {
      diagram: sketch({ ...gateway, cgw: { service: 'customer-gateway', count: 6 } }, [
        'cgw -> vgw : site-to-site-vpn x2',
      ]),
      passes: [{ ...fact, used: 6, limit: 10 }],
    },
    'a gateway without a VPN connection': {
      diagram: sketch(gateway),
      passes: [{ ...fact, used: 0, limit: 10 }],
    },
    'three connections': {
      diagram: sketch({ ...gateway, ...sites(3) }, vpns(3)),
      passes: [{ ...fact, used: 3, limit: 10 }],
    },
    'ten connections, the boundary': {
      diagram: sketch({ ...gateway, ...sites(10) }, vpns(10)),
      passes: [{ ...fact, used: 10, limit: 10 }],
    },
    'ten drawn as one, from the other end': {
      diagram: sketch(counted, ['vgw -> cgw : site-to-site-vpn x10']),
      passes: [{ ...fact, used: 10, limit: 10 }],
    },
    'eleven where the quota was raised for this gateway': {
      diagram: sketch(counted, ['cgw -> vgw : site-to-site-vpn x11'], raised(20, 'vgw')),
      passes: [{ ...fact, used: 11, limit: 20 }],
    },
    'eleven where it was raised to eleven for the whole diagram': {
      diagram: sketch(counted, ['cgw -> vgw : site-to-site-vpn x11'], raised(11)),
      passes: [{ ...fact, used: 11, limit: 11 }],
    },
    'eleven connections on a transit gateway': sketch(
      { tgw: { service: 'transit-gateway' }, cgw: { service: 'customer-gateway' } },
      ['cgw -> tgw : site-to-site-vpn x11'],
    ),
    'eleven sites with ten gateways on one and one on another': {
      diagram: sketch(
        { ...gateway, other: { service: 'vpc' }, vgw2: { service: 'vgw', in: 'other' }, ...sites(11) },
        [...vpns(10), 'cgw11 -> vgw2 : site-to-site-vpn'],
      ),
      passes: [
        { ...fact, used: 10, limit: 10 },
        { ...fact, at: 'vgw2', used: 1, limit: 10 },
      ],
    },
    'a Direct Connect interface beside ten VPN connections': sketch(
      { ...counted, dx: { service: 'direct-connect-location' } },
      ['cgw -> vgw : site-to-site-vpn x10', 'dx -> vgw : direct-connect-interface'],
    ),
  },
  bad: {
    'eleven customer gateways drawn as one, with one line': {
      diagram: sketch({ ...gateway, cgw: { service: 'customer-gateway', count: 11 } }, [
        'cgw -> vgw : site-to-site-vpn x1',
      ]),
      finds: [{ message: 'tooMany', at: ['vgw'] }],
    },
    'a site with eleven customer gateways': {
      diagram: sketch(
        {
          ...gateway,
          site: { service: 'site' },
          cgw: { service: 'customer-gateway', in: 'site', count: 11 },
        },
        ['site -> vgw : site-to-site-vpn'],
      ),
      finds: [{ message: 'tooMany', at: ['vgw'] }],
    },
    'eleven drawn to the VPC of the gateway': {
      diagram: sketch({ ...gateway, site: { service: 'site' } }, ['site -> vpc : site-to-site-vpn x11']),
      finds: [{ message: 'tooMany', at: ['vgw'] }],
    },
    'eleven drawn as traffic': {
      diagram: sketch(counted, ['cgw -> vgw : traffic x11']),
      finds: [{ message: 'tooMany', at: ['vgw'] }],
    },
    'eleven connections': {
      diagram: sketch({ ...gateway, ...sites(11) }, vpns(11)),
      finds: [{ message: 'tooMany', at: ['vgw'] }],
      passes: [],
    },
    'a count of eleven': {
      diagram: sketch(counted, ['cgw -> vgw : site-to-site-vpn x11']),
      finds: [{ message: 'tooMany', at: ['vgw'] }],
    },
    'eleven sites drawn as one': {
      diagram: sketch(
        {
          ...gateway,
          site: { service: 'site', count: 11 },
          cgw: { service: 'customer-gateway', in: 'site' },
        },
        ['cgw -> vgw : site-to-site-vpn'],
      ),
      finds: [{ message: 'tooMany', at: ['vgw'] }],
    },
    'a quota raised too little': {
      diagram: sketch(counted, ['cgw -> vgw : site-to-site-vpn x12'], raised(11)),
      finds: [{ message: 'tooMany', at: ['vgw'] }],
    },
    'a quota raised for another gateway': {
      diagram: sketch(
        { ...counted, other: { service: 'vpc' }, vgw2: { service: 'vgw', in: 'other' } },
        ['cgw -> vgw : site-to-site-vpn x11'],
        raised(20, 'vgw2'),
      ),
      finds: [{ message: 'tooMany', at: ['vgw'] }],
    },
    'a quota raised without a reason': {
      diagram: sketch(counted, ['cgw -> vgw : site-to-site-vpn x11'], {
        review: { raised: [{ factId: 'vpn.per-vgw', value: 20, reason: ' ' }] },
      }),
      finds: [{ message: 'tooMany', at: ['vgw'] }],
    },
  },
})
