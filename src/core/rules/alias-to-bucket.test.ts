import { sketch } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './alias-to-bucket'

const alias = (
  bucket: { readonly name?: string; readonly website?: boolean },
  label = '',
  recordType = 'alias',
) =>
  sketch(
    {
      zone: { service: 'route53' },
      site: {
        service: 's3',
        ...(bucket.name === undefined ? {} : { name: bucket.name }),
        config: bucket.website === undefined ? {} : { website: bucket.website },
      },
    },
    [{ is: `zone -> site : dns-record "${label}"`, config: { recordType } }],
  )

testRule(rule, {
  good: {
    'an alias that states nothing more': { diagram: alias({}), passes: [] },
    'a bucket of the record’s name': {
      diagram: alias({ name: 'www.example.com', website: true }, 'www.example.com'),
      passes: [{ at: 'dns-record-1', factId: 'r53.s3-alias-name' }],
    },
    'a bucket that is just called something': alias({ name: 'Web pages' }, 'www.example.com'),
    'a CNAME record': alias({ website: false }, '', 'CNAME'),
  },
  bad: {
    'a bucket that is no website': {
      diagram: alias({ website: false }),
      finds: [
        {
          message: 'noWebsite',
          at: ['site#website', 'dns-record-1', 'zone'],
          fixes: { 'Make it a static website': [] },
        },
      ],
    },
    'a bucket of another name': {
      diagram: exampleOf(rule),
      finds: [{ message: 'otherName', at: ['dns-record-1', 'pages'] }],
    },
  },
})
