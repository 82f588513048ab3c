import { refsOf, type Place, type ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { subnetsOf, vpcOf } from '../network/location'
import { isSameZone, zoneOf } from '../network/zones'
import { defineRule } from './rule'
import { attachToSubnetsOf } from './shared/attach-function'
import { farEndsOf } from './shared/far-ends'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'function-file-system',
    title: 'File system that a function cannot mount',
    concern: 'correctness',
    looksAt: ['lambda'],
    messages: {
      bothKinds: {
        severity: 'error',
        text: '{function} mounts {fileSystem} and {otherFileSystem}, but a function mounts either EFS or S3 Files, not both.',
      },
      noVpc: {
        severity: 'incomplete',
        text: '{function} is not attached to a VPC yet, so it cannot mount {files}, which is in {vpc}.',
      },
      noMountTarget: {
        severity: 'incomplete',
        text: '{function} is in no Availability Zone with a mount target of {files} so far: Lambda mounts it only in a zone that has one.',
      },
    },
    why: 'Lambda mounts a file system over the network from a VPC: the function has to be attached to subnets in Availability Zones that have a mount target, and must be able to reach it on TCP 2049. It takes one type of file system.',
    howToFix:
      'Attach the function to subnets in the zones of the mount targets, and give it one type of file system.',
    facts: ['lambda.fs-one-type', 'lambda.efs-vpc'],
    sources: [
      {
        title: 'Configuring file system access for Lambda functions',
        url: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-filesystem.html',
        asOf: '2026',
      },
      {
        title: 'Configuring Amazon EFS file system access',
        url: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-filesystem-efs.html',
        asOf: '2026',
      },
    ],
  },

  example: () =>
    sketch(
      {
        shop: { service: 'vpc', name: 'Shop' },
        a: { service: 'subnet', name: 'App A', in: 'shop', config: { zone: 'eu-west-1a' } },
        b: { service: 'subnet', name: 'App B', in: 'shop', config: { zone: 'eu-west-1b' } },
        resize: { service: 'lambda', name: 'Resize', config: { subnets: [{ ref: 'b' }] } },
        pictures: { service: 'efs', name: 'Pictures', in: 'shop', config: { subnets: [{ ref: 'a' }] } },
      },
      ['resize -> pictures : mount'],
    ),

  each: (graph) => graph.resources('lambda'),

  *checkOne(graph, fn) {
    const mounts = farEndsOf(graph, fn.id, 'mount')
    const said = { function: capitalised(nameOf(graph, fn.id)) }
    const [efs, files] = ['efs', 's3-files'].map((service) =>
      mounts.find(({ end }) => end.service === service),
    )
    if (efs !== undefined && files !== undefined) {
      yield {
        message: 'bothKinds',
        at: [{ at: fn.id }, ...[efs, files].map(({ end }): Place => ({ at: end.id }))],
        data: {
          ...said,
          fileSystem: nameOf(graph, efs.end.id),
          otherFileSystem: nameOf(graph, files.end.id),
        },
        factIds: ['lambda.fs-one-type'],
      }
    }
    for (const mount of mounts) {
      const vpc = vpcOf(graph, mount.end.id)
      if (mount.end.service !== 'efs' || vpc === undefined) continue
      const data = { ...said, files: nameOf(graph, mount.end.id), vpc: nameOf(graph, vpc.id) }
      const at = [{ at: fn.id, part: 'subnets' }, { at: mount.line.id }, { at: mount.end.id }] as const
      if (vpcOf(graph, fn.id) === undefined && refsOf(fn.config['subnets']).length === 0)
        yield {
          message: 'noVpc',
          at,
          data,
          factIds: ['lambda.efs-vpc'],
          fixes: attachToSubnetsOf(graph, fn.id, mount.end.id),
        }
      else if (isOutsideItsZones(graph, fn, mount.end))
        yield {
          message: 'noMountTarget',
          at,
          data,
          factIds: ['lambda.efs-vpc'],
          fixes: attachToSubnetsOf(graph, fn.id, mount.end.id),
        }
      else yield { pass: at[0], factId: 'lambda.efs-vpc' }
    }
  },
})

/** Whether no subnet of the function may be in a zone with a mount target; what is not stated may be. */
function isOutsideItsZones(graph: DiagramGraph, fn: ResourceNode, files: ResourceNode): boolean {
  const [own, its] = [fn, files].map(({ id }) =>
    subnetsOf(graph, id).map((subnet) => zoneOf(graph, subnet.id)),
  )
  if (own === undefined || its === undefined || own.length === 0 || its.length === 0) return false
  return own.every((zone) =>
    its.every((other) => zone !== undefined && other !== undefined && isSameZone(zone, other) === false),
  )
}
