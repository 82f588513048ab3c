import { forEach, inEach, refs, type Nodes } from './zoned-vpc'

/**
 * Container hosts, one in the private subnet of each zone, with tasks inside, and the group that runs the hosts:
 * `host-a` with `task-a-1`, `group`.
 */
export function containerHosts(zones: readonly string[], tasks: number): Nodes {
  return {
    ...forEach(zones, (zone, letter) => ({
      [`host-${zone}`]: { service: 'ec2-instance-contents', name: `Host ${letter}`, in: `private-${zone}` },
      ...Object.fromEntries(
        tasksOf(zone, tasks).map((id) => [
          id,
          { service: 'ecs-task', name: 'Web task', in: `host-${zone}`, config: { launchType: 'EC2' } },
        ]),
      ),
    })),
    group: {
      service: 'asg',
      name: 'Container hosts',
      in: 'vpc',
      config: { members: refs(...inEach(zones, 'host')) },
    },
  }
}

/** Keys of the tasks on the host of this zone. */
export function tasksOf(zone: string, tasks: number): readonly string[] {
  return Array.from({ length: tasks }, (_, index) => `task-${zone}-${index + 1}`)
}
