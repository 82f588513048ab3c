import { choice, output, securityGroups, subnets } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'elastic-beanstalk',
  name: 'AWS Elastic Beanstalk environment',
  shortName: 'Elastic Beanstalk environment',
  keywords: ['paas', 'web app', 'beanstalk'],
  category: 'compute',
  icon: 'architecture-service/AWSElasticBeanstalk',
  placement: 'inside',
  livesIn: ['vpc', 'region', 'account', 'aws-cloud'],
  stubs: 'subnets',
  caption: 'environmentType',
  fields: [
    choice(
      'environmentType',
      'Environment',
      'One instance with an Elastic IP address, or instances behind a load balancer that it makes.',
      ['single instance', 'load balanced'],
    ),
    choice('tier', 'Tier', 'A web server answers HTTP; a worker takes its work from a queue.', [
      'web server',
      'worker',
    ]),
    subnets('Subnets of its instances.'),
    securityGroups,
    ...output,
  ],
  sources: [
    {
      title: 'Elastic Beanstalk environments',
      url: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/concepts.html',
      asOf: '2026',
    },
  ],
})
