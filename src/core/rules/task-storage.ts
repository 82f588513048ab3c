import { numberOf } from '../catalog/fact'
import { factOf } from '../catalog/facts'
import type { Place, ResourceNode } from '../model/diagram'
import { sketch } from '../model/sketch'
import { defineRule } from './rule'
import { farEndsOf, type FarEnd } from './shared/far-ends'
import { isOnFargate } from './shared/registrations'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'task-storage',
    title: 'Storage that a task cannot have',
    concern: 'correctness',
    looksAt: ['ecs-service', 'ecs-task', 'fargate'],
    messages: {
      fileSystemOnWindows: {
        severity: 'error',
        text: '{task} runs Windows containers, which cannot mount {storage}: EFS is for Linux only.',
      },
      volumeOnWindows: {
        severity: 'error',
        text: '{task} runs Windows containers on Fargate, where only Linux tasks get an EBS volume such as {storage}.',
      },
      existingVolume: {
        severity: 'error',
        text: '{storage} is attached to {instance}, so {task} cannot have it: a task on Fargate always gets a new volume, which may be made from a snapshot.',
      },
      severalVolumes: {
        severity: 'error',
        text: '{task} has {count} EBS volumes for {tasks}, but a task gets only {limit}, which is made at its start.',
      },
    },
    why: 'A task of ECS gets at most one EBS volume, which is made when it starts and, for a service, is gone when it ends; on Fargate only Linux tasks get one. EFS and S3 Files are mounted by Linux containers.',
    howToFix:
      'Put what tasks share or keep on EFS or S3 Files. Windows containers mount FSx for Windows File Server on EC2.',
    facts: ['efs.linux', 'ebs.ecs', 'fargate.efs'],
    sources: [
      {
        title: 'Storage options for Amazon ECS tasks',
        url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_data_volumes.html',
        asOf: '2026-H2',
      },
      {
        title: 'Use Amazon EBS volumes with Amazon ECS',
        url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ebs-volumes.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        shop: { service: 'vpc', name: 'Shop' },
        reports: {
          service: 'ecs-service',
          name: 'Report service',
          in: 'shop',
          config: { launchType: 'Fargate', operatingSystem: 'Windows' },
        },
        files: { service: 'efs', name: 'Reports', in: 'shop' },
      },
      ['reports -> files : mount'],
    ),

  each: (graph) => graph.resources('ecs-service', 'ecs-task', 'fargate'),

  *checkOne(graph, task) {
    const limit = numberOf(factOf('ebs.ecs'))
    const isWindows = task.config['operatingSystem'] === 'Windows'
    const system: Place = { at: task.id, part: 'operatingSystem' }
    const said = { task: capitalised(nameOf(graph, task.id)) }
    for (const { line, end } of farEndsOf(graph, task.id, 'mount')) {
      if (end.service !== 'efs' || !isWindows) continue
      const data = { ...said, storage: nameOf(graph, end.id) }
      const at = [system, { at: line.id }, { at: end.id }] as const
      yield { message: 'fileSystemOnWindows', at, data, factIds: ['efs.linux'] }
    }

    const volumes = once(farEndsOf(graph, task.id, 'volume-attachment'))
    const tasks = tasksOf(task)
    if (volumes.length > limit && tasks === undefined)
      yield { needs: { at: task.id, part: 'desiredTasks' }, factIds: ['ebs.ecs'] }
    else if (volumes.length > limit * (tasks ?? 1))
      yield {
        message: 'severalVolumes',
        at: [{ at: task.id }, ...volumes.map(({ end }) => ({ at: end.id }))],
        data: {
          ...said,
          count: volumes.length,
          tasks: tasks === 1 ? 'one task' : `${tasks ?? 1} tasks`,
          limit: limit === 1 ? 'one' : limit,
        },
        factIds: ['ebs.ecs'],
      }
    else if (volumes.length > 0)
      yield { pass: { at: task.id }, factId: 'ebs.ecs', used: volumes.length, limit: limit * (tasks ?? 1) }
    if (!isOnFargate(task)) return
    for (const { line, end } of volumes) {
      const storage = nameOf(graph, end.id)
      if (isWindows) {
        const at = [system, { at: line.id }, { at: end.id }] as const
        yield { message: 'volumeOnWindows', at, data: { ...said, storage }, factIds: ['ebs.ecs'] }
      }
      const [other] = farEndsOf(graph, end.id, 'volume-attachment').filter(
        (attached) => attached.end.service === 'ec2',
      )
      if (other === undefined) continue
      yield {
        message: 'existingVolume',
        at: [{ at: end.id }, { at: line.id }, { at: task.id }, { at: other.end.id }],
        data: {
          storage: capitalised(storage),
          task: nameOf(graph, task.id),
          instance: nameOf(graph, other.end.id),
        },
        factIds: ['ebs.ecs'],
      }
    }
  },
})

/** How many tasks it stands for, each of which may have a volume of its own; nothing where that is not stated. */
function tasksOf({ service, config, count }: ResourceNode): number | undefined {
  const stated = config['desiredTasks']
  if (typeof stated === 'number') return Math.max(stated, 1) * (count ?? 1)
  return service === 'ecs-task' ? (count ?? 1) : undefined
}

/** EBS volumes, each once. */
function once(ends: readonly FarEnd[]): readonly FarEnd[] {
  const byId = new Map<string, FarEnd>()
  for (const far of ends) if (far.end.service === 'ebs' && !byId.has(far.end.id)) byId.set(far.end.id, far)
  return [...byId.values()]
}
