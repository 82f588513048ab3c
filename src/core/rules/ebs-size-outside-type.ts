import { bytesOf } from '../catalog/fact'
import { factOf } from '../catalog/facts'
import { formatValue } from '../catalog/format-value'
import { setField } from '../edit/set-field'
import { sketch } from '../model/sketch'
import { withArticle } from './shared/multi-attach'
import { defineRule } from './rule'
import { numberIn } from './shared/quotas/quota'
import { capitalised, nameOf } from '../network/wording'

const types: Readonly<Record<string, { readonly most: string; readonly least?: string }>> = {
  gp2: { most: 'ebs.gp2-size' },
  gp3: { most: 'ebs.gp3-size' },
  io1: { most: 'ebs.io1-size', least: 'ebs.io-smallest' },
  io2: { most: 'ebs.io2-size', least: 'ebs.io-smallest' },
  st1: { most: 'ebs.hdd-size', least: 'ebs.hdd-smallest' },
  sc1: { most: 'ebs.hdd-size', least: 'ebs.hdd-smallest' },
}

const notBootable: ReadonlySet<string> = new Set(['st1', 'sc1'])

export default defineRule({
  meta: {
    id: 'ebs-size-outside-type',
    title: 'An EBS volume that its type cannot be',
    concern: 'correctness',
    looksAt: ['ebs'],
    messages: {
      notBootable: {
        severity: 'error',
        text: '{volume} is a boot volume of type {type}, but no instance starts from an st1 or sc1 volume.',
      },
      tooLarge: {
        severity: 'error',
        text: '{volume} is to have {size}, and {aType} volume has {limit} at most.',
      },
      tooSmall: {
        severity: 'error',
        text: '{volume} is to have {size}, and {aType} volume has at least {limit}.',
      },
    },
    why: 'AWS starts instances from SSD volumes, and from magnetic ones of the previous generation, but not from st1 and sc1. Each volume type has a smallest and a largest size, and AWS refuses to make another. gp3 has had up to 64 TiB since September 2025, 16 TiB before.',
    howToFix: 'Take another type or size, or spread the data over several volumes.',
    facts: [
      'ebs.hdd',
      'ebs.gp2-size',
      'ebs.gp3-size',
      'ebs.io1-size',
      'ebs.io2-size',
      'ebs.hdd-size',
      'ebs.hdd-smallest',
      'ebs.io-smallest',
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
    sketch({
      logs: { service: 'ebs', name: 'Logs', config: { volumeType: 'st1', sizeBytes: 100 * 1024 ** 3 } },
    }),

  each: (graph) => graph.resources('ebs'),

  *checkOne(graph, volume) {
    const size = numberIn(volume, 'sizeBytes')
    const { volumeType } = volume.config
    const type = typeof volumeType === 'string' ? volumeType : ''
    if (volume.config['bootVolume'] === true && notBootable.has(type)) {
      yield {
        message: 'notBootable',
        at: [{ at: volume.id, part: 'volumeType' }],
        data: { volume: capitalised(nameOf(graph, volume.id)), type },
        factIds: ['ebs.hdd'],
        fixes: [
          { label: 'Make it gp3', apply: (diagram) => setField(diagram, volume.id, 'volumeType', 'gp3') },
        ],
      }
    }
    const known = types[type]
    if (size === undefined || known === undefined) return
    const at = { at: volume.id, part: 'sizeBytes' }
    const most = factOf(known.most)
    const least = known.least === undefined ? undefined : factOf(known.least)
    const isTooSmall = least !== undefined && size < bytesOf(least)
    const binding = isTooSmall ? least : most
    if (!isTooSmall && size <= bytesOf(most)) {
      yield { pass: at, factId: most.id, used: size, limit: bytesOf(most) }
      return
    }
    yield {
      message: isTooSmall ? 'tooSmall' : 'tooLarge',
      at: [at],
      data: {
        volume: capitalised(nameOf(graph, volume.id)),
        size: formatValue(size, 'bytes'),
        aType: withArticle(type),
        limit: formatValue(bytesOf(binding), 'bytes'),
      },
      factIds: [binding.id],
    }
  },
})
