import type { Source } from '../../model/results'
import type { Fact } from '../fact'

const quotas: Source = {
  title: 'Quotas for Amazon VPC Lattice',
  url: 'https://docs.aws.amazon.com/vpc-lattice/latest/ug/quotas.html',
  asOf: '2026-H2',
}

/** What AWS documents about VPC Lattice. */
export const latticeFacts: readonly Fact[] = [
  {
    id: 'lattice.vpcs',
    statement: 'VPCs that are associated with a service network.',
    value: 500,
    unit: 'VPCs',
    nature: 'soft',
    scope: 'service network',
    sources: [quotas],
  },
  {
    id: 'lattice.one-network-per-vpc',
    statement:
      'A VPC is associated with one service network; further ones it reaches by endpoints of the type service network.',
    value: 1,
    unit: 'service networks',
    nature: 'hard',
    scope: 'VPC',
    sources: [quotas],
  },
  {
    id: 'lattice.requests',
    statement: 'Requests to an HTTP service in each Availability Zone.',
    value: 10_000,
    unit: 'requests/s',
    nature: 'soft',
    scope: 'service and AZ',
    sources: [quotas],
  },
  {
    id: 'lattice.bandwidth',
    statement: 'Bandwidth of a service in each Availability Zone.',
    value: 10,
    unit: 'Gbps',
    nature: 'soft',
    scope: 'service and AZ',
    sources: [quotas],
  },
  {
    id: 'lattice.connection',
    statement: 'A connection to a service is open for ten minutes at most.',
    value: 600,
    unit: 's',
    nature: 'hard',
    scope: 'connection',
    sources: [quotas],
  },
]
