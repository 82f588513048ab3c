import { definePattern } from './pattern'
import { publicBalancer, twoTierVpc, twoZones } from './shared/web-tier'
import { forEach, inEach, openVpc, refs } from './shared/zoned-vpc'

const surroundings = {
  devices: { service: 'client', name: 'Devices' },
  ...openVpc(),
}
const broker = {
  service: 'ecs-service',
  name: 'MQTT broker',
  in: 'vpc',
  config: { launchType: 'Fargate', desiredTasks: 4, subnets: refs(...inEach(twoZones, 'private')) },
}
const toBroker = {
  is: 'balancer -> broker : load-balancer-target "TCP 8883"',
  config: { protocol: 'TCP', port: 8883, targetType: 'ip' },
}

export default definePattern({
  id: 'ecs-behind-network-load-balancer',
  title: 'ECS service behind a Network Load Balancer',
  summary:
    'A load balancer with a fixed address in each zone passes TCP connections on to the tasks of a service.',
  category: 'containers',
  notes: { wording: ['can use classic, application or network load balancers'] },
  whenToUse: [
    'The protocol is not HTTP: MQTT, a game over UDP, a protocol of your own.',
    'Clients or their firewalls want addresses that never change.',
  ],
  tradeOffs: [
    { text: 'One Elastic IP address in each zone, which never changes.', from: 'aws' },
    {
      text: 'It works at layer 4: no routing by path, no redirects, no sign-in; a TLS listener can end TLS.',
      from: 'aws',
    },
    {
      text: 'Cross-zone load balancing is off unless turned on: each zone’s node then sends to tasks of its own zone only.',
      from: 'aws',
    },
    { text: 'It is made for traffic that changes suddenly.', from: 'aws' },
  ],
  scaling: 'Tens of seconds for a further task; the load balancer itself takes sudden peaks.',
  zoneLoss:
    'The address of the lost zone no longer answers; DNS leaves it out, and clients with a list of addresses go on with the other.',
  twin: {
    question: 'Can an Application Load Balancer pass MQTT on to these tasks?',
    answer:
      'No. An Application Load Balancer speaks HTTP and HTTPS only, to clients and to targets, and MQTT over TCP is neither. A Network Load Balancer passes the connection on as it is, whatever is in it.',
    findings: ['load-balancer-target-type/wrongProtocol'],
    draw: () => ({
      nodes: {
        ...surroundings,
        balancer: { ...publicBalancer(twoZones, 'alb'), name: 'Application Load Balancer' },
        ...twoTierVpc(twoZones, { withNat: false }),
        broker,
      },
      connections: ['devices -> balancer : traffic tcp/8883 "MQTT over TLS"', toBroker],
    }),
  },
  draw: () => ({
    nodes: {
      ...surroundings,
      balancer: publicBalancer(twoZones, 'nlb'),
      ...twoTierVpc(twoZones, { withNat: false }),
      ...forEach(twoZones, (zone, letter) => ({
        [`address-${zone}`]: {
          service: 'elastic-ip',
          name: `Address ${letter}`,
          in: `public-${zone}`,
          config: { address: zone === 'a' ? '203.0.113.10' : '203.0.113.20' },
        },
      })),
      broker,
    },
    connections: [
      'devices -> balancer : traffic tcp/8883 "MQTT over TLS"',
      ...inEach(twoZones, 'address').map((address) => `balancer -> ${address} : address-association`),
      toBroker,
    ],
    steps: [
      { at: ['address-a'], text: 'The load balancer has one Elastic IP address in each zone.' },
      {
        at: ['balancer'],
        text: 'It chooses a task for each connection and passes the packets on; what is in them it does not read.',
      },
      {
        at: ['broker'],
        text: 'The service registers the address of each task, and its security group lets the load balancer in.',
      },
    ],
  }),
  facts: [
    'nlb.targets-per-az',
    'nlb.targets-total',
    'nlb.target-types',
    'nlb.targets-in-zone',
    'eip.per-region',
  ],
  sources: [
    {
      title: 'Use load balancing to distribute Amazon ECS service traffic',
      url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-load-balancing.html',
      asOf: '2026-H2',
    },
    {
      title: 'Target groups for your Network Load Balancers',
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-target-groups.html',
      asOf: '2026-H2',
    },
  ],
})
