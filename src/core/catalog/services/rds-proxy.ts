import { securityGroups, subnets } from '../fields'
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
    subnets('Subnets of the proxy in its database’s VPC, in at least two zones; it is never public.'),
    securityGroups,
  ],
  sources: [
    {
      title: 'Amazon RDS Proxy',
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-proxy.html',
      asOf: '2026-H2',
    },
  ],
})
