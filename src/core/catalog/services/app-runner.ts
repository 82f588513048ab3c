import { choice, output, securityGroups, subnets } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'app-runner',
  name: 'AWS App Runner service',
  shortName: 'App Runner service',
  keywords: ['container', 'paas', 'web app'],
  category: 'compute',
  icon: 'architecture-service/AWSAppRunner',
  placement: 'inside',
  livesIn: ['vpc', 'region', 'account', 'aws-cloud'],
  stubs: 'subnets',
  caption: 'ingress',
  fields: [
    choice(
      'ingress',
      'Incoming traffic',
      'Public has an internet address; private is reached by an interface endpoint.',
      ['public', 'private'],
    ),
    subnets('Subnets of its VPC connector, through which all outgoing traffic then goes.'),
    securityGroups,
    ...output,
  ],
  sources: [
    {
      title: 'Enabling VPC access for outgoing traffic (App Runner)',
      url: 'https://docs.aws.amazon.com/apprunner/latest/dg/network-vpc.html',
      asOf: '2026',
    },
  ],
})
