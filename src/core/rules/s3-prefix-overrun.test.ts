import { sketch } from '../model/sketch'
import { testRule } from '../testing/test-rule'
import rule from './s3-prefix-overrun'

type Values = Readonly<Record<string, unknown>>
const used = (line: Values, config: Values = {}, kind = 'data-access') =>
  sketch({ web: { service: 'ecs-service' }, pictures: { service: 's3', config } }, [
    { is: `web -> pictures : ${kind}`, config: line },
  ])
const writes = (ratePerSecond: number) => ({ ratePerSecond, operation: 'write' })
const reads = (ratePerSecond: number) => ({ ratePerSecond, operation: 'read' })
const at = ['pictures#prefixes', 'data-access-1#ratePerSecond']
const factIds = ['s3.put-rate', 's3.get-rate']

testRule(rule, {
  good: {
    'a bucket without a stated rate': {
      diagram: used({}),
      needs: [{ at: 'data-access-1#ratePerSecond', factIds }],
    },
    'a rate of which nobody says whether it reads': {
      diagram: used({ ratePerSecond: 50_000 }),
      passes: [],
      needs: [{ at: 'data-access-1#operation', factIds }],
    },
    'writes at the design value of a prefix, the boundary': {
      diagram: used(writes(3500)),
      passes: [{ at: 'pictures', factId: 's3.put-rate', used: 3500, limit: 3500 }],
      needs: [],
    },
    'reads over two prefixes, the boundary': used(reads(11_000), { prefixes: 2 }),
    'a directory bucket': used(reads(100_000), { storageClass: 'Express One Zone' }),
  },
  bad: {
    'more writes than a prefix is designed for': {
      diagram: used(writes(3501)),
      finds: [{ message: 'severalPrefixes', at }],
    },
    'more reads than two prefixes are designed for': {
      diagram: used(reads(11_001), { prefixes: 2 }),
      finds: [{ message: 'tooFewPrefixes', at }],
    },
    'more than one prefix is designed for': {
      diagram: used({ ratePerSecond: 6000 }, { prefixes: 1 }, 'transfer'),
      finds: [{ message: 'tooFewPrefixes', at: ['pictures#prefixes', 'transfer-1#ratePerSecond'] }],
    },
    'more than CloudFront may fetch from one prefix': {
      diagram: sketch(
        { edge: { service: 'cloudfront' }, pictures: { service: 's3', config: { prefixes: 1 } } },
        [{ is: 'edge -> pictures : origin', config: { ratePerSecond: 9000 } }],
      ),
      finds: [{ message: 'tooFewPrefixes', at: ['pictures#prefixes', 'origin-1#ratePerSecond'] }],
    },
  },
})
