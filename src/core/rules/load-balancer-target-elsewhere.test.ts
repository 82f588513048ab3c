import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './load-balancer-target-elsewhere'

const nodes = { hub: { service: 'vpc' }, spoke: { service: 'vpc' }, site: { service: 'site' } } as const
const balanced = (balancer: string, target: SketchedNode, config: Readonly<Record<string, unknown>> = {}) =>
  sketch({ ...nodes, balancer: { service: balancer, in: 'hub' }, target }, [
    { is: 'balancer -> target : load-balancer-target', config },
    'hub -> spoke : vpc-peering',
  ])
const line = (part: string) => [`load-balancer-target-1#${part}`, 'balancer', 'target']
const web: SketchedNode = { service: 'ec2', in: 'spoke' }
const server: SketchedNode = { service: 'server', in: 'site' }

testRule(rule, {
  good: {
    'an instance of the same VPC by ID': balanced(
      'alb',
      { service: 'ec2', in: 'hub' },
      { targetType: 'instance' },
    ),
    'an instance of a peer by IP address': {
      diagram: balanced('alb', web, { targetType: 'ip' }),
      passes: [{ at: 'load-balancer-target-1#targetType', factId: 'alb.target-types' }],
    },
    'an instance of a peer, unstated how': {
      diagram: balanced('nlb', web),
      needs: [{ at: 'load-balancer-target-1#targetType', factIds: ['nlb.target-types'] }],
    },
    'a server by TCP': balanced('nlb', server, { targetType: 'ip', protocol: 'TCP' }),
    'UDP within the VPC': balanced('nlb', { service: 'ec2', in: 'hub' }, { protocol: 'UDP' }),
    'an instance of a peer with client IP preservation': balanced('nlb', web, {
      targetType: 'ip',
      protocol: 'TCP',
      clientIpPreservation: true,
    }),
    'a function': balanced('alb', { service: 'lambda' }, { targetType: 'lambda' }),
  },
  bad: {
    'an instance of a peer by ID': {
      diagram: exampleOf(rule),
      finds: [
        {
          message: 'byInstance',
          at: ['load-balancer-target-1#targetType', 'web', 'server'],
          fixes: { 'Register it by IP address': [] },
        },
      ],
    },
    'an Auto Scaling group of a peer': {
      diagram: balanced('alb', { service: 'asg', in: 'spoke' }),
      finds: [{ message: 'groupElsewhere', at: ['target', 'load-balancer-target-1', 'balancer'] }],
    },
    'a server by UDP': {
      diagram: balanced('nlb', server, { targetType: 'ip', protocol: 'UDP' }),
      finds: [{ message: 'keepsClientAddress', at: line('protocol') }],
    },
    'an instance of a peer in another Region with client IP preservation': {
      diagram: sketch(
        {
          ireland: { service: 'region', config: { region: 'eu-west-1' } },
          virginia: { service: 'region', config: { region: 'us-east-1' } },
          hub: { service: 'vpc', in: 'ireland' },
          spoke: { service: 'vpc', in: 'virginia' },
          balancer: { service: 'nlb', in: 'hub' },
          target: web,
        },
        [
          {
            is: 'balancer -> target : load-balancer-target',
            config: { targetType: 'ip', protocol: 'TCP', clientIpPreservation: true },
          },
          'hub -> spoke : vpc-peering',
        ],
      ),
      finds: [{ message: 'preservesClientAddress', at: line('clientIpPreservation') }],
    },
    'a server with client IP preservation': {
      diagram: balanced('nlb', server, { targetType: 'ip', protocol: 'TCP', clientIpPreservation: true }),
      finds: [
        {
          message: 'preservesClientAddress',
          at: line('clientIpPreservation'),
          fixes: { 'Turn client IP preservation off': [] },
        },
      ],
    },
  },
})
