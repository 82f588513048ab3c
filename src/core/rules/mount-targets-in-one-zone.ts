import { numberOf } from '../catalog/fact'
import { factOf } from '../catalog/facts'
import { sketch } from '../model/sketch'
import { defineRule } from './rule'
import { subnetsIn } from './shared/named-subnets'
import { secondsInZone, withoutSubnet } from './shared/one-subnet-per-zone'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'mount-targets-in-one-zone',
    title: 'Two mount targets in one zone',
    concern: 'correctness',
    looksAt: ['efs'],
    messages: {
      sameZone: {
        severity: 'error',
        text: '{name} has mount targets in {subnet} and {other}, both in {zone}: a file system has {limit} in each zone, which serves all subnets there.',
      },
      oneZoneOnly: {
        severity: 'error',
        text: '{name} is a One Zone file system and names {count} subnets for mount targets: it has {limit}, in its own zone.',
      },
    },
    why: 'An EFS file system has at most one mount target in each Availability Zone, which serves all subnets of that zone. A One Zone file system has a single one.',
    howToFix: 'Keep one subnet of each zone; instances in the others use the same mount target.',
    facts: ['efs.mount-targets', 'efs.one-zone-mount-targets'],
    sources: [
      {
        title: 'Amazon EFS quotas',
        url: 'https://docs.aws.amazon.com/efs/latest/ug/limits.html',
        asOf: '2026-H2',
      },
      {
        title: 'Managing mount targets',
        url: 'https://docs.aws.amazon.com/efs/latest/ug/accessing-fs.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch({
      shop: { service: 'vpc', name: 'Shop' },
      zone: { service: 'availability-zone', name: 'us-east-1a', in: 'shop' },
      web: { service: 'subnet', name: 'Web servers', in: 'zone' },
      jobs: { service: 'subnet', name: 'Batch jobs', in: 'zone' },
      files: {
        service: 'efs',
        name: 'Shared files',
        in: 'shop',
        config: { subnets: [{ ref: 'web' }, { ref: 'jobs' }] },
      },
    }),

  each: (graph) => graph.resources('efs'),

  *checkOne(graph, files) {
    const [perZone, ofOneZone] = [factOf('efs.mount-targets'), factOf('efs.one-zone-mount-targets')]
    const subnets = subnetsIn(graph, files.config['subnets'])
    const [name, at] = [capitalised(nameOf(graph, files.id)), { at: files.id, part: 'subnets' }]
    const limit = numberOf(ofOneZone)
    if (files.config['fileSystemType'] === 'One Zone' && subnets.length > limit) {
      yield {
        message: 'oneZoneOnly',
        at: [at],
        data: { name, count: subnets.length, limit },
        factIds: [ofOneZone.id],
      }
      return
    }
    const seconds = secondsInZone(graph, subnets)
    for (const { subnet, other, zone } of seconds) {
      yield {
        message: 'sameZone',
        at: [at, { at: subnet.id }, { at: other.id }],
        data: {
          name,
          subnet: nameOf(graph, other.id),
          other: nameOf(graph, subnet.id),
          zone,
          limit: numberOf(perZone),
        },
        factIds: [perZone.id],
        fixes: [withoutSubnet(graph, files, subnet)],
      }
    }
    if (subnets.length > 0 && seconds.length === 0) yield { pass: at, factId: perZone.id }
  },
})
