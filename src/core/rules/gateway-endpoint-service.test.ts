import { sketch } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './gateway-endpoint-service'

const endpoint = (service?: string) =>
  sketch({
    vpc: { service: 'vpc' },
    way: { service: 'gateway-endpoint', in: 'vpc', config: service === undefined ? {} : { service } },
  })
const passes = [{ at: 'way#service', factId: 'vpce.gateway-services' }]

testRule(rule, {
  good: {
    'an endpoint that states nothing': { diagram: endpoint(), passes: [] },
    S3: { diagram: endpoint('s3'), passes },
    'the full name of DynamoDB’s': { diagram: endpoint('com.amazonaws.eu-west-1.dynamodb'), passes },
    'the full name of S3 Express One Zone’s': {
      diagram: endpoint('com.amazonaws.us-east-1.s3express'),
      passes,
    },
    'S3 in words': { diagram: endpoint('Amazon S3'), passes },
    'a service that nobody knows': { diagram: endpoint('to be decided'), passes: [] },
    'a line to a bucket': sketch(
      { vpc: { service: 'vpc' }, way: { service: 'gateway-endpoint', in: 'vpc' }, files: { service: 's3' } },
      ['way -> files : data-access'],
    ),
  },
  bad: {
    'its example': {
      diagram: exampleOf(rule),
      finds: [{ message: 'noSuchService', at: ['endpoint#service'] }],
    },
    'an endpoint for SQS': {
      diagram: endpoint('sqs'),
      finds: [{ message: 'noSuchService', at: ['way#service'] }],
    },
    'the full name of SQS’s': {
      diagram: endpoint('com.amazonaws.eu-west-1.sqs'),
      finds: [{ message: 'noSuchService', at: ['way#service'] }],
    },
  },
})
