import { sketch } from '../../model/sketch'
import type { Classic } from './classic'
import { link, node, subnet, vpc } from './parts'

const drawing = (advertised: string) =>
  sketch(
    {
      site: node('site', 'Head office', undefined, { cidr: '192.168.0.0/16', internetAccess: false }),
      mainframe: node('server', 'Mainframe', 'site', { address: '192.168.0.10' }),
      router: node('customer-gateway', 'Router', 'site'),
      gateway: node('direct-connect-gateway', 'Direct Connect gateway'),
      first: vpc('App', '10.1.0.0/16'),
      'vgw-first': node('vgw', 'App VGW', 'first'),
      'subnet-first': subnet('App subnet', 'first', '10.1.1.0/24'),
      orders: node('ec2', 'Orders', 'subnet-first'),
      second: vpc('Data', '10.2.0.0/16'),
      'vgw-second': node('vgw', 'Data VGW', 'second'),
      'subnet-second': subnet('Data subnet', 'second', '10.2.1.0/24'),
      warehouse: node('ec2', 'Warehouse', 'subnet-second'),
    },
    [
      link('interface', 'router -> gateway : direct-connect-interface', {
        interface: 'private',
        advertises: [{ prefix: advertised }],
      }),
      link('association-first', 'gateway -> vgw-first : gateway-association'),
      link('association-second', 'gateway -> vgw-second : gateway-association'),
    ],
  )

const usual = drawing('192.168.0.0/16')

export const directConnectGateway: Classic = {
  id: 'direct-connect-gateway',
  title: 'Two VPCs on one Direct Connect gateway',
  question:
    'One Direct Connect gateway joins the head office with two VPCs. Do the VPCs reach each other through it?',
  background:
    'A Direct Connect gateway passes traffic between a virtual interface and an association, not between two associations. The site reaches both VPCs, in any Region; the VPCs do not reach each other. AWS’s pages disagree about one case: when the site advertises a network that covers both VPCs over the same interface, one page says that they do communicate, another that it is not supported. Lintel then answers “unknown”.',
  factIds: ['dxgw.no-transit', 'dxgw.no-overlap', 'dxgw.global'],
  cases: [
    {
      id: 'direct-connect-gateway-site',
      title: 'Does the mainframe reach Warehouse in the second VPC?',
      on: usual,
      from: 'mainframe',
      to: 'warehouse',
      expected: { is: 'possible', via: ['gateway', 'vgw-second', 'warehouse'] },
    },
    {
      id: 'direct-connect-gateway-between',
      title: 'Does Orders in the first VPC reach Warehouse in the second?',
      on: usual,
      from: 'orders',
      to: 'warehouse',
      expected: { is: 'blocked', code: 'DXGW_ASSOCIATION_TRANSIT' },
    },
    {
      id: 'direct-connect-gateway-supernet',
      title: 'And when the office advertises 10.0.0.0/8, which covers both?',
      on: drawing('10.0.0.0/8'),
      from: 'orders',
      to: 'warehouse',
      expected: { is: 'unknown' },
    },
  ],
  advice:
    'Peer the VPCs, or attach them to a transit gateway and associate that with the Direct Connect gateway, over a transit virtual interface. Where VPCs must stay apart, do not advertise a network that covers several of them.',
}
