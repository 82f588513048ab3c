import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './search-in-s3'

const web: SketchedNode = { service: 'lambda' }
const bucket: SketchedNode = { service: 's3' }
const fixes = { 'Search an index in DynamoDB instead': [] }
const does = (operation: string, from = 'web') => ({
  is: `${from} -> bucket : data-access`,
  config: { operation },
})

testRule(rule, {
  good: {
    'reads and writes': sketch({ web, bucket }, [does('read'), does('write'), 'web -> bucket : data-access']),
    'a query of Athena': sketch({ web: { service: 'athena' }, bucket }, [does('query')]),
    'Athena that searches': sketch({ web: { service: 'athena' }, bucket }, [does('search')]),
    'a read with a word about search': sketch({ web, bucket }, [
      { is: 'web -> bucket : data-access "reads the search page"', config: { operation: 'read' } },
    ]),
    'a search index, and results': sketch({ web, bucket }, [
      'web -> bucket : data-access "stores the search index"',
      'web -> bucket : data-access "search results"',
    ]),
    'a vector bucket': sketch({ web, bucket: { service: 's3', name: 'Photo vectors' } }, [does('search')]),
    'research data': sketch({ web, bucket }, ['web -> bucket : data-access "research data"']),
    'a search in DynamoDB': sketch({ web, table: { service: 'dynamodb' } }, [
      { is: 'web -> table : data-access "search"', config: { operation: 'search' } },
    ]),
  },
  bad: {
    'a search': {
      diagram: exampleOf(rule),
      finds: [{ message: 'searches', at: ['data-access-1#operation', 'find', 'photos'], fixes }],
    },
    'a line called search': {
      diagram: sketch({ region: { service: 'region' }, web, bucket: { service: 's3', in: 'region' } }, [
        'web -> bucket : data-access "Search for photos"',
      ]),
      finds: [{ message: 'maySearch', at: ['data-access-1', 'web', 'bucket'], fixes }],
    },
  },
})
