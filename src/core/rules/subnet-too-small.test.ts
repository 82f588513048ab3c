import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './subnet-too-small'

const subnet = (cidr?: string): SketchedNode => ({
  service: 'subnet',
  config: cidr === undefined ? {} : { cidr },
})
const instances = (count: number): SketchedNode => ({ service: 'ec2', in: 'subnet', count })
const spanning = (service: string, config: Readonly<Record<string, unknown>> = {}): SketchedNode => ({
  service,
  config: { subnets: [{ ref: 'subnet' }], ...config },
})

testRule(rule, {
  good: {
    'a block that is not stated': sketch({ subnet: subnet(), web: instances(500) }),
    'just enough': {
      diagram: sketch({ subnet: subnet('10.0.0.0/28'), web: instances(10), alb: spanning('alb') }),
      passes: [{ at: 'subnet#cidr', factId: 'subnet.reserved-ips', used: 11, limit: 11 }],
    },
    'many in several subnets drawn once': sketch({
      subnet: { ...subnet('10.0.0.0/28'), count: 3 },
      web: instances(20),
    }),
    'a disk and a table, which have no address': {
      diagram: sketch({
        subnet: subnet('10.0.0.0/28'),
        disk: { service: 'ebs', in: 'subnet', count: 40 },
        table: { service: 'route-table', config: { subnets: [{ ref: 'subnet' }] } },
      }),
      passes: [{ at: 'subnet#cidr', factId: 'subnet.reserved-ips', used: 0, limit: 11 }],
    },
    'tasks over two subnets': sketch({
      subnet: subnet('10.0.0.0/28'),
      other: subnet('10.0.0.16/28'),
      tasks: spanning('ecs-service', {
        launchType: 'Fargate',
        desiredTasks: 15,
        subnets: [{ ref: 'subnet' }, { ref: 'other' }],
      }),
    }),
  },
  bad: {
    'more instances than addresses': {
      diagram: exampleOf(rule),
      finds: [{ message: 'tooFew', at: ['web#cidr'] }],
    },
    'one too many': {
      diagram: sketch({ subnet: subnet('10.0.0.0/28'), web: instances(11), alb: spanning('alb') }),
      finds: [{ message: 'tooFew', at: ['subnet#cidr'] }],
    },
    'tasks on Fargate': {
      diagram: sketch({
        subnet: subnet('10.0.0.0/28'),
        tasks: spanning('ecs-service', { launchType: 'Fargate', desiredTasks: 15 }),
      }),
      finds: [{ message: 'tooFew', at: ['subnet#cidr'] }],
    },
  },
})
