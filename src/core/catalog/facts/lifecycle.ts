import type { Source } from '../../model/results'
import type { Fact } from '../fact'

const fullShutdown: Source = {
  title: 'Services in Full Shutdown',
  url: 'https://docs.aws.amazon.com/general/latest/gr/full_shutdown_services.html',
  asOf: '2026-H2',
}
const maintenance: Source = {
  title: 'Services in Maintenance',
  url: 'https://docs.aws.amazon.com/general/latest/gr/maintenance_services.html',
  asOf: '2026-H2',
}
const glacier: Source = {
  title: 'What is Amazon Glacier?',
  url: 'https://docs.aws.amazon.com/amazonglacier/latest/dev/introduction.html',
  asOf: '2026-H2',
}

/** What AWS ended, and what it offers to new customers no more. */
export const lifecycleFacts: readonly Fact[] = [
  {
    id: 'mediastore.ended',
    statement: 'AWS Elemental MediaStore ended in November 2025; nobody can use it any more.',
    value: 'ended',
    unit: 'rule',
    nature: 'law',
    scope: 'service',
    sources: [fullShutdown],
    notes: 'The list names 12 November 2025 as the end of support, earlier notices 13 November.',
  },
  {
    id: 'glacier.closed',
    statement:
      'Amazon Glacier, the service of vaults, takes no new customers any more; AWS recommends the S3 Glacier storage classes, which are a matter of buckets.',
    value: 'closed to new customers',
    unit: 'rule',
    nature: 'law',
    scope: 'service',
    sources: [glacier, maintenance],
  },
  {
    id: 'timestream.live-analytics-closed',
    statement:
      'Timestream for LiveAnalytics is closed to new customers; AWS names Timestream for InfluxDB in its place.',
    value: 'closed to new customers',
    unit: 'rule',
    nature: 'law',
    scope: 'service',
    sources: [maintenance],
    notes: 'The list gives 20 June 2025 as the day.',
  },
  {
    id: 'fsx.file-gateway-closed',
    statement:
      'Amazon FSx File Gateway is closed to new customers; AWS describes how to reach FSx for Windows File Server without it.',
    value: 'closed to new customers',
    unit: 'rule',
    nature: 'law',
    scope: 'gateway',
    sources: [maintenance],
    notes: 'The list gives 28 October 2024 as the day.',
  },
]
