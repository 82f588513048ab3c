import type { Pair } from '../connection-kind'
import { hosts, loadBalancers } from './groups'
import { pages } from './pages'

/** DNS: hosted zones, service discovery, resolvers. */
export const namePairs: readonly Pair[] = [
  {
    from: ['route53'],
    to: ['cloudfront'],
    kinds: ['dns-record'],
    condition: 'The record’s name is an alternate domain name of the distribution.',
    evidence: pages.aliasRecords,
  },
  {
    from: ['route53'],
    to: [...loadBalancers, 'clb', 'global-accelerator', 'interface-endpoint'],
    kinds: ['dns-record'],
    evidence: pages.aliasRecords,
  },
  {
    from: ['route53'],
    to: ['api-gateway'],
    kinds: ['dns-record'],
    condition: 'The API has a custom domain name, and the record has the same.',
    evidence: pages.aliasRecords,
  },
  {
    from: ['route53'],
    to: ['s3'],
    kinds: ['dns-record'],
    condition: 'The bucket is a static website, and its name equals the record’s name.',
    evidence: pages.aliasRecords,
  },
  {
    from: ['route53'],
    to: ['ec2', 'elastic-ip', 'server', 'third-party', 'other-cloud', 'lightsail', 'network-interface'],
    kinds: ['dns-record'],
    condition:
      'It is a plain A or CNAME record: an alias cannot lead here, and clients keep a changed address for the record’s TTL.',
    evidence: pages.route53Quotas,
  },
  {
    from: ['route53'],
    to: ['rds', 'aurora', 'rds-proxy', 'elasticache', 'memorydb', 'documentdb', 'redshift', 'mq'],
    kinds: ['dns-record'],
    condition: 'It is a CNAME record to the endpoint’s own name; an alias cannot lead here.',
    evidence: pages.aliasRecords,
  },
  {
    from: ['route53'],
    to: ['ecs-service', 'ecs-task', 'fargate', 'eks'],
    kinds: ['dns-record'],
    condition: 'Cloud Map service discovery keeps the records, for up to 1,000 tasks of a service.',
    evidence: pages.serviceDiscovery,
  },
  {
    from: ['route53'],
    to: ['app-runner', 'elastic-beanstalk', 'opensearch'],
    kinds: ['dns-record'],
    condition: 'The service has the record’s name as its custom domain; App Runner takes no new customers.',
    evidence: pages.aliasRecords,
  },
  {
    from: ['route53'],
    to: ['vpc-lattice'],
    kinds: ['dns-record'],
    condition: 'The record’s name is the custom domain name of the Lattice service.',
    evidence: pages.latticeRecords,
  },
  {
    from: ['route53'],
    to: ['cloud-map'],
    kinds: ['association'],
    eitherWay: true,
    condition: 'Cloud Map keeps the records of its namespace in a hosted zone.',
    evidence: pages.serviceDiscovery,
  },
  {
    from: ['cloud-map'],
    to: [...hosts, 'lambda'],
    kinds: ['dns-record'],
    condition: 'The service registers its instances; ECS keeps up to 1,000 tasks of a service.',
    evidence: pages.serviceDiscovery,
  },
  {
    from: ['route53', 'route53-resolver'],
    to: ['vpc'],
    kinds: ['association'],
    eitherWay: true,
    condition: 'A private hosted zone or resolver rules are associated with the VPC.',
    evidence: pages.resolver,
  },
  {
    from: [...hosts, 'server', 'site', 'route53-resolver'],
    to: ['route53-resolver', 'route53', 'directory-service'],
    kinds: ['traffic'],
    condition: 'DNS queries, over a way between the networks where they come from a site.',
    evidence: pages.resolver,
  },
  {
    from: ['route53-resolver'],
    to: ['server', 'site', 'ec2'],
    kinds: ['traffic'],
    condition: 'An outbound endpoint forwards queries over a way to the DNS server.',
    evidence: pages.resolver,
  },
]
