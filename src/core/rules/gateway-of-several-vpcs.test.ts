import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './gateway-of-several-vpcs'

const nodes: Readonly<Record<string, SketchedNode>> = {
  A: { service: 'vpc' },
  B: { service: 'vpc' },
  tgw: { service: 'transit-gateway' },
  dxgw: { service: 'direct-connect-gateway' },
}
const vgw = (parent?: string): SketchedNode => ({
  service: 'vgw',
  ...(parent === undefined ? {} : { in: parent }),
})

testRule(rule, {
  good: {
    'a virtual private gateway on a transit gateway, a missing pair': sketch({ ...nodes, vgw: vgw('A') }, [
      'vgw -> tgw : transit-gateway-attachment',
    ]),
    'a gateway on one VPC, associated with a Direct Connect gateway': sketch({ ...nodes, vgw: vgw('A') }, [
      'dxgw -> vgw : gateway-association',
    ]),
    'a gateway beside its VPC': sketch({ ...nodes, vgw: vgw() }, ['vgw -> A : gateway-association']),
    'a gateway in its VPC with a line to it as well': sketch({ ...nodes, vgw: vgw('A') }, [
      'vgw -> A : gateway-association',
    ]),
    'traffic from another VPC': sketch({ ...nodes, igw: { service: 'igw', in: 'A' } }, [
      'B -> igw : traffic',
    ]),
    'a VPN connection on a transit gateway': sketch({ ...nodes, cgw: { service: 'customer-gateway' } }, [
      'cgw -> tgw : site-to-site-vpn',
    ]),
  },
  bad: {
    'a virtual private gateway between two VPCs': {
      diagram: exampleOf(rule),
      finds: [{ message: 'virtualPrivate', at: ['gateway', 'billing', 'shop'] }],
    },
    'one in a VPC, associated with another': {
      diagram: sketch({ ...nodes, vgw: vgw('A') }, ['B -> vgw : gateway-association']),
      finds: [{ message: 'virtualPrivate', at: ['vgw', 'A', 'B'] }],
    },
    'an internet gateway of two VPCs': {
      diagram: sketch({ ...nodes, igw: { service: 'igw', in: 'A' } }, ['igw -> B : gateway-association']),
      finds: [{ message: 'internet', at: ['igw', 'A', 'B'] }],
    },
  },
})
