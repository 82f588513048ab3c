import { place } from '../layout/place'
import { sketch } from '../model/sketch'
import { definePattern } from './pattern'

export default definePattern({
  id: 'transit-gateway-to-one-site',
  title: 'Many VPCs, one site: transit gateway',
  summary: 'Several VPCs share one Site-to-Site VPN connection to a site through a transit gateway.',
  family: 'networking',
  whenToUse: [
    'Three or more VPCs need the same site, and more will follow.',
    'VPCs should also reach each other, or be kept apart by route tables that you control in one place.',
  ],
  tradeOffs: [
    {
      text: 'One VPN connection serves all VPCs; with BGP its two tunnels can share the load (ECMP).',
      from: 'aws',
    },
    {
      text: 'You pay per attachment and hour, and for each GB that the transit gateway processes.',
      from: 'aws',
    },
    {
      text: 'Every subnet that uses it needs a route to the transit gateway; nothing adds it for you.',
      from: 'aws',
    },
    { text: 'VPCs with overlapping CIDR blocks cannot be routed to.', from: 'aws' },
  ],
  build: () =>
    place(
      sketch(
        {
          site: { service: 'site', name: 'Corporate data centre' },
          server: { service: 'server', name: 'Office server', in: 'site' },
          router: {
            service: 'customer-gateway',
            name: 'Customer gateway',
            in: 'site',
            config: { asn: 65000 },
          },
          cloud: { service: 'aws-cloud', name: 'AWS Cloud' },
          region: { service: 'region', name: 'Region', in: 'cloud' },
          hub: { service: 'transit-gateway', name: 'Transit gateway', in: 'region' },
          'vpc-a': { service: 'vpc', name: 'VPC A', in: 'region', config: { cidr: '10.1.0.0/16' } },
          'vpc-b': { service: 'vpc', name: 'VPC B', in: 'region', config: { cidr: '10.2.0.0/16' } },
          'vpc-c': { service: 'vpc', name: 'VPC C', in: 'region', config: { cidr: '10.3.0.0/16' } },
          'subnet-a': {
            service: 'subnet',
            name: 'Private subnet A',
            in: 'vpc-a',
            config: { access: 'private', cidr: '10.1.0.0/24' },
          },
          'subnet-b': {
            service: 'subnet',
            name: 'Private subnet B',
            in: 'vpc-b',
            config: { access: 'private', cidr: '10.2.0.0/24' },
          },
          'subnet-c': {
            service: 'subnet',
            name: 'Private subnet C',
            in: 'vpc-c',
            config: { access: 'private', cidr: '10.3.0.0/24' },
          },
          'app-a': { service: 'ec2', name: 'Orders', in: 'subnet-a' },
          'app-b': { service: 'ec2', name: 'Billing', in: 'subnet-b' },
          'app-c': { service: 'ec2', name: 'Reports', in: 'subnet-c' },
        },
        [
          { is: 'router -> hub : site-to-site-vpn', config: { routing: 'BGP' } },
          'hub -> vpc-a : transit-gateway-attachment',
          'hub -> vpc-b : transit-gateway-attachment',
          'hub -> vpc-c : transit-gateway-attachment',
        ],
        {
          title: 'Many VPCs, one site: transit gateway',
          steps: [
            {
              at: ['router'],
              text: 'The site’s customer gateway holds one VPN connection with two tunnels.',
            },
            {
              at: ['hub'],
              text: 'The VPN connection ends on the transit gateway. Its route tables decide which attachment reaches which.',
            },
            {
              at: ['vpc-a'],
              text: 'Each VPC has one attachment, and its subnets a route to the site by way of the transit gateway.',
            },
          ],
        },
      ),
    ),
  facts: [
    'tgw.attachments',
    'tgw.one-association',
    'tgw.subnet-route-needed',
    'tgw.overlap',
    'vpn.bandwidth',
  ],
  sources: [
    {
      title: 'How AWS Transit Gateway works',
      url: 'https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html',
      asOf: '2026-H2',
    },
  ],
})
