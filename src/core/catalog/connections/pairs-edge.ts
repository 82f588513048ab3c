import type { Pair } from '../connection-kind'
import { hosts, loadBalancers } from './groups'
import { pages } from './pages'

/** Content delivery and acceleration: what stands before an application. */
export const edgePairs: readonly Pair[] = [
  {
    from: ['cloudfront'],
    to: ['s3'],
    kinds: ['origin'],
    condition:
      'A private bucket lets the distribution in by origin access control; a website endpoint is a custom origin.',
    evidence: pages.cloudfrontOrigins,
  },
  {
    from: ['cloudfront'],
    to: ['alb', 'ec2'],
    kinds: ['origin'],
    condition: 'The origin is public, or private and reached by a VPC origin.',
    evidence: pages.vpcOrigins,
  },
  {
    from: ['cloudfront'],
    to: ['nlb'],
    kinds: ['origin'],
    condition: 'As a VPC origin it needs a security group and must not have a TLS listener.',
    evidence: pages.vpcOrigins,
  },
  {
    from: ['cloudfront'],
    to: ['api-gateway'],
    kinds: ['origin'],
    condition: 'The API is Regional: an edge-optimized one already runs behind a CloudFront of AWS.',
    evidence: pages.cloudfrontOrigins,
  },
  {
    from: ['cloudfront'],
    to: ['lambda'],
    kinds: ['origin'],
    condition: 'The function has a function URL.',
    evidence: pages.cloudfrontOrigins,
  },
  {
    from: ['cloudfront'],
    to: ['mediastore', 'mediapackage', 'clb', 'app-runner', 'elastic-beanstalk', 'lightsail'],
    kinds: ['origin'],
    evidence: pages.cloudfrontOrigins,
  },
  {
    from: ['cloudfront'],
    to: ['lambda-edge', 'cloudfront-function'],
    kinds: ['sync-invoke'],
    condition:
      'An event function at the edge; Lambda@Edge functions are made in us-east-1 and copied from there.',
    evidence: pages.edgeFunctions,
  },
  {
    from: ['cloudfront'],
    to: ['lambda'],
    kinds: ['sync-invoke'],
    condition: 'It is a Lambda@Edge function of us-east-1, called for requests or answers at the edge.',
    evidence: pages.edgeFunctions,
  },
  {
    from: ['cloudfront'],
    to: [
      ...hosts.filter((id) => id !== 'ec2' && id !== 'elastic-beanstalk'),
      'server',
      'third-party',
      'other-cloud',
      'cloudfront',
    ],
    kinds: ['origin'],
    condition:
      'It answers HTTP at a public name; instances and tasks are better fetched through a load balancer.',
    evidence: pages.cloudfrontOrigins,
  },
  {
    from: ['global-accelerator'],
    to: [...loadBalancers, 'ec2', 'elastic-ip'],
    kinds: ['traffic'],
    evidence: pages.acceleratorEndpoints,
  },
  {
    from: ['global-accelerator'],
    to: ['subnet'],
    kinds: ['traffic'],
    condition: 'It is a custom routing accelerator.',
    evidence: pages.acceleratorEndpoints,
  },
  {
    from: ['users', 'user', 'client', 'mobile-client', 'internet'],
    to: ['edge-location'],
    kinds: ['traffic'],
    condition: 'Requests enter AWS at the edge location that is nearest.',
    evidence: pages.cloudfrontOrigins,
  },
  {
    from: ['edge-location'],
    to: ['cloudfront', 'global-accelerator', 'route53', 's3', 'alb', 'nlb', 'ec2'],
    kinds: ['traffic'],
    evidence: pages.cloudfrontOrigins,
  },
  {
    from: ['lambda-edge'],
    to: ['s3', 'dynamodb', 'sqs', 'sns', 'secrets-manager', 'cloudwatch-logs', 'cloudwatch'],
    kinds: ['data-access'],
    condition: 'The call goes to the Region of the target, from wherever the function runs.',
    evidence: pages.edgeFunctions,
  },
]
