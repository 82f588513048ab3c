import type { Pair } from '../connection-kind'
import { apiServices, callers, compute, gateways, networks, outside, sqlDatabases, vpcStores } from './groups'
import { pages } from './pages'

/** Databases and other services whose data is used. */
export const dataPairs: readonly Pair[] = [
  {
    from: ['rds-proxy'],
    to: ['rds', 'aurora'],
    kinds: ['data-access'],
    condition: 'The proxy is in the database’s VPC.',
    evidence: pages.rdsProxy,
  },
  {
    from: ['rds-proxy', 'rds', 'aurora'],
    to: ['secrets-manager'],
    kinds: ['data-access'],
    evidence: pages.rdsProxy,
  },
  {
    from: compute,
    to: sqlDatabases,
    kinds: ['data-access'],
    condition:
      'From the same or a connected VPC; the RDS Data API of Aurora and a public database need none.',
    evidence: pages.lambdaInternet,
  },
  {
    from: [...callers.filter((id) => id !== 'internet'), ...networks, 'site'],
    to: sqlDatabases,
    kinds: ['data-access'],
    condition: 'Over a connection to the VPC; from the internet only to a public database.',
    evidence: pages.rdsProxy,
  },
  {
    from: [...compute, ...networks, 'server', 'site'],
    to: vpcStores,
    kinds: ['data-access'],
    condition: 'From the same or a connected VPC; a cache is never reached from the internet.',
    evidence: pages.elasticache,
  },
  {
    from: compute,
    to: apiServices,
    kinds: ['data-access'],
    condition: 'Within a VPC it needs a way to the service: an endpoint, NAT or a public address.',
    evidence: pages.lambdaInternet,
  },
  {
    from: [...outside, ...networks],
    to: apiServices,
    kinds: ['data-access', 'traffic'],
    condition: 'By the service’s public endpoint with signed requests, or privately by an endpoint in a VPC.',
    evidence: pages.privatelink,
  },
  {
    from: gateways,
    to: apiServices,
    kinds: ['traffic'],
    condition: 'Packets on their way to the service’s public addresses.',
    evidence: pages.routing,
  },
  {
    from: ['gateway-endpoint'],
    to: ['s3', 'dynamodb'],
    kinds: ['data-access'],
    condition: 'Same Region, and only for resources of the endpoint’s own VPC.',
    evidence: pages.gatewayEndpoints,
  },
  {
    from: ['dax'],
    to: ['dynamodb'],
    kinds: ['data-access'],
    condition: 'A write-through cache in a VPC, in front of the tables.',
    evidence: pages.dax,
  },
  {
    from: callers,
    to: ['opensearch', 'redshift', 'documentdb', 'mq', 'msk', 'quicksight'],
    kinds: ['data-access'],
    condition: 'By a public endpoint where it has one, else over a connection to the VPC.',
    evidence: pages.analytics,
  },
  {
    from: ['s3-access-point'],
    to: ['s3', 'fsx-ontap', 'fsx-openzfs', 'fsx'],
    kinds: ['association'],
    eitherWay: true,
    condition:
      'Of FSx, volumes of ONTAP and OpenZFS: their files are read and written by S3’s API, not mounted.',
    evidence: pages.fsxAccessPoints,
  },
]
