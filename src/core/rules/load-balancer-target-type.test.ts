import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './load-balancer-target-type'

const vpc: SketchedNode = { service: 'vpc' }
const inVpc = (service: string, config: Readonly<Record<string, unknown>> = {}): SketchedNode => ({
  service,
  in: 'vpc',
  config,
})
const balanced = (
  balancer: string,
  target: SketchedNode,
  config: Readonly<Record<string, unknown>>,
  rest: Readonly<Record<string, SketchedNode>> = {},
) =>
  sketch({ vpc, balancer: inVpc(balancer), target, ...rest }, [
    { is: 'balancer -> target : load-balancer-target', config },
  ])
const line = (part: string) => [`load-balancer-target-1#${part}`, 'balancer', 'target']
const fn: SketchedNode = { service: 'lambda' }
const group = (config: Readonly<Record<string, unknown>> = {}): SketchedNode => ({
  service: 'target-group',
  in: 'vpc',
  config,
})

testRule(rule, {
  good: {
    'targets of unstated type': {
      diagram: balanced('alb', inVpc('ec2'), {}),
      passes: [],
    },
    'an instance by ID': {
      diagram: balanced('alb', inVpc('ec2'), { targetType: 'instance', protocol: 'HTTP' }),
      passes: [{ at: 'load-balancer-target-1#targetType', factId: 'alb.target-types' }],
    },
    'an instance by IP address': balanced('nlb', inVpc('ec2'), { targetType: 'ip', protocol: 'TCP' }),
    'a function': balanced('alb', fn, { targetType: 'lambda' }),
    'tasks on Fargate': balanced('alb', inVpc('ecs-service', { launchType: 'Fargate' }), {
      targetType: 'ip',
    }),
    'tasks on instances': balanced('alb', inVpc('ecs-service', { launchType: 'EC2' }), {
      targetType: 'instance',
    }),
    'a load balancer behind another': balanced('nlb', inVpc('alb'), { targetType: 'alb', protocol: 'TCP' }),
    'appliances behind a Gateway Load Balancer': balanced(
      'gwlb',
      inVpc('ec2'),
      { targetGroup: { ref: 'group' } },
      { group: group({ protocol: 'GENEVE' }) },
    ),
    'a database behind a Network Load Balancer': balanced('nlb', inVpc('rds'), {
      targetType: 'ip',
      protocol: 'TCP',
    }),
    'two functions in groups of their own': sketch(
      { vpc, balancer: inVpc('alb'), a: fn, b: fn, one: group(), two: group() },
      [
        { is: 'balancer -> a : load-balancer-target', config: { targetGroup: { ref: 'one' } } },
        { is: 'balancer -> b : load-balancer-target', config: { targetGroup: { ref: 'two' } } },
      ],
    ),
  },
  bad: {
    'an Application Load Balancer that speaks TCP': {
      diagram: balanced('alb', inVpc('ec2'), { protocol: 'TCP' }),
      finds: [{ message: 'wrongProtocol', at: line('protocol'), fixes: { 'Speak HTTP to it': [] } }],
    },
    'a Network Load Balancer that speaks HTTP': {
      diagram: balanced('nlb', inVpc('ec2'), { protocol: 'HTTP' }),
      finds: [{ message: 'wrongProtocol', at: line('protocol'), fixes: { 'Speak TCP to it': [] } }],
    },
    'a Gateway Load Balancer that speaks TCP': {
      diagram: balanced(
        'gwlb',
        inVpc('ec2'),
        { targetGroup: { ref: 'group' } },
        { group: group({ protocol: 'TCP' }) },
      ),
      finds: [{ message: 'wrongProtocol', at: ['group#protocol', 'balancer', 'target'], fixes: [] }],
    },
    'a load balancer behind another by UDP': {
      diagram: balanced('nlb', inVpc('alb'), { protocol: 'UDP' }),
      finds: [{ message: 'wrongProtocolToBalancer', at: line('protocol'), fixes: { 'Speak TCP to it': [] } }],
    },
    'a type that the load balancer does not have': {
      diagram: balanced('alb', inVpc('ec2'), { targetType: 'alb' }),
      finds: [{ message: 'noSuchType', at: line('targetType'), fixes: { 'Register it by instance ID': [] } }],
    },
    'a function by IP address': {
      diagram: balanced('alb', fn, { targetType: 'ip' }),
      finds: [{ message: 'wrongType', at: line('targetType'), fixes: { 'Register it as a function': [] } }],
    },
    'a database by instance, as its group says': {
      diagram: balanced(
        'nlb',
        inVpc('rds'),
        { targetGroup: { ref: 'group' } },
        { group: group({ targetType: 'instance' }) },
      ),
      finds: [
        {
          message: 'wrongType',
          at: ['group#targetType', 'balancer', 'target'],
          fixes: { 'Register it by IP address': [] },
        },
      ],
    },
    'tasks on Fargate by instance': {
      diagram: exampleOf(rule),
      finds: [
        {
          message: 'fargateByInstance',
          at: ['load-balancer-target-1#targetType', 'web', 'orders'],
          fixes: { 'Register it by IP address': [] },
        },
      ],
    },
    'a Classic Load Balancer and Fargate': {
      diagram: balanced('clb', inVpc('ecs-service', { launchType: 'Fargate' }), {}),
      finds: [{ message: 'classicWithFargate', at: ['balancer', 'load-balancer-target-1', 'target'] }],
    },
    'two load balancers in one group': {
      diagram: sketch({ vpc, balancer: inVpc('nlb'), a: inVpc('alb'), b: inVpc('alb'), group: group() }, [
        { is: 'balancer -> a : load-balancer-target', config: { targetGroup: { ref: 'group' } } },
        { is: 'balancer -> b : load-balancer-target', config: { targetGroup: { ref: 'group' } } },
      ]),
      finds: [{ message: 'tooMany', at: ['group', 'a', 'b'] }],
    },
  },
})
