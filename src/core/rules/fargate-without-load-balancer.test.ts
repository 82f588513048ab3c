import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './fargate-without-load-balancer'

const users: SketchedNode = { service: 'users' }
const service = (launchType: string, parent?: string): SketchedNode => ({
  service: 'ecs-service',
  ...(parent === undefined ? {} : { in: parent }),
  config: { launchType },
})

testRule(rule, {
  good: {
    'a load balancer': {
      diagram: sketch({ users, alb: { service: 'alb' }, tasks: service('Fargate') }, [
        'users -> alb : traffic',
        'alb -> tasks : load-balancer-target',
      ]),
      passes: [{ at: 'tasks', factId: 'fargate.lb-still-yours' }],
    },
    'tasks on EC2': sketch({ users, tasks: service('EC2') }, ['users -> tasks : traffic']),
    'a launch type that is open': sketch({ users, tasks: { service: 'ecs-service' } }, [
      'users -> tasks : traffic',
    ]),
    'workers behind a queue': sketch({ queue: { service: 'sqs' }, tasks: { service: 'fargate' } }, [
      'queue -> tasks : poll',
    ]),
    'one service that calls another': sketch({ web: service('Fargate'), api: service('Fargate') }, [
      'web -> api : traffic',
    ]),
  },
  bad: {
    'customers without a load balancer': {
      diagram: exampleOf(rule),
      finds: [
        { message: 'noBalancer', at: ['web', 'traffic-1'], fixes: { 'Put a load balancer in between': [] } },
      ],
    },
    'users without a load balancer': {
      diagram: sketch({ users, tasks: service('Fargate') }, ['users -> tasks : traffic']),
      finds: [{ message: 'noBalancer', at: ['tasks', 'traffic-1'], fixes: [] }],
    },
    'users without a load balancer, in a VPC': {
      diagram: sketch({ users, vpc: { service: 'vpc' }, tasks: { service: 'fargate', in: 'vpc' } }, [
        'users -> tasks : traffic',
      ]),
      finds: [
        {
          message: 'noBalancer',
          at: ['tasks', 'traffic-1'],
          fixes: { 'Put a load balancer in between': [] },
        },
      ],
    },
  },
})
