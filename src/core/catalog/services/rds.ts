import { choice, count, securityGroups, subnets } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'rds',
  name: 'Amazon RDS database',
  shortName: 'RDS database',
  keywords: ['relational', 'sql', 'postgres', 'mysql', 'oracle', 'database'],
  category: 'database',
  icon: 'architecture-service/AmazonRDS',
  placement: 'inside',
  livesIn: ['vpc', 'subnet', 'availability-zone'],
  stubs: 'subnets',
  caption: 'engine',
  fields: [
    {
      key: 'engine',
      label: 'Engine',
      help: 'Database engine; RDS for PostgreSQL can also call Lambda from SQL.',
      type: 'choice',
      options: ['PostgreSQL', 'MySQL', 'MariaDB', 'Oracle', 'SQL Server', 'Db2'],
    },
    subnets('Subnets of its subnet group, in at least two zones even for a database in one.'),
    {
      key: 'multiAz',
      label: 'Multi-AZ',
      help: 'Whether a standby in another zone takes over when the database or its zone fails.',
      type: 'boolean',
    },
    {
      key: 'publiclyAccessible',
      label: 'Publicly accessible',
      help: 'Whether it has a public address; it is reached from the internet only if it is in public subnets too.',
      type: 'boolean',
    },
    {
      key: 'instanceClass',
      label: 'Instance class',
      help: 'Size of the database instance.',
      type: 'text',
      pattern: '^db\\.[a-z0-9.-]+$',
      example: 'db.r8g.large',
    },
    {
      key: 'storageBytes',
      label: 'Storage',
      help: 'Allocated storage.',
      type: 'number',
      unit: 'bytes',
      min: 5 * 1024 ** 3,
      max: 64 * 1024 ** 4,
    },
    choice(
      'storageType',
      'Storage type',
      'General Purpose gp2 and gp3, Provisioned IOPS io1 and io2, and magnetic of an earlier generation.',
      ['gp2', 'gp3', 'io1', 'io2', 'magnetic'],
    ),
    count('iops', 'IOPS', 'Reads and writes per second that are provisioned for the storage.', {
      max: 256_000,
    }),
    count(
      'maxConnections',
      'Most connections',
      'Connections that it takes at one time (max_connections); by default from its memory.',
      { max: 100_000 },
    ),
    securityGroups,
  ],
  sources: [
    {
      title: 'Quotas and constraints for Amazon RDS',
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Limits.html',
      asOf: '2026-04',
    },
  ],
})
