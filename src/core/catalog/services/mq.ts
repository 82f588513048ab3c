import { choice, securityGroups, statement, subnets } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'mq',
  name: 'Amazon MQ broker',
  shortName: 'MQ broker',
  keywords: ['activemq', 'rabbitmq', 'jms', 'amqp', 'mqtt'],
  category: 'integration',
  icon: 'architecture-service/AmazonMQ',
  placement: 'inside',
  livesIn: ['vpc', 'subnet', 'availability-zone', 'region'],
  stubs: 'subnets',
  caption: 'engine',
  fields: [
    choice('engine', 'Engine', 'Broker software.', ['ActiveMQ', 'RabbitMQ']),
    choice(
      'deploymentType',
      'Deployment type',
      'One broker; for ActiveMQ a standby in a second zone, for RabbitMQ a cluster over several.',
      ['single-instance', 'active/standby', 'cluster'],
    ),
    subnets('Subnets of a broker that is not public.'),
    statement('publiclyAccessible', 'Publicly accessible', 'Whether clients on the internet reach it.'),
    securityGroups,
  ],
  sources: [
    {
      title: 'What is Amazon MQ?',
      url: 'https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/welcome.html',
      asOf: '2026',
    },
  ],
})
