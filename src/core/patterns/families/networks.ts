import type { Family } from './family'

/** How VPCs and sites are joined. */
export const networkFamilies: readonly Family[] = [
  {
    id: 'many-vpcs-one-site',
    title: 'Many VPCs, one site',
    question: 'Many VPCs, one customer site: how?',
    members: [
      {
        id: 'transit-gateway-to-one-site',
        take: 'Three or more VPCs, and more to come; VPCs should reach each other, or be kept apart in one place.',
      },
      {
        id: 'vgw-for-each-vpc',
        take: 'Two to five VPCs that need the site and nothing from each other, with a VPN connection each.',
      },
      {
        id: 'site-behind-a-peering-hub',
        take: 'The VPCs are peered with a hub already, and need one or two services of the site, not its network.',
      },
      {
        id: 'site-services-by-privatelink',
        take: 'Consumers need single services in one direction, or their CIDR blocks overlap.',
      },
      {
        id: 'direct-connect-with-vpn-backup',
        take: 'The site needs steady bandwidth and latency, with a VPN connection in reserve.',
      },
    ],
    notes: { wording: ["multiple VPC's to one customer site (on CGW)", 'VPC peering/private link'] },
  },
  {
    id: 'many-sites-one-vpc',
    title: 'Many sites, one VPC',
    question: 'Many customer sites, one VPC: how?',
    members: [
      {
        id: 'transit-gateway-for-many-sites',
        take: 'Route tables should decide which site reaches which, or one tunnel is not enough for a site.',
      },
      {
        id: 'sites-on-one-vgw',
        take: 'A handful of sites need the VPC and nothing from each other, for the price of their VPN connections.',
      },
      {
        id: 'vpn-cloudhub',
        take: 'The sites should reach each other too, and their routers speak BGP with an ASN of their own.',
      },
    ],
    notes: { wording: ['multiple customers sites to one VPC', 'AWS Transit gateway'] },
  },
  {
    id: 'shared-services',
    title: 'Shared services and peering hubs',
    question: 'Services that several networks share, one hop over: how do all get there?',
    members: [
      {
        id: 'shared-services-by-peering',
        take: 'VPCs need what lives in one shared VPC, and nothing beyond it.',
      },
      {
        id: 'shared-services-for-on-premises',
        take: 'A site needs the same services, over VPN or Direct Connect.',
      },
      {
        id: 'proxy-between-peered-vpcs',
        take: 'A few connections have to go from spoke to spoke, and peering shall stay.',
      },
      {
        id: 'transit-gateway-between-vpcs',
        take: 'Whole networks have to reach each other: it routes where peering does not.',
      },
      {
        id: 'site-services-by-privatelink',
        take: 'Single services are to be offered, one hop further, to networks that may overlap.',
      },
      {
        id: 'shared-interface-endpoints',
        take: 'VPCs and sites need services of AWS, by endpoints that they do not each pay for.',
      },
      {
        id: 'vpc-lattice-service',
        take: 'Services call each other by name, with sign-in, whatever the networks are.',
      },
      {
        id: 'private-nlb',
        take: 'Servers of one private VPC have to serve clients in others, and nothing else of it shall.',
      },
    ],
    notes: {
      wording: [
        'Shared services VPC',
        'work around VPC non-transitivity when VPC peering',
        'transit gateway',
      ],
    },
  },
  {
    id: 'inspection',
    title: 'Inspecting traffic',
    question: 'All traffic through a firewall: how?',
    members: [
      { id: 'inspection-vpc', take: 'What VPCs send each other has to pass the firewall.' },
      {
        id: 'inspected-egress',
        take: 'What leaves for the internet has to pass it, and leaves by one VPC.',
      },
      { id: 'inspected-sites', take: 'Sites join by VPN or Direct Connect, and theirs has to pass it too.' },
      {
        id: 'firewall-on-transit-gateway',
        take: 'The same without an inspection VPC to build and route by hand.',
      },
      {
        id: 'gateway-load-balancer',
        take: 'The firewall is another vendor’s, on instances that have to scale.',
      },
      { id: 'central-egress-vpc', take: 'One way out for many VPCs will do, without inspection.' },
    ],
    notes: {
      wording: ['AWS Network firewall'],
    },
  },
]
