import type { Fact } from '../fact'

/** How long AWS takes to go over to what stands by, and how far copies are behind. */
export const failoverFacts: readonly Fact[] = [
  {
    id: 'rds.failover',
    statement:
      'A Multi-AZ DB instance of RDS typically fails over to its standby within 60 to 120 seconds; large transactions make it longer.',
    value: 120,
    unit: 's',
    nature: 'law',
    scope: 'failover',
    sources: [
      {
        title: 'Failing over a Multi-AZ DB instance for Amazon RDS',
        url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZ.Failover.html',
        asOf: '2026-H2',
      },
    ],
  },
  {
    id: 'aurora.replica-lag',
    statement: 'An Aurora Replica usually shows a write much less than 100 ms after the writer made it.',
    value: 0.1,
    unit: 's',
    nature: 'law',
    scope: 'Aurora Replica',
    sources: [
      {
        title: 'Replication with Amazon Aurora',
        url: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Replication.html',
        asOf: '2026-H2',
      },
    ],
  },
  {
    id: 'ddb.strong-regions',
    statement: 'A global table with multi-Region strong consistency is in exactly three Regions.',
    value: 3,
    unit: 'Regions',
    nature: 'hard',
    scope: 'global table',
    sources: [
      {
        title: 'How DynamoDB global tables work',
        url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_HowItWorks.html',
        asOf: '2026-H2',
      },
    ],
  },
  {
    id: 'fsx.failover',
    statement:
      'A Multi-AZ file system of FSx for Windows File Server typically fails over in less than 30 seconds after the failure is noticed.',
    value: 30,
    unit: 's',
    nature: 'law',
    scope: 'failover',
    sources: [
      {
        title: 'Availability and durability: Single-AZ and Multi-AZ file systems',
        url: 'https://docs.aws.amazon.com/fsx/latest/WindowsGuide/high-availability-multiAZ.html',
        asOf: '2026-H2',
      },
    ],
  },
]
