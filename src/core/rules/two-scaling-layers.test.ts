import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './two-scaling-layers'

const cluster: SketchedNode = { service: 'ecs-cluster' }
const tasks = (launchType?: string): SketchedNode => ({
  service: 'ecs-service',
  in: 'cluster',
  config: launchType === undefined ? {} : { launchType },
})
const group: SketchedNode = { service: 'asg' }
const fixes = { 'Turn managed scaling on': [] }
const joined = ['group -> cluster : membership']

testRule(rule, {
  good: {
    'a cluster without a group': sketch({ cluster, tasks: tasks('EC2') }),
    'a group for something else': sketch({ cluster, tasks: tasks('EC2'), group }),
    'tasks on Fargate': sketch({ cluster, tasks: tasks('Fargate'), group }, joined),
    'managed scaling': {
      diagram: sketch(
        { cluster: { ...cluster, config: { managedScaling: true } }, tasks: tasks('EC2'), group },
        joined,
      ),
      passes: [{ at: 'cluster#managedScaling', factId: 'ecs.managed-scaling' }],
    },
  },
  bad: {
    'a group whose hosts are in the cluster, without managed scaling': {
      diagram: exampleOf(rule),
      finds: [{ message: 'twoLayers', at: ['cluster#managedScaling', 'hosts'], fixes }],
    },
    'a group that is joined with the cluster': {
      diagram: sketch({ cluster, tasks: tasks('EC2'), group }, joined),
      finds: [{ message: 'twoLayers', at: ['cluster#managedScaling', 'group'], fixes }],
    },
    'a group of instances in the cluster': {
      diagram: sketch({
        cluster,
        tasks: tasks(),
        host: { service: 'ec2', in: 'cluster' },
        group: { service: 'asg', config: { members: [{ ref: 'host' }] } },
      }),
      finds: [{ message: 'twoLayers', at: ['cluster#managedScaling', 'group'], fixes }],
    },
  },
})
