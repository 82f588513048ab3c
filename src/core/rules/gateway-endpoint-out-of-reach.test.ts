import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './gateway-endpoint-out-of-reach'

const nodes: Readonly<Record<string, SketchedNode>> = {
  A: { service: 'vpc' },
  B: { service: 'vpc' },
  a: { service: 'ec2', in: 'A' },
  b: { service: 'ec2', in: 'B' },
  tgw: { service: 'transit-gateway' },
  bucket: { service: 's3' },
}
const endpoint = (service?: string): SketchedNode => ({
  service: 'gateway-endpoint',
  in: 'A',
  config: service === undefined ? {} : { service },
})
const attached = ['A -> tgw : transit-gateway-attachment', 'B -> tgw : transit-gateway-attachment']

testRule(rule, {
  good: {
    'use from its own VPC': sketch({ ...nodes, endpoint: endpoint() }, [
      'a -> endpoint : data-access',
      'endpoint -> bucket : data-access',
    ]),
    'use from a peered VPC, of which another rule speaks': sketch({ ...nodes, endpoint: endpoint() }, [
      'A -> B : vpc-peering',
      'b -> endpoint : data-access',
    ]),
    'use by VPN clients, who get addresses of the VPC': sketch(
      { ...nodes, endpoint: endpoint(), vpn: { service: 'client-vpn' } },
      ['vpn -> endpoint : traffic'],
    ),
    'a transit gateway that is there for something else': sketch(
      { ...nodes, endpoint: endpoint() },
      attached,
    ),
  },
  bad: {
    'use from a site': {
      diagram: exampleOf(rule),
      finds: [{ message: 'fromSite', at: ['traffic-1', 'backup', 'endpoint'] }],
    },
    'a transit gateway that leads into it': {
      diagram: sketch({ ...nodes, endpoint: endpoint('s3') }, [...attached, 'tgw -> endpoint : traffic']),
      finds: [{ message: 'fromOutside', at: ['traffic-1', 'tgw', 'endpoint'] }],
    },
    'a virtual private gateway of its own VPC that leads into it': {
      diagram: sketch({ ...nodes, endpoint: endpoint(), vgw: { service: 'vgw', in: 'A' } }, [
        'vgw -> endpoint : traffic',
      ]),
      finds: [{ message: 'fromOutside', at: ['traffic-1', 'vgw', 'endpoint'] }],
    },
    'use over a transit gateway': {
      diagram: sketch({ ...nodes, endpoint: endpoint('s3') }, [...attached, 'b -> endpoint : data-access']),
      finds: [{ message: 'fromOtherVpc', at: ['data-access-1', 'b', 'endpoint'] }],
    },
  },
})
