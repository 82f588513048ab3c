import type { Source } from '../../model/results'
import type { Fact } from '../fact'

const quotaLimits: Source = {
  title: 'Quotas for ElastiCache',
  url: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/quota-limits.html',
  asOf: '2026-H2',
}
const shards: Source = {
  title: 'Understanding Valkey and Redis OSS replication / shards',
  url: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Shards.html',
  asOf: '2026-04',
}
const elasticacheVpcAccessing: Source = {
  title: 'Access Patterns for Accessing an ElastiCache Cache in an Amazon VPC',
  url: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/elasticache-vpc-accessing.html',
  asOf: '2026-04',
}
const cHAPLimits: Source = {
  title: 'Quotas and constraints for Amazon RDS',
  url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Limits.html',
  asOf: '2026-04',
}
const cHAPLimits2: Source = {
  title: 'Quotas and constraints for Amazon RDS',
  url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Limits.html',
  asOf: '2026-H2',
}
const auroraReplication: Source = {
  title: 'Replication with Amazon Aurora',
  url: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Replication.html',
  asOf: '2026-04',
}
const cHAPTutorialsCreateVPCDualStack: Source = {
  title: 'Tutorial: Create a VPC for use with a DB instance (dual-stack)',
  url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Tutorials.CreateVPCDualStack.html',
  asOf: '2026-04',
}
const rdsProxy: Source = {
  title: 'Amazon RDS Proxy',
  url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-proxy.html',
  asOf: '2026-H2',
}
const rdsProxyEndpoints: Source = {
  title: 'Working with Amazon RDS Proxy endpoints',
  url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-proxy-endpoints.html',
  asOf: '2026-H2',
}
const postgreSQLLambda: Source = {
  title: 'Invoking an AWS Lambda function from an RDS for PostgreSQL DB instance',
  url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/PostgreSQL-Lambda.html',
  asOf: '2026-H2',
}
const postgreSQLLambda2: Source = {
  title: 'Invoking an AWS Lambda function from an Aurora PostgreSQL DB cluster',
  url: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/PostgreSQL-Lambda.html',
  asOf: '2026-H2',
}
const dataApi: Source = {
  title: 'Using the Amazon RDS Data API',
  url: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/data-api.html',
  asOf: '2026-H2',
}
const dataApiLimitations: Source = {
  title: 'Limitations for the Amazon RDS Data API',
  url: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/data-api.limitations.html',
  asOf: '2026-H2',
}
const rdsProxyPrerequisites: Source = {
  title: 'Setting up network prerequisites for RDS Proxy',
  url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-proxy-network-prereqs.html',
  asOf: '2026-H2',
}
const securityHubRds: Source = {
  title: 'Security Hub controls for Amazon RDS',
  url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html',
  asOf: '2026-H2',
}

