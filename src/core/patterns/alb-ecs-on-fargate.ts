import { definePattern } from './pattern'
import { publicBalancer, twoTierVpc, twoZones, usersAndVpc } from './shared/web-tier'
import { inEach, refs } from './shared/zoned-vpc'

const draw = (targetType: 'ip' | 'instance') => ({
  nodes: {
    ...usersAndVpc(),
    balancer: publicBalancer(twoZones, 'alb'),
    ...twoTierVpc(twoZones),
    service: {
      service: 'ecs-service',
      name: 'Web service',
      in: 'vpc',
      config: {
        launchType: 'Fargate',
        desiredTasks: 4,
        subnets: refs(...inEach(twoZones, 'private')),
      },
    },
    policy: {
      service: 'auto-scaling',
      name: 'Service scaling',
      in: 'region',
      config: {
        policyType: 'target tracking',
        metric: 'ECSServiceAverageCPUUtilization',
        scales: [{ ref: 'service' }],
      },
    },
    images: { service: 'ecr', name: 'Web image', in: 'region' },
  },
  connections: [
    'users -> balancer : traffic tcp/443 "HTTPS"',
    {
      is: `balancer -> service : load-balancer-target "${targetType === 'ip' ? 'by address' : 'by instance'}"`,
      config: { protocol: 'HTTP', port: 8080, targetType },
    },
    'policy -> service : association',
    'images -> service : transfer "image"',
  ],
  steps: [
    { at: ['balancer'], text: 'You still create, configure and pay the load balancer.' },
    {
      at: ['service'],
      text: 'Each task has a network interface of its own and is registered by its address; there are no instances.',
    },
    {
      at: ['policy'],
      text: 'One layer scales: the number of tasks follows CPU, memory or requests for each target.',
    },
    { at: ['images'], text: 'A new task pulls its image first, so a small image starts sooner.' },
  ],
})

export default definePattern({
  id: 'alb-ecs-on-fargate',
  title: 'Application Load Balancer and ECS on Fargate',
  summary: 'The load balancer sends to tasks that run without instances of your own.',
  category: 'containers',
  notes: {
    wording: [
      'AWS handles the EC2 layers i.e. application tier',
      "we don't manage the autoscaling group for EC2",
      "A load balancer still exists, it's just managed by AWS and we don't use it at all",
      'only manage the container autoscaling based on certain resource utilization',
      'the autoscaling if relatively fast (30 second or so) as it just spins up docker container',
    ],
    today:
      'The load balancer is yours: you create, configure and pay it. What AWS takes away is the layer of EC2 instances.',
  },
  whenToUse: [
    'Containers without instances to patch, pack and scale.',
    'Load that changes within minutes, faster than instances start.',
  ],
  tradeOffs: [
    { text: 'One layer of scaling instead of two.', from: 'notes' },
    { text: 'A new task is there in half a minute or so.', from: 'notes' },
    {
      text: 'How many tasks start in a second is limited, and vCPUs of a new account are few until AWS raises the quota.',
      from: 'aws',
    },
    { text: 'No GPUs, and no access to the host.', from: 'aws' },
  ],
  scaling: 'Tens of seconds for a task: it gets a network interface, pulls its image and starts.',
  zoneLoss: 'The tasks of the other zone go on, and ECS starts the missing ones there.',
  twin: {
    question: 'Can the load balancer register the tasks by their instances?',
    answer:
      'No. A task on Fargate has no instance of yours, but an address of its own: its target group is of the type ip.',
    findings: ['load-balancer-target-type/fargateByInstance'],
    draw: () => draw('instance'),
  },
  draw: () => draw('ip'),
  facts: ['fargate.vcpu', 'fargate.launch-rate', 'fargate.lb-still-yours', 'ecs.lb-types', 'alb.targets'],
  sources: [
    {
      title: 'AWS Fargate for Amazon ECS',
      url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/AWS_Fargate.html',
      asOf: '2026',
    },
    {
      title: 'Use load balancing to distribute Amazon ECS service traffic',
      url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-load-balancing.html',
      asOf: '2026-H2',
    },
  ],
})
