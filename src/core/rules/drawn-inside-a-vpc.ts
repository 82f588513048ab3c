import { serviceOf } from '../catalog/catalog'
import type { ResourceNode } from '../model/diagram'
import { sketch } from '../model/sketch'
import { defineRule } from './rule'
import { outOfTheVpc } from './shared/move-out'
import { capitalised, nameOf } from '../network/wording'

/** What has no address in any VPC, and whose place decides who reaches it. */
const elsewhere = [
  's3',
  's3-glacier',
  'dynamodb',
  'sqs',
  'sns',
  'event-bus',
  'scheduler',
  'step-functions',
  'cloudfront',
  'api-gateway',
  'appsync',
  'kinesis',
  'firehose',
  'cognito',
  'global-accelerator',
  'transit-gateway',
  'direct-connect-gateway',
  'iot-core',
  'athena',
] as const

/** What works for many VPCs and is often drawn in one to say that it is used there: wrong only in a subnet. */
const besides = ['route53', 'kms', 'secrets-manager', 'ecr'] as const

export default defineRule({
  meta: {
    id: 'drawn-inside-a-vpc',
    title: 'Drawn inside a VPC that it is not in',
    concern: 'network',
    looksAt: [...elsewhere, ...besides],
    messages: {
      inSubnet: {
        severity: 'error',
        text: '{name} is drawn in {subnet}, but {aService} has no address in a subnet: no route, network ACL or security group of a VPC applies to it.',
      },
      inVpc: {
        severity: 'warning',
        text: '{name} is drawn in {vpc}, but {aService} is in no VPC: what is in there reaches it over an endpoint, NAT or the internet.',
      },
    },
    why: 'Services such as S3, DynamoDB and SQS belong to a Region, CloudFront and Route 53 to no Region at all. None of them gets an address in a VPC; a VPC reaches them over an internet gateway, a NAT gateway or a VPC endpoint, and only the endpoint is in the VPC.',
    howToFix:
      'Move it out of the VPC, into the Region. For a private way to it, draw a VPC endpoint in the VPC.',
    facts: ['vpce.services-outside', 'cf.edge-locations', 'tgw.az-attachment', 'dxgw.global'],
    sources: [
      {
        title: 'AWS PrivateLink concepts',
        url: 'https://docs.aws.amazon.com/vpc/latest/privatelink/concepts.html',
        asOf: '2026-H2',
      },
      {
        title: 'Gateway endpoints',
        url: 'https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        region: { service: 'region', name: 'eu-west-1' },
        shop: { service: 'vpc', name: 'Shop', in: 'region' },
        closed: { service: 'subnet', name: 'Private', in: 'shop', config: { access: 'private' } },
        web: { service: 'ec2', name: 'Web server', in: 'closed' },
        images: { service: 's3', name: 'Product images', in: 'closed' },
      },
      ['web -> images : data-access'],
    ),

  each: (graph) => graph.resources(...elsewhere, ...besides),

  *checkOne(graph, resource) {
    const [subnet, vpc] = [graph.enclosing(resource.id, 'subnet'), graph.enclosing(resource.id, 'vpc')]
    const box = subnet ?? (isOnlyBeside(resource) ? undefined : vpc)
    if (box === undefined) return
    yield {
      message: subnet === undefined ? 'inVpc' : 'inSubnet',
      at: [{ at: resource.id }, { at: box.id }],
      data: {
        name: capitalised(nameOf(graph, resource.id)),
        aService: article(serviceOf(resource.service)?.shortName ?? resource.service),
        subnet: nameOf(graph, box.id),
        vpc: nameOf(graph, box.id),
      },
      factIds: [factOfService(resource.service)],
      fixes: vpc === undefined ? [] : [outOfTheVpc(graph, resource.id)],
    }
  },
})

/** What AWS says of where a service is. */
function factOfService(service: string): string {
  if (service === 'cloudfront' || service === 'global-accelerator') return 'cf.edge-locations'
  if (service === 'transit-gateway') return 'tgw.az-attachment'
  return service === 'direct-connect-gateway' ? 'dxgw.global' : 'vpce.services-outside'
}

/** A private API is reached in a VPC alone, and the others are often drawn where they are used. */
function isOnlyBeside({ service, config }: ResourceNode): boolean {
  if (service === 'api-gateway') return config['endpointType'] === 'Private'
  return besides.some((one) => one === service)
}

const article = (noun: string) => (/^([AEIO]|S3|SQS|SNS)/.test(noun) ? `an ${noun}` : `a ${noun}`)
