import { place } from '../layout/place'
import { sketch, type SketchedNode } from '../model/sketch'
import { definePattern } from './pattern'

const sites = ['London', 'Lyon', 'Lisbon']

export default definePattern({
  id: 'sites-on-one-vgw',
  title: 'Many sites, one VPC: VPN connections on one virtual private gateway',
  summary: 'Each site has its own Site-to-Site VPN connection to the virtual private gateway of one VPC.',
  family: 'networking',
  whenToUse: [
    'A handful of sites need one VPC, and need not reach each other.',
    'The price of a transit gateway is not worth it yet.',
  ],
  tradeOffs: [
    { text: 'Cheap and simple: you pay for the VPN connections alone.', from: 'aws' },
    {
      text: 'With static routes the sites do not reach each other. With BGP, a different ASN for each customer gateway and prefixes that do not overlap (VPN CloudHub) they do.',
      from: 'aws',
    },
    {
      text: 'One tunnel carries what leaves the VPC; there is no ECMP on a virtual private gateway.',
      from: 'aws',
    },
    {
      text: 'Ten VPN connections for each virtual private gateway, until AWS raises the quota.',
      from: 'aws',
    },
  ],
  build: () =>
    place(
      sketch(
        {
          ...Object.fromEntries(
            sites.flatMap((name): [string, SketchedNode][] => {
              const key = name.toLowerCase()
              return [
                [key, { service: 'site', name: `${name} office` }],
                [`${key}-server`, { service: 'server', name: `${name} server`, in: key }],
                [`${key}-gateway`, { service: 'customer-gateway', name: 'Customer gateway', in: key }],
              ]
            }),
          ),
          cloud: { service: 'aws-cloud', name: 'AWS Cloud' },
          region: { service: 'region', name: 'Region', in: 'cloud' },
          vpc: { service: 'vpc', name: 'VPC', in: 'region', config: { cidr: '10.0.0.0/16' } },
          gateway: { service: 'vgw', name: 'Virtual private gateway', in: 'vpc' },
          subnet: {
            service: 'subnet',
            name: 'Private subnet',
            in: 'vpc',
            config: { access: 'private', cidr: '10.0.1.0/24' },
          },
          app: { service: 'ec2', name: 'Application', in: 'subnet' },
        },
        sites.map((name) => ({
          is: `${name.toLowerCase()}-gateway -> gateway : site-to-site-vpn`,
          config: { routing: 'static' },
        })),
        {
          title: 'Many sites, one VPC: one virtual private gateway',
          steps: [
            { at: ['london-gateway'], text: 'Each site’s customer gateway has its own VPN connection.' },
            {
              at: ['gateway'],
              text: 'All of them end on the one virtual private gateway that a VPC can have. It routes to the VPC, not between the sites.',
            },
            {
              at: ['subnet'],
              text: 'The subnet’s route table learns the sites’ prefixes by route propagation.',
            },
          ],
        },
      ),
    ),
  facts: ['vpn.per-vgw', 'vgw.cloudhub', 'vgw.prefix-rule', 'rt.propagated'],
  sources: [
    {
      title: 'AWS Site-to-Site VPN quotas',
      url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-limits.html',
      asOf: '2026-H2',
    },
    {
      title: 'Secure communication between AWS Site-to-Site VPN connections using VPN CloudHub',
      url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/VPN_CloudHub.html',
      asOf: '2026-H2',
    },
  ],
})
