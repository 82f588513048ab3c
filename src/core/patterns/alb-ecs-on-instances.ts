import { definePattern } from './pattern'
import { containerHosts, tasksOf } from './shared/container-hosts'
import { publicBalancer, twoTierVpc, twoZones, usersAndVpc } from './shared/web-tier'
import { inEach, refs } from './shared/zoned-vpc'

const draw = ({ tasks }: { readonly tasks: number }) => ({
  nodes: {
    ...usersAndVpc(),
    balancer: publicBalancer(twoZones, 'alb'),
    ...twoTierVpc(twoZones, { withNat: false }),
    ...containerHosts(twoZones, tasks),
    provider: {
      service: 'auto-scaling',
      name: 'Capacity provider',
      in: 'region',
      config: {
        policyType: 'target tracking',
        metric: 'CapacityProviderReservation',
        scales: [{ ref: 'group' }],
      },
    },
  },
  connections: [
    'users -> balancer : traffic tcp/443 "HTTPS"',
    ...twoZones
      .flatMap((zone) => tasksOf(zone, tasks))
      .map((task) => ({
        is: `balancer -> ${task} : load-balancer-target`,
        config: { protocol: 'HTTP', targetType: 'instance' },
      })),
    'provider -> group : association',
  ],
  steps: [
    {
      at: ['balancer'],
      text: 'ECS registers every task by its host and the port that it got there; the load balancer spreads over all of them.',
    },
    {
      at: tasksOf('a', tasks),
      text: 'Tasks of the same service share a host, each on a port of its own.',
    },
    {
      at: ['task-b-1'],
      text: 'First layer: the service starts and stops tasks, by CPU or by requests for each.',
    },
    {
      at: ['provider'],
      text: 'Second layer: the capacity provider makes the group of hosts as large as the tasks need.',
    },
  ],
})

export default definePattern({
  id: 'alb-ecs-on-instances',
  title: 'Application Load Balancer and ECS on EC2 instances',
  summary: 'Several tasks of a service share each container host, every one on a port of its own.',
  category: 'containers',
  notes: {
    wording: [
      'ALB + ECS on EC2',
      'same as ALB + ASG but also has containers on top of the EC2 instances',
      'ALB will use port mapping so can run the same containers on an instance to maximize usage of an instance',
      'this has two layers of autoscaling',
      'the instances that host the containers',
      'the containers/tasks',
      'pain in the but to orchestrate both ECS autoscaling and ASG autoscaling',
      'will need multiple layers of ruls',
    ],
    today:
      'A capacity provider with managed scaling makes the group of hosts follow the tasks, so one layer of rules is left.',
  },
  whenToUse: [
    'Many containers of steady load, packed densely on instances that you choose and reserve.',
    'Tasks need what Fargate does not have: GPUs, large local disks, daemons on the host.',
  ],
  tradeOffs: [
    {
      text: 'Dynamic ports let several tasks of one service share a host, so its capacity is well used.',
      from: 'aws',
    },
    {
      text: 'Two layers scale, tasks and hosts, and are hard to orchestrate by rules of your own.',
      from: 'notes',
    },
    { text: 'Hosts are yours to patch and replace.', from: 'aws' },
    {
      text: 'The security group of the hosts has to let the load balancer into the whole range of ephemeral ports.',
      from: 'aws',
    },
  ],
  scaling: 'Seconds for a task where a host has room, else minutes until a new host has started.',
  zoneLoss:
    'The tasks of the other zone go on; the group starts hosts there, and ECS places the missing tasks.',
  twin: {
    question: 'Can an internet-facing load balancer stand in the private subnets, beside its hosts?',
    answer:
      'No. Its nodes have public addresses, which are of use only in subnets with a route to an internet gateway. Put it into the public subnets; the hosts stay private.',
    findings: ['internet-facing-in-private-subnets/noWayInYet'],
    draw: () => {
      const { nodes, connections } = draw({ tasks: 1 })
      const { balancer, ...rest } = nodes
      return {
        nodes: {
          ...rest,
          balancer: {
            ...balancer,
            name: 'Internet-facing load balancer',
            config: { ...balancer.config, subnets: refs(...inEach(twoZones, 'private')) },
          },
        },
        connections,
      }
    },
  },
  parameters: [{ id: 'tasks', label: 'Tasks on each host', usual: 2, most: 4 }],
  draw,
  facts: ['alb.targets', 'ecs.instances', 'ecs.target-groups', 'ecs.managed-scaling'],
  sources: [
    {
      title: 'Automatically manage Amazon ECS capacity with cluster auto scaling',
      url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-auto-scaling.html',
      asOf: '2026-H2',
    },
    {
      title: 'Use load balancing to distribute Amazon ECS service traffic',
      url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-load-balancing.html',
      asOf: '2026-H2',
    },
  ],
})
