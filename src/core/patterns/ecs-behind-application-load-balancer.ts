import { definePattern } from './pattern'
import { publicBalancer, twoTierVpc, twoZones, usersAndVpc } from './shared/web-tier'
import { inEach, refs } from './shared/zoned-vpc'

const named = [
  ['shop', 'Shop', '/*'],
  ['orders', 'Orders', '/orders/*'],
  ['search', 'Search', '/search/*'],
  ['account', 'Account', '/account/*'],
  ['images', 'Images', '/images/*'],
  ['reviews', 'Reviews', '/reviews/*'],
] as const

const draw = ({ services }: { readonly services: number }) => {
  const chosen = named.slice(0, services)
  return {
    nodes: {
      ...usersAndVpc(),
      balancer: publicBalancer(twoZones, 'alb'),
      ...twoTierVpc(twoZones, { withNat: false }),
      cluster: { service: 'ecs-cluster', name: 'Cluster', in: 'vpc' },
      ...Object.fromEntries(
        chosen.map(([id, name]) => [
          id,
          {
            service: 'ecs-service',
            name: `${name} service`,
            in: 'cluster',
            config: { subnets: refs(...inEach(twoZones, 'private')) },
          },
        ]),
      ),
    },
    connections: [
      'users -> balancer : traffic tcp/443 "HTTPS"',
      ...chosen.map(([id, , path]) => ({
        is: `balancer -> ${id} : load-balancer-target "${path}"`,
        config: { protocol: 'HTTP', port: 8080, targetType: 'ip' },
      })),
    ],
    steps: [
      {
        at: ['balancer'],
        text: 'One load balancer serves all services: rules of its listener choose the target group by path or host name.',
      },
      {
        at: ['shop'],
        text: 'Each service registers its tasks in its own target group as they start, and takes them out as they stop.',
      },
      {
        at: ['private-a'],
        text: 'The tasks have network interfaces in private subnets of two zones; only the load balancer is public.',
      },
    ],
  }
}

export default definePattern({
  id: 'ecs-behind-application-load-balancer',
  title: 'ECS services behind an Application Load Balancer',
  summary: 'One load balancer sends each path to the tasks of its own ECS service.',
  category: 'containers',
  notes: { wording: ['can use classic, application or network load balancers'] },
  whenToUse: [
    'Several HTTP services share one name and one certificate.',
    'Tasks come and go, and nobody shall keep a list of their addresses.',
  ],
  tradeOffs: [
    { text: 'Paths, host names, headers and methods choose the service.', from: 'aws' },
    {
      text: 'On instances, dynamic ports let several tasks of a service share a host; tasks with interfaces of their own, as on Fargate, are targets of the type ip.',
      from: 'aws',
    },
    { text: 'HTTP and HTTPS only; other protocols want a Network Load Balancer.', from: 'aws' },
    { text: 'A service can be registered in five target groups at most.', from: 'aws' },
  ],
  scaling:
    'Tens of seconds for a further task where there is room; the load balancer grows with its traffic.',
  zoneLoss:
    'The load balancer leaves the lost zone’s tasks out, and each service starts them anew in the other.',
  twin: {
    question: 'Are two subnets of one zone enough for this load balancer?',
    answer:
      'No. An Application Load Balancer takes one subnet of each zone and needs two zones, so that the loss of one leaves it standing.',
    findings: ['load-balancer-in-one-zone/sameZone'],
    draw: () => {
      const { nodes, connections } = draw({ services: 1 })
      return {
        nodes: {
          ...nodes,
          balancer: {
            ...publicBalancer(twoZones, 'alb'),
            config: { scheme: 'internet-facing', subnets: refs('public-a', 'other-a') },
          },
          'other-a': {
            service: 'subnet',
            name: 'Second public subnet A',
            in: 'zone-a',
            config: { access: 'public', cidr: '10.0.5.0/24' },
          },
        },
        connections,
      }
    },
  },
  parameters: [{ id: 'services', label: 'Services', usual: 2, most: 6 }],
  draw,
  facts: ['ecs.target-groups', 'alb.target-groups', 'alb.rules', 'alb.targets', 'alb.two-azs'],
  sources: [
    {
      title: 'Use load balancing to distribute Amazon ECS service traffic',
      url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-load-balancing.html',
      asOf: '2026-H2',
    },
    {
      title: 'Quotas for your Application Load Balancers',
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html',
      asOf: '2026-H2',
    },
  ],
})
