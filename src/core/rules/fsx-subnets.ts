import { numberOf } from '../catalog/fact'
import { factOf } from '../catalog/facts'
import { setField } from '../edit/set-field'
import type { NodeId, ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { subnetsOf, vpcOf } from '../network/location'
import { isSameZone, zoneOf, type Zone } from '../network/zones'
import { defineRule, type Fix } from './rule'
import { fsxServices, fsxTypeOf } from './shared/fsx'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'fsx-subnets',
    title: 'Subnets of an FSx file system',
    concern: 'correctness',
    looksAt: [...fsxServices],
    messages: {
      lustreMultiAz: {
        severity: 'error',
        text: '{name} is stated as Multi-AZ, but FSx for Lustre is in one Availability Zone only.',
      },
      tooFew: {
        severity: 'incomplete',
        text: '{name} is Multi-AZ and in {count} of the {limit} subnets that it needs, of two Availability Zones.',
      },
      tooMany: {
        severity: 'error',
        text: '{name} is {type} and in {count} subnets, but AWS takes exactly {limit}.',
      },
      sameZone: {
        severity: 'error',
        text: '{name} is Multi-AZ, but both of its subnets are in {zone}: its standby has to be in another Availability Zone.',
      },
    },
    why: 'A Multi-AZ file system has a file server in each of two subnets of different Availability Zones, and fails over between them. A Single-AZ file system, and any FSx for Lustre, is in one subnet.',
    howToFix: 'Name two subnets of different Availability Zones for Multi-AZ, and one for Single-AZ.',
    facts: ['fsx.multi-az', 'fsx.one-subnet'],
    sources: [
      {
        title: 'Availability and durability: Single-AZ and Multi-AZ file systems',
        url: 'https://docs.aws.amazon.com/fsx/latest/WindowsGuide/high-availability-multiAZ.html',
        asOf: '2026-H2',
      },
      {
        title: 'CreateFileSystem (Amazon FSx API)',
        url: 'https://docs.aws.amazon.com/fsx/latest/APIReference/API_CreateFileSystem.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch({
      company: { service: 'vpc', name: 'Company' },
      zoneA: { service: 'availability-zone', name: 'us-east-1a', in: 'company' },
      apps: { service: 'subnet', name: 'Applications', in: 'zoneA', config: { access: 'private' } },
      data: { service: 'subnet', name: 'Data', in: 'zoneA', config: { access: 'private' } },
      files: {
        service: 'fsx-windows',
        name: 'Company files',
        in: 'company',
        config: { deploymentType: 'Multi-AZ', subnets: [{ ref: 'apps' }, { ref: 'data' }] },
      },
    }),

  each: (graph) => graph.resources(...fsxServices),

  *checkOne(graph, files) {
    const type = files.config['deploymentType']
    if (type !== 'Multi-AZ' && type !== 'Single-AZ') return
    const name = capitalised(nameOf(graph, files.id))
    if (type === 'Multi-AZ' && fsxTypeOf(files) === 'Lustre') {
      yield {
        message: 'lustreMultiAz',
        at: [{ at: files.id, part: 'deploymentType' }],
        data: { name },
        factIds: ['fsx.one-subnet'],
        fixes: singleAz(graph, files),
      }
      return
    }
    const factId = type === 'Multi-AZ' ? 'fsx.multi-az' : 'fsx.one-subnet'
    const limit = numberOf(factOf(factId))
    const subnets = subnetsOf(graph, files.id).map(({ id }) => id)
    const at = { at: files.id, part: 'subnets' }
    const data = { name, type, count: subnets.length, limit }
    if (subnets.length > limit) {
      yield { message: 'tooMany', at: [at], data, factIds: [factId] }
      return
    }
    if (subnets.length < limit) {
      // Single-AZ without a subnet, or a drawing without subnets, leaves all of this open.
      if (type === 'Multi-AZ' && (subnets.length > 0 || hasSubnets(graph, files)))
        yield { message: 'tooFew', at: [at], data, factIds: [factId] }
      return
    }
    const zones = type === 'Multi-AZ' ? inOneZone(graph, subnets) : 'no'
    if (zones === 'open') return
    if (zones === 'no') yield { pass: at, factId, used: subnets.length, limit }
    else yield { message: 'sameZone', at: [at], data: { name, zone: zones.name }, factIds: [factId] }
  },
})

/** Offered where it has no more subnets than that leaves it. */
function singleAz(graph: DiagramGraph, { id }: ResourceNode): readonly Fix[] {
  if (subnetsOf(graph, id).length > numberOf(factOf('fsx.one-subnet'))) return []
  return [
    { label: 'Make it Single-AZ', apply: (diagram) => setField(diagram, id, 'deploymentType', 'Single-AZ') },
  ]
}

function hasSubnets(graph: DiagramGraph, files: ResourceNode): boolean {
  const vpc = vpcOf(graph, files.id)
  if (vpc === undefined) return false
  return graph.resources('subnet').some(({ id }) => graph.isWithin(id, vpc.id))
}

/** The zone that two subnets share. */
function inOneZone(graph: DiagramGraph, subnets: readonly NodeId[]): Zone | 'open' | 'no' {
  const [one, other] = subnets.map((id) => zoneOf(graph, id))
  if (one === undefined || other === undefined) return 'open'
  const isSame = isSameZone(one, other)
  return isSame === undefined ? 'open' : isSame ? one : 'no'
}
