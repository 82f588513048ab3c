import { definePattern } from './pattern'
import { admitting, cloud, ref, refs, routeTable, type Nodes } from './shared/network-parts'
import { privateSubnet } from './shared/spokes'
import { inBothZones, twoZones, zoneOf } from './shared/two-zones'
import { apart } from './shared/requirements'

type Endpoint = 'gwlb-endpoint' | 'interface-endpoint'

function serversIn(zone: string, index: number, endpoint: Endpoint): Nodes {
  const [upper, box] = [zone.toUpperCase(), `zone-${zone}`]
  return {
    [box]: zoneOf(zone, 'vpc'),
    [`gate-subnet-${zone}`]: {
      service: 'subnet',
      name: `Endpoint subnet ${upper}`,
      in: box,
      config: { access: 'public', cidr: `10.1.${10 + index}.0/28` },
    },
    [`gate-${zone}`]: {
      service: endpoint,
      name: `${endpoint === 'gwlb-endpoint' ? 'Inspection' : 'Interface'} endpoint ${upper}`,
      in: `gate-subnet-${zone}`,
      config: endpoint === 'gwlb-endpoint' ? { service: ref('offer') } : {},
    },
    [`web-subnet-${zone}`]: {
      service: 'subnet',
      name: `Web subnet ${upper}`,
      in: box,
      config: { access: 'public', cidr: `10.1.${index}.0/24` },
    },
    [`web-${zone}`]: {
      service: 'ec2',
      name: `Web server ${upper}`,
      in: `web-subnet-${zone}`,
      config: { publicAddress: true, securityGroups: refs(['web-group']) },
    },
    [`web-routes-${zone}`]: routeTable(`Web routes ${upper}`, {
      vpc: 'vpc',
      subnets: [`web-subnet-${zone}`],
      routes: { '0.0.0.0/0': `gate-${zone}` },
    }),
  }
}

function appliancesIn(zone: string, index: number): Nodes {
  const [upper, box] = [zone.toUpperCase(), `security-zone-${zone}`]
  return {
    [box]: zoneOf(zone, 'security'),
    [`appliances-${zone}`]: privateSubnet(`Appliance subnet ${upper}`, box, `10.9.${index}.0/24`),
    [`appliance-${zone}`]: {
      service: 'ec2',
      name: `Appliance ${upper}`,
      in: `appliances-${zone}`,
      config: { sourceDestinationCheck: false },
    },
  }
}

