import { sketch, type SketchedConnection, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './vpc-origin'

const origin = (
  target: SketchedNode,
  access?: string,
  rest: Readonly<Record<string, SketchedNode>> = { gateway: { service: 'igw', in: 'vpc' } },
) =>
  sketch({ cdn: { service: 'cloudfront' }, vpc: { service: 'vpc' }, ...rest, target }, [
    { is: 'cdn -> target : origin', config: access === undefined ? {} : { access } },
  ])
const internal = (service: string, config: Readonly<Record<string, unknown>> = {}): SketchedNode => ({
  service,
  in: 'vpc',
  config: { scheme: 'internal', ...config },
})

const atEdge = (event: string, access: string, more: readonly SketchedConnection[] = []) =>
  sketch(
    {
      cdn: { service: 'cloudfront' },
      vpc: { service: 'vpc' },
      gateway: { service: 'igw', in: 'vpc' },
      web: { service: 'alb', in: 'vpc' },
      files: { service: 's3' },
      fn: { service: 'lambda-edge', config: { event } },
    },
    [{ is: 'cdn -> web : origin', config: { access } }, 'cdn -> fn : sync-invoke', ...more],
  )

testRule(rule, {
  good: {
    // It is a missing pair.
    'one with a TLS listener as a public origin': origin(internal('nlb', { listener: 'TLS' }), 'public'),
    'a public load balancer': origin(
      { service: 'alb', in: 'vpc', config: { scheme: 'internet-facing' } },
      'public',
    ),
    'a load balancer that states nothing': { diagram: origin({ service: 'alb', in: 'vpc' }), needs: [] },
    'a VPC origin': {
      diagram: origin(internal('alb'), 'VPC origin'),
      passes: [{ at: 'origin-1#access', factId: 'cf.vpc-origins' }],
      needs: [],
    },
    'an internal one, unstated how': {
      diagram: origin(internal('alb')),
      needs: [{ at: 'origin-1#access', factIds: ['cf.vpc-origins'] }],
    },
    'a Network Load Balancer whose security groups are not stated': {
      diagram: origin(internal('nlb'), 'VPC origin'),
      needs: [{ at: 'target#securityGroups', factIds: ['cf.vpc-origins'] }],
    },
    'tasks that stand for their load balancer': origin({ service: 'ecs-service', in: 'vpc' }, 'VPC origin'),
    'a bucket': origin({ service: 's3' }, 'origin access control'),
    'a function at viewer events of a VPC origin': atEdge('viewer request', 'VPC origin'),
    'a function at origin events of a public origin': atEdge('origin request', 'public'),
    'a function at origin events beside which there is another origin': atEdge(
      'origin request',
      'VPC origin',
      [{ is: 'cdn -> files : origin', config: { access: 'origin access control' } }],
    ),
  },
  bad: {
    'an internal load balancer as a public origin': {
      diagram: exampleOf(rule),
      finds: [
        {
          message: 'privateOrigin',
          at: ['origin-1#access', 'site', 'web'],
          fixes: { 'Make it a VPC origin': [] },
        },
      ],
    },
    'a Lambda@Edge function at the answers of a VPC origin': {
      diagram: atEdge('origin response', 'VPC origin'),
      finds: [
        {
          message: 'functionAtOrigin',
          at: ['fn#event', 'sync-invoke-1', 'origin-1'],
          fixes: { 'Call it at the viewer response': [] },
        },
      ],
    },
    'a bucket as a VPC origin': {
      diagram: origin({ service: 's3' }, 'VPC origin'),
      finds: [
        {
          message: 'noVpcOrigin',
          at: ['origin-1#access', 'cdn', 'target'],
          fixes: { 'Let it in by origin access control': [] },
        },
      ],
    },
    'an API as a VPC origin': {
      diagram: origin({ service: 'api-gateway' }, 'VPC origin'),
      finds: [
        {
          message: 'noVpcOrigin',
          at: ['origin-1#access', 'cdn', 'target'],
          fixes: { 'Make it a public origin': [] },
        },
      ],
    },
    'a VPC without an internet gateway': {
      diagram: origin(internal('alb'), 'VPC origin', {}),
      finds: [
        {
          message: 'noInternetGateway',
          at: ['vpc', 'origin-1', 'target'],
          fixes: { 'Attach an internet gateway': [] },
        },
      ],
    },
    'a VPC without an internet gateway, and an internal origin': {
      diagram: origin(internal('alb'), undefined, {}),
      finds: [{ message: 'noInternetGateway', at: ['vpc', 'origin-1', 'target'] }],
    },
  },
})
