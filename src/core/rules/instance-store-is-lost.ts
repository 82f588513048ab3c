import { sketch } from '../model/sketch'
import { defineRule } from './rule'
import { farEndsOf } from './shared/far-ends'
import { nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'instance-store-is-lost',
    title: 'Instance store does not last',
    concern: 'reliability',
    looksAt: ['instance-store'],
    messages: {
      lost: {
        severity: 'info',
        text: 'What is on {name} is lost when its instance is stopped or fails: keep there only what can be made again, such as a cache.',
      },
    },
    why: 'An instance store is a disk of the machine that the instance happens to run on. It is the fastest storage of EC2, with millions of I/O operations per second on the largest instances, and is gone when the instance is stopped, terminated or moved to another machine.',
    howToFix: 'Keep data that has to last on EBS, EFS or S3, and use the instance store as a local cache.',
    facts: ['ec2.instance-store'],
    sources: [
      {
        title: 'Specifications for Amazon EC2 storage optimized instances',
        url: 'https://docs.aws.amazon.com/ec2/latest/instancetypes/so.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        server: { service: 'ec2', name: 'Database server' },
        disk: { service: 'instance-store', name: 'Orders disk' },
      },
      ['server -> disk : volume-attachment'],
    ),

  each: (graph) => graph.resources('instance-store'),

  *checkOne(graph, disk) {
    const labels = farEndsOf(graph, disk.id).map(({ line }) => line.label)
    const words = [disk.name, disk.description ?? '', ...labels].join(' ')
    if (/cache|scratch|te?mp\b|temporary|buffer|swap|spill/i.test(words)) {
      yield { pass: { at: disk.id }, factId: 'ec2.instance-store' }
      return
    }
    yield { message: 'lost', at: [{ at: disk.id }], data: { name: nameOf(graph, disk.id) } }
  },
})
