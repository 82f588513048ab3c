import { sketch } from '../model/sketch'
import { testRule } from '../testing/test-rule'
import rule from './ebs-iops-too-high'

const GiB = 1024 ** 3
const volume = (config: Readonly<Record<string, unknown>>) => sketch({ data: { service: 'ebs', config } })
const at = ['data#iops']
const sized = ['data#iops', 'data#sizeBytes']
const io2 = 'Make “data” an io2 volume'

testRule(rule, {
  good: {
    'a volume that says nothing of its IOPS': {
      diagram: volume({ volumeType: 'gp2' }),
      passes: [],
      needs: [],
    },
    'a volume that says nothing of its type': {
      diagram: volume({ iops: 100_000 }),
      needs: [{ at: 'data#volumeType', factIds: ['ebs.io2'] }],
    },
    'gp2, the boundary': {
      diagram: volume({ volumeType: 'gp2', iops: 16_000 }),
      passes: [{ at: 'data#iops', factId: 'ebs.gp2', used: 16_000, limit: 16_000 }],
      needs: [],
    },
    'gp3, the boundary': volume({ volumeType: 'gp3', iops: 80_000, sizeBytes: 160 * GiB }),
    'io1, the boundary': volume({ volumeType: 'io1', iops: 64_000, sizeBytes: 1280 * GiB }),
    'io2, the boundary': volume({ volumeType: 'io2', iops: 256_000, sizeBytes: 256 * GiB }),
    'what every gp3 volume has': volume({ volumeType: 'gp3', iops: 3000, sizeBytes: GiB }),
    'what a small gp2 volume has': volume({ volumeType: 'gp2', iops: 100, sizeBytes: GiB }),
    'a gp2 volume that is large enough, the boundary': volume({
      volumeType: 'gp2',
      iops: 1500,
      sizeBytes: 500 * GiB,
    }),
  },
  bad: {
    'one more than gp2 has': {
      diagram: volume({ volumeType: 'gp2', iops: 16_001 }),
      finds: [{ message: 'aboveType', at, fixes: { [io2]: [] } }],
    },
    'one more than gp3 has': {
      diagram: volume({ volumeType: 'gp3', iops: 80_001 }),
      finds: [{ message: 'aboveType', at, fixes: { [io2]: [] } }],
    },
    'one more than io1 has': {
      diagram: volume({ volumeType: 'io1', iops: 64_001 }),
      finds: [{ message: 'aboveType', at }],
    },
    'one more than io2 has': {
      diagram: volume({ volumeType: 'io2', iops: 256_001 }),
      finds: [{ message: 'aboveType', at, fixes: [] }],
    },
    'one more than st1 has': {
      diagram: volume({ volumeType: 'st1', iops: 501 }),
      finds: [{ message: 'aboveType', at }],
    },
    'one more than sc1 has': {
      diagram: volume({ volumeType: 'sc1', iops: 251 }),
      finds: [{ message: 'aboveType', at }],
    },
    'one more than any volume has': {
      diagram: volume({ iops: 256_001 }),
      finds: [{ message: 'aboveAny', at }],
    },
    'an io1 volume that is too small': {
      diagram: volume({ volumeType: 'io1', iops: 5001, sizeBytes: 100 * GiB }),
      finds: [{ message: 'aboveSize', at: sized }],
    },
    'a gp3 volume that is too small': {
      diagram: volume({ volumeType: 'gp3', iops: 5001, sizeBytes: 10 * GiB }),
      finds: [{ message: 'aboveSize', at: sized }],
    },
    'a gp2 volume that is too small': {
      diagram: volume({ volumeType: 'gp2', iops: 6000, sizeBytes: 500 * GiB }),
      finds: [{ message: 'aboveSize', at: sized }],
    },
    'a gp2 volume that bursts': {
      diagram: volume({ volumeType: 'gp2', iops: 3000, sizeBytes: 500 * GiB }),
      finds: [{ message: 'onlyBursts', at: sized }],
    },
  },
})
