import { definePattern } from './pattern'
import { cloud, transitTable } from './shared/network-parts'
import { dataCentre as site } from './shared/sites'
import { spokesFor } from './shared/spokes'
import { hub, inTable, spokesOnHub } from './shared/transit-hub'

interface Drawn {
  readonly vpcs: number
  readonly kind?: 'transit' | 'private'
}

const draw = ({ vpcs, kind = 'transit' }: Drawn) => {
  const onHub = spokesOnHub(spokesFor(vpcs), {
    destinations: ['10.0.0.0/8', site.cidr],
    attachment: inTable('table'),
  })
  const virtualInterface = { interface: kind, asn: site.asn, vlan: 101 }
  return {
    nodes: {
      ...site.nodes,
      line: {
        service: 'direct-connect-location',
        name: 'Direct Connect location',
        config: { connectionType: 'dedicated' },
      },
      ...cloud,
      dxgw: { service: 'direct-connect-gateway', name: 'Direct Connect gateway', in: 'cloud' },
      ...hub,
      table: transitTable('All attachments'),
      ...onHub.nodes,
    },
    connections: [
      { is: `${site.key} -> line : direct-connect-interface`, config: virtualInterface },
      { is: `line -> dxgw : direct-connect-interface "${kind} VIF"`, config: virtualInterface },
      {
        is: 'dxgw -> hub : gateway-association',
        config: { allowedPrefixes: [{ prefix: '10.0.0.0/8' }], ...inTable('table') },
      },
      {
        is: `${site.gateway} -> hub : site-to-site-vpn "VPN as backup"`,
        config: { routing: 'BGP', tunnels: 2, ...inTable('table') },
      },
      ...onHub.attachments,
    ],
    steps: [
      {
        at: ['line'],
        text: 'The site’s router has a transit virtual interface on its Direct Connect line.',
      },
      {
        at: ['dxgw'],
        text: 'It ends on a Direct Connect gateway, which is global and associated with the transit gateway. The allowed prefixes are what the site learns.',
      },
      {
        at: [site.gateway],
        text: 'A VPN connection with BGP to the same transit gateway announces the same networks. For equal prefixes Direct Connect is preferred; if it fails, the VPN takes over.',
      },
      { at: ['hub'], text: 'The transit gateway joins both ways with all VPCs.' },
    ],
    requirements: {
      'vpcs-reach-the-site': {
        must: 'reach' as const,
        of: { service: 'vpc' },
        to: { node: site.key },
        text: 'Every VPC reaches the data centre',
      },
    },
  }
}

export default definePattern({
  id: 'direct-connect-with-vpn-backup',
  title: 'Direct Connect gateway with transit gateway, and a VPN as backup',
  summary:
    'A site reaches many VPCs over one transit virtual interface, and over a Site-to-Site VPN connection when the line fails.',
  category: 'networking',
  whenToUse: [
    'Many VPCs need a site with more or steadier bandwidth than a VPN gives.',
    'A second line is too dear, and in a failure the bandwidth of a VPN will do.',
  ],
  tradeOffs: [
    {
      text: 'One line serves the VPCs of up to six transit gateways, in any Region but China’s.',
      from: 'aws',
    },
    {
      text: 'The backup is slower: a VPN tunnel carries 1.25 Gbps, or 5 Gbps where you choose so; ECMP adds tunnels.',
      from: 'aws',
    },
    {
      text: 'A Direct Connect gateway takes transit or private virtual interfaces, not both.',
      from: 'aws',
    },
    {
      text: 'You pay for the port by the hour and for each GB that leaves AWS; the line does not encrypt by itself.',
      from: 'aws',
    },
  ],
  scaling: 'By ordering a faster line or more of them; the VPCs’ side grows at once.',
  zoneLoss:
    'The attachments go on in the zones that are left; what the backup is for is the loss of the line or its location.',
  parameters: [{ id: 'vpcs', label: 'VPCs', usual: 2, most: 6, breaks: ['quota-exceeded/exceededUnless'] }],
  draw: ({ vpcs }) => draw({ vpcs }),
  twin: {
    question: 'Does a private virtual interface lead to a transit gateway?',
    answer:
      'No: a Direct Connect gateway with private virtual interfaces serves virtual private gateways only. A transit gateway needs a transit virtual interface, and a Direct Connect gateway that has no private one.',
    findings: ['interface-of-the-wrong-kind/privateForTransitGateway'],
    draw: () => ({ ...draw({ vpcs: 2, kind: 'private' }), requirements: {} }),
  },
  facts: [
    'dx.transit-vifs',
    'dxgw.tgws',
    'dxgw.prefixes-tgw',
    'dx.routes-private',
    'dx.interface-ends',
    'dxgw.one-kind',
    'tgw.route-order',
    'vpn.bandwidth',
    'vpc.per-region',
    'vpn.bandwidth-large',
  ],
  sources: [
    {
      title: 'AWS Direct Connect gateways and transit gateway associations',
      url: 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/direct-connect-transit-gateways.html',
      asOf: '2026-H2',
    },
    {
      title: 'Direct Connect quotas',
      url: 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/limits.html',
      asOf: '2026-H2',
    },
    {
      title: 'How AWS Transit Gateway works',
      url: 'https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html',
      asOf: '2026-H2',
    },
  ],
})
