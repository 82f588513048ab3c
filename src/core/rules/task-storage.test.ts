import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './task-storage'

const vpc: SketchedNode = { service: 'vpc' }
const zone: SketchedNode = { service: 'availability-zone', in: 'vpc' }
const tasks = (config: Readonly<Record<string, unknown>> = {}): SketchedNode => ({
  service: 'ecs-service',
  in: 'vpc',
  config,
})
const files: SketchedNode = { service: 'efs', in: 'vpc' }
const disk: SketchedNode = { service: 'ebs', in: 'zone' }
const fargate = { launchType: 'Fargate' }

testRule(rule, {
  good: {
    'Linux tasks with a file system and a volume': {
      diagram: sketch({ vpc, zone, tasks: tasks({ ...fargate, operatingSystem: 'Linux' }), files, disk }, [
        'tasks -> files : mount',
        'tasks -> disk : volume-attachment',
      ]),
      passes: [{ at: 'tasks', factId: 'ebs.ecs', used: 1, limit: 1 }],
    },
    'a volume for each of two tasks': {
      diagram: sketch({ vpc, zone, tasks: tasks({ desiredTasks: 2 }), disk, more: disk }, [
        'tasks -> disk : volume-attachment',
        'tasks -> more : volume-attachment',
      ]),
      passes: [{ at: 'tasks', factId: 'ebs.ecs', used: 2, limit: 2 }],
    },
    'two volumes for nobody knows how many tasks': {
      diagram: sketch({ vpc, zone, tasks: tasks(), disk, more: disk }, [
        'tasks -> disk : volume-attachment',
        'tasks -> more : volume-attachment',
      ]),
      passes: [],
      needs: [{ at: 'tasks#desiredTasks', factIds: ['ebs.ecs'] }],
    },
    'tasks of unstated system': sketch({ vpc, tasks: tasks(), files }, ['tasks -> files : mount']),
    'Windows tasks with FSx': sketch(
      {
        vpc,
        tasks: tasks({ launchType: 'EC2', operatingSystem: 'Windows' }),
        share: { service: 'fsx-windows', in: 'vpc' },
      },
      ['tasks -> share : mount'],
    ),
  },
  bad: {
    'Windows tasks with EFS': {
      diagram: exampleOf(rule),
      finds: [{ message: 'fileSystemOnWindows', at: ['reports#operatingSystem', 'mount-1', 'files'] }],
    },
    'Windows tasks on Fargate with a volume': {
      diagram: sketch({ vpc, zone, tasks: tasks({ ...fargate, operatingSystem: 'Windows' }), disk }, [
        'tasks -> disk : volume-attachment',
      ]),
      finds: [{ message: 'volumeOnWindows', at: ['tasks#operatingSystem', 'volume-attachment-1', 'disk'] }],
    },
    'a volume of an instance': {
      diagram: sketch({ vpc, zone, tasks: tasks(fargate), web: { service: 'ec2', in: 'zone' }, disk }, [
        'tasks -> disk : volume-attachment',
        'web -> disk : volume-attachment',
      ]),
      finds: [{ message: 'existingVolume', at: ['disk', 'volume-attachment-1', 'tasks', 'web'] }],
    },
    'two volumes for one task': {
      diagram: sketch({ vpc, zone, tasks: tasks({ desiredTasks: 1 }), disk, more: disk }, [
        'tasks -> disk : volume-attachment',
        'more -> tasks : volume-attachment',
      ]),
      finds: [{ message: 'severalVolumes', at: ['tasks', 'disk', 'more'] }],
    },
    'two volumes of a task': {
      diagram: sketch({ vpc, zone, tasks: { service: 'ecs-task', in: 'vpc' }, disk, more: disk }, [
        'tasks -> disk : volume-attachment',
        'tasks -> more : volume-attachment',
      ]),
      finds: [{ message: 'severalVolumes', at: ['tasks', 'disk', 'more'] }],
    },
  },
})
