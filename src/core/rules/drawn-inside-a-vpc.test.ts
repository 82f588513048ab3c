import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './drawn-inside-a-vpc'

const boxes: Readonly<Record<string, SketchedNode>> = {
  region: { service: 'region' },
  vpc: { service: 'vpc', in: 'region' },
  subnet: { service: 'subnet', in: 'vpc' },
}
const into = (service: string, parent: string): SketchedNode => ({ service, in: parent })

testRule(rule, {
  good: {
    'services beside the VPC, and their endpoints in it': sketch({
      ...boxes,
      bucket: into('s3', 'region'),
      queue: { service: 'sqs' },
      endpoint: into('gateway-endpoint', 'vpc'),
      other: into('interface-endpoint', 'subnet'),
    }),
    'a function, which may be attached to the VPC': sketch({ ...boxes, fn: into('lambda', 'vpc') }),
    'names, keys and metrics that are used in the VPC': sketch({
      ...boxes,
      dns: into('route53', 'vpc'),
      key: into('kms', 'vpc'),
      alarm: into('cloudwatch', 'vpc'),
    }),
    'a private API': sketch({
      ...boxes,
      api: { service: 'api-gateway', in: 'vpc', config: { endpointType: 'Private' } },
    }),
  },
  bad: {
    'a bucket in a subnet': {
      diagram: exampleOf(rule),
      finds: [{ message: 'inSubnet', at: ['images', 'closed'], fixes: { 'Move it out of “Shop”': [] } }],
    },
    'a table and a queue in a VPC': {
      diagram: sketch({ ...boxes, table: into('dynamodb', 'vpc'), queue: into('sqs', 'vpc') }),
      finds: [
        {
          message: 'inVpc',
          at: ['queue', 'vpc'],
          fixes: { 'Move it out of “vpc”': [{ message: 'inVpc', at: ['table', 'vpc'] }] },
        },
        { message: 'inVpc', at: ['table', 'vpc'] },
      ],
    },
    'Route 53 in a subnet, where no VPC is drawn': {
      diagram: sketch({ subnet: { service: 'subnet' }, dns: into('route53', 'subnet') }),
      finds: [{ message: 'inSubnet', at: ['dns', 'subnet'], fixes: [] }],
    },
  },
})
