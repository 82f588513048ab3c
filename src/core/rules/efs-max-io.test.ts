import { sketch } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './efs-max-io'

const efs = (config: Readonly<Record<string, unknown>>) => sketch({ files: { service: 'efs', config } })
const maxIo = { performanceMode: 'Max I/O' }
const found = (message: string, id = 'files') => [
  { message, at: [`${id}#performanceMode`], fixes: { 'Use General Purpose': [] } },
]

testRule(rule, {
  good: {
    'nothing stated': { diagram: efs({}), passes: [] },
    'General Purpose with Elastic': {
      diagram: efs({ performanceMode: 'General Purpose', throughputMode: 'Elastic' }),
      passes: [{ at: 'files#performanceMode', factId: 'efs.performance-modes' }],
    },
    'Elastic alone': efs({ throughputMode: 'Elastic' }),
  },
  bad: {
    'Max I/O with Elastic': {
      diagram: exampleOf(rule),
      finds: found('withElastic', 'scenes'),
    },
    'Max I/O in One Zone': {
      diagram: efs({ ...maxIo, fileSystemType: 'One Zone' }),
      finds: found('withOneZone'),
    },
    'Max I/O': {
      diagram: efs({ ...maxIo, throughputMode: 'Provisioned', fileSystemType: 'Regional' }),
      finds: found('previous'),
    },
  },
})
