import { numberOf } from '../catalog/fact'
import { factOf } from '../catalog/facts'
import type { Place } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import type { Pass } from '../model/results'
import { sketch } from '../model/sketch'
import { zonesApart } from '../network/zones'
import { defineRule, type Problem } from './rule'
import { attachmentsOf, type Attachments } from './shared/attachments'
import { obstaclesToMultiAttach, obstaclesToSharing, type Obstacle } from './shared/multi-attach'
import { fileSystemInstead, multiAttachOn } from './shared/volume-fixes'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'volume-on-several-instances',
    title: 'EBS volume on several instances',
    concern: 'correctness',
    looksAt: ['ebs'],
    messages: {
      oneInstanceOnly: {
        severity: 'error',
        text: '{volume} is attached to {count} instances, but {type} volume attaches to one: only io1 and io2 have Multi-Attach.',
      },
      typeNotStated: {
        severity: 'warning',
        text: '{volume} is attached to {count} instances, which is impossible unless it is io1 or io2 with Multi-Attach.',
      },
      multiAttachNotStated: {
        severity: 'warning',
        text: '{volume} is attached to {count} instances, which is impossible unless Multi-Attach is on.',
      },
      multiAttachOff: {
        severity: 'error',
        text: '{volume} is attached to {count} instances, but its Multi-Attach is off.',
      },
      bootVolume: {
        severity: 'error',
        text: '{volume} is a boot volume and attached to {count} instances: a Multi-Attach volume cannot be one.',
      },
      bootWithMultiAttach: {
        severity: 'error',
        text: '{volume} is a boot volume with Multi-Attach: AWS starts no instance from one.',
      },
      noMultiAttach: {
        severity: 'error',
        text: '{volume} has Multi-Attach on, but is {type} volume: only io1 and io2 have it.',
      },
      tooManyInstances: {
        severity: 'error',
        text: '{volume} is attached to {count} instances, and Multi-Attach takes {limit}.',
      },
      notNitro: {
        severity: 'error',
        text: '{instance} shares {volume}, but it is not built on Nitro: Multi-Attach needs Nitro instances.',
      },
      io1OnWindows: {
        severity: 'error',
        text: '{instance} shares {volume}, an io1 volume, on Windows: there, Multi-Attach needs io2.',
      },
      io1Region: {
        severity: 'error',
        text: '{volume} is an io1 volume in {region}, where io1 has no Multi-Attach: it has it in {regions} only.',
      },
      otherZone: {
        severity: 'error',
        text: '{volume} is in {volumeZone} and {instance} in {instanceZone}: a volume attaches only inside its Availability Zone.',
      },
      severalZones: {
        severity: 'error',
        text: '{volume} is attached to {instance} in {instanceZone} and to {other} in {otherZone}: a volume attaches only inside its Availability Zone.',
      },
      onFunction: {
        severity: 'error',
        text: '{volume} is attached to {target}, but Lambda functions take no volumes.',
      },
    },
    why: 'An EBS volume belongs to one Availability Zone and to one instance. Only io1 and io2 volumes with Multi-Attach are shared, by Nitro instances of the same zone, with a file system that is made for it; an ordinary one is damaged.',
    howToFix:
      'Put shared files on EFS, which many instances and functions in several zones mount, or make the volume io2 with Multi-Attach.',
    facts: ['lambda.fs-one-type', 'ebs.single-attach', 'ebs.multi-attach', 'ebs.same-az'],
    sources: [
      {
        title: 'Attach an EBS volume to multiple EC2 instances using Multi-Attach',
        url: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volumes-multi.html',
        asOf: '2026-H2',
      },
      {
        title: 'Attach an Amazon EBS volume to an Amazon EC2 instance',
        url: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-attaching-volume.html',
        asOf: '2026-H2',
      },
      {
        title: 'Configuring file system access for Lambda functions',
        url: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-filesystem.html',
        asOf: '2026',
      },
    ],
  },

  example: () =>
    sketch(
      {
        a: { service: 'ec2', name: 'Web 1' },
        b: { service: 'ec2', name: 'Web 2' },
        files: { service: 'ebs', name: 'Files', config: { volumeType: 'gp3' } },
      },
      ['a -> files : volume-attachment', 'b -> files : volume-attachment'],
    ),

  each: (graph) => graph.resources('ebs'),

  *checkOne(graph, volume) {
    const attached = attachmentsOf(graph, volume)
    yield* onFunctions(graph, attached)
    const zones = [...zoneProblems(graph, attached)]
    yield* zones
    const sharing = attached.isShared
      ? obstaclesToSharing(graph, attached, zones.length > 0)
      : obstaclesToMultiAttach(volume)
    const fixes = [
      ...(zones.length > 0 ? [] : multiAttachOn(attached)),
      ...(attached.isShared ? fileSystemInstead(graph, volume) : []),
    ]
    for (const obstacle of sharing) yield { ...sharingProblem(graph, attached, obstacle), fixes }
    if (attached.instances.length > 0 && zones.length + sharing.length === 0) yield passOf(attached)
  },
})

