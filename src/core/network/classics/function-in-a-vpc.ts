import { sketch, type SketchedNode } from '../../model/sketch'
import type { Classic } from './classic'
import { node, refs, subnet, vpc } from './parts'

const drawing = (more: Readonly<Record<string, SketchedNode>>) =>
  sketch({
    app: vpc('App', '10.0.0.0/16'),
    private: subnet('Private subnet', 'app', '10.0.1.0/24', { access: 'private' }),
    thumbnails: node('lambda', 'Thumbnails', 'private', { subnets: refs('private') }),
    ...more,
  })

const internet = { igw: node('igw', 'Internet gateway', 'app') }

export const functionInAVpc: Classic = {
  id: 'function-in-a-vpc',
  title: 'A function in a VPC',
  question:
    'A Lambda function is put into a VPC to reach a database. Does it still reach the internet, and S3?',
  background:
    'The interfaces of a function in a VPC have private addresses only, in a public subnet, too. It reaches the internet only through a NAT gateway (one behind a transit gateway will do) or, over IPv6, an egress-only internet gateway. S3 and DynamoDB have gateway endpoints, which cost nothing; other services have interface endpoints.',
  factIds: ['lambda.vpc-egress', 'vpce.gateway-services', 'vpce.gateway-route', 'igw.needs-public-ip'],
  cases: [
    {
      id: 'function-without-nat',
      title: 'Private subnet, internet gateway, no NAT gateway: does the function reach the internet?',
      on: drawing(internet),
      from: 'thumbnails',
      to: 'internet',
      expected: { is: 'blocked' },
    },
    {
      id: 'function-in-public-subnet',
      title: 'The function in a public subnet: does it reach the internet now?',
      on: sketch({
        app: vpc('App', '10.0.0.0/16'),
        public: subnet('Public subnet', 'app', '10.0.1.0/24', { access: 'public' }),
        thumbnails: node('lambda', 'Thumbnails', 'public', { subnets: refs('public') }),
        ...internet,
      }),
      from: 'thumbnails',
      to: 'internet',
      expected: { is: 'blocked', code: 'LAMBDA_NO_PUBLIC_ADDRESS' },
    },
    {
      id: 'function-with-nat',
      title: 'With a NAT gateway in a public subnet?',
      on: drawing({
        public: subnet('Public subnet', 'app', '10.0.2.0/24', { access: 'public' }),
        nat: node('nat-gateway', 'NAT gateway', 'public', { connectivity: 'public' }),
        ...internet,
      }),
      from: 'thumbnails',
      to: 'internet',
      expected: { is: 'possible', via: ['nat', 'igw'] },
    },
    {
      id: 'function-with-endpoint',
      title: 'With a gateway endpoint and no NAT gateway: does it reach a bucket?',
      on: drawing({
        endpoint: node('gateway-endpoint', 'S3 gateway endpoint', 'app', { service: 's3' }),
        bucket: node('s3', 'Pictures'),
      }),
      from: 'thumbnails',
      to: 'bucket',
      expected: { is: 'possible', via: ['endpoint'] },
    },
  ],
  advice:
    'Put functions into a VPC only where they need something in it. Use endpoints for AWS services, and a NAT gateway in each zone for everything else.',
}
