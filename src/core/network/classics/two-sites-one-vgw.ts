import { sketch } from '../../model/sketch'
import type { Classic } from './classic'
import { link, node, subnet, vpc } from './parts'

type Says = Readonly<Record<string, unknown>>

const drawing = (first: Says, second: Says, secondCidr = '192.168.2.0/24') =>
  sketch(
    {
      berlin: node('site', 'Berlin', undefined, { cidr: '192.168.1.0/24', internetAccess: false }),
      'router-berlin': node('customer-gateway', 'Router Berlin', 'berlin'),
      sales: node('server', 'Sales', 'berlin', { address: '192.168.1.10' }),
      madrid: node('site', 'Madrid', undefined, { cidr: secondCidr, internetAccess: false }),
      'router-madrid': node('customer-gateway', 'Router Madrid', 'madrid'),
      stock: node('server', 'Stock', 'madrid', { address: '192.168.2.10' }),
      app: vpc('App', '10.0.0.0/16'),
      'subnet-app': subnet('App subnet', 'app', '10.0.1.0/24'),
      orders: node('ec2', 'Orders', 'subnet-app'),
      vgw: node('vgw', 'VGW', 'app'),
    },
    [
      link('vpn-berlin', 'router-berlin -> vgw : site-to-site-vpn', first),
      link('vpn-madrid', 'router-madrid -> vgw : site-to-site-vpn', second),
    ],
  )

const fixed = (destination: string): Says => ({ routing: 'static', staticRoutes: [{ destination }] })
const bgp = (asn: number): Says => ({ routing: 'BGP', asn })
const statically = drawing(fixed('192.168.1.0/24'), fixed('192.168.2.0/24'))

export const twoSitesOneVgw: Classic = {
  id: 'two-sites-one-vgw',
  title: 'Two sites on one virtual private gateway',
  question:
    'Two offices have a VPN each to the same virtual private gateway. Do they reach each other through it?',
  background:
    'With static routing they do not: the gateway passes on nothing from one VPN to the other. With BGP it re-advertises what each site announces. AWS calls this VPN CloudHub, and it has three conditions: BGP on both VPNs, an ASN of its own for each customer gateway, and networks that do not overlap. It works with or without a VPC on the gateway.',
  factIds: ['vgw.cloudhub', 'vgw.prefix-rule', 'vpn.per-vgw'],
  corrected: {
    notes:
      'does not support transitive routing, so customer sites cannot communicate with each other directly',
    aws: 'That holds for static routing. With BGP, ASNs of their own and networks that do not overlap, the sites reach each other: VPN CloudHub.',
  },
  cases: [
    {
      id: 'two-sites-static-to-vpc',
      title: 'Static routing: does Sales in Berlin reach Orders in the VPC?',
      on: statically,
      from: 'sales',
      to: 'orders',
      expected: { is: 'possible', via: ['vgw', 'orders'] },
    },
    {
      id: 'two-sites-static',
      title: 'Static routing: does Sales in Berlin reach Stock in Madrid?',
      on: statically,
      from: 'sales',
      to: 'stock',
      expected: { is: 'blocked', code: 'CLOUDHUB_CONDITION' },
    },
    {
      id: 'two-sites-cloudhub',
      title: 'BGP with ASNs 65001 and 65002 (CloudHub): does Sales reach Stock?',
      on: drawing(bgp(65001), bgp(65002)),
      from: 'sales',
      to: 'stock',
      expected: { is: 'reachable', via: ['vpn-berlin', 'vpn-madrid'] },
    },
    {
      id: 'two-sites-same-asn',
      title: 'BGP, but both sites have ASN 65001: does Sales reach Stock?',
      on: drawing(bgp(65001), bgp(65001)),
      from: 'sales',
      to: 'stock',
      expected: { is: 'blocked', code: 'CLOUDHUB_CONDITION' },
    },
    {
      id: 'two-sites-overlap',
      title:
        'BGP with ASNs of their own, but Madrid’s network 192.168.0.0/16 covers Berlin’s: does Sales reach Stock?',
      on: drawing(bgp(65001), bgp(65002), '192.168.0.0/16'),
      from: 'sales',
      to: 'stock',
      expected: { is: 'blocked', code: 'CLOUDHUB_CONDITION' },
    },
  ],
  advice:
    'Use BGP with an ASN for each site and networks that do not overlap. Where sites must not reach each other, use static routing or, with a transit gateway, separate route tables.',
}
