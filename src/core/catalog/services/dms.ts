import { choice, securityGroups, statement, subnets } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'dms',
  name: 'AWS Database Migration Service',
  shortName: 'DMS replication',
  keywords: ['database migration', 'replication instance', 'cdc'],
  category: 'database',
  icon: 'architecture-service/AWSDatabaseMigrationService',
  placement: 'inside',
  livesIn: ['vpc', 'subnet', 'availability-zone', 'region'],
  stubs: 'subnets',
  caption: 'migrationType',
  fields: [
    choice('migrationType', 'Migration', 'Existing data, changes as they happen, or one after the other.', [
      'full load',
      'full load and CDC',
      'CDC only',
    ]),
    subnets('Subnets of its replication subnet group, in at least two zones.'),
    statement('multiAz', 'Multi-AZ', 'Whether a standby in another zone takes over.'),
    statement(
      'publiclyAccessible',
      'Publicly accessible',
      'Whether the replication instance has a public address.',
    ),
    securityGroups,
  ],
  sources: [
    {
      title: 'What is AWS Database Migration Service?',
      url: 'https://docs.aws.amazon.com/dms/latest/userguide/Welcome.html',
      asOf: '2026',
    },
  ],
})
