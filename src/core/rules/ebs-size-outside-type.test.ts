import { sketch } from '../model/sketch'
import { testRule } from '../testing/test-rule'
import rule from './ebs-size-outside-type'

const GiB = 1024 ** 3
const volume = (volumeType: string | undefined, sizeBytes?: number) =>
  sketch({
    data: {
      service: 'ebs',
      config: {
        ...(volumeType === undefined ? {} : { volumeType }),
        ...(sizeBytes === undefined ? {} : { sizeBytes }),
      },
    },
  })
const at = ['data#sizeBytes']

testRule(rule, {
  good: {
    'a boot volume of SSD, and data on HDD': sketch({
      boot: { service: 'ebs', config: { volumeType: 'gp3', bootVolume: true } },
      data: { service: 'ebs', config: { volumeType: 'st1', bootVolume: false } },
    }),
    'nothing stated': { diagram: volume(undefined), passes: [] },
    'a size without a type': volume(undefined, 40_000 * GiB),
    'the largest gp2 volume, the boundary': {
      diagram: volume('gp2', 16_384 * GiB),
      passes: [{ at: 'data#sizeBytes', factId: 'ebs.gp2-size', used: 16_384 * GiB, limit: 16_384 * GiB }],
    },
    'the largest gp3 volume, the boundary': volume('gp3', 65_536 * GiB),
    'the smallest st1 volume, the boundary': volume('st1', 125 * GiB),
    'a type of an earlier generation': volume('standard', 500 * GiB),
  },
  bad: {
    'an instance that should start from sc1': {
      diagram: sketch({ data: { service: 'ebs', config: { volumeType: 'sc1', bootVolume: true } } }),
      finds: [{ message: 'notBootable', at: ['data#volumeType'], fixes: { 'Make it gp3': [] } }],
    },
    'more than gp2 has': { diagram: volume('gp2', 16_385 * GiB), finds: [{ message: 'tooLarge', at }] },
    'less than st1 has': { diagram: volume('st1', 124 * GiB), finds: [{ message: 'tooSmall', at }] },
    'less than io2 has': { diagram: volume('io2', GiB), finds: [{ message: 'tooSmall', at }] },
  },
})
