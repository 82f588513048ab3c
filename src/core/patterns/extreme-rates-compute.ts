import { definePattern } from './pattern'
import { usersAndVpc } from './shared/web-tier'

const draw = (toFunction: number, label: string) => ({
  nodes: {
    ...usersAndVpc(),
    balancer: {
      service: 'alb',
      name: 'Load balancer',
      in: 'vpc',
      config: { scheme: 'internet-facing', listener: 'HTTPS' },
    },
    servers: { service: 'ec2', name: 'Scaled instances', in: 'vpc', count: 20 },
    tasks: {
      service: 'ecs-service',
      name: 'Tasks',
      in: 'vpc',
      config: { launchType: 'Fargate', desiredTasks: 40 },
    },
    handler: {
      service: 'lambda',
      name: 'Function',
      in: 'region',
      config: { averageDurationSeconds: 0.2 },
    },
  },
  connections: [
    'users -> balancer : traffic tcp/443 "HTTPS"',
    {
      is: 'balancer -> servers : load-balancer-target "minutes"',
      config: { protocol: 'HTTP', targetType: 'instance' },
    },
    {
      is: 'balancer -> tasks : load-balancer-target "seconds"',
      config: { protocol: 'HTTP', targetType: 'ip' },
    },
    {
      is: `balancer -> handler : load-balancer-target "${label}"`,
      config: { targetType: 'lambda', ratePerSecond: toFunction },
    },
  ],
  steps: [
    {
      at: ['servers'],
      text: 'Instances boot, run their user data and pass health checks: minutes, less with a prepared image or a warm pool.',
    },
    {
      at: ['tasks'],
      text: 'Tasks on Fargate start within seconds of their image’s pull: up to 100 at once and then 20 a second in large Regions, 25 and 5 in others.',
    },
    {
      at: ['handler'],
      text: 'A function gets 1,000 more execution environments every ten seconds, within the 1,000 concurrent executions of the account.',
    },
  ],
})

export default definePattern({
  id: 'extreme-rates-compute',
  title: 'Extreme rates: instances, Fargate or Lambda',
  summary: 'Three kinds of compute behind one load balancer, and how fast each of them follows a peak.',
  category: 'web',
  notes: {
    wording: [
      'compute layer',
      'ASG, ECS: slow to initialize, will need to bootstrap instances',
      'fargate: faster, docker containers are faster to spin up (but still take seconds)',
      'lambda: soft limit 1000 concurrent',
    ],
    today:
      'ECS is slow on EC2 only, where its hosts have to start first. A new Fargate account has few vCPUs (6 documented), a new Lambda account may have fewer than 1,000 concurrent executions: have both raised beforehand.',
  },
  whenToUse: [
    'Instances for load that is steady, or rises with the hour.',
    'Fargate for load that doubles within minutes.',
    'Lambda for peaks out of nothing, of short requests.',
  ],
  tradeOffs: [
    {
      text: 'Minutes, seconds, at once: that is how long instances, tasks and functions take.',
      from: 'notes',
    },
    {
      text: 'A target of 40 to 70 % utilisation leaves instances room for the time that others need to start.',
      from: 'notes',
    },
    {
      text: 'Rate times duration is the concurrency that a function needs: 2,000 requests per second of 0.2 s are 400 at one time.',
      from: 'aws',
    },
    { text: 'All functions of an account share the concurrency of a Region.', from: 'aws' },
    { text: 'Through a load balancer a function takes and answers 1 MB at most.', from: 'aws' },
  ],
  scaling: 'Minutes for instances, seconds for tasks, almost at once for functions, each up to its quota.',
  zoneLoss:
    'Instances and tasks of the other zones go on while new ones start; Lambda runs in several zones by itself.',
  twin: {
    question: 'Does the function take 20,000 requests per second that last 0.2 seconds each?',
    answer:
      'Not in a usual account: that is 4,000 executions at one time, and all functions of a Region share 1,000 until AWS raises it. Have it raised, make the function faster, or spread the load over tasks and instances.',
    findings: ['lambda-concurrency-exceeded/above'],
    draw: () => draw(20_000, '20,000/s'),
  },
  draw: () => draw(2000, 'at once'),
  facts: [
    'lambda.concurrency',
    'lambda.scaling',
    'fargate.launch-rate',
    'fargate.vcpu',
    'asg.warm-up',
    'alb.lambda-payload',
  ],
  sources: [
    {
      title: 'Understanding Lambda function scaling',
      url: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html',
      asOf: '2026-H2',
    },
    {
      title: 'Decrease latency for applications with long boot times using warm pools',
      url: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-warm-pools.html',
      asOf: '2026-H2',
    },
  ],
})
