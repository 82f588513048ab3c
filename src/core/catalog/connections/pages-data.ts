import { page } from './page'

/** Databases and analytics. */
export const dataPages = {
  dynamodbQuotas: page(
    'Quotas in Amazon DynamoDB',
    'amazondynamodb/latest/developerguide/ServiceQuotas.html',
  ),
  globalTables: page(
    'Global tables: multi-active, multi-Region replication',
    'amazondynamodb/latest/developerguide/GlobalTables.html',
    '2026',
  ),
  postgresLambda: page(
    'Invoking an AWS Lambda function from an RDS for PostgreSQL DB instance',
    'AmazonRDS/latest/UserGuide/PostgreSQL-Lambda.html',
  ),
  auroraLambda: page(
    'Invoking a Lambda function from an Amazon Aurora MySQL DB cluster',
    'AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Integrating.Lambda.html',
  ),
  rdsProxy: page('Amazon RDS Proxy', 'AmazonRDS/latest/UserGuide/rds-proxy.html'),
  rdsQuotas: page(
    'Quotas and constraints for Amazon RDS',
    'AmazonRDS/latest/UserGuide/CHAP_Limits.html',
    '2026-04',
  ),
  auroraReplication: page(
    'Replication with Amazon Aurora',
    'AmazonRDS/latest/AuroraUserGuide/Aurora.Replication.html',
    '2026-04',
  ),
  elasticache: page(
    'Access Patterns for Accessing an ElastiCache Cache in an Amazon VPC',
    'AmazonElastiCache/latest/dg/elasticache-vpc-accessing.html',
    '2026-04',
  ),
  cacheReplication: page(
    'Understanding Valkey and Redis OSS replication / shards',
    'AmazonElastiCache/latest/dg/Shards.html',
    '2026-04',
  ),
  dax: page(
    'Sizing your DAX cluster',
    'amazondynamodb/latest/developerguide/dax-cluster-sizing.html',
    '2026',
  ),
  analytics: page(
    'What is Amazon OpenSearch Service?',
    'opensearch-service/latest/developerguide/what-is.html',
    '2026',
  ),
  athenaDynamo: page('Amazon Athena DynamoDB connector', 'athena/latest/ug/connectors-dynamodb.html', '2026'),
  glue: page('What is AWS Glue?', 'glue/latest/dg/what-is-glue.html', '2026'),
  airflow: page(
    'What is Amazon Managed Workflows for Apache Airflow?',
    'mwaa/latest/userguide/what-is-mwaa.html',
    '2026',
  ),
  quickSight: page('Supported data sources', 'quicksight/latest/user/supported-data-sources.html', '2026'),
  redshiftSpectrum: page('Amazon Redshift Spectrum', 'redshift/latest/dg/c-using-spectrum.html', '2026'),
  bedrock: page('What is Amazon Bedrock?', 'bedrock/latest/userguide/what-is-bedrock.html', '2026'),
  documentDb: page('What is Amazon DocumentDB?', 'documentdb/latest/developerguide/what-is.html', '2026'),
  neptune: page('What is Amazon Neptune?', 'neptune/latest/userguide/intro.html', '2026'),
  memoryDb: page('What is MemoryDB?', 'memorydb/latest/devguide/what-is-memorydb.html', '2026'),
  rdsExport: page(
    'Exporting DB snapshot data to Amazon S3 for Amazon RDS',
    'AmazonRDS/latest/UserGuide/USER_ExportSnapshot.html',
    '2026',
  ),
  dmsSources: page('Sources for data migration', 'dms/latest/userguide/CHAP_Source.html', '2026'),
  dmsTargets: page('Targets for data migration', 'dms/latest/userguide/CHAP_Target.html', '2026'),
} as const
