import { definePattern } from './pattern'
import { containerHosts, tasksOf } from './shared/container-hosts'
import { publicBalancer, twoTierVpc, twoZones, usersAndVpc } from './shared/web-tier'
import { inEach, refs } from './shared/zoned-vpc'

const front = {
  ...usersAndVpc(),
  balancer: publicBalancer(twoZones, 'clb'),
  ...twoTierVpc(twoZones, { withNat: false }),
}
const tasks = twoZones.flatMap((zone) => tasksOf(zone, 1))

export default definePattern({
  id: 'ecs-behind-classic-load-balancer',
  title: 'ECS service behind a Classic Load Balancer',
  summary:
    'The way of earlier years: a load balancer of the previous generation sends to a fixed port on each container host.',
  category: 'containers',
  notes: {
    wording: ['can use classic, application or network load balancers'],
    today:
      'Classic Load Balancers are for services of earlier years only; new ones use an Application, Network or Gateway Load Balancer.',
  },
  whenToUse: [
    'Only to understand or replace what still runs this way.',
    'Not for anything new: an Application Load Balancer does the same and more.',
  ],
  tradeOffs: [
    { text: 'No Fargate, no tasks with a network interface of their own (awsvpc).', from: 'aws' },
    { text: 'No dynamic ports, so two tasks of a service never share a host.', from: 'aws' },
    { text: 'No routing by path or host name: one load balancer for each service.', from: 'aws' },
    { text: 'No service discovery beside it.', from: 'aws' },
  ],
  scaling: 'Minutes: a further task needs a further host, which has to start first.',
  zoneLoss: 'The hosts of the other zone go on, and the group starts the missing ones there.',
  twin: {
    question: 'Can the service move to Fargate and keep this load balancer?',
    answer:
      'No. A Classic Load Balancer registers instances, and a task on Fargate has none of yours. Put an Application or Network Load Balancer with targets of the type ip in its place.',
    findings: ['load-balancer-target-type/classicWithFargate'],
    draw: () => ({
      nodes: {
        ...front,
        service: {
          service: 'ecs-service',
          name: 'Web service',
          in: 'vpc',
          config: { launchType: 'Fargate', subnets: refs(...inEach(twoZones, 'private')) },
        },
      },
      connections: [
        'users -> balancer : traffic tcp/443 "HTTPS"',
        'balancer -> service : load-balancer-target "port 8080"',
      ],
    }),
  },
  draw: () => ({
    nodes: { ...front, ...containerHosts(twoZones, 1) },
    connections: [
      'users -> balancer : traffic tcp/443 "HTTPS"',
      ...tasks.map((task) => ({
        is: `balancer -> ${task} : load-balancer-target "port 8080"`,
        config: { protocol: 'HTTP', port: 8080, targetType: 'instance' },
      })),
    ],
    steps: [
      {
        at: ['balancer'],
        text: 'The Classic Load Balancer registers the hosts, not the tasks, and sends to one fixed port.',
      },
      {
        at: tasks,
        text: 'A task takes that port on its host, so a host runs one task of the service.',
      },
      { at: ['group'], text: 'A further task needs a further host: the group has to start one first.' },
    ],
  }),
  facts: ['ecs.instances', 'ecs.lb-types', 'clb.previous', 'ecs.services'],
  sources: [
    {
      title: 'Use load balancing to distribute Amazon ECS service traffic',
      url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-load-balancing.html',
      asOf: '2026-H2',
    },
    {
      title: 'What is a Classic Load Balancer?',
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/introduction.html',
      asOf: '2026',
    },
  ],
})
