import { sketch } from '../../model/sketch'
import type { Classic } from './classic'
import { link, node, subnet, vpc } from './parts'

type Says = Readonly<Record<string, unknown>>

const drawing = (router: Says) =>
  sketch(
    {
      site: node('site', 'Head office', undefined, { cidr: '192.168.0.0/16', internetAccess: false }),
      mainframe: node('server', 'Mainframe', 'site', { address: '192.168.0.10' }),
      router: node('customer-gateway', 'Router', 'site', router),
      first: vpc('App', '10.1.0.0/16'),
      'subnet-first': subnet('App subnet', 'first', '10.1.1.0/24'),
      orders: node('ec2', 'Orders', 'subnet-first'),
      'vgw-first': node('vgw', 'App VGW', 'first'),
      second: vpc('Data', '10.2.0.0/16'),
      'subnet-second': subnet('Data subnet', 'second', '10.2.1.0/24'),
      warehouse: node('ec2', 'Warehouse', 'subnet-second'),
      'vgw-second': node('vgw', 'Data VGW', 'second'),
    },
    [
      link('vpn-first', 'router -> vgw-first : site-to-site-vpn'),
      link('vpn-second', 'router -> vgw-second : site-to-site-vpn'),
    ],
  )

export const oneCustomerGateway: Classic = {
  id: 'one-customer-gateway',
  title: 'One customer gateway for many VPCs',
  question:
    'Each VPC has its own virtual private gateway, and all of them connect to one single customer gateway. Who reaches whom?',
  background:
    'One customer gateway may have a VPN to the gateway of each VPC, and the site reaches them all. AWS joins the VPCs with nothing. Each VPN is an ordinary line to the customer’s router, so if the router itself sends packets from one tunnel into the other, the VPCs reach each other through the office, never through AWS.',
  factIds: ['cgw.reuse', 'vgw.one-per-vpc', 'vpn.per-region'],
  cases: [
    {
      id: 'one-customer-gateway-to-vpc',
      title: 'Does the mainframe reach Warehouse in the second VPC?',
      on: drawing({}),
      from: 'mainframe',
      to: 'warehouse',
      expected: { is: 'possible', via: ['vgw-second', 'warehouse'] },
    },
    {
      id: 'one-customer-gateway-between-vpcs',
      title: 'Does Orders in the first VPC reach Warehouse in the second?',
      on: drawing({}),
      from: 'orders',
      to: 'warehouse',
      expected: { is: 'possible', via: ['vgw-first', 'router', 'vgw-second'] },
    },
    {
      id: 'one-customer-gateway-no-forwarding',
      title: 'And when the router is stated not to pass packets from one network to another?',
      on: drawing({ forwards: false }),
      from: 'orders',
      to: 'warehouse',
      expected: { is: 'blocked', at: 'router' },
    },
  ],
  advice:
    'Fine for a few VPCs that need the office and not each other. Otherwise attach the VPCs and one VPN to a transit gateway: one VPN serves all, and its route tables decide who reaches whom.',
}
