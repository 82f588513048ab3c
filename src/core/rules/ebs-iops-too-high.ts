import { numberOf } from '../catalog/fact'
import { factOf } from '../catalog/facts'
import { setField } from '../edit/set-field'
import type { ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { withArticle } from './shared/multi-attach'
import { defineRule, type Fix, type Problem } from './rule'
import { numberIn } from './shared/quotas/quota'
import { inWords } from './shared/rate-verdict'
import { capitalised, nameOf } from '../network/wording'

const types: Readonly<
  Record<string, { readonly most: string; readonly perGib?: string; readonly baseline?: string }>
> = {
  gp2: { most: 'ebs.gp2', perGib: 'ebs.gp2-per-gib', baseline: 'ebs.gp2-burst' },
  gp3: { most: 'ebs.gp3', perGib: 'ebs.gp3-per-gib', baseline: 'ebs.gp3-baseline' },
  io1: { most: 'ebs.io1', perGib: 'ebs.io1-per-gib' },
  io2: { most: 'ebs.io2', perGib: 'ebs.io2-per-gib' },
  st1: { most: 'ebs.st1' },
  sc1: { most: 'ebs.sc1' },
}

export default defineRule({
  meta: {
    id: 'ebs-iops-too-high',
    title: 'More IOPS than an EBS volume has',
    concern: 'performance',
    looksAt: ['ebs'],
    messages: {
      aboveType: {
        severity: 'error',
        text: '{volume} is to have {iops} IOPS, and {aType} volume has {limit} at most.',
      },
      aboveAny: {
        severity: 'error',
        text: '{volume} is to have {iops} IOPS, more than the {limit} of any type of volume.',
      },
      aboveSize: {
        severity: 'error',
        text: '{volume} is to have {iops} IOPS, and {aType} volume of {size} GiB has {limit} at most.',
      },
      onlyBursts: {
        severity: 'warning',
        text: '{volume} is to have {iops} IOPS, and a gp2 volume of {size} GiB has {limit} but for short bursts.',
      },
    },
    why: 'Each volume type has a highest number of IOPS, and fewer on small volumes. AWS refuses to make a volume with more; of gp2, whose IOPS follow from its size, it just does not get more. gp3 has had up to 80,000 since September 2025, 16,000 before.',
    howToFix:
      'Take io2 Block Express for up to 256,000 IOPS, make the volume larger, spread the load over several volumes, or use the instance store for data that may be lost.',
    facts: [
      ...Object.values(types).flatMap(({ most, perGib, baseline }) =>
        [most, perGib, baseline].filter((id) => id !== undefined),
      ),
      'ebs.gp2-least',
    ],
    sources: [
      {
        title: 'Amazon EBS volume types',
        url: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch({ data: { service: 'ebs', name: 'Data', config: { volumeType: 'gp2', iops: 20_000 } } }),

  each: (graph) => graph.resources('ebs'),

  *checkOne(graph, volume) {
    const iops = numberIn(volume, 'iops')
    if (iops === undefined) return
    const at = { at: volume.id, part: 'iops' }
    const { volumeType } = volume.config
    const type = typeof volumeType === 'string' ? volumeType : ''
    const known = types[type]
    const most = factOf(known?.most ?? 'ebs.io2')
    if (known === undefined) yield { needs: { at: volume.id, part: 'volumeType' }, factIds: [most.id] }
    if (iops > numberOf(most)) {
      yield {
        message: known === undefined ? 'aboveAny' : 'aboveType',
        at: [at],
        data: { ...wordsOf(graph, volume, iops), aType: withArticle(type), limit: inWords(numberOf(most)) },
        factIds: [most.id],
        fixes: known === undefined ? [] : takeIo2(graph, volume, iops),
      }
    } else {
      yield (
        bySize(graph, volume, type, iops) ?? {
          pass: at,
          factId: most.id,
          used: iops,
          limit: numberOf(most),
        }
      )
    }
  },
})

/** What a volume of this size has too little of. */
function bySize(
  graph: DiagramGraph,
  volume: ResourceNode,
  type: string,
  iops: number,
): Problem<'aboveSize' | 'onlyBursts'> | undefined {
  const bytes = numberIn(volume, 'sizeBytes')
  const known = types[type]
  if (bytes === undefined || known?.perGib === undefined) return undefined
  const perGib = factOf(known.perGib)
  const gib = bytes / 1024 ** 3
  const own = gib * numberOf(perGib)
  const baseline = known.baseline === undefined ? 0 : numberOf(factOf(known.baseline))
  const limit = Math.floor(Math.max(own, baseline))
  const isBursting =
    type === 'gp2' && iops <= limit && iops > Math.max(own, numberOf(factOf('ebs.gp2-least')))
  if (iops <= limit && !isBursting) return undefined
  return {
    message: isBursting ? 'onlyBursts' : 'aboveSize',
    at: [
      { at: volume.id, part: 'iops' },
      { at: volume.id, part: 'sizeBytes' },
    ],
    data: {
      ...wordsOf(graph, volume, iops),
      aType: withArticle(type),
      size: inWords(gib),
      limit: inWords(isBursting ? Math.max(Math.floor(own), numberOf(factOf('ebs.gp2-least'))) : limit),
    },
    factIds: [perGib.id],
  }
}

const wordsOf = (graph: DiagramGraph, { id }: ResourceNode, iops: number) => ({
  volume: capitalised(nameOf(graph, id)),
  iops: inWords(iops),
})

function takeIo2(graph: DiagramGraph, { id }: ResourceNode, iops: number): readonly Fix[] {
  if (iops > numberOf(factOf('ebs.io2'))) return []
  return [
    {
      label: `Make ${nameOf(graph, id)} an io2 volume`,
      apply: (diagram) => setField(diagram, id, 'volumeType', 'io2'),
    },
  ]
}
