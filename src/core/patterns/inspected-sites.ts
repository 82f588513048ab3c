import { definePattern } from './pattern'
import {
  inspected,
  inspectionAttachment,
  inspectionVpc,
  tablesAround,
  toInspection,
} from './shared/inspection'
import { cloud, routeTable } from './shared/network-parts'
import { branchOffice as branch, dataCentre as centre } from './shared/sites'
import { groupOf, groupsOf, spokesFor } from './shared/spokes'
import { hub, spokesOnHub } from './shared/transit-hub'
import { passing, reachable } from './shared/requirements'

const virtualInterface = { interface: 'transit', asn: centre.asn, vlan: 101 }

const draw = ({ spokes: number }: { readonly spokes: number }) => {
  const spokes = spokesFor(number, { kind: 'Spoke', tags: ['spoke'], group: groupOf })
  const onHub = spokesOnHub(spokes, { destinations: ['0.0.0.0/0'], attachment: inspected })
  return {
    nodes: {
      ...branch.nodes,
      ...centre.nodes,
      line: {
        service: 'direct-connect-location',
        name: 'Direct Connect location',
        config: { connectionType: 'dedicated' },
      },
      ...cloud,
      dxgw: { service: 'direct-connect-gateway', name: 'Direct Connect gateway', in: 'cloud' },
      ...hub,
      ...tablesAround(toInspection),
      ...onHub.nodes,
      ...groupsOf(spokes, { name: 'From sites', networks: [branch.cidr, centre.cidr] }),
      ...inspectionVpc,
    },
    connections: [
      {
        is: `${branch.gateway} -> hub : site-to-site-vpn`,
        config: { routing: 'BGP', tunnels: 2, ...inspected },
      },
      { is: `${centre.gateway} -> line : direct-connect-interface`, config: virtualInterface },
      { is: 'line -> dxgw : direct-connect-interface "transit VIF"', config: virtualInterface },
      {
        is: 'dxgw -> hub : gateway-association',
        config: { allowedPrefixes: [{ prefix: '10.0.0.0/8' }], ...inspected },
      },
      ...onHub.attachments,
      inspectionAttachment(),
    ],
    steps: [
      {
        at: [branch.gateway],
        text: 'The branch’s VPN connection is an attachment of the transit gateway,',
      },
      {
        at: ['dxgw'],
        text: 'and so is the Direct Connect gateway, to which the data centre has a transit virtual interface.',
      },
      {
        at: ['hub'],
        text: 'Both are associated with the table of the spokes, which has one route: everything to the inspection VPC.',
      },
      {
        at: ['endpoint-a'],
        text: 'The firewall endpoint of the zone inspects, and hands back to the transit gateway.',
      },
      {
        at: [toInspection],
        text: 'The table of the inspection VPC learns the networks of spokes and sites alike; answers come back the same way.',
      },
    ],
    requirements: {
      'sites-reach-spokes': reachable(
        { service: 'site' },
        { tag: 'spoke' },
        'Every site reaches every spoke',
      ),
      'sites-inspected': passing(
        { service: 'site' },
        { tag: 'spoke' },
        { node: 'inspection' },
        'Traffic from sites to spokes is inspected',
      ),
      'spokes-inspected': passing(
        { tag: 'spoke' },
        { service: 'site' },
        { node: 'inspection' },
        'Traffic from spokes to sites is inspected',
      ),
    },
  }
}

export default definePattern({
  id: 'inspected-sites',
  title: 'Inspection of VPN and Direct Connect traffic',
  summary:
    'What sites exchange with VPCs, over VPN or Direct Connect, passes Network Firewall in an inspection VPC.',
  category: 'networking',
  notes: {
    wording: ['how to do with: multiple VPCs, direct connect, VPN, internet, etc?'],
    today:
      'By the route tables of a transit gateway: attachments of VPCs, VPN connections and Direct Connect gateways are all associated with a table that leads to the inspection VPC. A virtual private gateway on a spoke would be a way past it.',
  },
  whenToUse: [
    'Sites and VPCs do not trust each other, and one policy has to see what they exchange.',
    'Sites come by VPN and Direct Connect, and both shall be treated alike.',
  ],
  tradeOffs: [
    {
      text: 'VPN, Direct Connect and VPCs are inspected by one policy; a new site is one more association.',
      from: 'aws',
    },
    {
      text: 'Direct Connect needs a transit virtual interface; a private one ends on a virtual private gateway and leads past the firewall.',
      from: 'aws',
    },
    {
      text: 'Each GB is paid for at the transit gateway for both passages, and at the firewall.',
      from: 'aws',
    },
    {
      text: 'VPN connections announce networks to every table that they propagate to, without a filter; none may be that of the spokes.',
      from: 'aws',
    },
  ],
  scaling:
    'The endpoint of each zone grows at once, up to 100 Gbps; lines and VPN tunnels are the narrow part.',
  zoneLoss: 'The other zone’s endpoint goes on; VPN tunnels end in different zones.',
  parameters: [
    { id: 'spokes', label: 'Spokes', usual: 2, most: 5, breaks: ['quota-exceeded/exceededUnless'] },
  ],
  draw,
  twin: {
    question: 'Is the branch still inspected if a spoke has a VPN connection of its own?',
    answer:
      'No: the virtual private gateway delivers to its VPC directly, and the propagated route sends the answers back by it, past the firewall. End every VPN connection on the transit gateway.',
    findings: ['inspection-bypassed/past', 'requirement-violated/passedBy'],
    draw: () => {
      const { nodes, connections, requirements } = draw({ spokes: 2 })
      return {
        nodes: {
          ...nodes,
          'gateway-a': { service: 'vgw', name: 'Virtual private gateway', in: 'spoke-a' },
          'routes-a': routeTable('Routes A', {
            vpc: 'spoke-a',
            subnets: ['subnet-a'],
            routes: { '0.0.0.0/0': 'hub' },
            propagatesFrom: 'gateway-a',
          }),
        },
        connections: [
          ...connections,
          {
            is: `${branch.gateway} -> gateway-a : site-to-site-vpn "own VPN"`,
            config: { routing: 'BGP', tunnels: 2 },
          },
        ],
        requirements,
      }
    },
  },
  facts: [
    'vpn.bandwidth',
    'tgw.one-association',
    'tgw.route-order',
    'tgw.appliance-mode',
    'dxgw.tgws',
    'dxgw.one-kind',
    'nfw.bandwidth',
    'vgw.prefix-rule',
    'vpc.per-region',
  ],
  sources: [
    {
      title: 'AWS Network Firewall example architectures with routing',
      url: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/architectures.html',
      asOf: '2026-H2',
    },
    {
      title: 'AWS Direct Connect gateways and transit gateway associations',
      url: 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/direct-connect-transit-gateways.html',
      asOf: '2026-H2',
    },
    {
      title: 'How AWS Transit Gateway works',
      url: 'https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html',
      asOf: '2026-H2',
    },
  ],
})