/** What AWS documents about RDS, Aurora and ElastiCache. */
export const databasesFacts: readonly Fact[] = [
  {
    id: 'ec.redis-nodes',
    statement: 'Nodes per Valkey/Redis OSS cluster (cluster mode enabled).',
    value: 90,
    unit: 'nodes',
    nature: 'soft',
    scope: 'cluster',
    sources: [quotaLimits],
    notes:
      'The notes say 200; documentation says 90 default and 500 maximum, and replication is 1 primary with up to 5 replicas per shard.',
  },
  {
    id: 'ec.redis-nodes-max',
    statement:
      'Highest node/shard limit of a cluster-mode-enabled cluster after an increase (engine 5.0.6+).',
    value: 500,
    unit: 'nodes',
    nature: 'soft',
    scope: 'cluster',
    sources: [shards],
  },
  {
    id: 'ec.redis-replicas',
    statement: 'Read replicas per shard.',
    value: 5,
    unit: 'replicas',
    nature: 'hard',
    scope: 'shard',
    sources: [shards],
  },
  {
    id: 'ec.memcached-nodes',
    statement: 'Nodes per Memcached cluster.',
    value: 60,
    unit: 'nodes',
    nature: 'soft',
    scope: 'cluster',
    sources: [quotaLimits],
    notes: 'The notes say 20 (the older default was 20, later 40); now 60, one page mentions up to 300.',
  },
  {
    id: 'ec.nodes-region',
    statement: 'Nodes per Region.',
    value: 300,
    unit: 'nodes',
    nature: 'soft',
    scope: 'account and Region',
    sources: [quotaLimits],
  },
  {
    id: 'ec.vpc',
    statement:
      'A cache lives in a VPC; clients reach it from the same VPC, peered VPCs, TGW, VPN or DX, never from the internet; it has no event triggers.',
    value: 'VPC only',
    unit: 'rule',
    nature: 'law',
    scope: 'cache',
    sources: [elasticacheVpcAccessing],
  },
  {
    id: 'rds.replicas',
    statement: 'Read replicas per primary DB instance.',
    value: 15,
    unit: 'replicas',
    nature: 'soft',
    scope: 'DB instance',
    sources: [cHAPLimits],
    notes: '5 in older texts.',
  },
  {
    id: 'rds.instances',
    statement: 'DB instances per Region (ap-south-1: 20; licence-included SQL Server and Oracle 10 each).',
    value: 40,
    unit: 'instances',
    nature: 'soft',
    scope: 'account and Region',
    sources: [cHAPLimits2],
  },
  {
    id: 'rds.proxies',
    statement: 'RDS Proxies per Region.',
    value: 20,
    unit: 'proxies',
    nature: 'soft',
    scope: 'account and Region',
    sources: [cHAPLimits],
  },
  {
    id: 'aurora.replicas',
    statement: 'Aurora Replicas per cluster; cross-Region MySQL read-replica clusters 5.',
    value: 15,
    unit: 'replicas',
    nature: 'hard',
    scope: 'cluster',
    sources: [auroraReplication],
  },
  {
    id: 'rds.subnet-group',
    statement: 'A DB subnet group needs subnets in at least two AZs.',
    value: 2,
    unit: 'AZs',
    nature: 'hard',
    scope: 'DB subnet group',
    sources: [cHAPTutorialsCreateVPCDualStack],
  },
  {
    id: 'rds.proxy-vpc',
    statement:
      'An RDS Proxy is in the VPC of its database and never public; additional proxy endpoints may be in another VPC of the same Region, whose clients then need no peering.',
    value: "proxy in the database's VPC; extra endpoints in other VPCs of the Region",
    unit: 'rule',
    nature: 'law',
    scope: 'proxy',
    sources: [rdsProxy, rdsProxyEndpoints],
  },
  {
    id: 'ec.redis-250',
    statement: 'Node limit of Redis clusters below engine 5.0.6.',
    value: 250,
    unit: 'nodes',
    nature: 'soft',
    scope: 'cluster',
    sources: [shards],
    notes: 'Another sign that the notes’ 200 is not a documented number.',
  },
  {
    id: 'rds.postgres-lambda',
    statement:
      'RDS for PostgreSQL (12.6+, 13.2+, 14.1+, 15 and later) and Aurora PostgreSQL (11.9+) call Lambda from SQL with the aws_lambda extension, synchronously (RequestResponse) or asynchronously (Event), hence also from a trigger function (inferred). A private instance needs NAT or a Lambda interface endpoint.',
    value: 'aws_lambda extension',
    unit: 'rule',
    nature: 'law',
    scope: 'DB instance',
    sources: [postgreSQLLambda, postgreSQLLambda2],
  },
  {
    id: 'aurora.data-api',
    statement:
      'The RDS Data API reaches an Aurora cluster over HTTPS; a Lambda function that uses it needs no VPC configuration.',
    value: 'HTTPS, no VPC needed',
    unit: 'rule',
    nature: 'law',
    scope: 'cluster',
    sources: [dataApi],
  },
  {
    id: 'rds.public-access',
    statement:
      'A DB instance is public when it is in a public subnet and PubliclyAccessible is true; otherwise clients need a connection to its VPC.',
    value: 'PubliclyAccessible',
    unit: 'setting',
    nature: 'law',
    scope: 'DB instance',
    sources: [postgreSQLLambda],
  },
  {
    id: 'ec.memcached-no-replication',
    statement:
      'Nodes of Memcached do not replicate: what was on a node is lost with it. Valkey and Redis OSS have replicas, and with Multi-AZ a replica takes over.',
    value: 'no replication',
    unit: 'rule',
    nature: 'law',
    scope: 'cluster',
    sources: [
      {
        title: 'Resilience in Amazon ElastiCache',
        url: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/disaster-recovery-resiliency.html',
        asOf: '2026-H2',
      },
      {
        title: 'Durability in ElastiCache',
        url: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/durability.html',
        asOf: '2026-H2',
      },
    ],
    notes:
      'ElastiCache Serverless replicates Memcached over zones too. Valkey from 9.0 on can be durable (2026): what a failed node held comes back from a log.',
  },
  {
    id: 'rds.multi-az',
    statement:
      'A Multi-AZ DB instance has a standby in another Availability Zone that takes over by itself. A single-AZ one does not; a read replica is an asynchronous copy that has to be promoted.',
    value: 'standby in another zone',
    unit: 'rule',
    nature: 'law',
    scope: 'DB instance',
    sources: [
      {
        title: 'Multi-AZ DB instance deployments for Amazon RDS',
        url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZSingleStandby.html',
        asOf: '2026-H2',
      },
    ],
  },
  {
    id: 'rds.proxy-subnets',
    statement: 'An RDS Proxy needs subnets in at least two Availability Zones.',
    value: 2,
    unit: 'AZs',
    nature: 'hard',
    scope: 'proxy',
    sources: [rdsProxyPrerequisites],
  },
  {
    id: 'rds.public-subnet-advice',
    statement:
      'AWS advises against DB instances in public subnets, and against PubliclyAccessible (Security Hub controls RDS.46 and RDS.2).',
    value: 'private subnets',
    unit: 'rule',
    nature: 'law',
    scope: 'DB instance',
    sources: [securityHubRds],
  },
  {
    id: 'aurora.data-api-response',
    statement: 'Result of one call of the RDS Data API; a larger one ends the call.',
    value: 1,
    unit: 'MiB',
    nature: 'hard',
    scope: 'call',
    sources: [dataApiLimitations],
  },
  {
    id: 'memorydb.vpc',
    statement:
      'A MemoryDB cluster is always in a VPC; its nodes have private addresses of its subnets and are reached from there and from connected networks.',
    value: 'VPC only',
    unit: 'rule',
    nature: 'law',
    scope: 'cluster',
    sources: [
      {
        title: 'Understanding MemoryDB and VPCs',
        url: 'https://docs.aws.amazon.com/memorydb/latest/devguide/vpcs.mdb.html',
        asOf: '2026-H2',
      },
      {
        title: 'Access Patterns for Accessing a MemoryDB Cluster in an Amazon VPC',
        url: 'https://docs.aws.amazon.com/memorydb/latest/devguide/memorydb-vpc-accessing.html',
        asOf: '2026',
      },
    ],
  },
  {
    id: 'aurora.no-replica',
    statement:
      'When the instance of an Aurora cluster without Aurora Replicas fails, Aurora makes it anew, which usually takes less than 10 minutes; a replica takes over usually within one.',
    value: 'made anew',
    unit: 'rule',
    nature: 'law',
    scope: 'DB cluster',
    sources: [
      {
        title: 'High availability for Amazon Aurora',
        url: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.AuroraHighAvailability.html',
        asOf: '2026-H2',
      },
    ],
  },
  {
    id: 'rds.function-connections',
    statement:
      'Each execution environment of a function that connects straight to a database has connections of its own; by RDS Proxy all of them share a pool.',
    value: 'own connections each',
    unit: 'rule',
    nature: 'law',
    scope: 'execution environment',
    sources: [
      {
        title: 'Using AWS Lambda with Amazon RDS',
        url: 'https://docs.aws.amazon.com/lambda/latest/dg/services-rds.html',
        asOf: '2026-H2',
      },
    ],
  },
]
