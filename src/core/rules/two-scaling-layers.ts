import { setField } from '../edit/set-field'
import { refsOf, type NodeId, type ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { defineRule } from './rule'
import { farEndsOf } from './shared/far-ends'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'two-scaling-layers',
    title: 'Two layers of scaling',
    concern: 'operations',
    looksAt: ['asg', 'ecs-cluster'],
    messages: {
      twoLayers: {
        severity: 'info',
        text: '{cluster} scales twice: its tasks, and the instances of {group} that they need room on. Each follows rules of its own{unless}.',
      },
    },
    why: 'On EC2, a service starts more tasks only where instances have room, and the Auto Scaling group adds instances by other metrics and minutes later. A capacity provider with managed scaling makes the group follow the tasks; on Fargate there is no second layer.',
    howToFix: 'Use a capacity provider with managed scaling for the group, or run the tasks on Fargate.',
    facts: ['ecs.managed-scaling'],
    sources: [
      {
        title: 'Automatically manage Amazon ECS capacity with cluster auto scaling',
        url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-auto-scaling.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch({
      hosts: {
        service: 'asg',
        name: 'Container hosts',
        config: { members: [{ ref: 'host' }] },
      },
      cluster: { service: 'ecs-cluster', name: 'Shop cluster', config: { managedScaling: false } },
      orders: {
        service: 'ecs-service',
        name: 'Order service',
        in: 'cluster',
        config: { launchType: 'EC2' },
      },
      host: { service: 'ec2', name: 'Container host', in: 'cluster', count: 3 },
    }),

  each: (graph) => graph.resources('asg'),

  *checkOne(graph, group) {
    for (const cluster of clustersOf(graph, group)) {
      if (!runsTasksOnInstances(graph, cluster)) continue
      const { managedScaling } = cluster.config
      if (managedScaling === true) {
        yield { pass: { at: cluster.id, part: 'managedScaling' }, factId: 'ecs.managed-scaling' }
        continue
      }
      yield {
        message: 'twoLayers',
        at: [{ at: cluster.id, part: 'managedScaling' }, { at: group.id }],
        data: {
          cluster: capitalised(nameOf(graph, cluster.id)),
          group: nameOf(graph, group.id),
          unless: managedScaling === false ? '' : ' unless a capacity provider scales the group',
        },
        fixes: [
          {
            label: 'Turn managed scaling on',
            apply: (diagram) => setField(diagram, cluster.id, 'managedScaling', true),
          },
        ],
      }
    }
  },
})

/** The clusters whose container instances this group starts: joined by a line, or with its members inside. */
function clustersOf(graph: DiagramGraph, group: ResourceNode): readonly ResourceNode[] {
  const joined = farEndsOf(graph, group.id, 'membership').map(({ end }) => end)
  const members = refsOf(group.config['members']) as readonly NodeId[]
  const around = members.flatMap((id) => graph.enclosing(id, 'ecs-cluster') ?? [])
  return [...new Set([...joined, ...around])].filter(({ service }) => service === 'ecs-cluster')
}

/** Whether a service in the cluster scales its tasks on these instances. */
function runsTasksOnInstances(graph: DiagramGraph, cluster: ResourceNode): boolean {
  return graph
    .children(cluster.id)
    .some((node) => node.kind === 'resource' && node.service === 'ecs-service' && isOnInstances(node))
}

const isOnInstances = ({ config }: ResourceNode) =>
  config['launchType'] === 'EC2' || config['launchType'] === undefined
