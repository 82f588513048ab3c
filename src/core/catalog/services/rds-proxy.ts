import { defineService } from '../service'

export default defineService({
  id: 'rds-proxy',
  name: 'Amazon RDS Proxy',
  shortName: 'RDS Proxy',
  keywords: ['connection pool', 'database proxy'],
  category: 'database',
  icon: 'resource/AmazonRDSProxyInstance',
  placement: 'inside',
  livesIn: ['vpc', 'subnet'],
  stubs: 'subnets',
  fields: [
    {
      key: 'subnets',
      label: 'Subnets',
      help: 'Subnets of the proxy in its database’s VPC, in at least two zones; it is never public.',
      type: 'reference',
      many: true,
      services: ['subnet'],
    },
    {
      key: 'securityGroups',
      label: 'Security groups',
      help: 'Security groups of its network interfaces; up to five on each unless raised.',
      type: 'reference',
      many: true,
      services: ['security-group'],
    },
  ],
  sources: [
    {
      title: 'Amazon RDS Proxy',
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-proxy.html',
      asOf: '2026-H2',
    },
  ],
})