type Message = Obstacle['is'] | 'otherZone' | 'severalZones' | 'onFunction'

function passOf({ volume, isShared, perVolume }: Attachments): Pass {
  const factId = isShared ? 'ebs.multi-attach' : 'ebs.single-attach'
  return { pass: { at: volume.id }, factId, used: perVolume, limit: numberOf(factOf(factId)) }
}

function* onFunctions(graph: DiagramGraph, { volume, functions }: Attachments): Generator<Problem<Message>> {
  for (const { connection, to } of functions) {
    yield {
      message: 'onFunction',
      at: [{ at: volume.id }, { at: connection.id }, { at: to.id }],
      data: { volume: capitalised(nameOf(graph, volume.id)), target: nameOf(graph, to.id) },
      factIds: ['lambda.fs-one-type'],
      fixes: fileSystemInstead(graph, volume),
    }
  }
}

/**
 * The volume and an instance in different zones; or, where its own is not stated, two instances in different ones. Of
 * volumes for one instance each it is known only where no instance is in their zone.
 */
function* zoneProblems(
  graph: DiagramGraph,
  { volume, instances, isOneEach }: Attachments,
): Generator<Problem<Message>> {
  const said = { volume: capitalised(nameOf(graph, volume.id)) }
  const rest = { factIds: ['ebs.same-az'], fixes: fileSystemInstead(graph, volume) }
  const elsewhere = instances.flatMap(({ connection, to }) => {
    const apart = zonesApart(graph, volume.id, to.id)
    return apart === undefined ? [] : [{ connection, to, apart }]
  })
  if (isOneEach && elsewhere.length < instances.length) return
  for (const { connection, to, apart } of elsewhere) {
    yield {
      message: 'otherZone',
      at: [{ at: volume.id }, { at: connection.id }, { at: to.id }],
      data: { ...said, volumeZone: apart[0], instance: nameOf(graph, to.id), instanceZone: apart[1] },
      ...rest,
    }
  }
  if (elsewhere.length > 0) return

  const ids = instances.map(({ to }) => to.id)
  for (const [a, b] of ids.flatMap((a, index) => ids.slice(index + 1).map((b) => [a, b] as const))) {
    const [instanceZone, otherZone] = zonesApart(graph, a, b) ?? []
    if (instanceZone === undefined || otherZone === undefined) continue
    const [instance, other] = [nameOf(graph, a), nameOf(graph, b)]
    yield {
      message: 'severalZones',
      at: [{ at: volume.id }, { at: a }, { at: b }],
      data: { ...said, instance, instanceZone, other, otherZone },
      ...rest,
    }
    return
  }
}

/** What is in the way of sharing, at the volume with its lines, or at the instance that is. */
function sharingProblem(
  graph: DiagramGraph,
  { volume, instances, perVolume }: Attachments,
  { is, instance, data, factId }: Obstacle,
): Problem<Message> {
  const about = { volume: nameOf(graph, volume.id), ...data }
  if (instance !== undefined) {
    return {
      message: is,
      at: [{ at: instance.id }, { at: volume.id }],
      data: { ...about, instance: capitalised(nameOf(graph, instance.id)) },
      factIds: [factId],
    }
  }
  return {
    message: is,
    at: [{ at: volume.id }, ...instances.map(({ connection }): Place => ({ at: connection.id }))],
    data: { ...about, volume: capitalised(about.volume), count: perVolume },
    factIds: [factId],
  }
}
