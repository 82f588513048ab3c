import { sketch, type SketchedConnection, type SketchedNode } from '../../model/sketch'
import type { Classic } from './classic'
import { link, node, subnet, vpc } from './parts'

const drawing = (more: Readonly<Record<string, SketchedNode>>, connections: readonly SketchedConnection[]) =>
  sketch(
    {
      site: node('site', 'Head office', undefined, { cidr: '192.168.0.0/16', internetAccess: false }),
      mainframe: node('server', 'Mainframe', 'site', { address: '192.168.0.10' }),
      router: node('customer-gateway', 'Router', 'site'),
      ...more,
      app: vpc('App', '10.0.0.0/16'),
      private: subnet('Private subnet', 'app', '10.0.1.0/24', { access: 'private' }),
      orders: node('ec2', 'Orders', 'private'),
      public: subnet('Public subnet', 'app', '10.0.2.0/24', { access: 'public' }),
      nat: node('nat-gateway', 'NAT gateway', 'public', { connectivity: 'public' }),
      igw: node('igw', 'Internet gateway', 'app'),
    },
    connections,
  )

export const onPremisesAndNat: Classic = {
  id: 'on-premises-and-nat',
  title: 'On premises through a VPC’s NAT gateway',
  question: 'The head office has no internet of its own. May it use the NAT gateway of a VPC?',
  background:
    'A virtual private gateway takes traffic only from and to addresses of interfaces in its VPC, so nothing passes through the VPC to its NAT gateway or internet gateway. A transit gateway is a router: what it sends into the VPC follows the route table of the attachment’s subnet, and that may name the NAT gateway.',
  factIds: ['nat.not-from-vgw', 'vgw.prefix-rule', 'tgw.centralized-egress'],
  cases: [
    {
      id: 'on-premises-and-nat-vgw',
      title: 'Over a virtual private gateway: does the mainframe reach the internet?',
      on: drawing({ vgw: node('vgw', 'VGW', 'app') }, [link('vpn', 'router -> vgw : site-to-site-vpn')]),
      from: 'mainframe',
      to: 'internet',
      expected: { is: 'blocked', at: 'vgw' },
    },
    {
      id: 'on-premises-and-nat-tgw',
      title: 'Over a transit gateway: does the mainframe reach the internet?',
      on: drawing({ tgw: node('transit-gateway', 'Transit gateway') }, [
        link('vpn', 'router -> tgw : site-to-site-vpn'),
        link('attachment', 'tgw -> app : transit-gateway-attachment'),
      ]),
      from: 'mainframe',
      to: 'internet',
      expected: { is: 'possible', via: ['tgw', 'nat', 'igw'] },
    },
  ],
  advice:
    'End the VPN, or the Direct Connect gateway, on a transit gateway, and attach the VPC by a private subnet of its own.',
}
