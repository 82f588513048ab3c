import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './site-overlaps-vpc'

const parts = (
  vpcCidr: string | undefined,
  siteCidr: string | undefined,
): Readonly<Record<string, SketchedNode>> => ({
  vpc: { service: 'vpc', config: vpcCidr === undefined ? {} : { cidr: vpcCidr } },
  vgw: { service: 'vgw', in: 'vpc' },
  office: { service: 'site', config: siteCidr === undefined ? {} : { cidr: siteCidr } },
  cgw: { service: 'customer-gateway', in: 'office' },
})
const joined = ['cgw -> vgw : site-to-site-vpn']

testRule(rule, {
  good: {
    'ranges apart': {
      diagram: sketch(parts('10.0.0.0/16', '192.168.0.0/16'), joined),
      passes: [{ at: 'office#cidr', factId: 'rt.local-route-first' }],
    },
    'ranges that are not stated': sketch(parts('10.0.0.0/16', undefined), joined),
    'equal ranges that nothing joins': sketch(parts('10.0.0.0/16', '10.0.0.0/16')),
  },
  bad: {
    'equal ranges': {
      diagram: exampleOf(rule),
      finds: [{ message: 'same', at: ['shop#cidr', 'office#cidr'] }],
    },
    'a site within the VPC, over a transit gateway': {
      diagram: sketch({ ...parts('10.0.0.0/16', '10.0.4.0/24'), tgw: { service: 'transit-gateway' } }, [
        'cgw -> tgw : site-to-site-vpn',
        'vpc -> tgw : transit-gateway-attachment',
      ]),
      finds: [{ message: 'same', at: ['vpc#cidr', 'office#cidr'] }],
    },
    'a VPC with a second block for translated addresses': {
      diagram: sketch(
        {
          ...parts(undefined, '10.0.0.0/16'),
          vpc: {
            service: 'vpc',
            config: { cidr: '10.0.0.0/16', secondaryCidrs: [{ cidr: '100.64.0.0/24' }] },
          },
        },
        joined,
      ),
      finds: [{ message: 'besideOthers', at: ['vpc#cidr', 'office#cidr'] }],
    },
    'a VPC in the range of the company': {
      diagram: sketch(parts('10.20.0.0/16', '10.0.0.0/8'), joined),
      finds: [{ message: 'within', at: ['vpc#cidr', 'office#cidr'] }],
    },
  },
})