const draw = ({ endpoint = 'gwlb-endpoint' }: { readonly endpoint?: Endpoint }) => {
  const gates = refs(twoZones.map((zone) => `gate-subnet-${zone}`))
  return {
    nodes: {
      users: { service: 'users', name: 'Users' },
      ...cloud,
      vpc: { service: 'vpc', name: 'Web VPC', in: 'region', config: { cidr: '10.1.0.0/16' } },
      igw: { service: 'igw', name: 'Internet gateway', in: 'vpc' },
      ...inBothZones((zone, index) => serversIn(zone, index, endpoint)),
      'web-group': admitting('From users', 'vpc', 443, '0.0.0.0/0'),
      'edge-routes': {
        service: 'route-table',
        name: 'Edge routes',
        in: 'vpc',
        config: {
          gateway: ref('igw'),
          routes: twoZones.map((zone, index) => ({
            destination: `10.1.${index}.0/24`,
            target: ref(`gate-${zone}`),
          })),
        },
      },
      'gate-routes': {
        service: 'route-table',
        name: 'Routes out',
        in: 'vpc',
        config: { subnets: gates, routes: [{ destination: '0.0.0.0/0', target: ref('igw') }] },
      },
      security: { service: 'vpc', name: 'Security VPC', in: 'region', config: { cidr: '10.9.0.0/16' } },
      ...inBothZones(appliancesIn),
      balancer: {
        service: 'gwlb',
        name: 'Inspection balancer',
        in: 'security',
        config: { subnets: refs(twoZones.map((zone) => `appliances-${zone}`)), crossZone: true },
      },
      offer: {
        service: 'endpoint-service',
        name: 'Inspection service',
        in: 'region',
        config: { loadBalancers: refs(['balancer']) },
      },
    },
    connections: [
      'users -> igw : traffic tcp/443 "HTTPS"',
      ...twoZones.map((zone) => `gate-${zone} -> offer : privatelink`),
      'offer -> balancer : association',
      ...twoZones.map((zone) => `balancer -> appliance-${zone} : load-balancer-target "GENEVE"`),
    ],
    steps: [
      {
        at: ['igw'],
        text: 'A route table on the internet gateway sends what is for a web subnet to the inspection endpoint of its zone.',
      },
      {
        at: ['gate-a'],
        text: 'The Gateway Load Balancer endpoint hands the packets over PrivateLink to the security VPC, unchanged.',
      },
      {
        at: ['balancer'],
        text: 'The Gateway Load Balancer keeps each flow on one appliance, in a GENEVE tunnel on UDP port 6081.',
      },
      {
        at: ['web-a'],
        text: 'What the appliance lets through returns to the endpoint, whose subnet delivers it to the web server.',
      },
      {
        at: ['web-subnet-a'],
        text: 'The web subnet’s table sends answers to the same endpoint, which sends them on to the internet gateway.',
      },
    ],
    requirements: {
      'appliances-private': {
        must: 'stay-private' as const,
        of: { node: 'security' },
        to: 'internet' as const,
        text: 'The appliances are not reachable from the internet',
      },
      'security-apart': apart(
        { node: 'security' },
        { node: 'vpc' },
        'The security VPC has no way into the web VPC',
      ),
    },
  }
}

export default definePattern({
  id: 'gateway-load-balancer',
  title: 'Gateway Load Balancer with third-party appliances',
  summary:
    'Firewalls of another vendor in a security VPC inspect what the internet and the web servers of a VPC exchange.',
  category: 'networking',
  whenToUse: [
    'A firewall of a vendor that you know and have rules for shall work in AWS.',
    'One fleet of appliances serves several VPCs, also of other accounts.',
  ],
  tradeOffs: [
    {
      text: 'Any appliance that speaks GENEVE; the fleet scales and is replaced without touching the VPCs.',
      from: 'aws',
    },
    {
      text: 'Packets reach it unchanged: no address translation, so rules and logs see who is who.',
      from: 'aws',
    },
    {
      text: 'You run, license and patch the appliances; Network Firewall is AWS’s managed alternative.',
      from: 'aws',
    },
    {
      text: 'An endpoint, a subnet and routes in every zone of every VPC, each of which costs by the hour.',
      from: 'aws',
    },
  ],
  scaling:
    'By appliances: an Auto Scaling group adds some within minutes; endpoints and load balancer follow.',
  zoneLoss:
    'The endpoint of the other zone goes on; with cross-zone load balancing, so do all appliances that are left.',
  draw: () => draw({}),
  twin: {
    question: 'May the endpoints in front of a Gateway Load Balancer be interface endpoints?',
    answer:
      'No: an interface endpoint takes what is sent to its own address, and leads to services behind a Network Load Balancer. What is routed through appliances needs Gateway Load Balancer endpoints, which route tables name as a target.',
    findings: ['endpoint-service-load-balancer/interfaceForPackets'],
    draw: () => draw({ endpoint: 'interface-endpoint' }),
  },
  facts: ['privatelink.bandwidth', 'gwlb.geneve', 'rt.edge-association', 'vpce.interface-per-vpc'],
  sources: [
    {
      title: 'What is a Gateway Load Balancer?',
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/gateway/introduction.html',
      asOf: '2026-H2',
    },
    {
      title: 'Example routing options',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html',
      asOf: '2026-H2',
    },
  ],
})
